import { type ArgumentType, accept, rejectType } from '../argument-type.ts';

const LOCATOR = /^0*[0-9a-fA-F]{1,4}(:0*[0-9a-fA-F]{1,4}){3}$/;

/** The upper 64 bits of an IPv6 address: four hexadecimal groups (vrrp_ip_rule_route_parser.c:get_addr64). */
export function ilaLocator(): ArgumentType<string> {
  return {
    kind: 'ila-locator',
    typescript: 'string',
    parse: (word) => (LOCATOR.test(word) ? accept(word) : rejectType('is not four hexadecimal groups, as in 1:2:3:4')),
    describe: () => 'four hexadecimal groups, as in 1:2:3:4',
    complete: () => [],
  };
}
