import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Where the programs are; see scripts/e2e/install-code-server.mjs. */
export interface CodeServerPrograms {
  readonly node: string;
  readonly codeServer: string;
}

/** A workbench that is being served. */
export interface RunningCodeServer {
  /** Address of the page that shows a folder. */
  pageOf(folder: string): string;
  stop(): Promise<void>;
}

/** Nothing that moves, asks or calls home: the pictures are the same each time. */
const SETTINGS = {
  'chat.disableAIFeatures': true,
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'git.enabled': false,
  'security.workspace.trust.banner': 'never',
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'window.commandCenter': false,
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.enableExperiments': false,
  'workbench.reduceMotion': 'on',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * Installs a packed extension into an empty profile and serves the workbench.
 * @param home folder for the profile, the extension and whatever else the editor keeps
 * @param restricted folders are not trusted until the person says so; default: they are
 * @throws Error where the extension is refused or the server does not answer within a minute
 */
export async function startCodeServer(
  programs: CodeServerPrograms,
  home: string,
  vsix: string,
  restricted = false,
): Promise<RunningCodeServer> {
  const profile = join(home, 'user');
  mkdirSync(join(profile, 'User'), { recursive: true });
  writeFileSync(join(profile, 'User/settings.json'), JSON.stringify(SETTINGS));
  const common = ['--extensions-dir', join(home, 'extensions'), '--user-data-dir', profile];
  const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home, NODE_OPTIONS: '' };

  const installed = spawnSync(programs.node, [programs.codeServer, ...common, '--install-extension', vsix], {
    env,
    encoding: 'utf8',
  });
  if (installed.status !== 0) throw new Error(`the extension was refused: ${installed.stdout}${installed.stderr}`);

  const address = `127.0.0.1:${await freePort()}`;
  const options = ['--auth', 'none', '--disable-telemetry', '--disable-update-check'];
  if (!restricted) options.push('--disable-workspace-trust');
  const args = [programs.codeServer, ...common, ...options, '--bind-addr', address];
  const server = spawn(programs.node, args, { env, stdio: 'ignore', detached: true });
  await answering(`http://${address}/healthz`, server);
  return {
    pageOf: (folder) => `http://${address}/?folder=${encodeURIComponent(folder)}`,
    stop: () => stopped(server),
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

async function answering(address: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300 && server.exitCode === null; tries++) {
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok) return;
    await pause(200);
  }
  throw new Error(`code-server does not answer at ${address}`);
}

/** The server starts processes of its own: they are in its group, and end with it. */
async function stopped(server: ChildProcess): Promise<void> {
  if (server.pid === undefined || server.exitCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  process.kill(-server.pid, 'SIGKILL');
  await ended;
}
