import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** An instance as the daemon itself reports it. */
export interface DumpedInstance {
  readonly name: string;
  /** MASTER, BACKUP, FAULT, INIT. */
  readonly status: string;
  /** Effective priority. */
  readonly priority: number;
}

/** Milliseconds to wait for a dump. */
const PATIENCE = 5000;
/** Milliseconds between two looks at it; it is complete when both show the same. */
const PAUSE = 40;

/**
 * Has a daemon write what it knows (every build can, unlike JSON), and reads its instances. Undefined: it wrote nothing,
 * since it is gone.
 *
 * @param folder the daemon's TMPDIR
 * @param signal what tells it to dump: `keepalived --signum=DATA`
 */
export async function dumpState(pid: number, folder: string, signal: number): Promise<DumpedInstance[] | undefined> {
  const file = join(folder, 'keepalived.data');
  await rm(file, { force: true });
  try {
    process.kill(pid, signal);
  } catch {
    return undefined;
  }
  const end = performance.now() + PATIENCE;
  let before = '';
  while (performance.now() < end) {
    await sleep(PAUSE);
    const text = await readFile(file, 'utf8').catch(() => '');
    if (text !== '' && text === before) return instancesIn(text);
    before = text;
  }
  return undefined;
}

/** Instances of a text dump: a head line each, then its settings, further in. */
export function instancesIn(text: string): DumpedInstance[] {
  const parts = text.split(/^ VRRP Instance = /m).slice(1);
  return parts.flatMap((part) => {
    const name = /^.*/.exec(part)?.[0];
    const status = /^ {3}State = (\w+)/m.exec(part)?.[1];
    const priority = /^ {3}Effective priority = (\d+)/m.exec(part)?.[1];
    if (name === undefined || status === undefined || priority === undefined) return [];
    return [{ name, status, priority: Number(priority) }];
  });
}
