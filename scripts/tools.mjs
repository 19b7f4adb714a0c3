// Where the project lies, and how a program is run in it.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's folder, with a slash at its end. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs a program from the project's folder, its output going where ours goes. Returns its exit status. */
export function run(program, args) {
  const needsShell = process.platform === 'win32' && program !== process.execPath;
  const { status, signal, error } = spawnSync(program, args, { cwd: root, stdio: 'inherit', shell: needsShell });
  if (error) console.error(`${program}: ${error.message}`);
  else if (signal) console.error(`${program}: ended by ${signal}`);
  return status ?? 1;
}

/** Runs a program that came with the dependencies, e.g. tsc. Returns its exit status. */
export function runTool(name, args) {
  return run(`${root}node_modules/.bin/${name}`, args);
}
