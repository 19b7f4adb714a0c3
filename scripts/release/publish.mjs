// Publishes the packages whose version is not published yet: npm run release [-- --dry-run]
// Needs a build, and npm to be logged in. In CI that can prove where a package was made, npm is told to do so.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../build.mjs';
import { stagePackages } from './stage-packages.mjs';

/** Publishes what is new. Returns an exit status. */
export async function publish(args = []) {
  const built = await build();
  if (built !== 0) return built;
  const stage = mkdtempSync(join(tmpdir(), 'kalint-release-'));
  try {
    const staged = stagePackages(stage);
    if (!staged.ok) {
      console.error(staged.why);
      return 1;
    }
    for (const one of staged.packages) {
      const status = isPublished(one) ? skip(one) : publishOne(one, args);
      if (status !== 0) return status;
    }
    return 0;
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

function isPublished({ name, version }) {
  return spawnSync('npm', ['view', `${name}@${version}`, 'version'], { encoding: 'utf8' }).stdout.trim() === version;
}

function skip({ name, version }) {
  console.log(`${name} ${version} is published already.`);
  return 0;
}

function publishOne({ name, folder }, args) {
  const provable = process.env.ACTIONS_ID_TOKEN_REQUEST_URL ?? process.env.SIGSTORE_ID_TOKEN;
  const provenance = provable ? ['--provenance'] : [];
  const { status } = spawnSync('npm', ['publish', '--access', 'public', ...provenance, ...args], {
    cwd: folder,
    stdio: 'inherit',
  });
  if (status !== 0) console.error(`${name} was not published; what stands before it was. Run this again.`);
  return status ?? 1;
}
