import { describe, expect, it } from 'vitest';
import { expandLines, problems, read } from '../support/outline.ts';

/** The values that a repetition gives its variable i. */
const values = (head: string) => read([`${head} x\${i}`]).map((line) => line.slice(1));

describe('~SEQ', () => {
  it.each([
    ['~SEQ(i, 3)', ['1', '2', '3']],
    ['~SEQ(i, 0)', ['1', '0']],
    ['~SEQ(i, -2)', ['-1', '-2']],
    ['~SEQ(i, 2, 4)', ['2', '3', '4']],
    ['~SEQ(i, 4, 2)', ['4', '3', '2']],
    ['~SEQ(i, 1, 2, 6)', ['1', '3', '5']],
    ['~SEQ(i, 6, -2, 1)', ['6', '4', '2']],
    ['~SEQ(i, 5, 5)', ['5']],
    ['~SEQ(i, 010, 012)', ['8', '9', '10']],
    ['~SEQ(i, 0x0e, 0x10)', ['14', '15', '16']],
    ['~SEQ(i,,2)', ['0', '1', '2']],
    ['~SEQ ( i ,1 ,2 )', ['1', '2']],
    ['~SEQx(i, 9, 11)', ['9', 'a', 'b']],
    ['~SEQx(i, 0x10, 8, 0x20)', ['10', '18', '20']],
  ])('%s counts %j', (head, expected) => {
    expect(values(head)).toEqual(expected);
  });

  it.each([
    '~SEQ(i, 1, -1, 3)',
    '~SEQ(i, 3, 1, 1)',
    '~SEQ(i, 1, 0, 3)',
    '~SEQ(i, a, 3)',
    '~SEQ(i, 08)',
    '~SEQ(i, 1.5)',
    '~SEQ(i)',
    '~SEQ(, 3)',
    '~SEQ()',
    '~SEQ(i, 1, 2, 3, 4)',
    '~SEQx(i, -3, 3)',
    '~SEQy(i, 3)',
    '~SEQ i',
    '~LST(v)',
    '~LST({v, w}, {1, 2, 3})',
    '~LST(v, "a b")',
    '~LST v',
  ])('%s is a problem, and its line is dropped', (head) => {
    const expansion = expandLines([`${head} x`, 'y']);
    expect(problems(expansion).map((problem) => problem.split(' ')[0])).toEqual(['invalid-repetition']);
    expect(expansion.directives.map(({ keyword }) => keyword?.text)).toEqual(['y']);
  });

  it('without an end is a problem', () => {
    expect(problems(expandLines(['~SEQ(i, 1, 3 x']))).toEqual(['invalid-repetition ~SEQ(i, 1, 3 x']);
  });

  it('may have definitions as limits', () => {
    expect(read(['$N=2', '~SEQ(i, 1, $N) a${i}', '~SEQ(i, 1, ${N}) b${i}'])).toEqual(['a1', 'a2', 'b1', 'b2']);
  });

  it('repeats the rest of its line, with braces', () => {
    expect(read(['~SEQ(i, 1, 2) a${i} {', 'b', '}', '}'])).toEqual(['a1 {', '  a2 {', '    b', '  }', '}']);
    expect(read(['~SEQ(i, 1, 2) a${i} { b }'])).toEqual(['a1 {', '  b', '}', 'a2 {', '  b', '}']);
  });

  it('repeats nothing where its line ends', () => {
    expect(read(['~SEQ(i, 1, 3)', 'a'])).toEqual(['a']);
  });

  it('leaves the variable with its last value', () => {
    expect(read(['~SEQ(i, 1, 3) a', 'b $i'])).toEqual(['a', 'a', 'a', 'b 3']);
  });

  it('may be followed by others: the last one goes fastest', () => {
    expect(read(['~SEQ(i, 1, 2) ~LST(j, a, b) x${i}${j}'])).toEqual(['x1a', 'x1b', 'x2a', 'x2b']);
  });

  it('may repeat a block over several lines', () => {
    const lines = ['$B=b${i} { \\', '  c \\', '}', '', '~SEQ(i, 1, 2) $B', 'd'];
    expect(read(lines)).toEqual(['b1 {', '  c', '}', 'b2 {', '  c', '}', 'd']);
  });

  it('may stand in a block over several lines', () => {
    const lines = ['$B=b { \\', '  ~SEQ(i, 1, 2) c${i} \\', '  d \\', '}', '', '$B'];
    expect(read(lines)).toEqual(['b {', '  c1', '  c2', '  d', '}']);
  });

  it('may run inside a block that is repeated', () => {
    const lines = ['$B=b$i { \\', '  ~SEQ(j, 1, 2) c${j} \\', '}', '', '~SEQ(i, 1, 2) $B'];
    expect(read(lines)).toEqual(['b1 {', '  c1', '  c2', '}', 'b2 {', '  c1', '  c2', '}']);
  });

  it('starts a line or follows a brace, and is a word elsewhere', () => {
    expect(read(['a ~SEQ(i,1,2) b'])).toEqual(['a ~SEQ(i,1,2) b']);
    expect(read(['a { ~SEQ(i, 1, 2) b${i}', '}'])).toEqual(['a {', '  b1', '  b2', '}']);
  });

  it('leaves other words with a tilde alone', () => {
    expect(read(['~foo x'])).toEqual(['~foo x']);
  });
});

describe('~LST', () => {
  it('puts in one word after the other', () => {
    expect(read(['~LST(v, a,b , c) x${v}'])).toEqual(['xa', 'xb', 'xc']);
  });

  it('puts in several words at a time, missing ones as nothing', () => {
    expect(read(['~LST({v, w}, {1, 2}, {3}, 4) x${v}.${w}'])).toEqual(['x1.2', 'x3.', 'x4.']);
  });

  it('may have definitions as words, put in where the variable is used', () => {
    expect(read(['$A=1', '~LST(v, $A, b) x${v} y'])).toEqual(['x1 y', 'xb y']);
  });
});

describe('a repetition that a definition brings in', () => {
  const late = ['$S=~SEQ(i, 1, 2) a${i}', '$S'];

  it('is read before 2.4.0', () => {
    expect(read(late, { target: '2.3.4' })).toEqual(['a1', 'a2']);
    expect(problems(expandLines(late, { target: '2.3.4' }))).toEqual([]);
  });

  it('is not read since 2.4.0, which is said; what follows is read as it was meant', () => {
    expect(read(late, { target: '2.4.0' })).toEqual(['a1', 'a2']);
    expect(problems(expandLines(late, { target: '2.4.0' }))).toEqual(['invalid-repetition ~SEQ(i, 1, 2)']);
  });

  it('was never read where the line holds no other name', () => {
    const lines = ['$S=~SEQ(i, 1, 2)', '$S a'];
    expect(problems(expandLines(lines, { target: '2.2.7' }))).toEqual(['invalid-repetition ~SEQ(i, 1, 2)']);
  });

  it('does not take values that its variable had before', () => {
    expect(read(['$i=9', '$S=~SEQ(i, 1, 2)', '$S a$i'], { target: '2.2.7' })).toEqual(['a1', 'a2']);
  });
});

it('says once what is wrong with a repetition, however often it is read', () => {
  expect(problems(expandLines(['$S=~SEQ(i, 1, 2) a${i}', '~SEQ(j, 1, 5) $S']))).toHaveLength(1);
  expect(problems(expandLines(['~SEQ(j, 1, 5) ~SEQ(i, 5, 1, 1) a']))).toHaveLength(1);
});
