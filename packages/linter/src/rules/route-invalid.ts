import type { BoundStatement } from '@kalint/parser';
import { defineRule } from '../engine/rule.ts';
import { lineFinding } from '../facts/line-finding.ts';
import { judgeableWords } from '../facts/option-line.ts';
import { routeLineFaults } from '../facts/route-line.ts';

export default defineRule({
  meta: {
    id: 'route-invalid',
    summary: 'The parts of a route line contradict each other: families, tunnel, protocol or tracking.',
    severity: 'error',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'yes',
    sources: ['keepalived.conf(5), Static routes/addresses/rules', 'vrrp_iproute.c:alloc_route'],
  },
  check: ({ node, report, target }) => {
    const check = (entry: BoundStatement): void => {
      if (judgeableWords(entry, node) === undefined) return;
      for (const fault of routeLineFaults(entry, target)) report(lineFinding(fault, entry, node));
    };
    return { statements: { 'static_routes/*': check, 'vrrp_instance/virtual_routes/*': check } };
  },
});
