import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A registry on this machine, which asks the one that npm is configured for what it does not have itself. */
export interface Registry {
  readonly url: string;
  stop(): void;
}

/**
 * Starts verdaccio with an empty storage.
 * @param node the program that runs it, 22 or newer
 * @param verdaccio its script
 * @param folder for its storage and configuration
 * @throws Error where it does not answer within half a minute
 */
export async function startRegistry(node: string, verdaccio: string, folder: string): Promise<Registry> {
  const uplink = spawnSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' }).stdout.trim();
  const port = await freePort();
  const config = join(folder, 'config.yaml');
  mkdirSync(folder, { recursive: true });
  writeFileSync(config, configuration(folder, uplink));
  const server = spawn(node, [verdaccio, '--config', config, '--listen', `127.0.0.1:${port}`], {
    cwd: folder,
    stdio: 'ignore',
  });
  const url = `http://127.0.0.1:${port}/`;
  await untilItAnswers(url, server);
  return { url, stop: () => server.kill() };
}

/** Our packages come from here alone; everybody may publish them. */
function configuration(folder: string, uplink: string): string {
  const own = ['kalint', '@kalint/*', 'prettier-plugin-keepalived']
    .map((name) => `  '${name}':\n    access: $all\n    publish: $all\n`)
    .join('');
  return `storage: ${join(folder, 'storage')}
auth:
  htpasswd:
    file: ${join(folder, 'htpasswd')}
uplinks:
  configured:
    url: ${uplink}
    maxage: 60m
    timeout: 60s
packages:
${own}  '**':
    access: $all
    proxy: configured
log: { type: stdout, level: fatal }
web: { enable: false }
max_body_size: 50mb
`;
}

async function untilItAnswers(url: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt++) {
    if (server.exitCode !== null) throw new Error(`verdaccio ended with ${server.exitCode}`);
    const answer = await fetch(`${url}-/ping`).catch(() => undefined);
    if (answer?.ok) return;
    await pause(200);
  }
  server.kill();
  throw new Error('verdaccio does not answer');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
