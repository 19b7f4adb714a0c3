import { describe, expect, it } from 'vitest';
import { expandLines, problems, read } from '../support/outline.ts';

describe('a comment sign', () => {
  it('behind a backslash starts a comment all the same: it is read twice since 2.2.0', () => {
    expect(read(['auth_pass a\\#b', 'x\\!y z'])).toEqual(['auth_pass a', 'x']);
  });

  it('behind a backslash was a part of the word before 2.2.0', () => {
    expect(read(['auth_pass a\\#b', 'x\\!y z'], { target: '2.1.5' })).toEqual(['auth_pass a#b', 'x!y z']);
  });

  it('in double quotes keeps a backslash before it', () => {
    expect(read(['auth_pass "a\\#b"'])).toEqual(['auth_pass "a\\#b"']);
    expect(read(['auth_pass "a#b"'])).toEqual(['auth_pass "a#b"']);
  });
});

describe('a backslash at the end of a line', () => {
  it('stays, and moves up to the text before it', () => {
    expect(read(['a \\', 'b\\', 'c\\\\', 'd \\ '])).toEqual(['a\\', 'b\\', 'c\\\\', 'd\\']);
  });

  it('behind a comment became a word of its own before 2.4.0', () => {
    expect(read(['# a \\', 'b # c \\'], { target: '2.3.4' })).toEqual(['\\', 'b\\']);
    expect(read(['# a \\', 'b # c \\'], { target: '2.4.0' })).toEqual(['b']);
  });
});

describe('an unterminated quote', () => {
  it('is found at the word that it starts', () => {
    expect(problems(expandLines(['auth_pass "abc', 'next "ok"']))).toEqual(['unterminated-quote "abc']);
  });

  it('hides braces and comment signs up to the end of its line', () => {
    const expansion = expandLines(['a {', '  b "c # }', '}']);
    expect(problems(expansion)).toEqual(['unterminated-quote "c # }']);
  });

  it('may be the last character', () => {
    expect(problems(expandLines(['a b"']))).toEqual(['unterminated-quote "']);
  });

  it('is none where quotes are empty or touch', () => {
    expect(problems(expandLines(['a ""', 'b "c""d"']))).toEqual([]);
  });

  it('is none inside a comment', () => {
    expect(problems(expandLines(['a # isn\'t "it', 'b']))).toEqual([]);
  });
});

describe('a line too long for keepalived', () => {
  it('has 1,023 bytes or more', () => {
    expect(problems(expandLines([`a ${'x'.repeat(1020)}`]))).toEqual([]);
    expect(expandLines([`a ${'x'.repeat(1021)}`]).problems).toMatchObject([{ code: 'line-too-long', bytes: 1023 }]);
  });

  it('is counted in bytes of UTF-8', () => {
    expect(expandLines([`# ${'漢'.repeat(341)}`]).problems).toMatchObject([{ code: 'line-too-long', bytes: 1025 }]);
  });

  it('does not count its line end', () => {
    expect(problems(expandLines([`a ${'x'.repeat(1020)}\r`, '']))).toEqual([]);
  });
});

describe('a NUL', () => {
  it('loses its line', () => {
    const expansion = expandLines(['a', 'b\0c', 'd']);
    expect(expansion.directives.map(({ keyword }) => keyword?.text)).toEqual(['a', 'd']);
    expect(expansion.problems).toMatchObject([{ code: 'embedded-nul', origin: { start: 3, end: 4 } }]);
  });
});

describe('a byte order mark', () => {
  it('is said once, and what follows is read as it was meant', () => {
    const expansion = expandLines(['\uFEFFa {', '}']);
    expect(expansion.directives[0]?.keyword?.text).toBe('a');
    expect(expansion.problems).toMatchObject([{ code: 'byte-order-mark', origin: { start: 0, end: 1 } }]);
  });

  it('is said on an empty first line, too', () => {
    expect(problems(expandLines(['\uFEFF', 'a']))).toEqual(['byte-order-mark \uFEFF']);
  });
});

it('reads CRLF as LF', () => {
  expect(read(['a b\r', 'c {\r', '}\r', ''])).toEqual(['a b', 'c {', '}']);
});
