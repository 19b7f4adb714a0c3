import { type BoundStatement, childrenOf } from '@kalint/parser';
import type { Finding, Fix } from '../engine/finding.ts';
import { defineRule } from '../engine/rule.ts';
import { distinctServers } from '../facts/distinct-servers.ts';
import { oncePerPlace } from '../facts/once.ts';
import type { RealServer, Service } from '../facts/service.ts';
import { keptServices } from '../facts/services.ts';
import { listOf } from '../facts/wording.ts';
import { isAsWritten } from '../facts/written.ts';

/** Schedulers that look at a weight only to see whether it is 0, each with the one that shares by weight. */
const UNWEIGHTED: Readonly<Record<string, string | undefined>> = { rr: 'wrr', lc: 'wlc', dh: undefined };

export default defineRule({
  meta: {
    id: 'weights-ignored',
    summary: 'Real servers have different weights, but the scheduler does not look at them.',
    severity: 'warning',
    scope: 'file',
    tag: 'unnecessary',
    fix: 'suggestion',
    reportedByKeepalived: 'no',
    sources: ['ipvsadm(8), scheduling methods', 'net/netfilter/ipvs: ip_vs_rr.c, ip_vs_lc.c, ip_vs_dh.c'],
  },
  check: ({ node, report }) => ({
    end: () => {
      const once = oncePerPlace(report);
      for (const service of keptServices(node)) {
        const finding = ignoredWeights(service);
        if (finding !== undefined) once(finding);
      }
    },
  }),
});

function ignoredWeights(service: Service): Finding | undefined {
  const { scheduler, quorum, statement, name } = service;
  const line = childrenOf(statement, 'lvs_sched').findLast(({ args }) => args[0]?.value !== undefined);
  if (scheduler === undefined || line === undefined || !(scheduler in UNWEIGHTED)) return undefined;
  // With a quorum weights count for something else.
  if (quorum.statement !== undefined) return undefined;
  const servers = distinctServers(service).filter((server) => weightOf(server, service) !== 0);
  const weights = [...new Set(servers.map((server) => weightOf(server, service)))];
  if (weights.length < 2) return undefined;
  const instead = UNWEIGHTED[scheduler];
  const word = line.args[0]?.words[0];
  const advice = instead === undefined ? 'Use wrr or wlc' : `Write ${instead}`;
  const fix = instead === undefined ? undefined : writeScheduler(line, instead);
  return {
    message: `The real servers of virtual_server ${name} have weights ${listOf(weights.map(String), 'and')}, but ${scheduler} gives every server of any weight above 0 the same share. ${advice} for shares by weight, or delete the weights.`,
    origin: (word ?? line.word).origin,
    related: servers.flatMap(({ weight }) =>
      weight === undefined ? [] : [{ origin: weight.statement.word.origin, message: `weight ${weight.value}` }],
    ),
    ...(fix && { fix }),
  };
}

function weightOf({ weight }: RealServer, service: Service): number {
  return weight?.value ?? service.weight;
}

function writeScheduler({ args, word }: BoundStatement, scheduler: string): Fix | undefined {
  const written = args[0]?.words[0];
  if (written === undefined || !isAsWritten(written)) return undefined;
  const { start, end } = written.origin;
  return {
    kind: 'suggestion',
    title: `Write ${word.text} ${scheduler}`,
    edits: [{ start, end, text: scheduler }],
  };
}
