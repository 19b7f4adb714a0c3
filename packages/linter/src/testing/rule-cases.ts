import type { HostFacts } from '../engine/host-facts.ts';
import type { RuleOptionValue } from '../engine/rule-options.ts';

/** What a case is linted with, and what its test is called. */
export interface CaseOptions {
  /** Name of the test. Default: the beginning of the text. */
  readonly name?: string;
  /** Options of the rule. Default: its own. */
  readonly options?: Readonly<Record<string, RuleOptionValue>>;
  /** A release (`2.2.7`), a series or a distribution. Default: the newest release known. */
  readonly target?: string;
  /** Read as the node of this id. Default: as every id that the text names. */
  readonly configId?: string;
  /** What is declared of the host. Default: nothing. */
  readonly hostFacts?: Omit<HostFacts, 'name'>;
}

/** One configuration. */
export interface FileCase extends CaseOptions {
  readonly text: string;
}

/** The nodes of a cluster, by name. */
export interface ClusterCase extends CaseOptions {
  readonly nodes: Readonly<Record<string, string>>;
}

/** A case in which the rule finds nothing; a text alone is a configuration. */
export type ValidCase = string | FileCase | ClusterCase;

/** What a rule finds, as far as it is said. */
export interface Expected {
  /** Lines of the findings in their order, from 1; in a cluster `node:line`. */
  readonly lines?: readonly (number | string)[];
  /** The messages of the findings in their order: whole texts, or what they must match. */
  readonly messages?: readonly (string | RegExp)[];
  /** The text after all safe fixes; needed where the rule offers one. Only for a single text. */
  readonly fixed?: string;
  /** The text after all fixes, suggestions too; needed where the rule offers a suggestion. Only for a single text. */
  readonly suggested?: string;
}

/** A case in which the rule finds something. */
export type InvalidCase = (FileCase | ClusterCase) & Expected;

/** What a rule is tested with. */
export interface RuleCases {
  readonly valid: readonly ValidCase[];
  readonly invalid: readonly InvalidCase[];
}
