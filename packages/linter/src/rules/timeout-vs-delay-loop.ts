import { type BoundStatement, keywordOf } from '@kalint/parser';
import type { Finding } from '../engine/finding.ts';
import type { ConfigurationNode } from '../engine/node.ts';
import { defineRule } from '../engine/rule.ts';
import { inherited, usableChecks } from '../facts/checks.ts';
import { connects } from '../facts/connection.ts';
import { oncePerPlace } from '../facts/once.ts';
import type { RealServer, Service } from '../facts/service.ts';
import { keptServices } from '../facts/services.ts';

/** What keepalived takes where nothing is said: seconds, and tries. */
const DEFAULT_TIMEOUT = 5;
const DEFAULT_DELAY_LOOP = 60;
const DEFAULT_RETRIES: Readonly<Record<string, number>> = { DNS_CHECK: 3 };
const DEFAULT_RETRY_DELAYS: Readonly<Record<string, number>> = { HTTP_GET: 3, SSL_GET: 3 };

export default defineRule({
  meta: {
    id: 'timeout-vs-delay-loop',
    summary: 'A check waits longer for an answer than delay_loop lets pass between two checks.',
    severity: 'info',
    strictSeverity: 'warning',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'no',
    sources: [
      'keepalived.conf(5), Virtual server(s)',
      'check_tcp.c:tcp_epilog',
      'check_http.c:epilog',
      'check_data.c:validate_check_config',
    ],
  },
  check: ({ node, report }) => ({
    end: () => {
      if (!node.expansion.complete) return;
      const once = oncePerPlace(report);
      for (const service of keptServices(node)) {
        for (const server of service.realServers) {
          for (const check of usableChecks(server, node).filter(connects)) {
            const finding = slowCheck({ check, server, service }, node);
            if (finding !== undefined) once(finding);
          }
        }
      }
    },
  }),
});

interface Check {
  readonly check: BoundStatement;
  readonly server: RealServer;
  readonly service: Service;
}

function slowCheck(place: Check, node: ConfigurationNode): Finding | undefined {
  const keyword = keywordOf(place.check);
  const timeout = inherited('connect_timeout', place, node);
  const loop = inherited('delay_loop', place, node);
  const [wait, delay] = [timeout?.value ?? DEFAULT_TIMEOUT, loop?.value ?? DEFAULT_DELAY_LOOP];
  if (wait <= delay) return undefined;
  const retries = inherited('retry', place, node)?.value ?? DEFAULT_RETRIES[keyword] ?? 1;
  const pause = inherited('delay_before_retry', place, node)?.value ?? pauseOf(keyword, delay);
  const total = round(delay + (retries + 1) * wait + retries * pause);
  const tries = retries === 0 ? 'the first try' : `${retries + 1} tries`;
  const said = timeout === undefined ? `${wait} s, the default of connect_timeout,` : `connect_timeout ${wait} s`;
  const related =
    loop === undefined ? [] : [{ origin: loop.statement.word.origin, message: `delay_loop is ${delay} s` }];
  return {
    message: `${keyword} waits ${said} for a server that does not answer, longer than delay_loop ${delay} s: with ${tries} such a server keeps getting clients for up to ${total} s. Write a connect_timeout below ${delay}.`,
    origin: (timeout?.statement ?? loop?.statement ?? place.check).word.origin,
    related,
  };
}

function pauseOf(keyword: string, delayLoop: number): number {
  return keyword === 'DNS_CHECK' ? delayLoop : (DEFAULT_RETRY_DELAYS[keyword] ?? 1);
}

function round(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
