import type { Binding, Expansion } from '@kalint/parser';

/** One node's view of a configuration: what a keepalived with this file and this config id reads. */
export interface ConfigurationNode {
  /** Short name for messages: `lb01`. */
  readonly name: string;
  /** The file as named by the caller. */
  readonly path: string;
  /** The config id that `@id` lines were resolved for; undefined where the file has none. */
  readonly configId: string | undefined;
  /** The id was asked for: what the file defines for other ids only is then missing, not left out for them. */
  readonly idIsChosen: boolean;
  readonly expansion: Expansion;
  readonly binding: Binding;
}
