// Installs npm packages that only tests need, each set once: they are too large to come with every clone.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../tools.mjs';

const cache = join(root, 'node_modules/.cache/kalint-e2e');

/**
 * Installs what is missing of a set of packages: names and exact versions. Their scripts are not run.
 * `folders` are folders inside, below the set's own, whose dependencies are installed as well.
 * `overrides` says which versions dependencies of theirs get, where a registry lacks what they ask for.
 * Returns `{ ok: true, modules }`, the path of their node_modules, or `{ ok: false, why }`.
 */
export function installPackages(dependencies, { folders = [], overrides } = {}) {
  const manifest = JSON.stringify({ private: true, dependencies, overrides });
  const folder = join(cache, createHash('sha256').update(manifest).digest('hex').slice(0, 12));
  if (!existsSync(join(folder, 'installed'))) {
    const why = installInto(folder, manifest, folders);
    if (why !== undefined) return { ok: false, why };
  }
  return { ok: true, modules: join(folder, 'node_modules') };
}

/** An installation that was cut off is begun anew: only a whole one gets the folder's name. Returns what went wrong. */
function installInto(folder, manifest, folders) {
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  writeFileSync(join(unfinished, 'package.json'), manifest);
  for (const place of ['', ...folders]) {
    const why = npmInstall(join(unfinished, place));
    if (why !== undefined) {
      rmSync(unfinished, { recursive: true, force: true });
      return why;
    }
  }
  writeFileSync(join(unfinished, 'installed'), '');
  rmSync(folder, { recursive: true, force: true });
  renameSync(unfinished, folder);
  return undefined;
}

/** Production dependencies without their scripts: the native modules are not needed. Returns what went wrong. */
function npmInstall(folder) {
  const options = ['--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, stderr, error } = spawnSync('npm', ['install', ...options], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 180_000,
  });
  if (status === 0) return undefined;
  return `npm install in ${folder} failed: ${error?.message ?? stderr.trim().split('\n').slice(-3).join(' ')}`;
}
