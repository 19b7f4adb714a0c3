import type { BoundArgument, BoundOption, BoundStatement, Word } from '@kalint/parser';
import type { ConfigurationNode } from '../engine/node.ts';
import { allStatements } from './statements.ts';

/** A word that names an interface which must be there. */
export interface InterfaceWord {
  readonly word: Word;
  readonly statement: BoundStatement;
  /** The option that it belongs to (`dev`, `iif`); undefined for an argument of the statement itself. */
  readonly option: string | undefined;
}

/** Interfaces that keepalived makes itself. */
const CREATING = ['vrrp_instance/use_vmac', 'vrrp_instance/use_ipvlan'];

/** All words of a configuration that name an interface, by the types of the catalogue. */
export function interfaceWords(node: ConfigurationNode): InterfaceWord[] {
  const found: InterfaceWord[] = [];
  for (const statement of allStatements(node)) {
    if (CREATING.includes(statement.path)) continue;
    const add = (args: readonly BoundArgument[], option: string | undefined): void => {
      const named = args.filter(({ spec, problem }) => spec.type.kind === 'interface' && problem === undefined);
      found.push(...named.flatMap(({ words }) => words.map((word) => ({ word, statement, option }))));
    };
    add(statement.args, undefined);
    for (const option of allOptions(statement.options)) add(option.args, option.name);
  }
  return found;
}

function allOptions(options: readonly BoundOption[]): BoundOption[] {
  return options.flatMap((option) => [option, ...allOptions(option.options)]);
}
