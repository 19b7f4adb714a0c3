import { createSourceFile, expand } from '@kalint/parser';
import { describe, expect, it } from 'vitest';
import { expandLines, problems, read } from '../support/outline.ts';

describe('a definition', () => {
  it('replaces $NAME where a blank, comma, parenthesis or the end follows', () => {
    expect(read(['$A=1', 'a $A b', 'c$A', '$A,d', '($A)'])).toEqual(['a 1 b', 'c1', '1,d', '(1)']);
  });

  it('does not replace $NAME where anything else follows', () => {
    expect(read(['$A=1', 'a $A.b', 'b $A-c', 'c $A"d"', "e '$A'", 'f "$A"'])).toEqual([
      'a $A.b',
      'b $A-c',
      'c $A "d"',
      "e '$A'",
      'f "$A"',
    ]);
  });

  it('replaces ${NAME} anywhere, also in double quotes', () => {
    expect(read(['$A=1', '${A}b c${A}d "x${A}{"'])).toEqual(['1b c1d "x1{"']);
  });

  it('may be glued to a brace in its braced form only', () => {
    expect(read(['$A=x', '${A}{', '}', '$A{', '}'])).toEqual(['x {', '}', '$A {', '}']);
  });

  it('loses blanks around its value', () => {
    expect(read(['$A=  a b  # c', 'x ${A}.'])).toEqual(['x a b.']);
  });

  it('may be empty', () => {
    expect(read(['$A=', 'x a${A}b $A'])).toEqual(['x ab']);
  });

  it('may be a whole statement, or the beginning of one', () => {
    expect(read(['$S=state MASTER', '$P=priority', '$S', '$P 100'])).toEqual(['state MASTER', 'priority 100']);
  });

  it('may bring braces', () => {
    expect(read(['$B=a { b }', '$B', '$O={', 'c $O', 'd }'])).toEqual(['a {', '  b', '}', 'c {', '  d', '}']);
  });

  it('counts from its line on, and as it is at the time of use', () => {
    expect(read(['a $A', '$A=1', '$B=<${A}>', 'b $B', '$A=2', 'c $A $B'])).toEqual(['a $A', 'b <1>', 'c 2 <2>']);
  });

  it('may use names that are defined later', () => {
    expect(read(['$B=$A x', '$A=1', 'b $B'])).toEqual(['b 1 x']);
  });

  it('may be given in a block, for everything below', () => {
    expect(read(['a {', '$A=1', '}', 'b $A'])).toEqual(['a {', '}', 'b 1']);
  });

  it('may bring a comment sign, which then counts', () => {
    expect(read(['a ${_HASH} b', 'c "${_BANG}" d'])).toEqual(['a', 'c "!" d']);
  });

  it('may bring another definition before 2.4.0 only', () => {
    expect(read(['$E=$X=5', '$E', 'x $X'], { target: '2.3.4' })).toEqual(['x 5']);
    expect(read(['$E=$X=5', '$E'], { target: '2.4.0' })).toEqual(['$X=5']);
  });
});

describe('a definition over several lines', () => {
  const block = ['$B=b { \\', '  c \\', '}', ''];

  it('brings all its lines', () => {
    expect(read([...block, 'a {', '$B', '}'])).toEqual(['a {', '  b {', '    c', '  }', '}']);
  });

  it('is put in at the end of a line only', () => {
    expect(read([...block, 'a $B'])).toEqual(['a b {', '  c', '}']);
    expect(read([...block, 'a ${B}'])).toEqual(['a b {', '  c', '}']);
    expect(read([...block, 'a $B x'])).toEqual(['a $B x']);
  });

  it('joins the first line to what stands before it, the last one to nothing', () => {
    expect(read(['$B=b \\', 'c', 'x$B', 'd'])).toEqual(['xb', 'c', 'd']);
  });

  it('may start with an empty line', () => {
    expect(read(['$B= \\', 'a \\', 'b', '$B'])).toEqual(['a', 'b']);
  });

  it('is an ordinary one where it has a single line that is not followed by a backslash', () => {
    expect(read(['$B= \\', 'a', 'x $B y'])).toEqual(['x a y']);
  });

  it('ends with the file, also behind a backslash', () => {
    expect(expandLines(['$B=a \\']).definitions).toMatchObject([{ name: 'B', multiline: true }]);
  });

  it('may use others, in any line', () => {
    const nested = ['$C=c1 \\', 'c2', '$B=b1 $C \\', 'b2', '$B', 'd'];
    expect(read(nested)).toEqual(['b1 c1', 'c2', 'b2', 'd']);
  });

  it('may be conditional line by line', () => {
    const lines = ['$B=b { \\', '@x c \\', '@y d \\', '}', '$B'];
    expect(read(lines, { configId: 'x' })).toEqual(['b {', '  c', '}']);
  });

  it.each([
    ['an empty line', ''],
    ['a line of blanks', '  '],
    ['a comment', '# c'],
  ])('ends at %s', (_, line) => {
    expect(read(['$B=a \\', line, 'b', 'x $B'])).toEqual(['b', 'x a']);
  });

  it('was not ended by comments and blanks before 2.2.0', () => {
    expect(read(['$B=a \\', '# c', 'b', '$B'], { target: '2.1.5' })).toEqual(['a', 'b']);
  });

  it('was not ended by a comment with a backslash at its end before 2.4.0', () => {
    const lines = ['$B=a \\', '# c \\', 'b', '$B'];
    expect(read(lines, { target: '2.3.4' })).toEqual(['a', 'b']);
    expect(read(lines, { target: '2.4.0' })).toEqual(['b', 'a']);
  });
});

describe('a definition that uses itself', () => {
  it.each([
    ['as it is', ['$A=$A', 'x $A']],
    ['and grows', ['$A=a$A b', 'x $A', 'y']],
    ['through another one', ['$A=${B}', '$B=${A}', 'x ${A}']],
  ])('%s is stopped with one problem', (_, lines) => {
    const expansion = expandLines(lines);
    expect(problems(expansion)).toEqual([expect.stringMatching(/^expansion-limit x /)]);
    expect(expansion.complete).toBe(false);
  });

  it.each(['2.2.7', '2.4.3'] as const)('is stopped in %s, where it hangs or fills the line', (target) => {
    expect(problems(expandLines(['$A=$A $A', '$A'], { target }))).toHaveLength(1);
  });
});

describe('predefined names', () => {
  it('know the id and the folder of the file being read', () => {
    expect(read(['a ${_INSTANCE} $_PWD'], { configId: 'lb01' })).toEqual(['a lb01 .']);
  });

  it('that only the host knows are marked', () => {
    const [directive] = expandLines(['a ${_ENV HOME} b${_RANDOM 1 9} c $_INSTANCE']).directives;
    expect(directive?.args.map(({ unknown }) => unknown)).toEqual([true, true, false, true]);
  });

  it('mark a folder that is known by a relative path only: keepalived has the whole one', () => {
    const folderOf = (path: string) =>
      expand(createSourceFile(path, 'script ${_PWD}/check')).directives[0]?.args.map(({ text, unknown }) => [
        text,
        unknown,
      ]);
    expect(folderOf('conf/lb01.conf')).toEqual([['conf/check', true]]);
    expect(folderOf('/etc/keepalived/keepalived.conf')).toEqual([['/etc/keepalived/check', false]]);
  });

  it('may be defined anew', () => {
    expect(read(['$_HASH=x', 'a $_HASH'])).toEqual(['a x']);
  });

  it('are never reported', () => {
    expect(problems(expandLines(['a ${_ENV HOME} ${_PWD}', '$_HASH']))).toEqual([]);
  });
});

describe('problems', () => {
  it('a name that is not defined', () => {
    expect(problems(expandLines(['a $B', 'c ${D}x']))).toEqual([
      'undefined-definition $B',
      'undefined-definition ${D}',
    ]);
  });

  it('a name that is not defined is said once, however often its line is read', () => {
    expect(problems(expandLines(['~SEQ(i, 1, 9) a${i} $B']))).toEqual(['undefined-definition $B']);
    expect(problems(expandLines(['$C=x', 'a $C $B'], { target: '2.2.7' }))).toEqual(['undefined-definition $B']);
  });

  it('a name that is defined later', () => {
    expect(problems(expandLines(['a $B', '$B=1', 'c $B']))).toEqual(['undefined-definition $B']);
  });

  it('a definition that nothing uses, at its name', () => {
    expect(problems(expandLines(['$A=1', '$B=2', 'x $B']))).toEqual(['unused-definition $A']);
  });

  it('no use in a line that does not hold', () => {
    expect(problems(expandLines(['$A=1', '@x a $A']))).toEqual(['unused-definition $A']);
  });

  it('none for dollar signs that are no names', () => {
    expect(problems(expandLines(['auth_pass a$b$1$', 'x "$"']))).toEqual([]);
  });
});
