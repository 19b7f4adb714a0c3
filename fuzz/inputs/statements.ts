import { type AnySpec, catalogue, type KeywordTable } from '@kalint/parser/catalogue';
import fc from 'fast-check';
import { argumentWords, VALUES } from './values.ts';

const value = fc.constantFrom(...VALUES);
const anyWords = fc.array(value, { maxLength: 4 }).map((list) => list.join(' '));
const condition = fc.constantFrom(
  '',
  '',
  '',
  '',
  '',
  '',
  '',
  '',
  '@a ',
  '@^a ',
  '@b ',
  '~SEQ(i, 1, 2) ',
  '~LST(v, 1, 2) ',
);
const trailing = fc.constantFrom(
  '',
  '',
  '',
  '',
  '',
  '',
  ' # note',
  ' ! note',
  '   ',
  ' # kalint-disable-line no-vip -- x',
);

/** Lines that belong to no block. */
const line = fc.constantFrom(
  ...[
    '$A=100',
    '$A=eth0',
    '$B=$A',
    '$B= \\\n priority 90 \\\n state BACKUP',
    '$B',
    '$A=',
    '# note',
    '! prettier-ignore',
  ],
  ...['include x', 'include a.conf', 'include b.conf', 'include *.conf', 'includer a.conf', '}', '{', '', ''],
  ...[
    '# kalint-disable-next-line priority, no-vip -- x',
    '# kalint-disable-file unknown-keyword',
    '# kalint-disable x',
  ],
  ...['~SEQ(n, 1, 3) vrrp_script chk$n {\n  script /bin/true\n}', '~SEQ(i, 1)', '~LST({v, w}, {1, 2}, {3, 4}) $v $w'],
);

/** Configurations of statements that stand where the catalogue has them, now and then in another block. */
export const statements: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('\n', '\n', '\n', '\n', '\n', '\r\n'),
    fc.array(statement(catalogue, 0), { minLength: 1, maxLength: 6 }),
  )
  .map(([lineEnd, list]) => list.join('').replaceAll('\n', lineEnd));

function statement(table: KeywordTable, depth: number): fc.Arbitrary<string> {
  const indent = '  '.repeat(depth);
  const right = fc.constantFrom(...Object.keys(table)).chain((keyword) => of(keyword, table[keyword], depth));
  const stray = fc.constantFrom(...Object.keys(catalogue)).chain((keyword) => of(keyword, undefined, depth));
  const other = line.map((text) => `${indent}${text}\n`);
  return fc.oneof(
    { weight: 30, arbitrary: right },
    { weight: 3, arbitrary: other },
    { weight: depth === 0 ? 0 : 1, arbitrary: stray },
  );
}

function of(keyword: string, spec: AnySpec | undefined, depth: number): fc.Arbitrary<string> {
  const indent = '  '.repeat(depth);
  const right = spec === undefined || !('args' in spec) ? anyWords : argumentWords(spec.args);
  const words = fc.oneof({ weight: 4, arbitrary: right }, { weight: 1, arbitrary: anyWords });
  const head = fc.tuple(condition, words, trailing);
  if (spec === undefined || spec.shape === 'keyword' || depth > 3) {
    return head.map(([id, values, end]) => `${indent}${id}${keyword} ${values}${end}\n`);
  }
  const inner =
    spec.shape === 'block'
      ? fc.array(statement(spec.keywords, depth + 1), { maxLength: 6 })
      : fc.array(
          words.map((entry) => `${indent}  ${entry}\n`),
          { maxLength: 4 },
        );
  return fc
    .tuple(head, inner)
    .map(([[id, values, end], lines]) => `${indent}${id}${keyword} ${values} {${end}\n${lines.join('')}${indent}}\n`);
}
