import type { ConfigurationNode } from '@kalint/linter';
import type { Platform } from '../platform.ts';
import type { Texts } from './texts.ts';
import { folderOf, isFile, nameOf } from './uri.ts';

/** How many folders above a file are looked at for configurations that may include it. */
const FOLDERS_ABOVE = 4;

/** Configurations near a file by their usual names: they may include it without being open. */
export function configurationsAbove(
  path: string,
  platform: Platform,
  texts: Texts,
  folders: readonly string[],
): string[] {
  if (!isFile(path)) return [];
  const found: string[] = [];
  let folder = folderOf(path);
  for (let i = 0; i < FOLDERS_ABOVE && folder !== '' && texts.allows(folder); i++) {
    const names = platform.list(folder).filter((name) => isConfigurationName(name) || isUsualPlace(folder, name));
    found.push(...names.map((name) => `${folder === '/' ? '' : folder}/${name}`));
    if (folders.includes(folder) || folder === '/') break;
    folder = folderOf(folder);
  }
  return found.filter((candidate) => candidate !== path);
}

function isConfigurationName(name: string): boolean {
  return name === 'keepalived.conf' || name.endsWith('.keepalived.conf');
}

function isUsualPlace(folder: string, name: string): boolean {
  return nameOf(folder) === 'keepalived' && name.endsWith('.conf');
}

/** Whether one of these nodes reads a file that is not its own. */
export function include(nodes: readonly ConfigurationNode[], path: string): boolean {
  return nodes.some((node) => node.path !== path && node.expansion.files.some((file) => file.path === path));
}

/** Whether a text may include others at all. */
export function mayInclude(text: string): boolean {
  return text.includes('include');
}
