import { type BoundStatement, childrenOf, type Origin, type Version } from '@kalint/parser';
import type { ConfigurationNode } from '../engine/node.ts';
import { LISTS_ONLY_LOGGED_SINCE } from '../facts/advertised-lists.ts';
import { type InstanceReading, instanceReadings } from '../facts/instance-reading.ts';
import { writtenState } from '../facts/instance-values.ts';
import { basePriority, OWNER_PRIORITY } from '../facts/priority.ts';
import { keptServices } from '../facts/services.ts';
import { allStatements } from '../facts/statements.ts';
import { isStrict } from '../facts/strictness.ts';

/** Something that keepalived does otherwise from a release on, with the same text and without a word about it. */
export interface BehaviourChange {
  /** What it is about, in words: `address-lists`. */
  readonly id: string;
  /** First release that does it the new way. */
  readonly at: Version;
  /** What it did until then, as the end of a sentence. */
  readonly before: string;
  /** What it does from then on, as the end of a sentence. */
  readonly after: string;
  /** What makes it matter in a configuration: the places, none where it does not. */
  readonly concerns: (node: ConfigurationNode, target: Version) => readonly Origin[];
  /** Where the fact was read or measured. */
  readonly source: string;
}

/** By release, the oldest first. What rules find in one release and not in the other is not repeated here. */
export const BEHAVIOUR_CHANGES: readonly BehaviourChange[] = [
  {
    id: 'state-line',
    at: '2.0.0',
    before: 'an instance with state MASTER begins as MASTER at once',
    after:
      'state MASTER decides nothing in the election, the priorities do; and it switches nopreempt and preempt_delay off',
    concerns: (node, target) =>
      instanceReadings(node, target).flatMap((reading) => {
        const { state, statement } = writtenState(reading, target);
        const isOwner = basePriority(reading.instance) === OWNER_PRIORITY;
        return state === 'MASTER' && statement !== undefined && !isOwner ? [statement.word.origin] : [];
      }),
    source: 'vrrp_parser.c:vrrp_state_handler',
  },
  {
    id: 'quorum-weight',
    at: '2.0.14',
    before: 'a quorum that is too high is lowered to the number of real servers',
    after: 'a quorum that is too high is lowered to the sum of their weights',
    concerns: (node) => written(node, 'virtual_server/quorum'),
    source: 'check_data.c:validate_check_config',
  },
  {
    id: 'weight-zero',
    at: '2.1.0',
    before: 'a real_server of weight 0 gets no new connections',
    after: 'the kernel is given weight 1 for a real_server of weight 0 (up to 2.1.5)',
    concerns: zeroWeights,
    source: 'ipwrapper.c: init_service_rs, update_svr_wgt',
  },
  {
    id: 'weight-zero-mended',
    at: '2.2.0',
    before: 'the kernel is given weight 1 for a real_server of weight 0 (since 2.1.0)',
    after: 'a real_server of weight 0 gets no new connections',
    concerns: zeroWeights,
    source: 'ipwrapper.c: init_service_rs, update_svr_wgt',
  },
  {
    id: 'strict-unicast',
    at: '2.2.5',
    before: 'strict mode with unicast peers is refused',
    after: 'strict mode with unicast peers runs without a word about it (up to 2.3.4)',
    concerns: strictUnicast,
    source: 'vrrp.c:vrrp_complete_instance',
  },
  {
    id: 'smtp-check-host',
    at: '2.2.8',
    before: 'a host block in SMTP_CHECK is one more address to check',
    after: 'what stands in a host block of SMTP_CHECK is applied to the SMTP_CHECK itself',
    concerns: (node) =>
      allStatements(node).flatMap(({ path, word }) => (path.endsWith('/SMTP_CHECK/host') ? [word.origin] : [])),
    source: 'check_smtp.c',
  },
  {
    id: 'address-lists',
    at: LISTS_ONLY_LOGGED_SINCE,
    before: 'an advert with other virtual addresses than the own ones is dropped, so that there are two masters',
    after: 'an advert with other virtual addresses than the own ones counts, and the difference is only logged',
    concerns: (node, target) =>
      instanceReadings(node, target).flatMap(({ instance, vips }) =>
        vips.length > 0 && instance.skipCheckAdvAddr?.value !== true ? ownLists(instance.statement) : [],
      ),
    source: 'vrrp.c:vrrp_check_packet',
  },
  {
    id: 'two-owners',
    at: '2.3.3',
    before: 'which of two nodes with priority 255 keeps the addresses is a race',
    after: 'of two nodes with priority 255 the one with the higher address keeps the addresses',
    concerns: (node, target) =>
      instanceReadings(node, target).flatMap(({ instance }) =>
        basePriority(instance) === OWNER_PRIORITY ? [instance.priority?.origin ?? instance.origin] : [],
      ),
    source: 'vrrp.c:vrrp_state_master_rx',
  },
  {
    id: 'missing-source',
    at: '2.3.3',
    before: 'an instance whose source address is not on the host stays in FAULT',
    after: 'an instance whose source address is not on the host hears no adverts and becomes MASTER',
    concerns: (node, target) => instanceReadings(node, target).flatMap(sourcePlace),
    source: 'measured with 2.2.7 and 2.4.3',
  },
  {
    id: 'strict-unicast-refused',
    at: '2.4.0',
    before: 'strict mode with unicast peers runs without a word about it (since 2.2.5)',
    after: 'keepalived does not start with strict mode and unicast peers',
    concerns: strictUnicast,
    source: 'vrrp.c:vrrp_complete_instance',
  },
];

function written(node: ConfigurationNode, path: string): Origin[] {
  return allStatements(node).flatMap((statement) => (statement.path === path ? [statement.word.origin] : []));
}

function zeroWeights(node: ConfigurationNode): Origin[] {
  return keptServices(node).flatMap(({ realServers }) =>
    realServers.flatMap(({ weight }) => (weight?.value === 0 ? [weight.statement.word.origin] : [])),
  );
}

function strictUnicast(node: ConfigurationNode, target: Version): Origin[] {
  return instanceReadings(node, target).flatMap(({ instance, peers }) =>
    peers.length > 0 && isStrict(instance, node.binding.model) === true
      ? childrenOf(instance.statement, 'unicast_peer').map(({ word }) => word.origin)
      : [],
  );
}

function sourcePlace({ source }: InstanceReading): Origin[] {
  return source === undefined ? [] : [source.word.origin];
}

function ownLists(instance: BoundStatement): Origin[] {
  return childrenOf(instance, 'virtual_ipaddress').map(({ word }) => word.origin);
}
