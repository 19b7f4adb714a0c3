import { type BoundStatement, type IpAddress, keywordOf, type Origin } from '@kalint/parser';
import { isSince, type Version } from '@kalint/parser/catalogue';
import type { ConfigurationNode } from '../engine/node.ts';
import { isKnown } from './read-service.ts';

/** What is wrong with the addresses of a check. `origin` is on the line that keepalived names. */
export type ConnectionSlip =
  /** `bindto` and the address that is checked are of different families. */
  | {
      readonly code: 'families';
      readonly statement: BoundStatement;
      readonly origin: Origin;
      readonly own: IpAddress;
      readonly other: IpAddress;
    }
  /** A link-local address without an interface: keepalived drops the check. */
  | {
      readonly code: 'link-local';
      readonly statement: BoundStatement;
      readonly origin: Origin;
      readonly address: IpAddress;
    };

/** Checks that connect somewhere. */
const CONNECTING = ['HTTP_GET', 'SSL_GET', 'TCP_CHECK', 'SMTP_CHECK', 'DNS_CHECK', 'UDP_CHECK', 'PING_CHECK'];

/** From this release on the lines of `host` in SMTP_CHECK count for the SMTP_CHECK itself. */
const HOST_IS_TRANSPARENT_SINCE: Version = '2.2.8';

/** Whether a check connects to an address. */
export function connects(check: BoundStatement): boolean {
  return CONNECTING.includes(keywordOf(check));
}

/** Reads where a check connects to, and from where, line by line (check_api.c: co_ip_handler, co_srcip_handler). */
export function connectionSlips(
  check: BoundStatement,
  server: IpAddress,
  node: ConfigurationNode,
): readonly ConnectionSlip[] {
  const reader = new ConnectionReader(server, keywordOf(check) !== 'SMTP_CHECK');
  const hosts: ConnectionSlip[] = [];
  for (const child of check.children) {
    if (!isKnown(child, node)) continue;
    if (keywordOf(child) !== 'host') reader.statement(child);
    else if (isSince(node.binding.target, HOST_IS_TRANSPARENT_SINCE)) reader.statements(child);
    else {
      const host = new ConnectionReader(server, true);
      host.statements(child);
      host.end(child);
      hosts.push(...host.slips);
    }
  }
  reader.end(check);
  return [...hosts, ...reader.slips];
}

class ConnectionReader {
  readonly slips: ConnectionSlip[] = [];
  /** Undefined once keepalived has given it up. */
  #to: IpAddress | undefined;
  #from: IpAddress | undefined;
  #hasInterface = false;
  readonly #server: IpAddress;

  /** @param startsThere SMTP_CHECK fills in the address of the server at its end only */
  constructor(server: IpAddress, startsThere: boolean) {
    this.#server = server;
    this.#to = startsThere ? server : undefined;
  }

  statements(block: BoundStatement): void {
    for (const statement of block.children) this.statement(statement);
  }

  statement(statement: BoundStatement): void {
    const keyword = keywordOf(statement);
    if (keyword === 'bind_if') this.#hasInterface ||= statement.args[0]?.value !== undefined;
    if (keyword === 'connect_ip') this.#to = this.#address(statement, this.#from);
    if (keyword === 'bindto') this.#from = this.#address(statement, this.#to);
  }

  end(check: BoundStatement): void {
    const origin = check.directive.block?.close?.origin;
    const address = this.#to ?? (keywordOf(check) === 'SMTP_CHECK' ? this.#server : undefined);
    if (origin === undefined || address === undefined || this.#hasInterface || !isLinkLocal(address)) return;
    this.slips.push({ code: 'link-local', statement: check, origin, address });
  }

  /** The address of a line; undefined where keepalived does not take it. */
  #address(statement: BoundStatement, other: IpAddress | undefined): IpAddress | undefined {
    const own = statement.args[0]?.value as IpAddress | undefined;
    if (own === undefined || other === undefined || own.family === other.family) return own;
    const origin = statement.args[0]?.words[0]?.origin ?? statement.word.origin;
    this.slips.push({ code: 'families', statement, origin, own, other });
    return undefined;
  }
}

/** fe80::/10 */
function isLinkLocal({ family, bytes }: IpAddress): boolean {
  return family === 6 && bytes[0] === 0xfe && ((bytes[1] ?? 0) & 0xc0) === 0x80;
}
