import { addressKey, type BoundStatement, childrenOf, type IpAddress, sameAddress } from '@kalint/parser';
import type { Finding } from '../engine/finding.ts';
import type { ConfigurationNode } from '../engine/node.ts';
import { defineRule } from '../engine/rule.ts';
import { hasUnknownWord } from '../facts/instance-family.ts';
import { hasBrokenBraces } from '../facts/nesting.ts';
import { isReached } from '../facts/reached.ts';
import { isKnown } from '../facts/read-service.ts';

/** TTL of the packets where the instance does not say, by family. */
const DEFAULT_TTL = { 4: 255, 6: 64 } as const;

export default defineRule({
  meta: {
    id: 'bfd-sanity',
    summary: 'The addresses or limits of a bfd_instance do not go together.',
    severity: 'warning',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'partly',
    sources: ['bfd_parser.c:bfd_end_handler', 'bfd_data.c:find_bfd_by_addr', 'acassen/keepalived#1146'],
  },
  check: ({ node, report }) => ({
    end: () => {
      if (hasBrokenBraces(node)) return;
      const kept = new KeptSessions();
      for (const statement of node.binding.statements) {
        if (statement.path !== 'bfd_instance' || !isReached(node, statement)) continue;
        const session = readSession(statement, node);
        if (session === undefined) continue;
        const drop = whyDropped(session, kept);
        if (drop !== undefined) report(drop);
        else {
          kept.add(session);
          for (const finding of oddLimits(session)) report(finding);
        }
      }
    },
  }),
});

/** A bfd_instance as keepalived reads it. */
interface Session {
  /** `bfd_instance lb02` */
  readonly name: string;
  readonly close: BoundStatement['word'];
  readonly neighbor: { readonly address: IpAddress; readonly statement: BoundStatement };
  readonly source: { readonly address: IpAddress; readonly statement: BoundStatement } | undefined;
  readonly ttl: number;
  readonly maxHops: { readonly value: number; readonly statement: BoundStatement } | undefined;
  readonly multihop: boolean;
}

/** Undefined where it cannot be judged, or keepalived drops it for something else. */
function readSession(statement: BoundStatement, node: ConfigurationNode): Session | undefined {
  const close = statement.directive.block?.close;
  const children = statement.children.filter((child) => isKnown(child, node));
  const name = statement.args[0]?.words[0]?.text;
  if (name === undefined || close === undefined || children.some(hasUnknownWord)) return undefined;
  const neighbors = childrenOf(statement, 'neighbor_ip');
  if (neighbors.some((child) => child.args[0]?.value === undefined)) return undefined;
  const neighbor = lastAddress(neighbors);
  if (neighbor === undefined) return undefined;
  const multihop = children.filter(({ path }) => path === 'bfd_instance/multihop').at(-1);
  return {
    name: `bfd_instance ${name}`,
    close,
    neighbor,
    source: lastAddress(childrenOf(statement, 'source_ip')),
    ttl: lastNumber(statement, 'ttl')?.value ?? DEFAULT_TTL[neighbor.address.family],
    maxHops: lastNumber(statement, 'max_hops'),
    multihop: multihop !== undefined && multihop.args[0]?.value !== false,
  };
}

function lastAddress(statements: readonly BoundStatement[]): Session['source'] {
  const statement = statements.findLast(({ args }) => args[0]?.value !== undefined);
  return statement && { address: statement.args[0]?.value as IpAddress, statement };
}

function lastNumber(block: BoundStatement, keyword: string): Session['maxHops'] {
  const statement = childrenOf(block, keyword).findLast(({ args }) => args[0]?.value !== undefined);
  return statement && { value: Number(statement.args[0]?.value), statement };
}

function whyDropped(session: Session, kept: KeptSessions): Finding | undefined {
  const { name, close, neighbor, source } = session;
  if (source !== undefined && source.address.family !== neighbor.address.family) {
    return {
      message: `${name} goes from ${source.address.text} (IPv${source.address.family}) to ${neighbor.address.text} (IPv${neighbor.address.family}): keepalived reports it here and drops the instance. Write addresses of one family.`,
      origin: close.origin,
      related: [{ origin: source.statement.word.origin, message: 'the source' }],
      severity: 'error',
      reportedByKeepalived: true,
    };
  }
  const other = kept.sameAs(session);
  if (other === undefined) return undefined;
  return {
    message: `${name} has the same neighbour as ${other.name}, ${neighbor.address.text}: keepalived reports it here and drops this instance, so that what tracks it is never told anything. Give both a source_ip of their own, or delete one.`,
    origin: close.origin,
    related: [{ origin: other.neighbor.statement.word.origin, message: `${other.name} has it already` }],
    severity: 'error',
    reportedByKeepalived: true,
  };
}

/** Sessions of which no two are the same: one by neighbour, unless both say different sources. */
class KeptSessions {
  readonly #byNeighbor = new Map<string, Session>();
  readonly #bySource = new Map<string, Session>();

  add(session: Session): void {
    const neighbor = neighborKey(session);
    if (!this.#byNeighbor.has(neighbor)) this.#byNeighbor.set(neighbor, session);
    this.#bySource.set(sourceKey(session), session);
  }

  sameAs(session: Session): Session | undefined {
    const any = this.#byNeighbor.get(neighborKey(session));
    if (session.source === undefined || any?.source === undefined) return any;
    return this.#bySource.get(sourceKey(session));
  }
}

function neighborKey({ neighbor, multihop }: Session): string {
  return `${addressKey(neighbor.address)} ${multihop}`;
}

function sourceKey(session: Session): string {
  return `${neighborKey(session)} ${session.source === undefined ? '' : addressKey(session.source.address)}`;
}

function* oddLimits({ close, maxHops, ttl, neighbor, source }: Session): Generator<Finding> {
  if (maxHops !== undefined && maxHops.value > ttl) {
    yield {
      message: `max_hops ${maxHops.value} is above the TTL, ${ttl}: keepalived reports it here and uses ${ttl}. Write ttl ${maxHops.value}, or max_hops ${ttl} or less.`,
      origin: close.origin,
      related: [{ origin: maxHops.statement.word.origin, message: `max_hops is ${maxHops.value}` }],
      reportedByKeepalived: true,
    };
  }
  if (source !== undefined && sameAddress(source.address, neighbor.address)) {
    yield {
      message: `The neighbour ${neighbor.address.text} is the source_ip of this very instance: the session would be with itself. keepalived does not notice. Write the address of the other end.`,
      origin: neighbor.statement.word.origin,
    };
  }
}
