import type { ConfigProblem } from '../../config/config-problem.ts';

/** A place in a file of a configuration. Lines and columns count from 1. */
export interface ConfigPlace {
  readonly line: number;
  readonly column: number;
}

/** A file of a configuration as it was read. */
export interface ConfigFile {
  /** Absolute. */
  readonly path: string;
  /** What it says; undefined where it cannot be read. */
  readonly value: unknown;
  /** What keeps it from being read, and what is odd in its text. */
  readonly problems: readonly LocatedProblem[];
  /** Where a problem is; undefined where that is not known. */
  locate(problem: Pick<ConfigProblem, 'path' | 'atKey'>): ConfigPlace | undefined;
  /** The parts of a configuration are named in messages, as their places may be missing. */
  readonly isScript: boolean;
}

/** A mistake in a configuration, with the file it is in. */
export interface LocatedProblem {
  /** Absolute path. */
  readonly file: string;
  readonly place: ConfigPlace | undefined;
  readonly message: string;
}
