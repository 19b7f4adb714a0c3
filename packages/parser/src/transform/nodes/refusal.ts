import type { SourceFile } from '../../source/source-file.ts';

/** A transformation that was not made: nothing is changed. */
export interface NodesRefusal {
  readonly ok: false;
  /** What is wrong, why it matters and what to do. */
  readonly reason: string;
  /** Where; absent where it is not one place. */
  readonly place?: { readonly file: SourceFile; readonly start: number };
}

/** A refusal, perhaps with its place. */
export function refuse(reason: string, place?: NodesRefusal['place']): NodesRefusal {
  return place === undefined ? { ok: false, reason } : { ok: false, reason, place };
}
