import { argumentValue, type BoundStatement, type IpAddress } from '@kalint/parser';
import type { ConfigurationNode } from '../engine/node.ts';
import { perNode } from './per-node.ts';
import { refusedStatements } from './refused-statements.ts';

/** A `virtual_server_group` as keepalived reads it. */
export interface ServerGroup {
  readonly name: string;
  readonly statement: BoundStatement;
  readonly marks: readonly BoundStatement[];
  readonly addresses: readonly { readonly entry: BoundStatement; readonly family: 4 | 6; readonly port: number }[];
  readonly has4: boolean;
  readonly has6: boolean;
  /** A firewall mark that does not say which family it is for. */
  readonly markWithoutFamily: boolean;
  /** keepalived drops it: it is empty, or holds IPv4, IPv6 and a mark without family. */
  readonly dropped: 'empty' | 'mixed' | undefined;
}

/** The groups of a configuration, in the order of the text (check_parser.c:vsg_handler). */
export const serverGroups = perNode((node): readonly ServerGroup[] => {
  const refused = refusedStatements(node);
  return node.binding.statements
    .filter(({ path, args }) => path === 'virtual_server_group' && args.length > 0)
    .map((statement) => readGroup(statement, (entry) => !refused.has(entry)));
});

/** The group that a `virtual_server_group` block is. */
export function serverGroupOf(node: ConfigurationNode, statement: BoundStatement): ServerGroup | undefined {
  return groupsByStatement(node).get(statement);
}

const groupsByStatement = perNode(
  (node): ReadonlyMap<BoundStatement, ServerGroup> => new Map(serverGroups(node).map((one) => [one.statement, one])),
);

/** By name, the first one that is not dropped. */
export const keptGroups = perNode((node): ReadonlyMap<string, ServerGroup> => {
  const kept = serverGroups(node).filter(({ dropped }) => dropped === undefined);
  return new Map(kept.reverse().map((group) => [group.name, group]));
});

function readGroup(statement: BoundStatement, isKept: (entry: BoundStatement) => boolean): ServerGroup {
  const kept = statement.children.filter(isKept);
  const marks = kept.filter(({ form }) => form === 'fwmark');
  const families = marks.map((entry) => argumentValue(entry, 'family'));
  const addresses = kept.flatMap((entry) => {
    const range = argumentValue(entry, 'addresses') as { readonly first: IpAddress } | undefined;
    const port = (argumentValue(entry, 'port') as number | undefined) ?? 0;
    return range === undefined ? [] : [{ entry, family: range.first.family, port }];
  });
  const has4 = families.includes('inet') || addresses.some(({ family }) => family === 4);
  const has6 = families.includes('inet6') || addresses.some(({ family }) => family === 6);
  const markWithoutFamily = families.includes(undefined);
  const isMixed = has4 && has6 && markWithoutFamily;
  const dropped = marks.length + addresses.length === 0 ? 'empty' : isMixed ? 'mixed' : undefined;
  return {
    name: String(statement.args[0]?.value),
    statement,
    marks,
    addresses,
    has4,
    has6,
    markWithoutFamily,
    dropped,
  };
}
