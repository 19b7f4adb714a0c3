import type { ClusterModel, WorldEvent } from '@kalint/failover';

/** A place in a file of expectations. Lines and columns count from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** A file of expectations, checked against the cluster that it names. */
export interface TestFile {
  /** As it was named. */
  readonly path: string;
  readonly model: ClusterModel;
  readonly tests: readonly FailoverTest[];
}

/** What happens, and what is expected then. */
export interface FailoverTest {
  readonly name: string;
  readonly place: TextPlace;
  /** One after the other, from the start of all nodes on; none: nothing fails. */
  readonly events: readonly TestEvent[];
  readonly expectations: readonly Expectation[];
}

/** One thing that happens. */
export interface TestEvent {
  /** "nginx_check fails on lb01" */
  readonly words: string;
  /** What changes in the world, at one moment. */
  readonly changes: readonly TestedChange[];
  /** Seconds until what comes next; undefined: until the cluster is at rest. */
  readonly wait: number | undefined;
}

/** A change of the world; `cut`: a node leaves or joins the others on one wire. */
export type TestedChange =
  | Exclude<WorldEvent, { kind: 'parts' }>
  | { readonly kind: 'cut'; readonly wire: number; readonly node: number; readonly isCut: boolean };

/** What is to be true after the last event. */
export type Expectation = HoldsExpectation | StateExpectation;

interface ExpectationBase {
  readonly place: TextPlace;
  /** Seconds since the last event after which it is true for good; undefined: at rest is soon enough. */
  readonly within: number | undefined;
}

/** These nodes hold an address, and no others. */
export interface HoldsExpectation extends ExpectationBase {
  readonly kind: 'holds';
  /** Canonical text. */
  readonly address: string;
  /** Indexes of nodes, ascending; empty: nobody. */
  readonly nodes: readonly number[];
}

/** An instance is in a state. */
export interface StateExpectation extends ExpectationBase {
  readonly kind: 'state';
  readonly status: 'MASTER' | 'BACKUP' | 'FAULT';
  /** Index in `ClusterModel.nodes`. */
  readonly node: number;
  /** Index in `NodeModel.instances`. */
  readonly instance: number;
}
