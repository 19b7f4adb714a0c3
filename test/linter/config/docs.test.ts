import { readFileSync } from 'node:fs';
import type { Rule } from '@kalint/linter';
import { testRule } from '@kalint/linter/testing';
import { describe, expect, it } from 'vitest';
import { loadScript } from '../../../packages/linter/src/node/config/load-script.ts';
import { Configurations } from '../../../packages/linter/src/node/index.ts';
import { kalint } from '../../cli/support/kalint.ts';
import { folderWith } from '../../support/folder.ts';

/** The examples of a page by what stands behind their ```. */
function examplesOf(page: string): { readonly kind: string; readonly text: string }[] {
  const text = readFileSync(new URL(`../../../docs/${page}`, import.meta.url), 'utf8');
  return [...text.matchAll(/^```(.+)\n([\s\S]*?)^```$/gm)].map(([, kind = '', body = '']) => ({ kind, text: body }));
}

describe('docs/configuration.md', () => {
  const examples = examplesOf('configuration.md').filter(({ kind }) => kind === 'jsonc' || kind === 'ts config');

  it('has examples', () => expect(examples.length).toBeGreaterThanOrEqual(5));

  it.each(examples)('has an example without a mistake: $text', async ({ kind, text }) => {
    const name = kind === 'jsonc' ? 'kalint.config.jsonc' : 'kalint.config.ts';
    const folder = folderWith({ [name]: text });
    const configurations = new Configurations();
    expect((await configurations.load(`${folder}/a.conf`))?.path).toBe(`${folder}/${name}`);
    expect(configurations.problems).toEqual([]);
  });

  it('quotes what kalint says', () => {
    const page = readFileSync(new URL('../../../docs/configuration.md', import.meta.url), 'utf8');
    const folder = folderWith({ 'kalint.config.json': '{\n  // ours\n  "preset": "stric"\n}', 'a.conf': '' });
    const { stderr } = kalint(['a.conf'], { cwd: folder });
    expect(stderr).toMatch(/^kalint: kalint.config.json:3:13: /);
    expect(page).toContain(stderr);
  });
});

describe('docs/own-rules.md', () => {
  const files = Object.fromEntries(
    examplesOf('own-rules.md').map(({ kind, text }) => [kind.slice(kind.indexOf(' ') + 1), text]),
  );

  it('has a rule that kalint runs', () => {
    const folder = folderWith({ ...files, 'a.conf': 'global_defs {\n  router_id one\n}\n' });
    const { stdout, stderr, status } = kalint(['a.conf'], { cwd: folder });
    expect(stderr).toBe('');
    expect(stdout).toContain('a.conf:2:13  error  acme/router-id-prefix\n  router_id one does not begin with gw-');
    expect(status).toBe(1);
  });

  it('has a test of it that passes', async () => {
    const folder = folderWith(files);
    const loaded = await loadScript(`${folder}/rule.ts`);
    if (!('value' in loaded)) throw new Error(loaded.reason);
    const names: string[] = [];
    const body = files['rule.test.ts']?.replace(/^import .*$/gm, '') ?? '';
    const run = new Function('testRule', 'rule', body);
    const framework = {
      describe: (_: string, tests: () => void) => tests(),
      it: (name: string, test: () => void) => {
        test();
        names.push(name);
      },
    };
    run((rule: Rule, cases: Parameters<typeof testRule>[1]) => testRule(rule, cases, framework), loaded.value);
    expect(names.length).toBeGreaterThanOrEqual(4);
  });
});
