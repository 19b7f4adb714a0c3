import { Failure } from '../failure.ts';
import type { FileGroup } from './groups.ts';

/** A part of all files: `--shard 2/5` is the second of five. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

const MOST_SHARDS = 10_000;

/** @throws Failure for what is no shard */
export function parseShard(text: string): Shard {
  const [, index, count] = /^(\d{1,5})\/(\d{1,5})$/.exec(text) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  const isShard = shard.index >= 1 && shard.index <= shard.count && shard.count <= MOST_SHARDS;
  if (isShard) return shard;
  throw new Failure(`--shard ${text}: write it as I/N, as in 2/5 for the second of five parts`);
}

/** The groups of a shard. Every group is in one shard, and shards differ by one group at most. */
export function groupsOfShard(groups: readonly FileGroup[], { index, count }: Shard): FileGroup[] {
  // By path, so that every machine divides alike, however its files were named.
  const sorted = groups.toSorted((a, b) => ((a[0]?.path ?? '') < (b[0]?.path ?? '') ? -1 : 1));
  const chosen = new Set(sorted.filter((_, place) => place % count === index - 1));
  return groups.filter((group) => chosen.has(group));
}
