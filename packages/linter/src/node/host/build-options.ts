const TIMEOUT_MS = 5_000;
/** Where daemons are, also for users whose PATH has no such folder. */
const DAEMON_FOLDERS = '/usr/local/sbin:/usr/sbin:/sbin';

/** What the keepalived of this machine was built with; undefined where there is none, or where it does not say. */
export function buildOptions(): string[] | undefined {
  return parseBuildOptions(whatItSays());
}

/** The release of the keepalived of this machine (`2.2.7`); undefined where there is none, or where it does not say. */
export function installedKeepalived(): string | undefined {
  return /^Keepalived v(\d+(?:\.\d+)+)/m.exec(whatItSays())?.[1];
}

/** What `keepalived -v` prints; empty where there is none. */
function whatItSays(): string {
  // Loaded on use: it brings streams and sockets along, which take longer to load than a file to lint.
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  const env = { ...process.env, PATH: `${process.env.PATH ?? ''}:${DAEMON_FOLDERS}`, LC_ALL: 'C' };
  const { stdout, stderr } = spawnSync('keepalived', ['-v'], { env, encoding: 'utf8', timeout: TIMEOUT_MS });
  return `${stderr ?? ''}\n${stdout ?? ''}`;
}

/** The options in what `keepalived -v` prints. */
export function parseBuildOptions(text: string): string[] | undefined {
  const list = /^Config options:(.*)$/m.exec(text)?.[1];
  return list?.split(/\s+/).filter(Boolean);
}
