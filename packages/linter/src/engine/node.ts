import type { Binding, Expansion } from '@kalint/parser';
import type { HostFacts } from './host-facts.ts';

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
  /** What is declared of the host that this node runs on; undefined: nothing. */
  readonly hostFacts: HostFacts | undefined;
  readonly expansion: Expansion;
  readonly binding: Binding;
}
