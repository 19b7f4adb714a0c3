import { compareVersions, keywordOf, type Version } from '@kalint/parser';
import { defineRule, type FileRuleContext } from '../engine/rule.ts';
import { closingBrace } from '../facts/closing-brace.ts';
import { type InstanceReading, sureReadings } from '../facts/instance-reading.ts';
import { isRead } from '../facts/reportable.ts';
import { afterReading, isReadToEnd, mayEndElsewhere, mayHoldMore, unicastStep } from '../facts/validation.ts';

/** From this release on keepalived says that it falls back to multicast, unless unicast_fault_no_peer is set. */
const REPORTED_SINCE: Version = '2.2.5';

export default defineRule({
  meta: {
    id: 'unicast-without-peers',
    summary: 'Unicast is asked for, but no peer is named: adverts go out by multicast.',
    severity: 'error',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'partly',
    sources: [
      'keepalived.conf(5), VRRP instance(s)',
      'vrrp.c:vrrp_complete_instance',
      'vrrp_parser.c:vrrp_end_handler',
      'acassen/keepalived#765',
    ],
  },
  check: (context) => ({
    end: () => {
      for (const reading of sureReadings(context.node, context.target)) {
        if (reading.peers.length > 0 || reading.conflicts.some(isPeer)) continue;
        const { statement } = reading.instance;
        if (!mayHoldMore(context.node, statement)) checkKeywords(reading, context);
        if (!mayEndElsewhere(context.node, statement)) checkTtl(reading, context);
      }
    },
  }),
});

/** A peer that keepalived drops is reported where it stands. */
function isPeer({ statement }: InstanceReading['conflicts'][number]): boolean {
  return statement.path === 'vrrp_instance/unicast_peer/*';
}

function checkKeywords(reading: InstanceReading, { node, target, report }: FileRuleContext): void {
  const [first] = reading.unicast;
  if (first === undefined || reading.unicast.some(({ path, children }) => isList(path) && children.length > 0)) return;
  if (reading.interface === undefined) return;
  const keyword = keywordOf(first);
  const asked = keyword === 'unicast_peer' ? 'has an empty unicast_peer list' : `has ${keyword}, but no unicast_peer`;
  const isKept = reading.instance.unicastFaultNoPeer !== undefined;
  const reports = compareVersions(target, REPORTED_SINCE) >= 0;
  const then = isKept
    ? 'keepalived puts the instance in FAULT'
    : `keepalived ${reports ? 'reports it and ' : 'says nothing and '}sends by multicast, which the other nodes do not expect`;
  report({
    message: `${reading.name} ${asked}: ${then}. List the addresses of the other nodes in unicast_peer${isKept ? '' : ', or drop the unicast keywords'}.`,
    origin: first.word.origin,
    ...(reports && !isKept && afterReading(node, target, reading, unicastStep(target))),
  });
}

function isList(path: string): boolean {
  return path === 'vrrp_instance/unicast_peer';
}

/** Reported at the end of the block. */
function checkTtl(reading: InstanceReading, { node, report }: FileRuleContext): void {
  const { unicastTtl, statement } = reading.instance;
  if (unicastTtl === undefined) return;
  report({
    message: `${reading.name} has a unicast_ttl, but no unicast_peer: keepalived reports it and ignores it. Add unicast_peer, or delete unicast_ttl.`,
    origin: closingBrace(statement),
    severity: 'warning',
    related: [{ origin: unicastTtl.origin, message: 'unicast_ttl stands here' }],
    reportedByKeepalived: isRead(node, statement) && isReadToEnd(node, statement),
  });
}
