import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { kalint } from './support/kalint.ts';

interface Loaded {
  /** The modules of kalint, by the names of their entry files; those that several share have no name. */
  readonly modules: string[];
  /** The size of all these. */
  readonly bytes: number;
  /** Of Node.js, such as `node:net`. */
  readonly builtins: string[];
  readonly prettier: boolean;
}

interface CoveredScript {
  readonly url: string;
  readonly functions: readonly {
    readonly functionName: string;
    readonly ranges: readonly { readonly startOffset: number; readonly endOffset: number; readonly count: number }[];
  }[];
}

/** What a run loads; V8 writes down each script that it has seen, and how often each function ran. */
function loadedBy(args: readonly string[], cwd?: string): Loaded {
  const folder = mkdtempSync(join(tmpdir(), 'kalint-coverage-'));
  try {
    kalint(args, { env: { NODE_V8_COVERAGE: folder }, ...(cwd !== undefined && { cwd }) });
    const scripts = readdirSync(folder).flatMap(
      (name): CoveredScript[] => JSON.parse(readFileSync(join(folder, name), 'utf8')).result,
    );
    const run = scripts
      .filter(({ url }) => url.endsWith('.pack'))
      .flatMap(({ functions }) => functions)
      .flatMap(({ functionName, ranges: [all] }) => {
        const [, name] = /^\.\/(\S+?)(?:-[A-Z0-9]{8})?\.js$/.exec(functionName) ?? [];
        return name !== undefined && all !== undefined && all.count > 0
          ? [{ name, bytes: all.endOffset - all.startOffset }]
          : [];
      });
    return {
      modules: run.map(({ name }) => name),
      bytes: run.reduce((sum, { bytes }) => sum + bytes, 0),
      builtins: scripts.map(({ url }) => url).filter((url) => url.startsWith('node:')),
      prettier: scripts.some(({ url }) => /\/prettier\/\w+\.mjs$/.test(url)),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('a start of kalint', () => {
  it('loads nothing but the declaration of its commands before it knows which one runs', () => {
    const { modules, bytes } = loadedBy(['--version']);
    expect(modules).toContain('main');
    expect(modules.length).toBeLessThanOrEqual(5);
    expect(bytes).toBeLessThan(160 * 1024);
  });

  it('loads a command and a reporter only when they are used', () => {
    const lint = loadedBy(['lint', '--format', 'json', 'examples/healthy/lb01.conf']).modules;
    expect(lint).toEqual(expect.arrayContaining(['lint', 'json']));
    for (const other of ['cluster', 'explain', 'rules', 'print', 'pretty']) expect(lint).not.toContain(other);
    expect(loadedBy(['examples/healthy/lb01.conf']).modules).toContain('pretty');
  });

  it('loads no sockets, streams and child processes to lint a file: that would take longer than to lint it', () => {
    const { builtins } = loadedBy(['examples/healthy/lb01.conf']);
    expect(builtins).toContain('node:fs');
    for (const other of ['node:net', 'node:stream', 'node:child_process']) expect(builtins).not.toContain(other);
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
