import { hostname } from 'node:os';
import type { HostFacts } from '../../engine/host-facts.ts';
import { buildOptions } from './build-options.ts';
import { environmentOf } from './environment.ts';
import { interfacesOf } from './interfaces.ts';
import { scriptFacts } from './script-facts.ts';
import type { UsedOfHost } from './used-of-host.ts';
import { readUsers } from './users.ts';

/** The facts of a host, and what a person must know of them. */
export interface FoundFacts {
  readonly facts: HostFacts;
  /** What could not be told, and why. */
  readonly remarks: readonly string[];
}

/** Which facts are read. */
export interface FactsRequest {
  /** Default: the host's name up to the first dot. */
  readonly name?: string;
  /** What the configuration of this host uses. Default: nothing. */
  readonly used?: UsedOfHost;
  /** Folder that stands for `/`. Default: `/`. */
  readonly root?: string;
}

/** Reads what configurations of kalint may declare of a host from the machine that this runs on. Never throws. */
export function readHostFacts({ name, used, root = '/' }: FactsRequest = {}): FoundFacts {
  const users = readUsers(root);
  const environment = environmentOf(root);
  const interfaces = interfacesOf(root, used?.virtualAddresses ?? []);
  const options = root === '/' ? buildOptions() : undefined;
  const scripts = (used?.scripts ?? []).map((path) => [path, scriptFacts(path, root, users)] as const);
  const facts: HostFacts = {
    name: name ?? (hostname().split('.')[0] || 'localhost'),
    ...(environment && { environment }),
    ...(interfaces && { interfaces }),
    ...(users.complete && { users: users.names }),
    ...(scripts.length > 0 && { scripts: Object.fromEntries(scripts) }),
    ...(options && { buildOptions: options }),
  };
  return { facts, remarks: remarksOn(facts, used) };
}

function remarksOn(facts: HostFacts, used: UsedOfHost | undefined): string[] {
  return [
    ...(facts.interfaces === undefined ? ['interfaces are left out: there is no /sys/class/net to read'] : []),
    ...(facts.users === undefined ? ['users are left out: /etc/passwd does not have all of them'] : []),
    ...(facts.buildOptions === undefined ? ['buildOptions are left out: keepalived -v did not tell them'] : []),
    ...(used === undefined
      ? [
          'scripts are left out, and a virtual address that this node holds now is taken for one of its own: name its keepalived.conf',
        ]
      : []),
  ];
}
