import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PREFIX } from './names.ts';

/** Waits for the end of its input, then ends the processes in our namespaces and removes these and our folders. */
const CLEAN = `
cat >/dev/null
ip netns list | while read -r name _; do
  case $name in "$1"*)
    ip netns pids "$name" | xargs -r kill -9
    ip netns del "$name"
  esac
done
rm -rf "$2"*
`;

let started = false;

/**
 * Makes sure that nothing of the lab outlives this process, also when it is killed: a shell of its own session holds one
 * end of a pipe and cleans up when the other end is gone.
 */
export function cleanAtTheEnd(): void {
  if (started) return;
  started = true;
  const args = ['-c', CLEAN, 'sh', PREFIX, join(tmpdir(), PREFIX)];
  const cleaner = spawn('/bin/sh', args, { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  cleaner.unref();
  // The pipe must not keep this process alive either.
  if ('unref' in cleaner.stdin && typeof cleaner.stdin.unref === 'function') cleaner.stdin.unref();
}
