import type { BoundStatement } from '@kalint/parser';
import { defineRule } from '../engine/rule.ts';
import { readAddressLine } from '../facts/address-line.ts';
import { lineFinding } from '../facts/line-finding.ts';
import { judgeableWords } from '../facts/option-line.ts';

export default defineRule({
  meta: {
    id: 'address-invalid',
    summary: 'The parts of an address line contradict each other.',
    severity: 'error',
    scope: 'file',
    fix: 'safe',
    reportedByKeepalived: 'yes',
    sources: ['keepalived.conf(5), Static routes/addresses/rules', 'vrrp_ipaddress.c:alloc_ipaddress'],
  },
  check: ({ node, report, target }) => {
    const check = (entry: BoundStatement): void => {
      if (judgeableWords(entry, node) === undefined) return;
      for (const fault of readAddressLine(entry, target).faults) report(lineFinding(fault, entry, node));
    };
    return {
      statements: {
        'static_ipaddress/*': check,
        'vrrp_instance/virtual_ipaddress/*': check,
        'vrrp_instance/virtual_ipaddress_excluded/*': check,
      },
    };
  },
});
