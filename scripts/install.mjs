// Installs the dependencies when there are none or when they are not those of the lockfile.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { root, run } from './tools.mjs';

/** Holds the hash of the lockfile that was installed. */
const stamp = `${root}node_modules/.installed-lockfile`;

/** Makes node_modules agree with pnpm-lock.yaml. Returns an exit status. */
export function install() {
  const wanted = createHash('sha256')
    .update(readFileSync(`${root}pnpm-lock.yaml`))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return 0;

  const { packageManager } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  const [pnpm] = packageManager.split('+');
  const status = run('npx', ['--yes', pnpm, 'install', '--frozen-lockfile', '--config.confirmModulesPurge=false']);
  if (status === 0) writeFileSync(stamp, wanted);
  else console.error(`The dependencies could not be installed (${pnpm}, exit status ${status}).`);
  return status;
}
