import { createSourceFile } from '@kalint/parser';
import { describe, expect, it } from 'vitest';
import { codeFrame } from '../../../packages/cli/src/reporters/code-frame.ts';

const plain = (text: string) => text;

/** The frame of what stands between « and » in a text. */
function frame(marked: string, { width = 80, digits = 1 } = {}): string {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const source = createSourceFile('x', marked.replace('«', '').replace('»', ''));
  const from = source.lines.position(start);
  const to = source.lines.position(end);
  const place = { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  return codeFrame(source, place, { width, digits, sign: '^', gutter: plain, mark: plain }).join('\n');
}

describe('a code frame', () => {
  it('underlines the exact span', () => {
    expect(frame('a\n  state «MASTR» x\nb', { digits: 2 })).toBe(
      ['   2 |   state MASTR x', '     |         ^^^^^'].join('\n'),
    );
  });

  it('shows tabs as spaces up to the next stop, before, in and behind the span', () => {
    expect(frame('\tstate\t«a\tb»\tc')).toBe(['  1 |     state   a   b   c', '    |             ^^^^^'].join('\n'));
  });

  it('gives wide characters two cells and combining ones none', () => {
    expect(frame('router_id 主«负载»均衡')).toBe(['  1 | router_id 主负载均衡', '    |             ^^^^'].join('\n'));
    expect(frame('«👨‍👩‍👧» e\u0301 «»'.replace(' «»', ''))).toBe(['  1 | 👨‍👩‍👧 e\u0301', '    | ^^'].join('\n'));
    expect(frame('e\u0301e\u0301 «x»')).toBe(['  1 | e\u0301e\u0301 x', '    |    ^'].join('\n'));
  });

  it('underlines one cell where the span is empty', () => {
    expect(frame('priority«»')).toBe(['  1 | priority', '    |         ^'].join('\n'));
    expect(frame('a\n«»')).toBe(['  2 |', '    | ^'].join('\n'));
  });

  it('shows what would command the terminal or hide as signs', () => {
    expect(frame('a\u001b[31m«b\u0000»\r\n')).toBe(['  1 | a␛[31mb␀', '    |       ^^'].join('\n'));
    expect(frame('«\uFEFF»global_defs')).toBe(['  1 | <U+FEFF>global_defs', '    | ^^^^^^^^'].join('\n'));
    expect(frame('a\u202e«b»')).toBe(['  1 | a<U+202E>b', '    |          ^'].join('\n'));
  });

  it('shows every line of a span over a few lines', () => {
    expect(frame('x {\n  «a {\n\n    b\n  }»\n}')).toBe(
      ['  2 |   a {', '    |   ^^^', '  3 |', '  4 |     b', '    |     ^', '  5 |   }', '    |   ^'].join('\n'),
    );
  });

  it('does not count a line that the span only touches', () => {
    expect(frame('«a\n»b')).toBe(['  1 | a', '    | ^'].join('\n'));
  });

  it('shows the ends of a span over many lines', () => {
    expect(frame(`«a\n${'b\n'.repeat(20)}c» d`)).toBe(
      ['  1 | a', '    | ^', '  2 | b', '    | ^', '    | … 19 more lines', '  22 | c d', '    | ^'].join('\n'),
    );
  });

  it('cuts a long line so that the span stays in sight', () => {
    expect(frame(`${'a'.repeat(200)} «here» ${'b'.repeat(200)}`, { width: 40 })).toBe(
      ['  1 | …aaaaaaaaaaaaaaaa here bbbbbbbbbb…', '    |                   ^^^^'].join('\n'),
    );
    expect(frame(`«here» ${'b'.repeat(200)}`, { width: 26 })).toBe(
      ['  1 | here bbbbbbbbbbbbbb…', '    | ^^^^'].join('\n'),
    );
    const lines = frame(`a «${'主'.repeat(100)}» b`, { width: 30 }).split('\n');
    expect(lines[1]).toMatch(/^ {4}\| +\^{20,}$/);
    expect(lines[1]?.length).toBeLessThanOrEqual(30);
  });
});
