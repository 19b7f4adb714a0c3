export type { CaseOptions, ClusterCase, FileCase, InvalidCase, RuleCases, ValidCase } from './rule-cases.ts';
export { testRule } from './test-rule.ts';
