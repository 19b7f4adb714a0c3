import { type ArgumentType, accept } from '../argument-type.ts';
import { nameOrNumber } from './name-or-number.ts';

/** Realms of a route or rule: where packets come from, and where they go. */
export interface Realms {
  readonly from?: string | number;
  readonly to: string | number;
}

const realm = nameOrNumber({ meaning: 'realm', max: 255 });

/** `TO` or `FROM/TO`, each a name of rt_realms or a number (vrrp_ip_rule_route_parser.c:get_realms). */
export function realms(): ArgumentType<Realms> {
  return {
    kind: 'realms',
    typescript: '{ from?: string | number; to: string | number }',
    parse(word, context) {
      const slash = word.indexOf('/');
      const to = realm.parse(word.slice(slash + 1), context);
      if (!to.ok) return { ok: false, problem: to.problem };
      if (slash === -1) return accept({ to: to.value });
      const from = realm.parse(word.slice(0, slash), context);
      return from.ok ? accept({ from: from.value, to: to.value }) : { ok: false, problem: from.problem };
    },
    describe: () => 'realm, or two as FROM/TO: names or numbers 0…255',
    complete: () => [],
    write: ({ from, to }) => (from === undefined ? `${to}` : `${from}/${to}`),
  };
}
