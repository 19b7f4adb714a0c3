import { readFileSync } from 'node:fs';
import { DEFAULT_LIMITS } from '@kalint/linter';
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
