import { type BoundStatement, keywordOf } from '@kalint/parser';
import type { ConfigurationNode } from '../engine/node.ts';
import { isComplete } from './incomplete-block.ts';
import { perNode } from './per-node.ts';
import { isKnown } from './read-service.ts';
import { remembered } from './remembered.ts';
import type { RealServer, Service } from './service.ts';

/** The checks of a real server as they are written, whether keepalived takes them or not. */
export function writtenChecks({ statement }: RealServer): BoundStatement[] {
  return statement.children.filter((child) => /_(CHECK|GET)$/.test(keywordOf(child)));
}

/** The checks of a real server that have what they need and that the target knows. */
export function usableChecks(server: RealServer, node: ConfigurationNode): readonly BoundStatement[] {
  return usableOf(node)(server);
}

const usableOf = perNode((node) =>
  remembered((server: RealServer): readonly BoundStatement[] =>
    writtenChecks(server).filter((check) => isKnown(check, node) && isComplete(check, node)),
  ),
);

/** The last statement with this keyword in a block whose value keepalived takes. */
export function lastSet(block: BoundStatement, keyword: string, node: ConfigurationNode): BoundStatement | undefined {
  if (block.children.length > FEW) return settingsOf(node)(block).get(keyword);
  return block.children.findLast((child) => keywordOf(child) === keyword && isSet(child, node));
}

/** Looking through so many costs less than a map of them. */
const FEW = 16;

/** What {@link lastSet} finds in a block: a virtual server may have very many statements, and each real server asks. */
const settingsOf = perNode((node) =>
  remembered((block: BoundStatement): ReadonlyMap<string, BoundStatement> => {
    const set = block.children.filter((child) => isSet(child, node));
    return new Map(set.map((child) => [keywordOf(child), child]));
  }),
);

function isSet(statement: BoundStatement, node: ConfigurationNode): boolean {
  return isKnown(statement, node) && statement.args[0]?.value !== undefined;
}

/** The value of a setting that a check takes from its real server, and that from the virtual server, where it has none. */
export function inherited(
  keyword: string,
  { check, server, service }: { check: BoundStatement; server: RealServer; service: Service },
  node: ConfigurationNode,
): { readonly value: number; readonly statement: BoundStatement } | undefined {
  for (const block of [check, server.statement, service.statement]) {
    const statement = lastSet(block, keyword, node);
    if (statement !== undefined) return { value: Number(statement.args[0]?.value), statement };
  }
  return undefined;
}

/** The port of a real server: its own, or that of the virtual server; undefined where a group says several. */
export function portOf({ endpoint, method }: RealServer, service: Service): number | undefined {
  const own = service.endpoint?.port;
  const keepsPort = (method ?? service.method ?? 'NAT') !== 'NAT';
  const port = endpoint.port === 0 || (keepsPort && own !== undefined) ? own : endpoint.port;
  return port === 0 ? undefined : port;
}
