import type { Finding } from '../engine/finding.ts';
import { defineRule } from '../engine/rule.ts';
import { endsEarly } from '../facts/missing-words.ts';
import type { Service, Slip } from '../facts/service.ts';
import { keptServices, servesAddresses, services } from '../facts/services.ts';

/** Seconds that persistence lasts where no number was given. */
const DEFAULT_TIMEOUT = 360;

export default defineRule({
  meta: {
    id: 'persistence-options',
    summary: 'Persistence of a virtual_server is switched on by something else than its timeout, or its mask is wrong.',
    severity: 'warning',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'partly',
    sources: ['check_parser.c:pgr_handler', 'check_data.c:validate_check_config', 'acassen/keepalived#1431'],
  },
  check: ({ node, report }) => ({
    end: () => {
      for (const service of services(node)) {
        for (const slip of service.slips) if (slip.code === 'granularity') report(badMask(slip));
        const silent = maskAlone(service);
        if (silent !== undefined && node.expansion.complete) report(silent);
      }
      for (const service of keptServices(node)) {
        const finding = withoutPort(service);
        if (finding === undefined || !node.expansion.complete) continue;
        report({ ...finding, withoutLine: true, reportedByKeepalived: !endsEarly(node) });
      }
    },
  }),
});

function badMask({ statement, origin, family }: Extract<Slip, { readonly code: 'granularity' }>): Finding {
  const written = statement.args[0]?.words[0]?.text ?? '';
  const expected = family === 4 ? 'a netmask such as 255.255.255.0' : 'a prefix length 1…128';
  return {
    message: `persistence_granularity "${written}" does not fit: for IPv${family} it must be ${expected}. keepalived reports it and ignores the line.`,
    origin,
    severity: 'error',
    reportedByKeepalived: true,
  };
}

/** keepalived says nothing of it. */
function maskAlone({ statement }: Service): Finding | undefined {
  const mask = statement.children.find(({ path }) => path === 'virtual_server/persistence_granularity');
  const timeout = statement.children.some(({ path }) => path === 'virtual_server/persistence_timeout');
  if (mask?.args[0]?.value === undefined || timeout) return undefined;
  return {
    message: `persistence_granularity turns persistence on by itself, for ${DEFAULT_TIMEOUT} s, and keepalived does not say so. Write persistence_timeout ${DEFAULT_TIMEOUT}, or delete this line.`,
    origin: mask.word.origin,
  };
}

function withoutPort(service: Service): Finding | undefined {
  if (service.isPersistent || !servesAddresses(service)) return undefined;
  const { endpoint, group, name, statement } = service;
  const entry = group?.addresses.find(({ port }) => port === 0)?.entry;
  const hasPort = endpoint === undefined ? group !== undefined && entry === undefined : endpoint.port !== 0;
  if (hasPort) return undefined;
  const subject = entry === undefined ? `virtual_server ${name}` : `An address of ${name}`;
  return {
    message: `${subject} has no port, so that it serves all of them, which needs persistence: keepalived reports it and turns persistence on, for ${DEFAULT_TIMEOUT} s. Write the port, or persistence_timeout.`,
    origin: endpoint?.origin ?? statement.word.origin,
    ...(entry && { related: [{ origin: entry.word.origin, message: 'the address without a port' }] }),
  };
}
