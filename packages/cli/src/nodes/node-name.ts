import { basename, dirname, resolve } from 'node:path';

/** Parts of a file's name that say what it is, not of which node. */
const COMMON_PARTS = /^keepalived[._-]|[._-]keepalived$|^keepalived$/;

/**
 * The node that a file is of, by its name (`lb01.conf`, `keepalived.lb01.conf`, `lb01.keepalived.conf`), else by that of
 * its folder (`lb01/keepalived.conf`).
 */
export function nodeNameOf(path: string): string {
  const name = basename(path)
    .replace(/\.conf$/, '')
    .replace(COMMON_PARTS, '');
  return name === '' ? basename(dirname(resolve(path))) : name;
}
