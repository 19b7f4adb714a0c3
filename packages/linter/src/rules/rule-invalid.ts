import type { BoundStatement } from '@kalint/parser';
import { defineRule } from '../engine/rule.ts';
import { lineFinding } from '../facts/line-finding.ts';
import { judgeableWords } from '../facts/option-line.ts';
import { ruleLineFaults } from '../facts/rule-line.ts';

export default defineRule({
  meta: {
    id: 'rule-invalid',
    summary: 'A routing rule without action or preference, or with parts that contradict each other.',
    severity: 'error',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'yes',
    sources: ['keepalived.conf(5), Static routes/addresses/rules', 'vrrp_iprule.c:alloc_rule'],
  },
  check: ({ node, report, target }) => {
    const check = (entry: BoundStatement): void => {
      if (judgeableWords(entry, node) === undefined) return;
      for (const fault of ruleLineFaults(entry, target)) report(lineFinding(fault, entry, node));
    };
    return { statements: { 'static_rules/*': check, 'vrrp_instance/virtual_rules/*': check } };
  },
});
