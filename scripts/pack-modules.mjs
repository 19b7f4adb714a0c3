// Turns the modules of a bundled program into packs: scripts that hold each module as a function, which
// packages/cli/bin/load-packs.js runs on use, with what V8 compiled in an earlier run.
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import * as esbuild from 'esbuild';

/** How esbuild bundles what is packed: a module for each part that is imported on use, all in one folder. */
export const forPacks = {
  format: 'esm',
  splitting: true,
  chunkNames: '[name]-[hash]',
  minifyWhitespace: true, // commander alone brings 40 KiB of comments
  plugins: [
    {
      name: 'commander starts no programs', // no command of ours is a program of its own, and to load this takes 5 ms
      setup({ onResolve, onLoad }) {
        const namespace = 'none';
        onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
          /[\\/]commander[\\/]/.test(importer) ? { path: 'child_process', namespace } : undefined,
        );
        onLoad({ filter: /./, namespace }, () => ({ contents: 'module.exports = {};' }));
      },
    },
  ],
};

/** Where modules are that no pack is named for. */
const OTHERS = 'others';

/**
 * The packs as files. The first line of each is a hash of the rest: V8 tells texts apart by their length only.
 * @param bundled what esbuild made with `forPacks`
 * @param packs per pack some sources, by their paths below src/: their modules, and all that these import, go into it
 */
export async function packed({ outputFiles, metafile }, packs) {
  const packOf = new Map();
  for (const [pack, sources] of Object.entries(packs)) {
    for (const path of closureOf(sources, metafile.outputs)) packOf.set(basename(path), pack);
  }
  const functions = new Map([...Object.keys(packs), OTHERS].map((pack) => [pack, []]));
  for (const file of outputFiles) {
    const name = basename(file.path);
    const body = await asFunctionBody(file.text);
    functions
      .get(packOf.get(name) ?? OTHERS)
      .push(`"./${name}":function(exports,require,module,__url,__import){${body}}`);
  }
  const folder = outputFiles[0].path.slice(0, -basename(outputFiles[0].path).length);
  return [...functions].map(([pack, parts]) => {
    const text = `({\n${parts.join(',\n')}\n})\n`;
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
    return { path: `${folder}${pack}.pack`, contents: Buffer.from(`//${hash}\n${text}`) };
  });
}

/** The paths of the modules of some sources, with those that they import at once. */
function closureOf(sources, outputs) {
  const found = new Set();
  const add = (path) => {
    if (found.has(path)) return;
    found.add(path);
    for (const { path: other, kind, external } of outputs[path].imports) {
      if (kind === 'import-statement' && !external) add(other);
    }
  };
  for (const source of sources) {
    const entry = Object.keys(outputs).find((path) => outputs[path].entryPoint?.endsWith(`/src/${source}.ts`));
    if (entry === undefined) throw new Error(`no module of its own is bundled for ${source}`);
    add(entry);
  }
  return found;
}

/**
 * A module as the body of a function that has `exports`, `require`, `module`, its own URL and, as code that V8 has kept
 * cannot import, `import`.
 */
async function asFunctionBody(text) {
  const { code } = await esbuild.transform(text, {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minifyWhitespace: true,
    define: { 'import.meta.url': '__url' },
  });
  return code
    .trimEnd()
    .replaceAll(/(?<![.\w$])import\(("\.\/[^"]+\.js")\)/g, 'Promise.resolve().then(()=>require($1))')
    .replaceAll(/(?<![.\w$])import\(/g, '__import(');
}
