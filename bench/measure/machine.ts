import { spawnSync } from 'node:child_process';
import { cpus, networkInterfaces, totalmem } from 'node:os';

/** What numbers depend on, in a line: processors, memory, releases. */
export function machine(): string {
  const processors = cpus();
  const { stdout, stderr, error } = spawnSync('keepalived', ['--version'], { encoding: 'utf8' });
  const keepalived = error === undefined ? /Keepalived v[\d.]+/i.exec(`${stdout}${stderr}`)?.[0] : undefined;
  return [
    `${processors.length} × ${processors[0]?.model.trim() || 'processor of an unknown kind'}`,
    `${Math.round(totalmem() / 2 ** 30)} GiB`,
    `Node.js ${process.version}`,
    keepalived ?? 'no keepalived',
  ].join(', ');
}

/** An interface of this machine, not its loopback where it has another one. */
export function ownInterface(): string {
  const found = Object.entries(networkInterfaces());
  const other = found.find(([, addresses]) => addresses?.some(({ internal }) => !internal));
  return (other ?? found[0])?.[0] ?? 'lo';
}
