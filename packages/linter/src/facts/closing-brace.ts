import type { BoundStatement, Origin } from '@kalint/parser';

/** The `}` of a block, where keepalived reports what it checks at the end of one; its head where the `}` is missing. */
export function closingBrace({ directive, word }: BoundStatement): Origin {
  return directive.block?.close?.origin ?? word.origin;
}
