export { type MergedNode, type MergeOptions, type MergeResult, mergeNodes } from './nodes/merge-nodes.ts';
export type { NodesRefusal } from './nodes/refusal.ts';
export { type SplitNode, type SplitOptions, type SplitResult, splitById } from './nodes/split-by-id.ts';
export { type NodeReading, type ReadingOptions, readEveryNode, readNode } from './readings.ts';
export { type Redaction, type RedactOptions, redact } from './redact/redact.ts';
export type { Mention } from './rename/mentions.ts';
export { nameKinds } from './rename/name-kinds.ts';
export {
  type IdentityOptions,
  type NamedThing,
  type NameKind,
  type NamePlace,
  namedThings,
  thingAt,
  titleOf,
} from './rename/named-things.ts';
export { type RenamedFile, type RenameOptions, type RenameResult, rename } from './rename/rename.ts';
export type { RenameProblem, RenameRequest } from './rename/request.ts';
