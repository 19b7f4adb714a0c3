import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check, format, type Options } from 'prettier';
import * as plugin from 'prettier-plugin-keepalived';
import { describe, expect, it, vi } from 'vitest';
import { folderWith } from '../support/folder.ts';

const PLUGIN = fileURLToPath(new URL('../../packages/format/dist/index.js', import.meta.url));
const PRETTIER = join(dirname(createRequire(import.meta.url).resolve('prettier')), 'bin/prettier.cjs');
if (!existsSync(PLUGIN)) throw new Error('These tests load the bundled plugin: run npm test, or npm run build first.');

const FIXTURE = fileURLToPath(new URL('fixtures/blocks/brace-below', import.meta.url));
const before = readFileSync(`${FIXTURE}.conf`, 'utf8');
const after = readFileSync(`${FIXTURE}.formatted.conf`, 'utf8');

const within = (options: Options = {}): Options => ({ parser: 'keepalived', plugins: [plugin], ...options });

/** Runs prettier's own command with the built plugin. */
function prettier(folder: string, ...args: string[]) {
  return spawnSync(process.execPath, [PRETTIER, '--plugin', PLUGIN, ...args], { cwd: folder, encoding: 'utf8' });
}

describe("prettier's own command", () => {
  it.each(['keepalived.conf', 'lb01.keepalived.conf'])('knows %s by its name and lays it out', (name) => {
    const run = prettier(folderWith({ [name]: before }), name);
    expect(run).toMatchObject({ status: 0, stdout: after, stderr: '' });
  });

  it('checks, writes, and reads options from .prettierrc', () => {
    const folder = folderWith({
      'keepalived.conf': '! a\na {\nb 1\nlong 2\n}\n',
      '.prettierrc': '{ "tabWidth": 2, "keepalivedCommentSign": "#", "keepalivedAlignValues": true }',
    });
    expect(prettier(folder, '--check', 'keepalived.conf').status).toBe(1);
    expect(prettier(folder, '--write', 'keepalived.conf').status).toBe(0);
    expect(readFileSync(join(folder, 'keepalived.conf'), 'utf8')).toBe('# a\na {\n  b    1\n  long 2\n}\n');
    expect(prettier(folder, '--check', 'keepalived.conf').status).toBe(0);
  });

  it('leaves a file as it is where its braces do not match, and says so', () => {
    const folder = folderWith({ 'keepalived.conf': 'a   1\nb {\n' });
    const run = prettier(folder, '--write', 'keepalived.conf');
    expect(run.stderr).toMatch(/keepalived\.conf:2: a block is not closed\. .*left as it is/);
    expect(readFileSync(join(folder, 'keepalived.conf'), 'utf8')).toBe('a   1\nb {\n');
  });

  it('finds nothing to complain about in debug mode', () => {
    expect(prettier(folderWith({ 'keepalived.conf': before }), '--debug-check', 'keepalived.conf').status).toBe(0);
  });

  it('lays out code blocks of Markdown files, at their tab width', () => {
    const run = prettier(folderWith({ 'a.md': '```keepalived\na {\nb   1\n}\n```\n' }), 'a.md');
    expect(run.stdout).toBe('```keepalived\na {\n  b 1\n}\n```\n');
  });

  it('formats 95,000 lines within 3 s of computing and 500 MiB', { timeout: 120_000 }, () => {
    const folder = folderWith({});
    const path = join(folder, 'keepalived.conf');
    writeFileSync(path, manyServers());
    const args = ['--eval', MEASURED, PRETTIER, '--plugin', PLUGIN, '--write', path];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect(status).toBe(0);
    const [, seconds, kibibytes] = /used (\S+) s, (\d+) KiB/.exec(stderr) ?? [];
    expect(Number(seconds)).toBeLessThan(3);
    expect(Number(kibibytes)).toBeLessThan(500 * 1024);
  });
});

/**
 * Runs the script that is its first argument and says what it used: processor time, since other processes may take turns,
 * and memory at its peak.
 */
const MEASURED = `
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  console.error('used ' + (userCPUTime + systemCPUTime) / 1e6 + ' s, ' + maxRSS + ' KiB');
});
require(process.argv[1]);
`;

/** 2,500 virtual servers with four real servers each, on more than 95,000 lines. */
function manyServers(): string {
  const server = (i: number) => [
    `virtual_server 10.0.${i >> 8}.${i & 255} 80 {`,
    ...['  delay_loop 6', ' lb_algo   rr', 'lb_kind NAT # as ever'],
    ...[1, 2, 3, 4].flatMap((n) => [
      `real_server 192.168.${n}.${i & 255} 80 {`,
      ...['weight   1', 'TCP_CHECK', '{', 'connect_timeout 3', 'connect_port 80 # the same', '}', '', '}'],
    ]),
    '}',
  ];
  return Array.from({ length: 2500 }, (_, i) => server(i).join('\n')).join('\n');
}

describe('the plugin in prettier', () => {
  it('gives what formatText gives', async () => {
    expect(await format(before, within())).toBe(after);
    expect(await check(after, within())).toBe(true);
  });

  it('makes the line ends that are wanted', async () => {
    expect(await format('a {\nb\n}\n', within({ endOfLine: 'crlf' }))).toBe('a {\r\n    b\r\n}\r\n');
  });

  it('keeps a byte order mark', async () => {
    expect(await format('\uFEFFa   1\n', within())).toBe('\uFEFFa 1\n');
  });

  it('returns a text as it is where it has no tree, and warns in one line', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect(await format('a   1\n}\n', within({ filepath: 'x.conf' }))).toBe('a   1\n}\n');
    expect(warn.mock.calls).toEqual([[expect.stringMatching(/^x\.conf:2: a } closes no block\..*$/)]]);
    warn.mockRestore();
  });
});
