import { createSourceFile, type Directive, expand, type Version } from '@kalint/parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandedText } from '../../../packages/cli/src/print/expanded.ts';

const read = (text: string) => expand(createSourceFile('keepalived.conf', text)).directives;

/** The words of directives with their nesting. */
function words(directives: readonly Directive[]): unknown[] {
  return directives.map(({ line, block }) => [
    line?.words.map(({ text, quoted }) => (quoted ? `"${text}"` : text)) ?? [],
    ...(block ? [words(block.directives)] : []),
  ]);
}

describe('the expanded text', () => {
  it.each([
    ['quotes', 'script "/bin/a  b" c'],
    ['single quotes, which some keywords read', "script '/bin/a   b'"],
    ['escapes, which some keywords read', 'script "/bin/a\\tb"'],
    ['a comment sign in quotes', 'auth_pass "a#b" c'],
    ['an undefined name', 'router_id ${NOWHERE} $NOWHERE'],
  ])('keeps %s', (_, text) => {
    expect(expandedText(read(text))).toBe(`${text}\n`);
  });

  it('protects a comment sign that is part of a value, where the release lets it be one', () => {
    const text = 'auth_pass a\\#b\\!c "d#e"\n';
    const read = (target: Version) => expand(createSourceFile('keepalived.conf', text), { target }).directives;
    expect(expandedText(read('2.1.5'))).toBe(text);
    expect(expandedText(read('2.4.3'))).toBe('auth_pass a\n');
  });

  it('keeps a use of what only the running host knows', () => {
    expect(expandedText(read('interface eth${_ENV N}\n$NAME=${_RANDOM 1 9}\nrouter_id $NAME'))).toBe(
      'interface eth${_ENV N}\nrouter_id ${_RANDOM 1 9}\n',
    );
  });

  it('closes what is not closed and leaves out what closes nothing', () => {
    expect(expandedText(read('}\na {\nb {\n'))).toBe('a {\n  b {\n  }\n}\n');
  });

  it('keeps every statement of a text that is nested deeper than any configuration', () => {
    const deep = 'a {\n'.repeat(20_000);
    expect(expandedText(read(deep)).match(/\ba\b/g)).toHaveLength(20_000);
  });

  it('reads as the original does', () => {
    const word = fc.constantFrom(
      'a',
      'b1',
      '"x y"',
      '"#"',
      '\\#',
      "'s t'",
      '192.0.2.1/24',
      '{',
      '}',
      '\n',
      '# c\n',
      '@x',
      '$D',
      '$D=1\n',
      '~SEQ(D, 1, 3)',
    );
    const text = fc.array(word, { maxLength: 40 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(text, (original) => {
        const directives = read(original);
        fc.pre(!directives.some(cannotBeWritten));
        expect(words(read(expandedText(directives)))).toEqual(words(directives));
      }),
      { numRuns: 500 },
    );
  });
});

/**
 * `@x @y name`: keepalived looks at one condition only and takes the other one for the keyword. A block without a head
 * would belong to the statement before it.
 */
function cannotBeWritten({ keyword, block }: Directive): boolean {
  return keyword === undefined || keyword.text.startsWith('@') || (block?.directives.some(cannotBeWritten) ?? false);
}
