// Makes packages/vscode/dist/kalint-vscode.vsix: node scripts/run.mjs vscode:package
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { installCodeServer } from '../e2e/install-code-server.mjs';
import { root } from '../tools.mjs';
import { bundleExtension } from './bundle-extension.mjs';

const extension = join(root, 'packages/vscode');

/** Where the package is written. */
export const vsix = join(extension, 'kalint-vscode.vsix');

/** The marketplace takes more; a download of a few keystrokes' worth of help should not be larger. */
const MOST_BYTES = 2_000_000;

/** Bundles and packs. Returns an exit status. */
export async function packageExtension() {
  const installed = installCodeServer();
  if (!installed.ok) {
    console.error(`The packager of extensions cannot be had: ${installed.why}`);
    return 1;
  }
  const status = await bundleExtension();
  if (status !== 0) return status;

  const args = [
    installed.vsce,
    'package',
    '--no-dependencies',
    '--skip-license',
    '--no-rewrite-relative-links',
    '--out',
    vsix,
  ];
  const packed = spawnSync(installed.node, args, { cwd: extension, encoding: 'utf8' });
  if (packed.status !== 0) {
    console.error(packed.error?.message ?? `${packed.stdout}${packed.stderr}`);
    return 1;
  }
  const { size } = statSync(vsix);
  console.log(`${vsix}: ${Math.ceil(size / 1024)} KiB`);
  if (size <= MOST_BYTES) return 0;
  console.error(`It is larger than ${MOST_BYTES} bytes: look at what the bundles hold.`);
  return 1;
}
