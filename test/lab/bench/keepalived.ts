import { spawnSync } from 'node:child_process';
import { installedVersion, whyNoDaemon } from '../../conformance/daemon.ts';
import type { Keepalived } from './play-scenario.ts';

/** The keepalived that plays: KALINT_KEEPALIVED (a path), else the installed one. */
export const program = process.env.KALINT_KEEPALIVED ?? 'keepalived';

/** Why nothing can be played here; undefined where it can. */
export function whyNoLab(): string | undefined {
  const reason = whyNoDaemon(program);
  if (reason !== undefined) return reason;
  return canMakeNamespaces() ? undefined : 'network namespaces with bridges and veth cannot be made here';
}

export function keepalived(): Keepalived {
  return { program, dumpSignal: dumpSignal() };
}

export const release = () => installedVersion(program);

function dumpSignal(): number {
  const { stdout } = spawnSync(program, ['--signum=DATA'], { encoding: 'utf8' });
  return Number.parseInt(stdout, 10);
}

/** Containers often have the commands, but not the permission. */
function canMakeNamespaces(): boolean {
  const name = `kalint-lab-try-${process.pid}`;
  const ip = (...args: string[]) => spawnSync('ip', args).status === 0;
  const made =
    ip('netns', 'add', name) &&
    ip('-n', name, 'link', 'add', 'wire', 'type', 'bridge') &&
    ip('-n', name, 'link', 'add', 'port', 'type', 'veth', 'peer', 'name', 'eth0');
  ip('netns', 'del', name);
  return made;
}
