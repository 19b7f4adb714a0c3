import type { HostFacts } from '../engine/host-facts.ts';
import type { Limits } from '../engine/limits.ts';
import type { Preset } from '../engine/preset.ts';
import type { Rule } from '../engine/rule.ts';
import type { RuleOptionValue } from '../engine/rule-options.ts';
import type { Severity } from '../engine/severity.ts';

/** What a configuration says of a rule: a severity, `off` to leave it out, or a severity and options. */
export type RuleSetting =
  | Severity
  | 'off'
  | readonly [Severity | 'off', { readonly [option: string]: RuleOptionValue }?];

/** What can be set for all files, and for some of them in `overrides`. */
export interface FileSettings {
  /** Which rules run where `rules` says nothing. Default `recommended`. */
  readonly preset?: Preset;
  /** The keepalived that reads the files: a release (`2.2.7`), a series (`2.2`) or a distribution (`debian-12`). Default: the newest known. */
  readonly target?: string;
  /** Severity and options of single rules, by id. */
  readonly rules?: { readonly [id: string]: RuleSetting };
  /** The ids that `@id` lines are read for. Default: those that a file names. */
  readonly configIds?: readonly string[];
}

/** Settings for some files. */
export interface ConfigOverride extends FileSettings {
  /** Globs of the files they hold for. */
  readonly files: readonly string[];
}

/** A node of a cluster: a file, or what a file says for one config id. */
export interface ClusterNodeConfig {
  /** Path of the file, from the folder of the configuration. */
  readonly file: string;
  /** The id that the `@id` lines of the file are read for. Default: each id that it names is a node. */
  readonly configId?: string;
  /** Name of the node's host in `hosts`. Default: as the files of the hosts say. */
  readonly host?: string;
}

/** Nodes that are to agree with each other. */
export interface ClusterConfig {
  /** For messages. */
  readonly name: string;
  /** Globs of files, or single nodes. */
  readonly nodes: readonly (string | ClusterNodeConfig)[];
  /** Differences between the nodes that are meant: keywords by their path, such as `vrrp_instance/interface`. */
  readonly intended?: readonly string[];
}

/** What is declared of a host, and which files it reads. */
export interface HostConfig extends Omit<HostFacts, 'name'> {
  /** Globs of the files that it reads. Default: files, folders and config ids named as the host; a single host reads all. */
  readonly files?: readonly string[];
  /** The config id that it reads files with. Default: any. */
  readonly configId?: string;
}

/** A configuration of kalint, as `kalint.config.*` holds it. All globs start at its folder. */
export interface KalintConfig extends FileSettings {
  /** Address of the JSON schema, for editors. */
  readonly $schema?: string;
  /** Configurations that this one builds on: paths (`./base.json`) or names of packages; what stands later wins. */
  readonly extends?: string | readonly string[];
  /** Further rules: modules that export one or several, or in a script the rules themselves. */
  readonly plugins?: readonly (string | Rule | readonly Rule[])[];
  /** Settings for some files, over those for all; what stands later wins. */
  readonly overrides?: readonly ConfigOverride[];
  /** Globs of files that are not linted. */
  readonly ignores?: readonly string[];
  /** How much is read of a file and of what it includes. Default: that of each limit. */
  readonly limits?: Partial<Limits>;
  /** Nodes that are looked at side by side when one of their files is linted. */
  readonly clusters?: readonly ClusterConfig[];
  /** What a configuration of keepalived cannot show of the hosts, by their name; `kalint facts` prints it. */
  readonly hosts?: { readonly [name: string]: HostConfig };
}

/** Declares a configuration in `kalint.config.js` or `.ts`; only gives it its type. */
export function defineConfig(config: KalintConfig): KalintConfig {
  return config;
}
