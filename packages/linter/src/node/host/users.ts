import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The users of a host. */
export interface Users {
  readonly names: readonly string[];
  /** False where others come from a directory service, or nothing could be read. */
  readonly complete: boolean;
  nameOf(uid: number): string | undefined;
}

/** Sources of users, as nsswitch.conf calls them, whose users all stand in /etc/passwd or are made up as needed. */
const LOCAL_SOURCES = new Set(['files', 'compat', 'systemd']);

/** Reads the users from /etc/passwd below a root. Never throws. */
export function readUsers(root: string): Users {
  const lines = textOf(join(root, 'etc/passwd')).split('\n');
  const entries = lines.map((line) => line.split(':')).filter(([name = '', , uid]) => /^[^#+-]/.test(name) && uid);
  const byUid = new Map(entries.map(([name = '', , uid]) => [Number(uid), name]));
  const sources = /^passwd:(.*)$/m.exec(textOf(join(root, 'etc/nsswitch.conf')))?.[1] ?? 'files';
  const words = sources
    .replace(/\[[^\]]*\]/g, ' ')
    .split(/\s+/)
    .filter(Boolean);
  return {
    names: entries.map(([name = '']) => name),
    complete: entries.length > 0 && words.every((source) => LOCAL_SOURCES.has(source)),
    nameOf: (uid) => byUid.get(uid),
  };
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
