import type { Finding } from '../engine/finding.ts';
import { defineRule } from '../engine/rule.ts';
import { oncePerPlace } from '../facts/once.ts';
import type { Served } from '../facts/served.ts';
import { ServedBefore } from '../facts/served-before.ts';
import type { Service } from '../facts/service.ts';
import { keptServices } from '../facts/services.ts';
import { lineOf } from '../facts/written.ts';

export default defineRule({
  meta: {
    id: 'duplicate-virtual-server',
    summary: 'Two virtual_server blocks serve the same address, port and protocol, or the same firewall mark.',
    severity: 'error',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'no',
    sources: [
      'ipvswrapper.c: ipvs_talk, ipvs_group_cmd',
      'ipwrapper.c: init_service_vs, vs_iseq',
      'acassen/keepalived#2644',
      'acassen/keepalived#2691',
    ],
  },
  check: ({ node, report }) => ({
    end: () => {
      const once = oncePerPlace(report);
      const before = new ServedBefore();
      for (const second of keptServices(node)) {
        const found = before.firstLike(second);
        if (found !== undefined) once(describe(second, found.service, { own: found.own, others: found.others }));
        before.add(second);
      }
    },
  }),
});

function describe(
  second: Service,
  first: Service,
  { own, others }: { readonly own: Served; readonly others: Served },
): Finding {
  const origin = headOf(second);
  const where = lineOf(headOf(first), origin);
  const what =
    second.name === first.name ? `stands in ${where} already` : `serves ${own.text}, as does ${first.name} in ${where}`;
  const related = [{ origin: headOf(first), message: 'the first one, whose settings count' }];
  if (second.group !== undefined && second.group !== first.group) {
    related.push({ origin: own.origin, message: `${own.text} in the second one` });
  }
  if (first.group !== undefined && second.group !== first.group) {
    related.push({ origin: others.origin, message: `${others.text} in the first one` });
  }
  return {
    message: `virtual_server ${second.name} ${what}. The kernel has one service for both: the settings of the first one count, the real servers of both are mixed in it, and a failing check of one block removes a server from the other, too. ${advice(second, first)}`,
    origin,
    related,
  };
}

function advice(second: Service, first: Service): string {
  return second.name === first.name
    ? 'Put all real servers into one block, or correct the address, port or protocol.'
    : 'Let one block serve it.';
}

/** The address, mark or name of the group behind virtual_server; the keyword where a definition wrote them. */
function headOf({ endpoint, statement }: Service): Finding['origin'] {
  const origin = endpoint?.origin ?? statement.args.at(-1)?.words.at(-1)?.origin;
  return origin === undefined || origin.via !== undefined ? statement.word.origin : origin;
}
