import type { HostFacts } from '../engine/host-facts.ts';
import { type PathTest, pathTest } from './globs.ts';
import type { HostConfig } from './kalint-config.ts';

/** Finds what is declared of the host that reads a file with a config id. */
export type FactsOfFile = (path: string, configId: string | undefined) => HostFacts | undefined;

interface DeclaredHost {
  readonly facts: HostFacts;
  readonly configId: string | undefined;
  /** The files that it says it reads; undefined where it says nothing. */
  readonly reads: PathTest | undefined;
}

/**
 * Which host a file belongs to. Files that a host names come first; else names count: the config id, the file's name
 * without its ending, its folders from the innermost on. A single host that names no files reads all of them.
 * The path has slashes and is relative to the folder of the configuration.
 */
export function hostOfFile(hosts: Readonly<Record<string, HostConfig>>): FactsOfFile {
  const declared = Object.entries(hosts).map(([name, host]) => declaredHost(name, host));
  const silent = declared.filter(({ reads }) => reads === undefined);
  const only = declared.length === 1 ? silent[0] : undefined;
  return (path, configId) => {
    const fits = (host: DeclaredHost) => host.configId === undefined || host.configId === configId;
    const byFiles = declared.find((host) => host.reads?.(path) && fits(host));
    const byName = () => namesOf(path, configId).flatMap((name) => silent.find((host) => nameFits(host, name)) ?? []);
    return (byFiles ?? byName().find(fits) ?? (only && fits(only) ? only : undefined))?.facts;
  };
}

function nameFits({ facts, configId }: DeclaredHost, name: string): boolean {
  return facts.name === name || configId === name;
}

function declaredHost(name: string, { files, configId, ...facts }: HostConfig): DeclaredHost {
  return { facts: { name, ...facts }, configId, reads: files && pathTest(files) };
}

/** What a host may be called, by a file that it reads; the surest first. */
function namesOf(path: string, configId: string | undefined): string[] {
  const folders = path.split('/');
  const file = folders.pop() ?? '';
  const stem = file.replace(/\.[^.]+$/, '') || file;
  return [...(configId === undefined ? [] : [configId]), stem, ...folders.reverse()];
}
