import { closeSync, openSync, readSync, realpathSync, type Stats, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ScriptFacts } from '../../engine/host-facts.ts';
import type { Users } from './users.ts';

const EXECUTE_BITS = 0o111;
const STICKY = 0o1000;
const GROUP_WRITE = 0o020;
const OTHERS_WRITE = 0o002;

/** How the kernel knows what it can start: a script with its interpreter, or an ELF program. */
const BEGINNINGS = ['#!', '\x7fELF'];

/** Looks at a script or program; it is not run. What cannot be told is left out. Never throws. */
export function scriptFacts(path: string, root: string, users: Users): ScriptFacts {
  const file = join(root, path);
  const stats = statsOf(file);
  if (stats === undefined) return { exists: false };
  const owner = users.nameOf(stats.uid);
  const runnable = isRunnable(file);
  return {
    exists: true,
    executable: stats.isFile() && (stats.mode & EXECUTE_BITS) !== 0,
    ...(runnable !== undefined && { runnable }),
    ...(owner !== undefined && { owner }),
    writableByOthers: wayTo(file, root).some((step) => isWritableByOthers(statsOf(step))),
  };
}

function isRunnable(file: string): boolean | undefined {
  try {
    const descriptor = openSync(file, 'r');
    try {
      const bytes = new Uint8Array(4);
      const text = String.fromCharCode(...bytes.subarray(0, readSync(descriptor, bytes)));
      return BEGINNINGS.some((beginning) => text.startsWith(beginning));
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return undefined;
  }
}

/** The file itself and the folders on the way to it, links followed, up to the root. */
function wayTo(file: string, root: string): string[] {
  const top = realpathSync.native(root);
  const steps = [realpathSync.native(file)];
  for (let step = dirname(steps[0] ?? top); step.length >= top.length; step = dirname(step)) {
    steps.push(step);
    if (step === dirname(step) || step === top) break;
  }
  return steps;
}

/** As keepalived judges it: lib/utils.c and lib/notify.c, check_security. */
function isWritableByOthers(stats: Stats | undefined): boolean {
  if (stats === undefined) return false;
  if (stats.uid !== 0) return true;
  if (stats.isDirectory() && (stats.mode & STICKY) !== 0) return false;
  return (stats.gid !== 0 && (stats.mode & GROUP_WRITE) !== 0) || (stats.mode & OTHERS_WRITE) !== 0;
}

function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
