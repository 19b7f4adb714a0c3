import type { BoundStatement, Version } from '@kalint/parser';
import type { ConfigurationNode } from '../engine/node.ts';
import type { InstanceReading } from './instance-reading.ts';
import { finalState, nopreemptStatement } from './instance-values.ts';
import { areKnown } from './known-settings.ts';
import { basePriority, OWNER_PRIORITY } from './priority.ts';

/**
 * The `nopreempt` that an instance runs with; undefined where there is none, where `state MASTER` or priority 255
 * switches it off, or where only the host knows (vrrp.c:vrrp_complete_instance).
 */
export function nopreemptInForce(
  reading: InstanceReading,
  node: ConfigurationNode,
  target: Version,
): BoundStatement | undefined {
  if (!areKnown(reading, ['state', 'priority'])) return undefined;
  if (basePriority(reading.instance) === OWNER_PRIORITY) return undefined;
  const isBackup = finalState(reading, node.binding.model, target) === 'BACKUP';
  return isBackup ? nopreemptStatement(reading) : undefined;
}
