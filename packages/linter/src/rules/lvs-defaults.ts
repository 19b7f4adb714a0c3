import { compareVersions, keywordOf, type Version } from '@kalint/parser';
import type { Finding } from '../engine/finding.ts';
import { defineRule } from '../engine/rule.ts';
import { insertAtTop } from '../facts/insert-line.ts';
import { endsEarly } from '../facts/missing-words.ts';
import type { Service } from '../facts/service.ts';
import { keptServices, servesAddresses } from '../facts/services.ts';

/** Before this release keepalived said nothing and gave the kernel an incomplete service. */
const DEFAULTS_SINCE: Version = '1.3.6';

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
  check: ({ node, target, report }) => ({
    end: () => {
      if (!node.expansion.complete) return;
      for (const service of keptServices(node)) {
        for (const missing of missingSettings(service)) {
          const reports = compareVersions(target, DEFAULTS_SINCE) >= 0;
          const reportedByKeepalived = reports && !endsEarly(node);
          report({ ...describe(service, missing, reports), withoutLine: true, reportedByKeepalived });
        }
      }
    },
  }),
});

/** A setting that is left out, and what keepalived takes instead. */
interface Setting {
  readonly what: string;
  /** Words that set it. One that is there with a value keepalived cannot use is reported as that, not as missing. */
  readonly keywords: readonly string[];
  readonly line: string;
  readonly consequence: string;
}

const PROTOCOL: Setting = {
  what: 'protocol',
  keywords: ['protocol'],
  line: 'protocol UDP',
  consequence: 'serves UDP, so that TCP connections are refused',
};
const SCHEDULER: Setting = {
  what: 'lb_algo',
  keywords: ['lb_algo', 'lvs_sched'],
  line: 'lb_algo wlc',
  consequence: 'uses wlc (weighted least connections)',
};
const METHOD: Setting = {
  what: 'lb_kind',
  keywords: ['lb_kind', 'lvs_method'],
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
  const written = new Set(service.statement.children.map(keywordOf));
  return missing.filter(({ keywords }) => !keywords.some((keyword) => written.has(keyword)));
}

function describe({ statement, name }: Service, { what, line, consequence }: Setting, reports: boolean): Finding {
  const edit = insertAtTop(statement, line);
  const taken = reports
    ? `keepalived reports it and ${consequence}`
    : `before ${DEFAULTS_SINCE} keepalived says nothing and leaves it to the kernel`;
  // Where the kernel decides, a line changes what happens.
  const kind = reports ? 'safe' : 'suggestion';
  return {
    message: `virtual_server ${name} has no ${what}: ${taken}. Write what is meant.`,
    origin: statement.word.origin,
    ...(edit && { fix: { kind, title: `Write ${line}`, edits: [edit] } }),
  };
}
