import type { Origin } from '@kalint/parser';
import type { Finding } from '../engine/finding.ts';
import type { ConfigurationNode } from '../engine/node.ts';
import { defineRule } from '../engine/rule.ts';

/** The domain, the name and the mail server of the sample file that comes with keepalived. */
const DOMAIN = /@firewall\.loc$/i;
const NAME = 'LVS_DEVEL';
const SERVER = '192.168.200.1';

export default defineRule({
  meta: {
    id: 'sample-leftovers',
    summary: 'Mail addresses, the mail server or the router name of the sample file are still there.',
    severity: 'info',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'no',
    sources: ['keepalived.conf.sample', 'smtp.c', 'acassen/keepalived#1918', 'acassen/keepalived#1512'],
  },
  check: ({ node, report }) => ({
    end: () => {
      for (const finding of [mail(node), name(node)]) if (finding !== undefined) report(finding);
    },
  }),
});

interface Leftover {
  readonly text: string;
  readonly origin: Origin;
}

/** One finding for all of them: they are deleted together. */
function mail(node: ConfigurationNode): Finding | undefined {
  const [first, ...others] = leftovers(node);
  if (first === undefined) return undefined;
  return {
    message: `${first.text} comes from the sample file of keepalived. What keepalived mails of changes of state reaches nobody. Write your own addresses and server, or delete the mail settings.`,
    origin: first.origin,
    related: others.map(({ text, origin }) => ({ origin, message: `${text} comes from there, too` })),
  };
}

/** The server alone may be somebody's own. */
function leftovers({ binding }: ConfigurationNode): readonly Leftover[] {
  const { notificationEmails = [], notificationEmailFrom, smtpServer } = binding.model.globalDefs ?? {};
  const addresses = [...notificationEmails, ...(notificationEmailFrom === undefined ? [] : [notificationEmailFrom])];
  const found = addresses
    .filter(({ value }) => DOMAIN.test(value))
    .map(({ value, origin }) => ({ text: value, origin }));
  if (found.length === 0 || smtpServer?.value.server !== SERVER) return found;
  return [...found, { text: SERVER, origin: smtpServer.origin }];
}

function name({ binding }: ConfigurationNode): Finding | undefined {
  const { routerId } = binding.model.globalDefs ?? {};
  if (routerId?.value !== NAME) return undefined;
  return {
    message: `${NAME} is the name in the sample file of keepalived: mails and SNMP do not say which node speaks. Write a name of this node, or delete the line: keepalived then uses the host name.`,
    origin: routerId.origin,
  };
}
