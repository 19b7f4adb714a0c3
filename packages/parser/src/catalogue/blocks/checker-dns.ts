import { arg, block, keyword } from '../define.ts';
import { domainName } from '../types/domain-name.ts';
import { enumeration } from '../types/enumeration.ts';
import { adapt, checkerKeywords, MAN } from './checker-common.ts';

/** `DNS_CHECK { … }`: the server is up when it answers a DNS query over UDP. */
export const dnsCheck = block({
  typeName: 'RealServerDnsCheck',
  model: 'dnsChecks',
  repeat: 'append',
  summary: 'The server is up when it answers a DNS query over UDP without an error.',
  source: { man: MAN, code: 'check_dns.c:dns_check_handler' },
  keywords: () => ({
    ...adapt(checkerKeywords, {
      always: ['retry'],
      defaults: {
        retry: 'that of the real server, else 3',
        delay_before_retry: 'that of the real server, else delay_loop',
      },
    }),
    type: keyword({
      args: [
        arg(
          'type',
          enumeration(['A', 'NS', 'CNAME', 'SOA', 'MX', 'TXT', 'AAAA', 'RRSIG', 'DNSKEY'], { ignoreCase: true }),
        ),
      ],
      changed: [
        {
          before: '1.3.7',
          args: [arg('type', enumeration(['A', 'NS', 'CNAME', 'SOA', 'MX', 'TXT', 'AAAA'], { ignoreCase: true }))],
          note: 'RRSIG and DNSKEY are not known.',
        },
      ],
      defaultText: 'SOA',
      summary: 'Record type to ask for.',
      source: { man: MAN, code: 'check_dns.c:dns_type_handler' },
    }),
    name: keyword({
      args: [arg('name', domainName(), { confidential: 'name' })],
      repeat: 'first',
      repeatReported: true,
      defaultText: '. (the root)',
      summary: 'Name to ask for.',
      details:
        'Since 2.1.4 a name whose first label is one character (`a.example.org`) is refused as if a label were empty. Before, the last name counted, and labels were not looked at.',
      source: { man: MAN, code: 'check_dns.c:dns_name_handler' },
    }),
  }),
});
