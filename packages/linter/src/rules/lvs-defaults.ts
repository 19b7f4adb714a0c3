import type { Finding } from '../engine/finding.ts';
import { defineRule } from '../engine/rule.ts';
import { insertAtTop } from '../facts/insert-line.ts';
import { endsEarly } from '../facts/missing-words.ts';
import type { Service } from '../facts/service.ts';
import { keptServices, servesAddresses } from '../facts/services.ts';

export default defineRule({
  meta: {
    id: 'lvs-defaults',
    summary: 'A virtual_server leaves scheduler, forwarding method or protocol to a default that is hardly meant.',
    severity: 'warning',
    scope: 'file',
    fix: 'safe',
    reportedByKeepalived: 'yes',
    sources: ['check_data.c:validate_check_config'],
  },
  check: ({ node, report }) => ({
    end: () => {
      if (!node.expansion.complete) return;
      for (const service of keptServices(node)) {
        for (const missing of missingSettings(service)) {
          report({ ...describe(service, missing), withoutLine: true, reportedByKeepalived: !endsEarly(node) });
        }
      }
    },
  }),
});

/** A setting that is left out, and what keepalived takes instead. */
interface Setting {
  readonly what: string;
  readonly line: string;
  readonly consequence: string;
}

const PROTOCOL: Setting = {
  what: 'protocol',
  line: 'protocol UDP',
  consequence: 'serves UDP, so that TCP connections are refused',
};
const SCHEDULER: Setting = {
  what: 'lb_algo',
  line: 'lb_algo wlc',
  consequence: 'uses wlc (weighted least connections)',
};
const METHOD: Setting = {
  what: 'lb_kind',
  line: 'lb_kind NAT',
  consequence: 'uses NAT, which needs the replies to come back through this host',
};

function missingSettings(service: Service): Setting[] {
  const missing: Setting[] = [];
  if (servesAddresses(service) && service.protocol === undefined) missing.push(PROTOCOL);
  if (service.scheduler === undefined) missing.push(SCHEDULER);
  const servers = [...service.realServers, ...(service.sorryServer === undefined ? [] : [service.sorryServer])];
  const needed = servers.some(({ method }) => method === undefined);
  if (service.method === undefined && needed) missing.push(METHOD);
  return missing;
}

function describe({ statement, name }: Service, { what, line, consequence }: Setting): Finding {
  const edit = insertAtTop(statement, line);
  return {
    message: `virtual_server ${name} has no ${what}: keepalived reports it and ${consequence}. Write what is meant.`,
    origin: statement.word.origin,
    ...(edit && { fix: { kind: 'safe', title: `Write ${line}`, edits: [edit] } }),
  };
}
