import { list } from '../define.ts';
import { staticAddressEntry } from './address-entry.ts';
import { staticRouteEntry } from './route-entry.ts';
import { staticRuleEntry } from './rule-entry.ts';

const MAN = 'Static routes/addresses/rules';

/** `static_ipaddress { … }`: addresses that stay on this host, whoever is master. */
export const staticIpaddress = list({
  model: 'staticAddresses',
  entryPer: 'line',
  entry: staticAddressEntry,
  extra: 'reported',
  summary: 'Addresses that keepalived puts on this host and that do not move.',
  details: 'They are needed only if nothing else sets them. With a `track_group` instances can watch them.',
  source: { man: MAN, code: 'vrrp_parser.c:static_addresses_handler' },
});

/** `static_routes { … }`: routes that stay on this host, whoever is master. */
export const staticRoutes = list({
  entryPer: 'line',
  entry: staticRouteEntry,
  extra: 'reported',
  summary: 'Routes that keepalived sets on this host and that do not move.',
  details: 'They are needed only if nothing else sets them. With a `track_group` instances can watch them.',
  source: { man: MAN, code: 'vrrp_parser.c:static_routes_handler' },
});

/** `static_rules { … }`: routing rules that stay on this host, whoever is master. */
export const staticRules = list({
  entryPer: 'line',
  entry: staticRuleEntry,
  extra: 'reported',
  summary: 'Routing rules that keepalived sets on this host and that do not move.',
  details: 'They are needed only if nothing else sets them. With a `track_group` instances can watch them.',
  source: { man: MAN, code: 'vrrp_parser.c:static_rules_handler' },
});
