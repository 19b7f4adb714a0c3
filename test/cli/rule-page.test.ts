import { describe, expect, it } from 'vitest';
import { pageForTerminal } from '../../packages/cli/src/rule-page.ts';
import { coloursFor } from '../../packages/cli/src/terminal.ts';

const colours = (on: boolean) => coloursFor({ color: on }, on, {});

const PAGE = `<!-- generated head -->
# some-rule

A mistake in \`state\`.

| severity | looks at |
| --- | --- |
| error | one file |
<!-- /generated head -->

## Why

This is a paragraph
over two lines, with a [link](https://example.org).

- first, and this one is long enough to be wrapped
- second

\`\`\`conf invalid lb01 lines=2 target=2.2.7
vrrp_instance VI_1 {
  state MASTR # no heading
\`\`\`
`;

describe('a rule page in a terminal', () => {
  it('reads without marks', () => {
    expect(pageForTerminal(PAGE, colours(false), 44)).toBe(`some-rule

A mistake in \`state\`.

severity:  error
looks at:  one file

Why

This is a paragraph over two lines, with a
link (https://example.org).

- first, and this one is long enough to be
  wrapped
- second

  lb01
    vrrp_instance VI_1 {
      state MASTR # no heading
`);
  });

  it('keeps the columns of longer tables', () => {
    const table = '| a | bb |\n| --- | --- |\n| ccc | d |\n| e | f |\n';
    expect(pageForTerminal(table, colours(false), 80)).toBe('a    bb\nccc  d\ne    f\n');
  });

  it('shows headings and code in colour where there are colours', () => {
    const page = pageForTerminal(PAGE, coloursFor({}, true, {}), 80);
    expect(page).toContain('\u001b[1mWhy');
    expect(page).toContain('\u001b[36mstate\u001b[39m');
    expect(page).not.toContain('`');
  });
});
