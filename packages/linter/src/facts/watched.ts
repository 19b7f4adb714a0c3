import type { Version, VrrpInstance, VrrpSyncGroup } from '@kalint/parser';
import type { ConfigurationNode } from '../engine/node.ts';
import type { InstanceReading } from './instance-reading.ts';
import { membershipOf, syncMemberships } from './sync-membership.ts';
import { lostEntries, type TrackedEntry, trackedEntries } from './weighted-entries.ts';

/** Something that an instance depends on: a script, process, file, BFD session or interface that it tracks. */
export interface Watched extends TrackedEntry {
  /** What it looks at: the command, the path, the process, the neighbour; undefined where that cannot be told. */
  readonly target: string | undefined;
}

/** What an instance watches, where all of it can be told. */
export interface Watch {
  /** Its own entries, those of its sync group, and of the fellow members; its own interface is not among them. */
  readonly entries: readonly Watched[];
  /** Entries that keepalived looks up in vain: something was meant to be watched. */
  readonly hasLost: boolean;
}

/** What an instance tracks itself, by its sync group, or by a fellow member, whose FAULT is that of all. */
export function watchOf(reading: InstanceReading, node: ConfigurationNode, target: Version): Watch {
  const membership = membershipOf(reading, syncMemberships(node, target));
  const fellows = membership?.members.filter((other) => other !== reading) ?? [];
  const owners = [
    reading.instance,
    ...(membership ? [membership.group] : []),
    ...fellows.map(({ instance }) => instance),
  ];
  const lost = lostEntries(node, target);
  const all = owners.flatMap((owner) => watchedBy(owner));
  return {
    entries: all.filter(({ statement, kind, name }) => {
      return !lost.has(statement) && (kind !== 'interface' || name !== reading.interfaceName);
    }),
    hasLost: all.some(({ statement }) => lost.has(statement)),
  };
}

function watchedBy(owner: VrrpInstance | VrrpSyncGroup): Watched[] {
  const targets = new Map<object, string | undefined>([
    ...owner.trackScripts.map((entry) => [entry.statement, entry.script?.value.definition?.script?.value] as const),
    ...owner.trackFiles.map((entry) => [entry.statement, entry.file?.value.definition?.file?.value] as const),
    ...owner.trackProcesses.map(
      (entry) => [entry.statement, entry.process?.value.definition?.process?.value.command] as const,
    ),
    ...owner.trackBfds.map(
      (entry) => [entry.statement, entry.session?.value.definition?.neighborIp?.value.text] as const,
    ),
  ]);
  return trackedEntries(owner).map((entry) => ({ ...entry, target: targets.get(entry.statement) }));
}

/** Whether two nodes watch the same thing: under the same name, or what they look at is the same. */
export function isSameWatch(one: Watched, other: Watched): boolean {
  if (one.kind !== other.kind) return false;
  return one.name === other.name || (one.target !== undefined && one.target === other.target);
}
