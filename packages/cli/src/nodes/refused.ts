import type { NodesRefusal } from '@kalint/parser/transform';
import { Failure } from '../failure.ts';

/** A refusal as what a person reads: the place first, where there is one. */
export function refused({ reason, place }: NodesRefusal): Failure {
  if (place === undefined) return new Failure(reason);
  const { line, column } = place.file.lines.position(place.start);
  return new Failure(`${place.file.path}:${line}:${column}: ${reason}`);
}
