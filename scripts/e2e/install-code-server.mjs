// Installs VS Code's workbench as a server, the Node it needs, and the packager of extensions: about half a minute once.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installPackages } from './install-packages.mjs';

const CODE_SERVER = '4.139.1';
/** code-server and vsce run on this Node alone; the project itself runs on older ones too. */
const NODE = '24.21.0';
const VSCE = '4.1.0';

/**
 * Installs what is missing.
 * Returns `{ ok: true, node, codeServer, vsce }`, paths of a program and two scripts for it, or `{ ok: false, why }`.
 */
export function installCodeServer() {
  const nodePackage = `node-${process.platform}-${process.arch}`;
  if (process.platform === 'win32') return { ok: false, why: 'code-server does not run on Windows' };

  const dependencies = { 'code-server': CODE_SERVER, '@vscode/vsce': VSCE, [nodePackage]: NODE };
  const workbench = 'node_modules/code-server/lib/vscode';
  const installed = installPackages(dependencies, { folders: [workbench, join(workbench, 'extensions')] });
  if (!installed.ok) return installed;
  const { modules } = installed;
  return {
    ok: true,
    node: join(modules, nodePackage, 'bin/node'),
    codeServer: join(modules, 'code-server/out/node/entry.js'),
    vsce: join(modules, '@vscode/vsce/vsce'),
  };
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
