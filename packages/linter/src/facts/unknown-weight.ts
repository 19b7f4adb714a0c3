import { type BoundBlock, type BoundStatement, childrenOf, type Field } from '@kalint/parser';
import { hasUnknownWord } from './instance-family.ts';

/** An entry of a track block, as far as its weight goes. */
interface Entry {
  readonly weight?: Field<number>;
  readonly statement: BoundStatement;
}

/** Whether only the running host knows the weight of a tracker: it is a value of the environment, say. */
export function hasUnknownWeight({ weight, statement }: Entry, definition: BoundBlock | undefined): boolean {
  if (statement.directive.args.some(({ unknown }) => unknown)) return true;
  if (weight !== undefined || definition === undefined) return false;
  return childrenOf(definition.statement, 'weight').some(hasUnknownWord);
}
