import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { kalint } from './support/kalint.ts';

const TEXT = 'a {\n! of b\nb 1\n}\n';
const indented = (indent: string, sign = '!') => `a {\n${indent}${sign} of b\n${indent}b 1\n}\n`;

/** What `kalint fmt` makes of a file in a folder with these others. */
function formatted(files: Readonly<Record<string, string>>, args: readonly string[] = [], path = 'lb01.conf'): string {
  const cwd = folderWith({ [path]: TEXT, ...files });
  const { stderr } = kalint(['fmt', ...args, path], { cwd });
  expect(stderr).not.toMatch(/cannot|error/);
  return readFileSync(join(cwd, path), 'utf8');
}

describe("prettier's configuration", () => {
  it.each([
    ['.prettierrc', 'tabWidth: 2'],
    ['.prettierrc.json', '{ "tabWidth": 2 }'],
    ['.prettierrc.yml', 'tabWidth: 2'],
    ['.prettierrc.yaml', 'tabWidth: 2'],
    ['.prettierrc.json5', '{ tabWidth: 2 }'],
    ['.prettierrc.toml', 'tabWidth = 2'],
    ['.prettierrc.mjs', 'export default { tabWidth: 2 }'],
    ['.prettierrc.cjs', 'module.exports = { tabWidth: 2 }'],
    ['prettier.config.mjs', 'export default { tabWidth: 2 }'],
    ['package.json', '{ "prettier": { "tabWidth": 2 } }'],
    ['package.yaml', 'prettier: { tabWidth: 2 }'],
    ['.editorconfig', 'root = true\n[*]\nindent_style = space\nindent_size = 2\n'],
  ])('counts in %s, here and in folders below', (name, content) => {
    expect(formatted({ [name]: content }, [], 'etc/lb01.conf')).toBe(indented('  '));
  });

  it('may say something else for some files, and has the options of the plugin', () => {
    const overrides = [{ files: 'lb*.conf', options: { useTabs: true, keepalivedCommentSign: '#' } }];
    expect(formatted({ '.prettierrc': JSON.stringify({ semi: false, tabWidth: 2, overrides }) })).toBe(
      indented('\t', '#'),
    );
  });

  it('counts less than the command line', () => {
    const files = { '.prettierrc': 'tabWidth: 2\nendOfLine: lf' };
    expect(formatted(files, ['--tab-width', '8'])).toBe(indented(' '.repeat(8)));
    expect(formatted(files, ['--use-tabs', '--comment-sign', '#'])).toBe(indented('\t', '#'));
    expect(formatted(files, ['--end-of-line', 'crlf'])).toBe(indented('  ').replaceAll('\n', '\r\n'));
    expect(formatted({ '.prettierrc': 'useTabs: true' }, ['--no-use-tabs'])).toBe(indented('    '));
  });

  it.each([
    ['is broken', '{ "tabWidth": ', /lb01\.conf/],
    ['has a value that cannot be', 'tabWidth: wide', /tabWidth is "wide", but it must be a whole number up to 80/],
    ['ends lines as keepalived does not', 'endOfLine: cr', /endOfLine is "cr", but it must be one of lf, crlf, auto/],
  ])('that %s is a failure before anything is written', (_, content, message) => {
    const cwd = folderWith({ 'lb01.conf': TEXT, 'lb02/.prettierrc': content, 'lb02/lb01.conf': TEXT });
    const { status, stderr } = kalint(['fmt', 'lb01.conf', 'lb02/lb01.conf'], { cwd });
    expect(stderr).toMatch(/^kalint: the prettier configuration for lb02\/lb01\.conf cannot be used: /);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^ +at /m);
    expect(status).toBe(2);
    expect(readFileSync(join(cwd, 'lb01.conf'), 'utf8')).toBe(TEXT);
  });

  it('counts for standard input by its name', () => {
    const cwd = folderWith({ '.prettierrc': 'tabWidth: 2', 'wide/.prettierrc': 'tabWidth: 8' });
    const stdout = (...args: string[]) => kalint(['fmt', ...args, '-'], { cwd, input: TEXT }).stdout;
    expect(stdout()).toBe(indented('  '));
    expect(stdout('--stdin-filename', 'wide/keepalived.conf')).toBe(indented(' '.repeat(8)));
  });
});

describe('what is ignored', () => {
  const IGNORES = [
    ['.prettierignore', 'old/\n'],
    ['kalint.config.json', '{ "ignores": ["old/**"] }'],
  ] as const;

  it.each(IGNORES)('by %s stays as it is, and is spoken of where it was named', (name, content) => {
    const cwd = folderWith({ [name]: content, 'keepalived.conf': TEXT, 'old/keepalived.conf': TEXT });
    expect(kalint(['fmt'], { cwd })).toMatchObject({ status: 0, stderr: 'kalint: 1 file formatted\n' });
    expect(kalint(['fmt', '--check', 'old/keepalived.conf'], { cwd })).toEqual({
      status: 0,
      stdout: '',
      stderr: `kalint: old/keepalived.conf is left as it is: ${name} ignores it\n`,
    });
    expect(readFileSync(join(cwd, 'old/keepalived.conf'), 'utf8')).toBe(TEXT);
    expect(kalint(['fmt', '--stdin-filename', 'old/lb.conf', '-'], { cwd, input: TEXT })).toMatchObject({
      status: 0,
      stdout: TEXT,
    });
  });

  it('is not asked of kalint with --no-config, and may be of another one with --config', () => {
    const ignoring = '{ "ignores": ["**/lb01.conf"] }';
    expect(formatted({ 'kalint.config.json': ignoring }, ['--no-config'])).toBe(indented('    '));
    expect(formatted({ 'other.json': ignoring }, ['--config', 'other.json'])).toBe(TEXT);
  });

  it('is no question for a configuration of kalint that is wrong', () => {
    const cwd = folderWith({ 'kalint.config.json': '{ "ignore": [] }', 'lb01.conf': TEXT });
    const { status, stderr } = kalint(['fmt', 'lb01.conf'], { cwd });
    expect(stderr).toMatch(/^kalint: kalint\.config\.json:1:/);
    expect(status).toBe(2);
    expect(readFileSync(join(cwd, 'lb01.conf'), 'utf8')).toBe(TEXT);
  });
});
