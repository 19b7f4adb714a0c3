import type { BoundStatement } from '@kalint/parser';
import type { ConfigurationNode } from '../engine/node.ts';
import { refusedStatements } from './refused-statements.ts';

/** How packets get to a server. */
export type Method = 'NAT' | 'DR' | 'TUN';

/** Options of a tunnel that do not go together. */
export type TunnelConflict = 'gue-without-port' | 'port-without-gue' | 'ipip-checksum' | 'gre-remcsum';

/** The method that a statement such as `lb_kind DR` sets; undefined where keepalived does not know the word. */
export function methodOf(statement: BoundStatement): Method | undefined {
  return statement.args[0]?.value as Method | undefined;
}

/**
 * What is wrong with the options of a tunnel as a whole; keepalived then uses none of them, but the method
 * (check_parser.c:svr_forwarding_handler).
 */
export function tunnelConflict(statement: BoundStatement, node: ConfigurationNode): TunnelConflict | undefined {
  if (methodOf(statement) === undefined || refusedStatements(node).has(statement)) return undefined;
  const optionValue = (name: string) => statement.options.find((option) => option.name === name)?.args[0]?.value;
  const type = optionValue('type') ?? 'ipip';
  const hasPort = optionValue('port') !== undefined;
  const checksum = statement.options.findLast(({ name }) => CHECKSUMS.includes(name))?.name ?? 'nocsum';
  if (type === 'gue' && !hasPort) return 'gue-without-port';
  if (type !== 'gue' && hasPort) return 'port-without-gue';
  if (type === 'ipip' && checksum !== 'nocsum') return 'ipip-checksum';
  return type === 'gre' && checksum === 'remcsum' ? 'gre-remcsum' : undefined;
}

const CHECKSUMS = ['nocsum', 'csum', 'remcsum'];
