import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_LIMITS } from '@kalint/linter';
import { type ConfigChoice, Configurations } from '@kalint/linter/node';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { kalint } from './support/kalint.ts';

const ids = (count: number) => Array.from({ length: count }, (_, i) => `@lb${i} router_id lb${i}\n`).join('');
const FILES = {
  'ids.conf': `global_defs {\n${ids(101)}}\n`,
  'line.conf': `global_defs {\n  router_id ${'x '.repeat(3000)}\n}\n`,
  'sequence.conf': 'static_ipaddress {\n  ~SEQ(a, 1, 100) ~SEQ(b, 1, 100) 10.0.${a}.${b}/32 dev eth0\n}\n',
};

/** What is said of limits when a file is linted. */
function limits(file: keyof typeof FILES, ...args: string[]): string[] {
  const cwd = folderWith(FILES);
  const { stdout } = kalint(['lint', '--format', 'json', ...args, file], { cwd });
  const { results } = JSON.parse(stdout) as { results: { messages: { ruleId: string; message: string }[] }[] };
  return results
    .flatMap(({ messages }) => messages)
    .flatMap(({ ruleId, message }) => (ruleId === 'expansion-limit' ? [message] : []));
}

describe('limits of the configuration', () => {
  /** What is said of limits with a configuration beside the files. */
  const withConfig = (config: object, ...args: string[]) => {
    const cwd = folderWith({
      ...FILES,
      'kalint.config.json': JSON.stringify(config),
      'base.json': '{ "limits": { "ids": 50 } }',
    });
    return kalint(['lint', '--format', 'compact', ...args], { cwd });
  };
  const limited = { limits: { ids: 200 } };

  it('hold, and what the command line says counts more', () => {
    expect(withConfig(limited, 'ids.conf').stdout).not.toContain('expansion-limit');
    expect(withConfig(limited, '--limit', 'ids=150', 'ids.conf').stdout).not.toContain('expansion-limit');
    expect(withConfig(limited, '--limit', 'ids=20', 'ids.conf').stdout).toContain('more than 20 ids');
  });

  it('count more than those of what the configuration extends, one by one', () => {
    const config = { extends: './base.json', limits: { lineLength: 100 } };
    expect(withConfig(config, 'ids.conf').stdout).toContain('more than 50 ids');
    expect(withConfig(config, 'line.conf').stdout).toContain('more than 100 characters in one line');
  });

  it('hold for files that are named and for those that are included', () => {
    const { status, stderr } = withConfig({ limits: { fileBytes: 100 } }, 'line.conf');
    expect({ status, stderr }).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('line.conf cannot be read: it has'),
    });
    const cwd = folderWith({
      ...FILES,
      'lb01.conf': 'include line.conf\n',
      'kalint.config.json': '{ "limits": { "fileBytes": 100 } }',
    });
    const { stdout } = kalint(['lint', '--format', 'compact', 'lb01.conf'], { cwd });
    expect(stdout).toMatch(
      /line\.conf is included here and cannot be read: it has .*--limit fileBytes=1000.*keepalived may read it/,
    );
  });

  it('are shown with where they come from', () => {
    const shown = JSON.parse(withConfig(limited, '--limit', 'lineLength=9', '--print-config', 'ids.conf').stdout);
    expect(shown.limits).toMatchObject({
      ids: { value: 200, from: 'kalint.config.json' },
      lineLength: { value: 9, from: 'command line' },
      includeDepth: { value: 32, from: 'default' },
    });
  });

  it('that there are not are refused, and what is no number', () => {
    const { status, stderr } = withConfig({ limits: { idz: 3, lineLength: 0, substitutions: 'many' } }, 'ids.conf');
    expect(status).toBe(2);
    expect(stderr).toContain('unknown key "idz" in limits; did you mean "ids"?');
    expect(stderr).toContain('0 is too small: "lineLength" is a whole number from 1');
    expect(stderr).toContain('"substitutions" must be a whole number from 1, and is "many"');
    expect(stderr.trimEnd().split('\n')).toHaveLength(3);
  });

  it('are taken from whom an editor does not trust where they are lower, and not where they are higher', async () => {
    const folder = folderWith({ 'kalint.config.json': '{ "limits": { "ids": 1000, "lineLength": 100 } }' });
    const path = join(folder, 'lb01.conf');
    const limitsFor = async (choice: ConfigChoice) => {
      const configurations = new Configurations(choice);
      await configurations.load(path);
      return configurations.optionsBy({}, {})(path).limits;
    };
    expect(await limitsFor({ confinedTo: [folder] })).toEqual({ lineLength: 100 });
    expect(await limitsFor({})).toEqual({ ids: 1000, lineLength: 100 });
  });
});

describe('a limit of a run with a cache', () => {
  it('is part of what findings depend on', () => {
    const cwd = folderWith(FILES);
    const said = (...args: string[]) =>
      kalint(['lint', '--cache', '--format', 'compact', ...args, 'ids.conf'], { cwd }).stdout;
    expect(said()).toContain('more than 100 ids');
    expect(said('--limit', 'ids=200')).not.toContain('expansion-limit');
    expect(said()).toContain('more than 100 ids');
  });
});

describe('a limit that is met', () => {
  it.each([
    ['ids.conf', 'more than 100 ids behind @', '--limit ids=1000'],
    ['line.conf', 'more than 4,092 characters in one line', '--limit lineLength=40920'],
    ['sequence.conf', 'more than 5,000 lines', '--limit generatedLines=50000'],
  ] as const)('is named with its option: %s', (file, what, option) => {
    expect(limits(file)).toEqual([expect.stringContaining(what)]);
    expect(limits(file)).toEqual([expect.stringContaining(option)]);
  });

  it.each([
    ['ids.conf', 'ids=200'],
    ['line.conf', 'lineLength=10000'],
    ['sequence.conf', 'generatedLines=50000'],
  ] as const)('is raised by the option: %s', (file, limit) => expect(limits(file, '--limit', limit)).toEqual([]));

  it('that there is not is refused, with those that there are', () => {
    const cwd = folderWith(FILES);
    expect(kalint(['lint', '--limit', 'linelength=1', 'ids.conf'], { cwd })).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(
        /--limit: there is no limit 'linelength'; did you mean lineLength\? \(one of .*ids/,
      ),
    });
    expect(kalint(['lint', '--limit', 'ids', 'ids.conf'], { cwd }).stderr).toContain(
      "NAME=NUMBER is expected, not 'ids'",
    );
  });
});

it('the page of expansion-limit has all limits with their defaults', () => {
  const page = readFileSync(new URL('../../packages/linter/docs/rules/expansion-limit.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| `(\w+)` \| ([\d,]+) \|/gm)].map(([, name, number = '']) => [
    name,
    Number(number.replaceAll(',', '')),
  ]);
  expect(Object.fromEntries(rows)).toEqual(DEFAULT_LIMITS);
});
