// Makes the next version of what the files in .changeset say: npm run new-version
// changesets knows the packages that npm installs; the workspace itself and the extension follow them.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from '../tools.mjs';

/** Needs no newer Node than the project. */
const CHANGESETS = '@changesets/cli@2.31.1';
const FOLLOWERS = ['package.json', 'packages/vscode/package.json'];

/** Returns an exit status. */
export function newVersion() {
  const status = run('npx', ['--yes', CHANGESETS, 'version']);
  if (status !== 0) return status;
  const { version } = JSON.parse(readFileSync(join(root, 'packages/cli/package.json'), 'utf8'));
  for (const file of FOLLOWERS) follow(join(root, file), version);
  console.log(`Version ${version}. Now: npx pnpm install, npm run gen, and commit.`);
  return 0;
}

function follow(path, version) {
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.version = version;
  for (const table of [manifest.dependencies, manifest.devDependencies]) {
    for (const name of Object.keys(table ?? {})) if (isOurs(name)) table[name] = version;
  }
  writeFileSync(path, `${JSON.stringify(manifest, undefined, 2)}\n`);
}

function isOurs(name) {
  return name.startsWith('@kalint/') || name === 'kalint' || name === 'prettier-plugin-keepalived';
}
