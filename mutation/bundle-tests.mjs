// node bundle-tests.mjs ROOT, in Stryker's copy of the project ROOT: writes all tests, with all that they import, into one
// file. What a process has loaded is thrown away by importing that file once more, which takes 0.2 s.
import { readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { BUNDLE, testFiles } from './test-files.mjs';

const copy = process.cwd();
const root = resolve(process.argv[2]);

/** Each test file by its name, loaded when it is asked for. */
const entry = testFiles(copy).map((file) => `${JSON.stringify(file)}: () => import(${JSON.stringify(`./${file}`)}),`);

/** A property that failed is enough: to look for its smallest counterexample takes seconds for each mutant. */
const setup = `import './test/support/fixed-seed.ts';
import fc from 'fast-check';
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
`;

await build({
  stdin: { contents: `${setup}export const load = {${entry.join('\n')}};`, resolveDir: copy },
  outfile: BUNDLE,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  conditions: ['kalint-source'],
  banner: {
    js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
  },
  external: ['vitest'],
  logLevel: 'warning',
  plugins: [
    { name: 'packages-of-the-copy', setup: packagesOfTheCopy },
    { name: 'place-of-a-file', setup: placeOfAFile },
  ],
});

/** The copy has no node_modules of its own, and the project's lead to the project's packages, which have no mutants. */
function packagesOfTheCopy(bundle) {
  bundle.onResolve({ filter: /^[^./]/ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
    const inCopy = relative(copy, resolveDir);
    if (pluginData === 'again' || path === 'vitest' || inCopy.startsWith('..')) return undefined;
    const from = join(root, inCopy);
    const found = await bundle.resolve(path, { kind, importer, resolveDir: from, pluginData: 'again' });
    if (found.errors.length > 0 || found.external) return found;
    const inRoot = relative(root, found.path);
    return inRoot.startsWith(`packages${sep}`) && !inRoot.includes('node_modules')
      ? { path: join(copy, inRoot) }
      : found;
  });
}

/** Tests look for files from where they stand, not from where the bundle does. */
function placeOfAFile(bundle) {
  bundle.onLoad({ filter: /[\\/](test|scripts)[\\/].*\.ts$/ }, ({ path }) => ({
    contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
    loader: 'ts',
  }));
}
