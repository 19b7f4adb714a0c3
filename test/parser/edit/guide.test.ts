import { readFileSync } from 'node:fs';
import * as parser from '@kalint/parser';
import * as editing from '@kalint/parser/edit';
import * as transform from '@kalint/parser/transform';
import { describe, expect, it } from 'vitest';

const GUIDE = readFileSync(new URL('../../../docs/editing.md', import.meta.url), 'utf8');
const PACKAGES: Readonly<Record<string, object>> = {
  '@kalint/parser': parser,
  '@kalint/parser/edit': editing,
  '@kalint/parser/transform': transform,
};

/** Code blocks of the guide in order, by what stands behind the three backticks. */
const blocks = [...GUIDE.matchAll(/^```(\w+)(?: (\w+))?\n(.*?)^```$/gms)].map(([, language, role, code = '']) => ({
  language,
  role,
  code,
}));
const before = blocks.find(({ role }) => role === 'before')?.code ?? '';
const examples = blocks.filter(({ language }) => language === 'ts').map(({ code }) => code);
const outcomes = blocks.filter(({ role }) => role === 'after').map(({ code }) => code);

describe('the examples of docs/editing.md', () => {
  it('are all run', () => {
    expect(examples).toHaveLength(3);
    expect(outcomes).toHaveLength(3);
  });

  it.each(examples.map((code, i) => ({ code, after: outcomes[i] })))('give what is shown: $code', ({ code, after }) => {
    expect(run(code, before)).toBe(after);
  });
});

/** Runs an example whose imports are the packages here; answers its `after`. */
function run(code: string, text: string): unknown {
  const body = code.replace(
    /^import \{ (.*) \} from '(.*)';$/gm,
    (_, names, name) => `const { ${names} } = packages['${name}'];`,
  );
  return new Function('packages', 'text', `${body}\nreturn after;`)(PACKAGES, text);
}
