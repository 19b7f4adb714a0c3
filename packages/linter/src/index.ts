export type { Cluster, Member, VirtualRouter } from './cluster/cluster.ts';
export type { Finding, Fix, FixEdit, RelatedPlace } from './engine/finding.ts';
export {
  ENVIRONMENTS,
  type Environment,
  type HostFacts,
  type InterfaceFacts,
  type ScriptFacts,
} from './engine/host-facts.ts';
export type { LintInput } from './engine/load-node.ts';
export { type LintMessage, type Place, rulePage } from './engine/message.ts';
export type { ConfigurationNode } from './engine/node.ts';
export { PRESETS, type Preset } from './engine/preset.ts';
export type { FileResult, LintReport } from './engine/report.ts';
export {
  type ClusterRule,
  type ClusterRuleContext,
  defineRule,
  type FileListeners,
  type FileRule,
  type FileRuleContext,
  type Problem,
  type Rule,
  type RuleContext,
  type RuleMeta,
} from './engine/rule.ts';
export type { RuleOption, RuleOptions, RuleOptionValue, RuleOptionValues } from './engine/rule-options.ts';
export type { Severity } from './engine/severity.ts';
export { type LintOptions, type LintOptionsByFile, lint, lintCluster } from './lint.ts';
export { findRule, rules } from './rules/index.generated.ts';
