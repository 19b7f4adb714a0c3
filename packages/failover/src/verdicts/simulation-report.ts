import type { TimelineStep } from './timeline.ts';
import type { VerdictCause, VerdictKind } from './verdict.ts';

/** What a simulation found, as plain data: what `--format json` prints. */
export interface SimulationReport {
  /** Of this shape: 1. */
  readonly version: 1;
  /** The keepalived release. */
  readonly target: string;
  readonly nodes: readonly ReportedNode[];
  readonly services: readonly ReportedService[];
  /** Who holds what after all nodes have started. */
  readonly boot: readonly ReportedHolders[];
  /** What each single failure changes. */
  readonly matrix: readonly MatrixRow[];
  /** The worst first. */
  readonly verdicts: readonly Verdict[];
  readonly explored: Explored;
}

export interface ReportedNode {
  readonly name: string;
  readonly interfaces: readonly { readonly name: string; readonly wire: string }[];
}

/** Addresses that move together. */
export interface ReportedService {
  readonly addresses: readonly string[];
  readonly routers: readonly ReportedRouter[];
  /** The slowest move from one node to another that was played; undefined: it never moved. */
  readonly slowestTakeOver: { readonly seconds: number; readonly events: readonly string[] } | undefined;
}

export interface ReportedRouter {
  readonly node: string;
  readonly instance: string;
  readonly virtualRouterId: number;
  readonly priority: number;
}

/** Who holds a service: in the order of `services`. */
export interface ReportedHolders {
  /** Names of nodes; empty: nobody. */
  readonly nodes: readonly string[];
  /** Other outcomes that are as possible. */
  readonly or: readonly (readonly string[])[];
  /** It stays with a node whose check has failed, though another one is healthy. */
  readonly isStuck: boolean;
  /** Seconds until it has moved from one node to another; undefined: it did not. */
  readonly seconds: number | undefined;
}

export interface MatrixRow {
  /** "chk_nginx fails on lb01" */
  readonly failure: string;
  readonly holders: readonly ReportedHolders[];
}

export interface Verdict {
  readonly kind: VerdictKind;
  /** What explains it; undefined: more than one thing. */
  readonly cause: VerdictCause | undefined;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly advice: string;
  readonly addresses: readonly string[];
  /** A shortest way from boot. */
  readonly timeline: readonly TimelineStep[];
  /** Events, among all that were played, that end in it. */
  readonly count: number;
}

/** What was looked at. */
export interface Explored {
  /** Failures and repairs in a row that were asked for. */
  readonly depth: number;
  /** The depth down to which everything was played. */
  readonly completeDepth: number;
  /** Different states. */
  readonly states: number;
  /** Events played. */
  readonly steps: number;
  readonly maxStates: number;
  /** Things that may fail. */
  readonly failures: number;
}
