export { TEMPLATE_LANGUAGES, type TemplateLanguage, templateOf } from '@kalint/parser';
export { type Cluster, type Member, makeCluster, type VirtualRouter } from './cluster/cluster.ts';
export type { FoundCluster, FoundClusters } from './cluster/find-clusters.ts';
export type { DiffedNode, Difference, NodeDiff, Saying } from './cluster/node-diff.ts';
export { type CheckedSettings, checkSettings } from './config/check-settings.ts';
export {
  type ClusterConfig,
  type ClusterNodeConfig,
  type ConfigOverride,
  defineConfig,
  type FileSettings,
  type HostConfig,
  type KalintConfig,
  type RuleSetting,
} from './config/kalint-config.ts';
export { type Demands, type ResolvedConfig, resolveConfig } from './config/resolve-config.ts';
export type { Finding, Fix, FixEdit, RelatedPlace } from './engine/finding.ts';
export {
  ENVIRONMENTS,
  type Environment,
  type HostFacts,
  type InterfaceFacts,
  type ScriptFacts,
} from './engine/host-facts.ts';
export { DEFAULT_LIMITS, type Limits } from './engine/limits.ts';
export { type LintInput, type LoadOptions, loadNodes } from './engine/load-node.ts';
export { type LintMessage, type Place, RULE_INDEX, rulePage } from './engine/message.ts';
export type { ConfigurationNode } from './engine/node.ts';
export { PRESETS, type Preset } from './engine/preset.ts';
export { compareMessages, type FileResult, type LintReport } from './engine/report.ts';
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
export { SEVERITIES, type Severity } from './engine/severity.ts';
export type { TrackedEntry, WeightedEntry } from './facts/weighted-entries.ts';
export { applyFixes, type FixedText } from './fix/apply-fixes.ts';
export { type FixedFile, type FixOptions, type FixOutcome, fixFiles } from './fix/fix-files.ts';
export {
  type InstancePriority,
  instancePriorities,
  priorityWithout,
  type RankedNode,
  ranking,
} from './insight/instance-priorities.ts';
export {
  type ClusterInput,
  type ClusterNode,
  diffNodes,
  findClusters,
  type LintOptions,
  type LintOptionsByFile,
  lint,
  lintCluster,
  readNodes,
} from './lint.ts';
export { explainLog, type LogExplanation } from './log/explain-log.ts';
export { findRule, rules } from './rules/index.generated.ts';
export {
  type ChangedBehaviour,
  type MigratedStatement,
  type MigrateOptions,
  type MigrateOutcome,
  type Migration,
  migrate,
} from './transform/migrate.ts';
export type { RemainingTask } from './transform/remaining-work.ts';
export { toUnicast, type UnicastOptions, type UnicastOutcome, type UnicastProblem } from './transform/to-unicast.ts';
export type { GivenAddresses } from './transform/unicast-addresses.ts';
