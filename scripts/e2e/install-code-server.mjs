// Installs VS Code's workbench as a server, the Node it needs, and the packager of extensions: about half a minute once.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../tools.mjs';

const CODE_SERVER = '4.139.1';
/** code-server and vsce run on this Node alone; the project itself runs on older ones too. */
const NODE = '24.21.0';
const VSCE = '4.1.0';

const cache = join(root, 'node_modules/.cache/kalint-e2e');

/**
 * Installs what is missing.
 * Returns `{ ok: true, node, codeServer, vsce }`, paths of a program and two scripts for it, or `{ ok: false, why }`.
 */
export function installCodeServer() {
  const nodePackage = `node-${process.platform}-${process.arch}`;
  if (process.platform === 'win32') return { ok: false, why: 'code-server does not run on Windows' };

  const manifest = JSON.stringify({
    private: true,
    dependencies: { 'code-server': CODE_SERVER, '@vscode/vsce': VSCE, [nodePackage]: NODE },
  });
  const folder = join(cache, createHash('sha256').update(manifest).digest('hex').slice(0, 12));
  if (!existsSync(join(folder, 'installed'))) {
    const why = installInto(folder, manifest);
    if (why !== undefined) return { ok: false, why };
  }
  const modules = join(folder, 'node_modules');
  return {
    ok: true,
    node: join(modules, nodePackage, 'bin/node'),
    codeServer: join(modules, 'code-server/out/node/entry.js'),
    vsce: join(modules, '@vscode/vsce/vsce'),
  };
}

/** An installation that was cut off is begun anew: only a whole one gets the folder's name. Returns what went wrong. */
function installInto(folder, manifest) {
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  writeFileSync(join(unfinished, 'package.json'), manifest);
  const workbench = join(unfinished, 'node_modules/code-server/lib/vscode');
  for (const place of [unfinished, workbench, join(workbench, 'extensions')]) {
    const why = npmInstall(place);
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

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const started = performance.now();
  const installed = installCodeServer();
  console.log(installed.ok ? readVersion(installed.codeServer) : installed.why);
  console.log(`${((performance.now() - started) / 1000).toFixed(1)} s`);
  process.exitCode = installed.ok ? 0 : 1;
}

function readVersion(entry) {
  const { version } = JSON.parse(readFileSync(join(entry, '../../../package.json'), 'utf8'));
  return `code-server ${version}: ${entry}`;
}
