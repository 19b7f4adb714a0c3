import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { kalint, ROOT } from '../cli/support/kalint.ts';
import { folderWith } from '../support/folder.ts';

const page = (name: string) => readFileSync(join(ROOT, 'docs', name), 'utf8');
const blocks = (text: string, language: string) =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, block]) => block ?? '');
const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'));
const hooks: { id: string }[] = parse(readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8'));

describe('the pages on CI and pre-commit', () => {
  it.each(['ci.md', 'pre-commit.md'])('%s holds YAML that can be read', (name) => {
    for (const block of blocks(page(name), 'yaml')) expect(parseDocument(block).errors).toEqual([]);
  });

  it('name hooks that there are', () => {
    const named = [...page('pre-commit.md').matchAll(/- id: ([\w-]+)/g)].map(([, id]) => id);
    expect([...new Set(named)].sort()).toEqual(hooks.map(({ id }) => id).sort());
  });

  it("list the action's inputs with their defaults", () => {
    const listed = [...page('ci.md').matchAll(/^\| `([\w-]+)` \| .* \| (.*) \|$/gm)].map(([, name, value]) => [
      name,
      value,
    ]);
    const inputs = Object.entries<{ default: string }>(action.inputs);
    expect(listed).toEqual(inputs.map(([name, one]) => [name, one.default === '' ? 'none' : `\`${one.default}\``]));
  });

  it('show command lines of kalint that it takes', () => {
    const cwd = folderWith({ 'keepalived.conf': 'global_defs {\n    router_id lb01\n}\n' });
    const lines = [...page('ci.md').matchAll(/npx --yes kalint@[\d.]+ ([^|'`\n]*)/g)].map(
      ([, args]) => args?.trim() ?? '',
    );
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(kalint(line.split(/\s+/), { cwd })).toMatchObject({ status: 0, stderr: '' });
  });
});
