// Bundles client and server into packages/vscode/dist, for a desktop and for a browser.
import { copyFile, cp, mkdir, readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as esbuild from 'esbuild';
import { root } from '../tools.mjs';

const extension = join(root, 'packages/vscode');
const dist = join(extension, 'dist');

const shared = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  target: 'es2022',
  conditions: ['kalint-source'], // other packages of the workspace as they are, not as last built
  mainFields: ['module', 'main'],
  legalComments: 'none',
  logLevel: 'warning',
};

/** prettier only says what it is configured to: its languages stay behind. */
const withoutLanguages = {
  name: 'prettier-without-languages',
  setup: (build) =>
    build.onResolve({ filter: /^\.\/plugins\// }, ({ path, importer }) =>
      /[\\/]prettier[\\/]index\.mjs$/.test(importer) ? { path, external: true } : undefined,
    ),
};

const bundles = [
  {
    entryPoints: [join(extension, 'src/extension.ts')],
    outfile: join(dist, 'extension.cjs'),
    format: 'cjs', // editors load an extension by require()
    platform: 'node',
    external: ['vscode'],
  },
  {
    entryPoints: [join(extension, 'src/web-extension.ts')],
    outfile: join(dist, 'web-extension.cjs'),
    format: 'cjs',
    platform: 'browser',
    external: ['vscode'],
    mainFields: ['browser', 'module', 'main'],
  },
  {
    entryPoints: [join(extension, 'src/server/node.ts')],
    outfile: join(dist, 'server.mjs'),
    format: 'esm',
    platform: 'node',
    external: ['jiti'],
    plugins: [withoutLanguages],
    banner: {
      // Some dependencies are CommonJS: inside an ES module their require() has to be made.
      js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);",
    },
  },
  {
    entryPoints: [join(extension, 'src/server/browser.ts')],
    outfile: join(dist, 'web-server.js'),
    format: 'iife',
    platform: 'browser',
    mainFields: ['browser', 'module', 'main'],
  },
];

/** Returns an exit status; esbuild says what is wrong. */
export async function bundleExtension() {
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  for (const bundle of bundles) {
    const result = await esbuild.build({ ...shared, ...bundle }).catch(() => undefined);
    if (result === undefined) return 1;
  }
  await copyFile(
    join(root, 'packages/linter/schema/kalint.config.schema.json'),
    join(dist, 'kalint.config.schema.json'),
  );
  await copyRulePages();
  await copyJiti();
  return 0;
}

/** What is shown when a rule is explained. */
async function copyRulePages() {
  const from = join(root, 'packages/linter/docs/rules');
  const to = join(dist, 'rules');
  await mkdir(to);
  for (const name of await readdir(from)) {
    if (name.endsWith('.md') && name !== 'README.md') await copyFile(join(from, name), join(to, name));
  }
}

/** jiti, for configurations that are programs, loads parts of itself by their path: it goes along as it is. */
async function copyJiti() {
  const linter = createRequire(join(root, 'packages/linter/package.json'));
  const from = dirname(linter.resolve('jiti/package.json'));
  const to = join(dist, 'node_modules/jiti');
  for (const part of ['package.json', 'LICENSE', 'lib', 'dist']) {
    await cp(join(from, part), join(to, part), { recursive: true, filter: (path) => !/\.d\.[cm]?ts$/.test(path) });
  }
}
