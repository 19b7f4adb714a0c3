import fc from 'fast-check';

/** Configurations whose braces match: statements, blocks, comments, conditions, definitions, in odd layouts. */
const gap = fc.constantFrom('', '', ' ', '\t', '   ', ' \t ');
const between = fc.constantFrom(' ', ' ', '  ', '\t', ' \t');
const lineEnd = fc.constantFrom('\n', '\n', '\n', '\n\n', '\n \n\n', '\r\n', '\r\r\n');
const word = fc.constantFrom(
  ...['state', 'MASTER', 'priority', '100', '192.0.2.1/24', 'weight', '-2', 'é', 'a@b', 'include', '/x/y', 'a\u00a0b'],
  ...['"two words"', '"a  {b"', '"#"', 'a"b"', '"a""b"', "'x", "y'", '\\#', '\\', 'a\\ b', "'", '"\\n  x"'],
  ...['$X', '${X}', '$Y', '${_HASH}', '$', '~x', '@z', '%', '$X"a"'],
  ...['x'.repeat(500), 'é'.repeat(255), 'x'.repeat(1014)],
);
const comment = fc.constantFrom(
  ...['# a', '!  b', '######', '!!! c', '#!/bin/sh', '# x { y }', '#', '# ends \\', '# ends \\ ', '#\tc  '],
  ...['# kalint-disable-next-line x -- y', '# kalint-disable-line x', '# prettier-ignore', '! prettier-ignore'],
  ...['# prettier-ignore-start', '# prettier-ignore-end'],
);
const condition = fc.constantFrom('', '', '', '', '', '@a ', '@b\t', '@^a  ', '~SEQ(i, 1, 2) ', '~LST(v, p, q)');
const definition = fc.constantFrom(
  ...['$X=one  two', '$X=', '$Y= $X', '$X=a \\\n  b  c', '$Y=b { \\\n c  d\\\n\t} ', '$X=a \\\n\n', '$Y=a \\\n# c\n b'],
  ...['$X=a \\ # c\n b', '$X=a # c \\\n b', '@a $X=y', '$X=a \\\n \n', 'include   x  y', 'includer z', '$X={', '$Y=}'],
);
const trailing = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  fc.tuple(gap, comment).map((parts) => parts.join('')),
);
const words = fc
  .array(fc.tuple(between, word), { minLength: 1, maxLength: 4 })
  .map((list) => list.flat().join('').trim());

const { item } = fc.letrec<{ item: string; block: string; items: string }>((tie) => ({
  item: fc.oneof(
    { depthSize: 'small' },
    { weight: 4, arbitrary: fc.tuple(gap, condition, words, trailing, lineEnd).map((parts) => parts.join('')) },
    { weight: 2, arbitrary: fc.tuple(gap, comment, lineEnd).map((parts) => parts.join('')) },
    { weight: 1, arbitrary: fc.tuple(gap, definition, lineEnd).map((parts) => parts.join('')) },
    { weight: 3, arbitrary: tie('block') },
  ),
  items: fc.array(tie('item'), { maxLength: 4 }).map((list) => list.join('')),
  block: fc.oneof(
    fc
      .tuple(
        gap,
        condition,
        words,
        gap,
        trailing,
        fc.oneof(gap, lineEnd),
        tie('items'),
        gap,
        condition,
        trailing,
        lineEnd,
      )
      .map(([a, id, head, b, c, eol, inner, d, closeId, e, end]) => {
        const opening = c === '' ? `${eol}{` : `${c}\n{`;
        return `${a}${id}${head}${b}${opening}${gapOr(inner)}${inner}${d}${closeId}}${e}${end}`;
      }),
    fc
      .tuple(gap, condition, words, gap, gap, words, gap, trailing, lineEnd)
      .map(([a, id, head, b, c, inner, d, e, end]) => {
        return `${a}${id}${head}${b}{${c}${inner}${d}}${e}${end}`;
      }),
  ),
}));

function gapOr(inner: string): string {
  return inner === '' ? '' : '\n';
}

export const configuration = fc
  .tuple(fc.constantFrom('', '', '', '\ufeff', '\n\n'), fc.array(item, { maxLength: 6 }), fc.boolean())
  .map(([start, items, ends]) => start + (ends ? items.join('') : items.join('').replace(/[\r\n]+$/, '')));
