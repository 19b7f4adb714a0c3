import fc from 'fast-check';

/** Words and signs that change how a text is read. */
const PIECES = [
  ...[
    '{',
    '}',
    '{\n',
    '}\n',
    '"',
    "'",
    '\\',
    '\\\n',
    '\n',
    '\r\n',
    '\r',
    '\0',
    '\uFEFF',
    '\t',
    ' ',
    '#',
    '!',
    '$',
    '${',
  ],
  ...['@a ', '@^a ', '@', '$A=', '$A=$A$A\n', '$A', '${A}', '~SEQ(i, 1, 9) ', '~LST(v, p, q) ', '~', 'include x\n'],
  ...['-1', '0', '1', '254', '255', '256', '65536', '99999999999999999999', '1.5', '0x10', '1e9', 'true', 'false'],
  ...['192.0.2.1', '192.0.2.1/33', '2001:db8::1/64', '::', '0.0.0.0', '224.0.0.18', 'eth0', 'lo', '__proto__'],
  ...['constructor', 'toString', 'priority', 'weight', 'track_script', 'vrrp_instance', 'virtual_ipaddress', 'state'],
  ...[
    '# kalint-disable-next-line',
    '# kalint-disable priority -- why\n',
    '# prettier-ignore\n',
    '{{ x }}',
    '{% if x %}',
  ],
  ...['é', '漢', '🂡', '\uD800', '\uDC00', '\u202e', '\u00a0', 'x'.repeat(1030)],
];

/** One change of a text; places are parts of its length. */
type Mutation =
  | { readonly kind: 'insert'; readonly at: number; readonly piece: string }
  | { readonly kind: 'delete'; readonly at: number; readonly length: number }
  | { readonly kind: 'repeat'; readonly at: number; readonly length: number; readonly times: number }
  | { readonly kind: 'dropLine'; readonly at: number }
  | { readonly kind: 'swapLines'; readonly at: number; readonly other: number };

const place = fc.double({ min: 0, max: 1, noNaN: true });
const length = fc.integer({ min: 1, max: 40 });

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), at: place, piece: fc.constantFrom(...PIECES) }),
  fc.record({ kind: fc.constant('delete' as const), at: place, length }),
  fc.record({ kind: fc.constant('repeat' as const), at: place, length, times: fc.integer({ min: 2, max: 20 }) }),
  fc.record({ kind: fc.constant('dropLine' as const), at: place }),
  fc.record({ kind: fc.constant('swapLines' as const), at: place, other: place }),
);

/** Real texts with some changes, and two of them joined. */
export function mutated(seeds: readonly string[]): fc.Arbitrary<string> {
  const seed = fc.constantFrom(...seeds);
  const start = fc.oneof(
    { weight: 4, arbitrary: seed },
    { weight: 1, arbitrary: fc.tuple(seed, place, seed, place).map(([a, i, b, j]) => head(a, i) + tail(b, j)) },
  );
  return fc
    .tuple(start, fc.array(mutation, { minLength: 1, maxLength: 8 }))
    .map(([text, list]) => list.reduce(apply, text));
}

function head(text: string, part: number): string {
  return text.slice(0, offset(text, part));
}

function tail(text: string, part: number): string {
  return text.slice(offset(text, part));
}

function offset(text: string, part: number): number {
  return Math.floor(part * text.length);
}

function apply(text: string, change: Mutation): string {
  const at = offset(text, change.at);
  if (change.kind === 'insert') return text.slice(0, at) + change.piece + text.slice(at);
  if (change.kind === 'delete') return text.slice(0, at) + text.slice(at + change.length);
  if (change.kind === 'repeat') {
    const end = at + change.length;
    return text.slice(0, at) + text.slice(at, end).repeat(change.times) + text.slice(end);
  }
  const lines = text.split('\n');
  const line = Math.min(Math.floor(change.at * lines.length), lines.length - 1);
  if (change.kind === 'dropLine') return lines.toSpliced(line, 1).join('\n');
  const other = Math.min(Math.floor(change.other * lines.length), lines.length - 1);
  return lines
    .with(line, lines[other] ?? '')
    .with(other, lines[line] ?? '')
    .join('\n');
}
