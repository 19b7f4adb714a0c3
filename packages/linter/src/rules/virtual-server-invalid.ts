import type { Finding } from '../engine/finding.ts';
import { defineRule } from '../engine/rule.ts';
import { distinctServers, isSameServer } from '../facts/distinct-servers.ts';
import type { TunnelConflict } from '../facts/forwarding.ts';
import { endsEarly } from '../facts/missing-words.ts';
import type { Service, Slip } from '../facts/service.ts';
import { keptServices, servesAddresses, services } from '../facts/services.ts';

export default defineRule({
  meta: {
    id: 'virtual-server-invalid',
    summary: 'Settings of a virtual_server stand in the wrong order or do not go together.',
    severity: 'error',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'partly',
    sources: [
      'check_parser.c: lbflags_handler, svr_forwarding_handler, ssvri_handler, ss_forwarding_handler',
      'check_data.c:validate_check_config',
    ],
  },
  check: ({ node, report }) => ({
    end: () => {
      for (const service of services(node)) {
        for (const slip of service.slips) {
          const finding = whileReading(slip);
          if (finding !== undefined) report(finding);
        }
      }
      for (const service of keptServices(node)) {
        for (const finding of afterReading(service)) {
          report({ ...finding, withoutLine: true, reportedByKeepalived: !endsEarly(node) });
        }
      }
    },
  }),
});

const TUNNEL: Readonly<Record<TunnelConflict, string>> = {
  'gue-without-port': 'A gue tunnel needs its UDP port: write port and a number behind it.',
  'port-without-gue': 'Only a gue tunnel has a port: write type gue, or leave the port out.',
  'ipip-checksum': 'An ipip tunnel has no checksums: write type gue or gre, or leave the option out.',
  'gre-remcsum': 'A gre tunnel has no remote checksums: write csum, or type gue.',
};

function whileReading(slip: Slip): Finding | undefined {
  const { statement, origin } = slip;
  const keyword = statement.word.text;
  switch (slip.code) {
    case 'tunnel':
      return {
        message: `${TUNNEL[slip.conflict]} keepalived reports it and uses none of the options in this line.`,
        origin,
        reportedByKeepalived: true,
      };
    case 'no-sorry-server':
      return {
        message: `${keyword} stands before any sorry_server that keepalived can read: it reports the line and ignores it. Write it below the sorry_server.`,
        origin,
        reportedByKeepalived: true,
      };
    case 'flag-without-scheduler':
      return { ...schedulerFlag(keyword, slip.scheduler), origin, reportedByKeepalived: slip.reported };
    default:
      return undefined;
  }
}

function schedulerFlag(keyword: string, scheduler: string | undefined): Pick<Finding, 'message' | 'severity'> {
  const owner = keyword.slice(0, 2);
  const before = scheduler === undefined ? 'no lb_algo stands above it' : `the lb_algo above it is ${scheduler}`;
  const says = scheduler === 'sh' || scheduler === 'mh' ? 'keepalived says nothing and' : 'keepalived reports it and';
  return {
    message: `${keyword} belongs to lb_algo ${owner}, but ${before}: ${says} ignores the flag. ${scheduler === undefined ? `Write it below lb_algo ${owner}.` : `Delete it, or write lb_algo ${owner} above it.`}`,
    severity: 'warning',
  };
}

function* afterReading(service: Service): Generator<Finding> {
  const { onePacket, protocol, sorryServer } = service;
  if (onePacket !== undefined && servesAddresses(service) && protocol !== undefined && protocol.value !== 'UDP') {
    yield {
      message: `ops schedules each datagram on its own, which needs protocol UDP, not ${protocol.value}: keepalived reports it and turns ops off. Delete it.`,
      origin: onePacket.word.origin,
      related: [{ origin: protocol.statement.word.origin, message: `the protocol is ${protocol.value}` }],
      severity: 'warning',
    };
  }
  const same = sorryServer && distinctServers(service).find((rs) => isSameServer(rs.endpoint, sorryServer.endpoint));
  if (sorryServer === undefined || same === undefined) return;
  const inhibit = same.inhibit ?? service.inhibit;
  if (inhibit === sorryServer.inhibit) return;
  yield {
    message: `sorry_server ${sorryServer.endpoint.text} is a real server, too, and ${inhibit ? 'that one is kept at weight 0 when it fails (inhibit_on_failure), this one is not' : 'this one is kept at weight 0 (sorry_server_inhibit), that one is not'}: keepalived reports it and ${inhibit ? 'sets' : 'clears'} it for the sorry server. Say the same for both.`,
    origin: sorryServer.endpoint.origin,
    related: [{ origin: same.endpoint.origin, message: 'the real server' }],
    severity: 'warning',
  };
}
