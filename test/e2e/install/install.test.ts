import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../../scripts/build.mjs';
import { installPackages } from '../../../scripts/e2e/install-packages.mjs';
import { PUBLISHED, type StagedPackage, stagePackages } from '../../../scripts/release/stage-packages.mjs';
import { ROOT } from '../../cli/support/kalint.ts';
import { Newcomer } from './newcomer.ts';
import { type Registry, startRegistry } from './registry.ts';

const NODES = { 22: '22.23.3', 24: '24.9.0' };
const platform = `node-${process.platform}-${process.arch}`;
const tools = installPackages(
  {
    verdaccio: '6.10.4',
    publint: '0.3.25',
    '@arethetypeswrong/cli': '0.18.5',
    ...Object.fromEntries(
      Object.entries(NODES).map(([major, version]) => [`node${major}`, `npm:${platform}@${version}`]),
    ),
  },
  // verdaccio asks for it by a tag, which not every registry keeps.
  { overrides: { 'node-fetch': '2.7.0' } },
);
if (!tools.ok) console.log(`The tests of installed packages are skipped: ${tools.why}`);

/** Largest archives and folders, in KiB: some 15 % above what they are. */
const BUDGETS: Readonly<Record<string, { readonly packed: number; readonly unpacked: number }>> = {
  '@kalint/parser': { packed: 335, unpacked: 1610 },
  '@kalint/failover': { packed: 59, unpacked: 206 },
  '@kalint/linter': { packed: 458, unpacked: 2010 },
  'prettier-plugin-keepalived': { packed: 20, unpacked: 64 },
  '@kalint/language-server': { packed: 68, unpacked: 333 },
  kalint: { packed: 875, unpacked: 3650 },
};

/** What is known to be in the bundles of a package; the notices name more, as esbuild found it. */
const BUNDLED: Readonly<Record<string, readonly string[]>> = {
  parser: ['chevrotain'],
  linter: ['ajv', 'jsonc-parser', 'minimatch'],
  cli: ['chevrotain', 'commander', 'ajv', 'yaml', 'diff', 'vscode-languageserver'],
};

const WRONG = 'vrrp_instance VI_1 {\n    state MASTR\n    interface eth0\n    virtual_router_id 51\n}\n';
const CROOKED = 'global_defs {\nrouter_id lb01\n}\n';
const STRAIGHT = 'global_defs {\n    router_id lb01\n}\n';

const PROGRAM = `import { lint } from '@kalint/linter';
import { parse, print } from '@kalint/parser';

const text = 'vrrp_instance VI_1 {\\n  priority 300\\n}\\n';
const { results } = lint([{ path: 'a.conf', text }], {});
const parsed = parse('vrrp_instance VI_1 {\\n  priority 150\\n}\\n');
console.log(results[0]?.messages.map(({ ruleId }) => ruleId).includes('value-out-of-range'));
console.log(parsed.model.vrrpInstances[0]?.priority?.value, print(parsed).length);
`;

const TYPED = `import { defineConfig, defineRule, type LintReport, lint } from '@kalint/linter';
import { findConfigurations } from '@kalint/linter/node';
import { clusterModel } from '@kalint/failover';
import { type Model, parse } from '@kalint/parser';
import { catalogue } from '@kalint/parser/catalogue';
import { toData } from '@kalint/parser/convert';
import { openEdit } from '@kalint/parser/edit';
import { formatText } from 'prettier-plugin-keepalived';

export const report: LintReport = lint([{ path: 'a.conf', text: '' }], {});
export const model: Model = parse('').model;
export const config = defineConfig({ preset: 'strict' });
export const used = [findConfigurations, clusterModel, catalogue, toData, openEdit, formatText, defineRule];
// @ts-expect-error a path is missing
lint([{ text: '' }], {});
`;

describe.skipIf(!tools.ok)('the packages, as they are published', () => {
  const modules = tools.ok ? tools.modules : '';
  const stage = mkdtempSync(join(tmpdir(), 'kalint-stage-'));
  const homes: string[] = [stage];
  let packages: readonly StagedPackage[] = [];
  let registry: Registry;
  let author: Newcomer;

  const newcomer = (node: string) => {
    const one = new Newcomer(node, registry.url);
    homes.push(one.home);
    return one;
  };

  beforeAll(async () => {
    if (!existsSync(join(ROOT, 'packages/cli/dist/core.pack')) || !existsSync(join(ROOT, 'packages/linter/dist/src'))) {
      expect(await build()).toBe(0);
    }
    const staged = stagePackages(join(stage, 'packages'));
    if (!staged.ok) throw new Error(staged.why);
    packages = staged.packages;
    registry = await startRegistry(
      join(modules, 'node24/bin/node'),
      join(modules, 'verdaccio/bin/verdaccio'),
      join(stage, 'registry'),
    );
    author = newcomer(dirname(process.execPath));
    for (const { folder, name } of packages) {
      const { status, stdout, stderr } = author.run(folder, 'npm', ['publish']);
      // npm drops what it takes for a mistake in a manifest, even the command, and only warns.
      if (status !== 0 || stderr.includes('auto-corrected')) throw new Error(`${name}: ${stdout}${stderr}`);
    }
  }, 240_000);

  afterAll(() => {
    registry?.stop();
    for (const home of homes) rmSync(home, { recursive: true, force: true });
  });

  it('are all there, under one version', () => {
    expect(packages.map(({ name }) => name).sort()).toEqual(Object.keys(BUDGETS).sort());
    expect(packages).toHaveLength(PUBLISHED.length);
    const versionOf = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8')).version;
    const others = ['package.json', 'packages/vscode/package.json'].map(versionOf);
    expect(new Set([...packages.map(({ version }) => version), ...others]).size).toBe(1);
  });

  it('hold a licence, a page, and the notices of what they bundle', () => {
    for (const { folder, name } of packages) {
      for (const file of ['LICENSE', 'README.md'])
        expect(existsSync(join(folder, file)), `${name}: ${file}`).toBe(true);
    }
    for (const [directory, bundled] of Object.entries(BUNDLED)) {
      const notices = readFileSync(join(stage, 'packages', directory, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8');
      for (const one of bundled) expect(notices).toMatch(new RegExp(`^${one} \\d+\\.\\d+\\.\\d+ \\([\\w.-]+\\)$`, 'm'));
      expect(notices).not.toContain('holds no text of the licence');
    }
  });

  it('stay within their sizes', { timeout: 60_000 }, () => {
    for (const { folder, name } of packages) {
      const [packed] = JSON.parse(author.must(folder, 'npm', 'pack', '--dry-run', '--json'));
      const budget = BUDGETS[name];
      console.log(
        `${name}: ${Math.ceil(packed.size / 1024)} KiB packed, ${Math.ceil(packed.unpackedSize / 1024)} KiB unpacked`,
      );
      expect(packed.size / 1024, `${name} packed`).toBeLessThan(budget?.packed ?? 0);
      expect(packed.unpackedSize / 1024, `${name} unpacked`).toBeLessThan(budget?.unpacked ?? 0);
    }
  });

  it('are what publint and are-the-types-wrong want to see', { timeout: 120_000 }, () => {
    for (const { folder, name } of packages) {
      const published = author.run(folder, process.execPath, [join(modules, 'publint/src/cli.js'), '--strict', '.']);
      expect(published.status, `${name}: ${published.stdout}${published.stderr}`).toBe(0);
      if (name === 'kalint') continue; // a command, nothing to import
      const typed = author.run(folder, process.execPath, [
        join(modules, '@arethetypeswrong/cli/dist/index.js'),
        '--pack',
        '.',
        '--profile',
        'esm-only',
        '--no-color',
        '--exclude-entrypoints',
        './schema.json',
      ]);
      expect(typed.status, `${name}: ${typed.stdout}${typed.stderr}`).toBe(0);
    }
  });

  describe.each([
    { major: process.versions.node.split('.')[0] ?? '', node: dirname(process.execPath) },
    ...Object.keys(NODES).map((major) => ({ major, node: join(modules, `node${major}/bin`) })),
  ])('on Node $major', ({ major, node }) => {
    it('the command line is installed for all and runs', { timeout: 90_000 }, () => {
      const person = newcomer(node);
      const folder = person.folder('work', { 'keepalived.conf': WRONG, 'crooked/keepalived.conf': CROOKED });
      expect(person.must(folder, 'node', '--version')).toMatch(new RegExp(`^v${major}\\.`));
      person.must(folder, 'npm', 'install', '-g', '--silent', 'kalint');
      expect(person.must(folder, 'kalint', '--version').trim()).toBe(packages[0]?.version);
      const linted = person.run(folder, 'kalint', ['keepalived.conf']);
      expect([linted.status, linted.stderr]).toEqual([1, '']);
      expect(linted.stdout).toContain('keepalived.conf:2:11  error  state-invalid');
      expect(person.must(folder, 'kalint', 'explain', 'state-invalid')).toContain('state-invalid');
      person.must(folder, 'kalint', 'fmt', 'crooked');
      expect(readFileSync(join(folder, 'crooked/keepalived.conf'), 'utf8')).toBe(STRAIGHT);
      const hello = JSON.stringify({
        jsonrpc: '2.0',
        id: 1,
        method: 'initialize',
        params: { processId: null, rootUri: null, capabilities: {} },
      });
      const served = person.run(
        folder,
        'sh',
        ['-c', '(cat; sleep 1) | kalint lsp --stdio'],
        `Content-Length: ${hello.length}\r\n\r\n${hello}`,
      );
      expect(served.stdout).toContain('"name":"kalint"');
    });

    it('programs import the libraries, and prettier the plugin', { timeout: 90_000 }, () => {
      const person = newcomer(node);
      const folder = person.folder('project', {
        'package.json': '{ "type": "module", "private": true }',
        'program.js': PROGRAM,
        'keepalived.conf': CROOKED,
        '.prettierrc': '{ "plugins": ["prettier-plugin-keepalived"] }',
      });
      person.must(
        folder,
        'npm',
        'install',
        '--silent',
        '@kalint/linter',
        '@kalint/parser',
        'prettier',
        'prettier-plugin-keepalived',
      );
      expect(person.must(folder, 'node', 'program.js')).toBe('true\n150 38\n');
      expect(person.must(folder, 'npx', 'prettier', 'keepalived.conf')).toBe(STRAIGHT);
      const alone = ['prettier', '--no-config', '--plugin', 'prettier-plugin-keepalived', 'keepalived.conf'];
      expect(person.must(folder, 'npx', ...alone)).toBe(STRAIGHT);
    });
  });

  it('npx runs it where nothing is installed', { timeout: 60_000 }, () => {
    const person = newcomer(dirname(process.execPath));
    const folder = person.folder('empty', { 'keepalived.conf': WRONG });
    const linted = person.run(folder, 'npx', ['--yes', 'kalint', '--format', 'compact', 'keepalived.conf']);
    expect(linted.status).toBe(1);
    expect(linted.stdout).toMatch(/^keepalived\.conf:2:11: error: .* \[state-invalid\]$/m);
  });

  it('pnpm installs it for a project, whose configuration in TypeScript needs nothing else', {
    timeout: 90_000,
  }, () => {
    const { packageManager } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const person = newcomer(dirname(process.execPath));
    const folder = person.folder('project', {
      'package.json': '{ "type": "module", "private": true }',
      'keepalived.conf': WRONG,
      'kalint.config.ts':
        "import { defineConfig } from '@kalint/linter';\nexport default defineConfig({ rules: { 'state-invalid': 'off' } });\n",
    });
    person.must(
      folder,
      'npx',
      '--yes',
      packageManager,
      'add',
      '-D',
      '--store-dir',
      join(person.home, 'store'),
      'kalint',
    );
    expect(person.must(folder, 'npx', 'kalint', '--format', 'compact', 'keepalived.conf')).not.toContain(
      'state-invalid',
    );
  });

  it('TypeScript finds the types of all entry points, and checks them', { timeout: 90_000 }, () => {
    const person = newcomer(dirname(process.execPath));
    const folder = person.folder('typed', {
      'package.json': '{ "type": "module", "private": true }',
      'program.ts': TYPED,
      'tsconfig.json': JSON.stringify({
        compilerOptions: {
          strict: true,
          module: 'NodeNext',
          target: 'ES2023',
          skipLibCheck: false,
          noEmit: true,
          types: [],
        },
        files: ['program.ts'],
      }),
    });
    person.must(
      folder,
      'npm',
      'install',
      '--silent',
      '@kalint/linter',
      '@kalint/failover',
      '@kalint/parser',
      'prettier',
      'prettier-plugin-keepalived',
    );
    expect(person.run(folder, join(ROOT, 'node_modules/.bin/tsc'), ['-p', '.'])).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
    expect(statSync(join(folder, 'node_modules/@kalint/parser/dist/src/index.d.ts')).size).toBeGreaterThan(0);
  });
});
