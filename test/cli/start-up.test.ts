import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { kalint } from './support/kalint.ts';

interface Loaded {
  /** The files of kalint. */
  readonly files: string[];
  /** Their size. */
  readonly bytes: number;
  readonly prettier: boolean;
}

/** What a run loads; V8 writes down each script that it has seen. */
function loadedBy(args: readonly string[], cwd?: string): Loaded {
  const folder = mkdtempSync(join(tmpdir(), 'kalint-coverage-'));
  try {
    kalint(args, { env: { NODE_V8_COVERAGE: folder }, ...(cwd !== undefined && { cwd }) });
    const urls = readdirSync(folder).flatMap((name): string[] =>
      JSON.parse(readFileSync(join(folder, name), 'utf8')).result.map(({ url }: { url: string }) => url),
    );
    const files = urls.filter((url) => url.includes('/packages/cli/')).map((url) => fileURLToPath(url));
    const prettier = urls.some((url) => /\/prettier\/\w+\.mjs$/.test(url));
    return { files, prettier, bytes: files.reduce((sum, file) => sum + statSync(file).size, 0) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('a start of kalint', () => {
  it('loads nothing but the declaration of its commands before it knows which one runs', () => {
    const { files, bytes } = loadedBy(['--version']);
    expect(files.length).toBeGreaterThanOrEqual(2);
    expect(files.length).toBeLessThanOrEqual(5);
    expect(bytes).toBeLessThan(160 * 1024);
  });

  it('loads a command and a reporter only when they are used', () => {
    const names = (args: readonly string[]) =>
      loadedBy(args).files.map((file) => file.replace(/^.*[/\\]([^/\\]+?)(-[A-Z0-9]{8})?\.js$/, '$1'));
    const lint = names(['lint', '--format', 'json', 'examples/healthy/lb01.conf']);
    expect(lint).toEqual(expect.arrayContaining(['lint', 'json']));
    for (const other of ['cluster', 'explain', 'rules', 'print', 'pretty']) expect(lint).not.toContain(other);
    expect(names(['examples/healthy/lb01.conf'])).toContain('pretty');
  });

  it('loads prettier only where it formats and a configuration of prettier lies about', () => {
    const prettier = (args: readonly string[], files = {}) => {
      const cwd = folderWith({ 'lb01.conf': 'a {\n}\n', 'package.json': '{}', ...files });
      return loadedBy([...args, 'lb01.conf'], cwd).prettier;
    };
    expect(prettier(['fmt', '--check'])).toBe(false);
    expect(prettier(['fmt', '--check'], { '.editorconfig': '' })).toBe(true);
    expect(prettier(['fmt', '--check'], { 'package.json': '{ "prettier": {} }' })).toBe(true);
    expect(prettier(['lint'], { '.prettierrc': '{}', '.prettierignore': 'a.conf' })).toBe(false);
  });
});
