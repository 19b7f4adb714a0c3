import type { ArgumentList, ArgumentSpec } from '@kalint/parser/catalogue';
import { NEWEST_VERSION } from '@kalint/parser/catalogue';
import fc from 'fast-check';

/** Words for values: mostly right for some keyword and wrong for most. */
export const VALUES: readonly string[] = [
  ...'0 1 2 5 50 100 150 254 255 256 -1 -60 -254 65535 65536 0.5 1.001 40 80 443'.split(' '),
  ...'true false on off yes no MASTER BACKUP PASS AH rr wrr DR NAT TUN TCP UDP'.split(' '),
  ...'eth0 eth1 chk VI_1 VI_2 G1 a $A ${A} $i /bin/true reverse é'.split(' '),
  ...'192.0.2.1 192.0.2.1/24 198.51.100.7 192.0.2.10-20 0.0.0.0 224.0.0.18'.split(' '),
  ...'2001:db8::1 2001:db8::1/64 fe80::1 :: 192.0.2.1/33'.split(' '),
  ...'dev weight via scope label no_track fwmark group src to table'.split(' '),
  ...['"two words"', '"/bin/true -x"', '"', "'", '\\', '{', '}'],
];

/** Words that are right for arguments, right at the edge of what is right, or just beyond. */
export function argumentWords(args: ArgumentList): fc.Arbitrary<string> {
  const list = 'otherwise' in args ? args.otherwise : args;
  const each = list.map((spec) => {
    const word = fc.constantFrom(...wordsFor(spec));
    return spec.rest ? fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')) : word;
  });
  return fc.tuple(fc.tuple(...each), fc.constantFrom(0, 0, 0, 0, 1)).map(([words, fewer]) => {
    return words.slice(0, words.length - fewer).join(' ');
  });
}

const known = new Map<ArgumentSpec['type'], readonly string[]>();

function wordsFor({ type }: ArgumentSpec): readonly string[] {
  const words = known.get(type) ?? findWords(type);
  known.set(type, words);
  return words;
}

function findWords(type: ArgumentSpec['type']): readonly string[] {
  const { limits } = type;
  const edges = limits && [limits.min - 1, limits.min, limits.max, limits.max + 1].map(String);
  const right = [...type.complete(), ...VALUES].filter((word) => type.parse(word, { target: NEWEST_VERSION }).ok);
  const words = [...right, ...(edges ?? [])];
  return words.length === 0 ? VALUES : words;
}
