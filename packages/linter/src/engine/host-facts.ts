/** Where a host runs. None of these networks carries multicast between hosts. */
export const ENVIRONMENTS = ['aws', 'gcp', 'azure', 'hetzner'] as const;
export type Environment = (typeof ENVIRONMENTS)[number];

/** An interface of a host. */
export interface InterfaceFacts {
  /** Its own addresses with prefix length: `192.0.2.11/24`, `2001:db8::11/64`. Absent: not declared. */
  readonly addresses?: readonly string[];
}

/** A file that keepalived is to run. What is absent is not declared, and nothing is said of it. */
export interface ScriptFacts {
  /** Default true: it is declared because it is there. */
  readonly exists?: boolean;
  /** Somebody may execute it. */
  readonly executable?: boolean;
  /** The file begins with `#!`, or is a binary program: the kernel can start it. */
  readonly runnable?: boolean;
  /** Its owner's name. */
  readonly owner?: string;
  /** Somebody other than root may write to the file or to a folder on the way to it. */
  readonly writableByOthers?: boolean;
}

/**
 * What a configuration cannot show of the host it is for, declared by the user (`hosts` in the configuration of kalint;
 * `kalint facts` prints it for the machine it runs on). Each part is complete where it is given: an interface that is
 * not among `interfaces` does not exist. A part that is absent is not known, and nothing is said of it.
 */
export interface HostFacts {
  /** Name of the host, for messages. */
  readonly name: string;
  readonly environment?: Environment;
  /** All interfaces by name. */
  readonly interfaces?: Readonly<Record<string, InterfaceFacts>>;
  /** All users that scripts may run as. */
  readonly users?: readonly string[];
  /** Scripts and programs by absolute path. Not complete: what is not named is not known. */
  readonly scripts?: Readonly<Record<string, ScriptFacts>>;
  /** What keepalived was built with, in the words of `keepalived -v` ("Config options"): `BFD`, `REGEX`, `JSON`, … */
  readonly buildOptions?: readonly string[];
}
