import { type AnySpec, catalogue, type KeywordTable } from '@kalint/parser/catalogue';
import fc from 'fast-check';

/** Words for values: mostly right for some keyword and wrong for most. */
const VALUES = [
  ...[
    '0',
    '1',
    '2',
    '50',
    '100',
    '150',
    '254',
    '255',
    '256',
    '-1',
    '-60',
    '-254',
    '65535',
    '65536',
    '0.5',
    '1.001',
    '40',
  ],
  ...[
    'true',
    'false',
    'on',
    'off',
    'yes',
    'MASTER',
    'BACKUP',
    'PASS',
    'AH',
    'rr',
    'wrr',
    'DR',
    'NAT',
    'TUN',
    'TCP',
    'UDP',
  ],
  ...[
    'eth0',
    'eth1',
    'chk',
    'VI_1',
    'VI_2',
    'G1',
    'a',
    '"two words"',
    '"/bin/true -x"',
    '/bin/true',
    '$A',
    '${A}',
    'reverse',
  ],
  ...[
    '192.0.2.1',
    '192.0.2.1/24',
    '198.51.100.7',
    '2001:db8::1',
    '2001:db8::1/64',
    '192.0.2.10-20',
    '0.0.0.0',
    'fe80::1',
  ],
  ...['dev', 'weight', 'via', 'scope', 'label', 'no_track', 'fwmark', 'group', 'src', 'to', 'table', '80', '443', 'é'],
];

const value = fc.constantFrom(...VALUES);
const words = fc.array(value, { maxLength: 4 }).map((list) => list.join(' '));
const condition = fc.constantFrom('', '', '', '', '', '', '@a ', '@^a ', '@b ');
const trailing = fc.constantFrom('', '', '', '', ' # note', ' ! note', '   ');

/** Configurations of statements that stand where the catalogue has them, now and then in another block, with any values. */
export const statements: fc.Arbitrary<string> = fc
  .array(statement(catalogue, 0), { minLength: 1, maxLength: 6 })
  .map((list) => list.join(''));

function statement(table: KeywordTable, depth: number): fc.Arbitrary<string> {
  const right = fc.constantFrom(...Object.keys(table)).chain((keyword) => of(keyword, table[keyword], depth));
  if (depth === 0) return right;
  const stray = fc.constantFrom(...Object.keys(catalogue)).chain((keyword) => of(keyword, undefined, depth));
  return fc.oneof({ weight: 20, arbitrary: right }, { weight: 1, arbitrary: stray });
}

function of(keyword: string, spec: AnySpec | undefined, depth: number): fc.Arbitrary<string> {
  const indent = '  '.repeat(depth);
  const line = fc.tuple(condition, words, trailing);
  if (spec === undefined || spec.shape === 'keyword' || depth > 3) {
    return line.map(([id, values, end]) => `${indent}${id}${keyword} ${values}${end}\n`);
  }
  const inner =
    spec.shape === 'block'
      ? fc.array(statement(spec.keywords, depth + 1), { maxLength: 6 })
      : fc.array(
          words.map((entry) => `${indent}  ${entry}\n`),
          { maxLength: 4 },
        );
  return fc
    .tuple(line, inner)
    .map(([[id, values, end], lines]) => `${indent}${id}${keyword} ${values} {${end}\n${lines.join('')}${indent}}\n`);
}
