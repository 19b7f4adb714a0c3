// Makes folders of the packages as they are published: what `files` names, licence and notices, and a manifest without
// what only the workspace can use.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../tools.mjs';

/** The folders of the published packages, those that others need first. */
export const PUBLISHED = ['parser', 'failover', 'linter', 'format', 'language-server', 'cli'];

/** Exports that lead to sources, which are not published. */
const SOURCE_CONDITION = 'kalint-source';

/**
 * Copies the built packages into a folder.
 * Returns `{ ok: true, packages: [{ name, version, folder }] }`, or `{ ok: false, why }` where one is not built.
 */
export function stagePackages(into) {
  rmSync(into, { recursive: true, force: true });
  const packages = [];
  for (const directory of PUBLISHED) {
    const source = join(root, 'packages', directory);
    const manifest = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
    const folder = join(into, directory);
    mkdirSync(folder, { recursive: true });
    for (const name of [...manifest.files, 'README.md']) {
      if (!existsSync(join(source, name)))
        return { ok: false, why: `packages/${directory}/${name} is missing: build first` };
      cpSync(join(source, name), join(folder, name), { recursive: true });
    }
    cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
    writeFileSync(join(folder, 'package.json'), `${JSON.stringify(published(manifest), undefined, 2)}\n`);
    packages.push({ name: manifest.name, version: manifest.version, folder });
  }
  return { ok: true, packages };
}

/** A manifest as it is published. */
function published({ devDependencies: _, scripts: __, exports, ...manifest }) {
  return { ...manifest, ...(exports && { exports: withoutSources(exports) }) };
}

function withoutSources(exports) {
  return Object.fromEntries(
    Object.entries(exports).map(([path, target]) => {
      if (typeof target === 'string') return [path, target];
      const { [SOURCE_CONDITION]: _, ...others } = target;
      return [path, others];
    }),
  );
}
