// Bundles the packages into packages/*/dist and writes the type declarations of those that are libraries.
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import * as esbuild from 'esbuild';
import { bundledPackages, noticesOf } from './notices.mjs';
import { forPacks, packed } from './pack-modules.mjs';
import { root, runTool } from './tools.mjs';

/**
 * Per package: the bundles by name with their entry file, what is left to be imported at run time, for a program
 * which modules go into which pack, and Markdown pages that are copied beside the bundles.
 * A package with `types` gets declarations; a package stands after those it imports, as their declarations are read.
 */
const packages = {
  parser: {
    entries: {
      index: 'src/index.ts',
      catalogue: 'src/catalogue/index.ts',
      edit: 'src/edit/index.ts',
      transform: 'src/transform/index.ts',
      convert: 'src/convert/index.ts',
    },
    types: true,
  },
  failover: {
    entries: { index: 'src/index.ts' },
    external: ['@kalint/parser'],
    types: true,
  },
  linter: {
    entries: { index: 'src/index.ts', node: 'src/node/index.ts', testing: 'src/testing/index.ts' },
    external: ['@kalint/parser', '@kalint/failover', 'jiti'],
    types: true,
  },
  format: {
    entries: { index: 'src/index.ts' },
    external: ['@kalint/parser', 'prettier'],
    types: true,
  },
  'language-server': {
    entries: { index: 'src/index.ts', browser: 'src/browser.ts' },
    external: [
      '@kalint/*',
      'prettier',
      'prettier-plugin-keepalived',
      'vscode-languageserver',
      'vscode-languageserver-*',
    ],
    types: true,
  },
  cli: {
    entries: { main: 'src/main.ts' },
    external: ['jiti', 'prettier'], // jiti loads parts of itself by their path; prettier is loaded by `fmt` only
    packs: {
      // What is run to lint a file and to show what was found.
      core: [
        'main',
        'commands/lint',
        ...['compact', 'github', 'json', 'pretty'].map((format) => `reporters/${format}`),
      ],
    },
    pages: { from: 'packages/linter/docs/rules', to: 'rules' }, // what `kalint explain` shows
  },
};

/** What is imported on use becomes a file of its own. */
const asLibrary = { format: 'esm', splitting: true, chunkNames: 'chunks/[name]-[hash]' };

/** Bundles and declarations of every package. Returns an exit status. */
export async function build() {
  const bundled = await bundle(Object.keys(packages));
  return bundled || (await declarations());
}

/** Bundles the named packages; an entry file that does not exist is left out. Returns an exit status. */
export async function bundle(names) {
  for (const name of names) {
    const { entries, external = [], pages, packs } = packages[name];
    const folder = join(root, 'packages', name);
    const existing = Object.entries(entries).filter(([, file]) => existsSync(join(folder, file)));
    if (existing.length === 0) continue;

    const started = performance.now();
    const result = await esbuild
      .build({
        absWorkingDir: root,
        entryPoints: Object.fromEntries(existing.map(([out, file]) => [out, join(folder, file)])),
        outdir: join(folder, 'dist'),
        bundle: true,
        ...(packs ? forPacks : asLibrary),
        platform: 'node',
        target: 'node20',
        conditions: ['kalint-source'], // other packages of the workspace as they are, not as last built
        external,
        mainFields: ['module', 'main'], // the main file of jsonc-parser hides its imports from bundlers
        write: false,
        metafile: true,
      })
      .catch(() => undefined); // esbuild has said why
    if (!result) return 1;

    const files = packs ? await packed(result, packs) : result.outputFiles;
    await replaceBundles(join(folder, 'dist'), files);
    await writeNotices(join(folder, 'dist'), result.metafile);
    if (pages) await copyPages(join(root, pages.from), join(folder, 'dist', pages.to));
    const size = files.reduce((sum, file) => sum + file.contents.length, 0);
    const time = Math.round(performance.now() - started);
    console.log(`packages/${name}/dist: ${files.length} files, ${Math.ceil(size / 1024)} KiB, ${time} ms`);
  }
  return 0;
}

/** Writes the files that changed and removes bundles of an earlier build: a kalint that runs meanwhile keeps running. */
async function replaceBundles(dist, files) {
  for (const { path, contents } of files) {
    const before = await readFile(path).catch(() => undefined);
    if (before?.equals(contents)) continue;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, contents);
  }
  const wanted = new Set(files.map((file) => file.path));
  for (const folder of [dist, join(dist, 'chunks')]) {
    for (const name of await readdir(folder).catch(() => [])) {
      const path = join(folder, name);
      if (/\.(js|pack)$/.test(name) && !wanted.has(path)) await rm(path);
    }
  }
}

/** Puts the licences of what is bundled beside the bundles. */
async function writeNotices(dist, metafile) {
  const packages = bundledPackages(metafile);
  const path = join(dist, 'THIRD-PARTY-NOTICES.txt');
  if (packages.length > 0) await writeFile(path, noticesOf(packages));
  else await rm(path, { force: true });
}

/** Makes a folder hold the Markdown files of another one, and no others. */
async function copyPages(from, to) {
  const wanted = (await readdir(from)).filter((name) => name.endsWith('.md') && name !== 'README.md');
  await mkdir(to, { recursive: true });
  for (const name of await readdir(to)) if (!wanted.includes(name)) await rm(join(to, name));
  for (const name of wanted) await copyFile(join(from, name), join(to, name));
}

/** Writes packages/X/dist/src/*.d.ts. Returns an exit status. */
async function declarations() {
  for (const [name, { types, entries }] of Object.entries(packages)) {
    const folder = join(root, 'packages', name);
    if (!types || !existsSync(join(folder, entries.index))) continue;
    await rm(join(folder, 'dist', 'src'), { recursive: true, force: true });
    const status = runTool('tsc', ['-p', join(folder, 'tsconfig.types.json')]);
    if (status !== 0) return status;
    await importAsJavaScript(join(folder, 'dist', 'src'));
  }
  return 0;
}

/** tsc keeps `./name.ts` in declarations: make it `./name.js`, which every resolver takes to `./name.d.ts`. */
async function importAsJavaScript(folder) {
  for (const file of await readdir(folder, { recursive: true })) {
    if (!basename(file).endsWith('.d.ts')) continue;
    const path = join(folder, file);
    const text = await readFile(path, 'utf8');
    const changed = text.replace(/(\b(?:from|import)\s*\(?\s*["']\.{1,2}\/[^"']+)\.ts(?=["'])/g, '$1.js');
    if (changed !== text) await writeFile(path, changed);
  }
}
