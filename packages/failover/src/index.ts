export {
  type ClusterState,
  type Holding,
  holdings,
  type InstanceState,
  type InstanceStatus,
} from './election/cluster-state.ts';
export {
  type Before,
  play,
  type Settlement,
  type SettleOptions,
  type StateChange,
  type Step,
  settle,
  takeOverSeconds,
} from './election/settle.ts';
export { applyEvent, healthyWorld, type NodeWorld, type World, type WorldEvent } from './election/world.ts';
export {
  DEFAULT_DEPTH,
  DEFAULT_MAX_STATES,
  type Exploration,
  type ExploreOptions,
  explore,
  type PlayedStep,
  type ReachedState,
} from './explore/explore.ts';
export type { Failure } from './explore/failures.ts';
export { type ClusterModelOptions, clusterModel, type NodeInput } from './model/build-cluster-model.ts';
export type * from './model/cluster-model.ts';
export type { Segments } from './model/wires.ts';
export { dotReport } from './report/dot.ts';
export { htmlReport } from './report/html.ts';
export { jsonReport } from './report/json.ts';
export { mermaidReport } from './report/mermaid.ts';
export { type Paint, terminalReport } from './report/terminal.ts';
export { simulate } from './verdicts/simulate.ts';
export type * from './verdicts/simulation-report.ts';
export type { TimelineChange, TimelineState, TimelineStep } from './verdicts/timeline.ts';
export type { VerdictCause, VerdictKind } from './verdicts/verdict.ts';
