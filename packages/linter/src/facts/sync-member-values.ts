import { type BoundStatement, childrenOf, type Origin, type Version } from '@kalint/parser';
import type { ConfigurationNode } from '../engine/node.ts';
import type { InstanceReading } from './instance-reading.ts';
import { writtenState } from './instance-values.ts';
import { areKnown } from './known-settings.ts';
import { nopreemptInForce } from './nopreempt-in-force.ts';
import { basePriority, OWNER_PRIORITY } from './priority.ts';

/** A setting that members of a sync group should agree on. */
export const MEMBER_SETTINGS = ['state', 'priority', 'nopreempt', 'advert_int'] as const;
export type MemberSetting = (typeof MEMBER_SETTINGS)[number];

/** What a member has of a setting. */
export interface MemberValue {
  readonly reading: InstanceReading;
  /** For comparing and for people. */
  readonly value: string;
  /** Where it stands; where it is the default, the head of the instance. */
  readonly origin: Origin;
}

const DEFAULT_ADVERT_INT = 1;

/** What a member has of a setting; undefined where only the host knows. */
export function memberValue(
  setting: MemberSetting,
  reading: InstanceReading,
  node: ConfigurationNode,
  target: Version,
): MemberValue | undefined {
  if (!areKnown(reading, NEEDED[setting])) return undefined;
  const { value, statement } = READ[setting](reading, node, target);
  if (value === undefined) return undefined;
  return { reading, value, origin: statement?.word.origin ?? reading.instance.statement.word.origin };
}

const NEEDED: Readonly<Record<MemberSetting, readonly string[]>> = {
  state: ['state', 'priority'],
  priority: ['state', 'priority'],
  nopreempt: ['state', 'priority'],
  advert_int: ['advert_int'],
};

interface Read {
  readonly value: string | undefined;
  readonly statement: BoundStatement | undefined;
}

const READ: Readonly<
  Record<MemberSetting, (reading: InstanceReading, node: ConfigurationNode, target: Version) => Read>
> = {
  state: (reading, _node, target) => {
    const { state, statement } = writtenState(reading, target);
    return { value: state, statement };
  },
  priority: ({ instance }) => {
    const statement = instance.priority?.statement ?? childrenOf(instance.statement, 'priority').at(-1);
    const priority = basePriority(instance);
    // That MASTER without a priority means 255 is a mistake of its own (master-without-priority).
    const isImplied = statement === undefined && priority === OWNER_PRIORITY;
    return { value: isImplied ? undefined : priority?.toString(), statement };
  },
  nopreempt: (reading, node, target) => {
    const statement = nopreemptInForce(reading, node, target);
    return { value: statement === undefined ? 'no' : 'yes', statement };
  },
  advert_int: ({ instance: { advertInt } }) => ({
    value: String(advertInt?.value ?? DEFAULT_ADVERT_INT),
    statement: advertInt?.statement,
  }),
};
