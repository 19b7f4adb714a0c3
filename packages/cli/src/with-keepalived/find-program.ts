import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Version } from '@kalint/parser/catalogue';
import { Failure } from '../failure.ts';

/** Where packages install it; `PATH` of a user who is not root often lacks these. */
const SYSTEM_FOLDERS = ['/usr/sbin', '/usr/local/sbin', '/sbin'];
const TIMEOUT_MS = 5_000;

/** A keepalived that can be asked. */
export interface DaemonProgram {
  readonly path: string;
  readonly version: Version;
}

/**
 * Finds keepalived, and which release it is.
 * @param named the program that a person names; default: the first of `PATH` and of the system's folders
 * @throws Failure where there is none, where it may not be started, and for what is another program
 */
export function findProgram(named: string | undefined): DaemonProgram {
  const path = named ?? candidates().find(isExecutable);
  if (path === undefined) {
    throw new Failure(
      `--with-keepalived: keepalived is not installed here: neither PATH nor ${SYSTEM_FOLDERS.join(', ')} has it; install it, name it with --keepalived-program FILE, or leave the option out`,
    );
  }
  const { error, stdout, stderr } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: TIMEOUT_MS });
  if (error !== undefined) throw new Failure(`--with-keepalived: ${path} cannot be started: ${reasonOf(error)}`);
  const found = /^Keepalived v(\d+)\.(\d+)\.(\d+)/m.exec(`${stderr}${stdout}`);
  if (found === null) {
    throw new Failure(
      `--with-keepalived: ${path} does not answer --version as keepalived does: is it another program?`,
    );
  }
  return { path, version: `${Number(found[1])}.${Number(found[2])}.${Number(found[3])}` };
}

function candidates(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...folders, ...SYSTEM_FOLDERS].map((folder) => join(folder, 'keepalived'));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EACCES') return 'this user may not run it (permission denied)';
  if (code === 'ETIMEDOUT') return `--version did not end within ${TIMEOUT_MS / 1000} s`;
  return message;
}
