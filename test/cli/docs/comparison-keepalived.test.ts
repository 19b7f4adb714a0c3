import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOutput } from '../../../packages/cli/src/with-keepalived/read-output.ts';
import { installedVersion, whyNoDaemon } from '../../conformance/daemon.ts';
import { kalint, ROOT } from '../support/kalint.ts';

const PAGE = readFileSync(join(ROOT, 'docs/comparison-keepalived.md'), 'utf8');

/** The page's numbers for a folder of examples: [keepalived, kalint lint, kalint cluster], of the first number in a cell. */
function claimed(folder: string): (number | undefined)[] {
  const row = PAGE.split('\n').find((line) => line.startsWith(`| ${folder} (`)) ?? '';
  const [, , daemon, , lint, cluster] = row.split('|');
  return [daemon, lint, cluster].map((cell) => (cell === undefined ? undefined : Number.parseInt(cell, 10)));
}

/** As many findings as kalint has. */
function count(...args: string[]): number {
  const { stdout } = kalint([...args, '--target', '2.2.7', '--format', 'compact']);
  return stdout.split('\n').filter((line) => line !== '').length;
}

const FOLDERS = ['examples/healthy', 'examples/split-brain', 'examples/tutorial'];

function why(): string | undefined {
  const missing = whyNoDaemon();
  if (missing !== undefined) return missing;
  const version = installedVersion();
  return version === '2.2.7' ? undefined : `the page is about 2.2.7, installed is ${version}`;
}
const WHY_NOT = why();

describe('what docs/comparison-keepalived.md says of kalint', () => {
  it.each(FOLDERS)('is what it finds in %s', (folder) => {
    const [, lint, cluster] = claimed(folder);
    const nodes = readdirSync(join(ROOT, folder)).filter((name) => name.endsWith('.conf'));
    expect(nodes.map((name) => count('lint', `${folder}/${name}`))).toEqual(nodes.map(() => lint));
    expect(count('cluster', folder)).toBe(cluster);
  });

  it('names pages that exist', () => {
    const links = [...PAGE.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(join(ROOT, 'docs', link)))).toEqual([]);
  });
});

describe.skipIf(WHY_NOT !== undefined)(`what it says of keepalived 2.2.7 (${WHY_NOT ?? 'installed'})`, () => {
  const namespace = `kalint-page-${process.pid}`;
  const ip = (...args: string[]) => execFileSync('ip', args, { stdio: 'ignore' });

  beforeAll(() => {
    ip('netns', 'add', namespace);
    ip('-n', namespace, 'link', 'add', 'ens33', 'type', 'bridge');
    ip('-n', namespace, 'link', 'set', 'ens33', 'up');
  });
  afterAll(() => ip('netns', 'del', namespace));

  it.each(FOLDERS)('is what it reports in %s', (folder) => {
    const [messages] = claimed(folder);
    const nodes = readdirSync(join(ROOT, folder)).filter((name) => name.endsWith('.conf'));
    const reported = nodes.map((name) => {
      const file = join(ROOT, folder, name);
      const run = spawnSync('ip', ['netns', 'exec', namespace, 'keepalived', '-t', '-f', file], { encoding: 'utf8' });
      return readOutput(`${run.stderr}${run.stdout}`).length;
    });
    expect(reported).toEqual(nodes.map(() => messages));
  });
});
