import { argumentValue, type BoundStatement, coverOrigins, type IpAddress, keywordOf } from '@kalint/parser';
import { isAvailable, isSince, type Version } from '@kalint/parser/catalogue';
import type { ConfigurationNode } from '../engine/node.ts';
import { type Method, methodOf, tunnelConflict } from './forwarding.ts';
import { remembered } from './remembered.ts';
import type { Endpoint, RealServer, Service, Slip, SorryServer } from './service.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Reads a `virtual_server` line by line as keepalived does: what a line means depends on what stands before it.
 * Undefined where keepalived cannot read its head and skips the block.
 */
export function readService(statement: BoundStatement, node: ConfigurationNode): Service | undefined {
  const head = readHead(statement);
  return head && new ServiceReader(statement, node, head).read();
}

/** Whether a release reads a statement at all. */
export function isKnown({ spec }: BoundStatement, node: ConfigurationNode): boolean {
  return !('repeat' in spec) || isAvailable(spec, node.binding.target);
}

/** The address and port of a head; undefined where keepalived cannot read them. */
export const endpointOf = remembered((statement: BoundStatement): Endpoint | undefined => {
  const address = argumentValue(statement, 'address') as IpAddress | undefined;
  const portArgument = statement.args.find(({ spec }) => spec.name === 'port');
  const port = portArgument === undefined ? 0 : (portArgument.value as number | undefined);
  if (address === undefined || port === undefined) return undefined;
  const words = statement.args.flatMap((argument) => argument.words);
  const text = words.map((word) => word.text).join(' ');
  const origin = words.map((word) => word.origin).reduce(coverOrigins, words[0]?.origin ?? statement.word.origin);
  return { address, port, text, origin, portOrigin: portArgument?.words[0]?.origin };
});

type Head = Pick<Service, 'name' | 'kind' | 'endpoint'>;

function readHead(statement: BoundStatement): Head | undefined {
  if (statement.form === 'group') {
    const name = argumentValue(statement, 'group');
    return name === undefined ? undefined : { name: `group ${name}`, kind: 'group', endpoint: undefined };
  }
  if (statement.form === 'fwmark') {
    const mark = argumentValue(statement, 'mark');
    return mark === undefined ? undefined : { name: `fwmark ${mark}`, kind: 'fwmark', endpoint: undefined };
  }
  const endpoint = endpointOf(statement);
  return endpoint && { name: endpoint.text, kind: 'address', endpoint };
}

/** From this release on a service without servers is dropped before its sorry server is looked at. */
const DROPS_AT_ONCE_SINCE: Version = '2.2.8';

/** Flags that belong to the schedulers sh and mh. */
const FLAGS: Readonly<Record<string, string>> = {
  'sh-port': 'sh',
  'sh-fallback': 'sh',
  'mh-port': 'mh',
  'mh-fallback': 'mh',
};

class ServiceReader {
  readonly #node: ConfigurationNode;
  readonly #service: Mutable<Service>;
  readonly #slips: Slip[] = [];
  readonly #servers: RealServer[] = [];

  constructor(statement: BoundStatement, node: ConfigurationNode, head: Head) {
    this.#node = node;
    const { name, kind, endpoint } = head;
    this.#service = {
      name,
      kind,
      endpoint,
      statement,
      group: undefined,
      family: endpoint?.address.family,
      scheduler: undefined,
      method: undefined,
      protocol: undefined,
      isPersistent: false,
      onePacket: undefined,
      haSuspend: undefined,
      quorum: { value: 1, statement: undefined },
      hysteresis: { value: 0, statement: undefined },
      weight: 1,
      inhibit: false,
      sorryServer: undefined,
      realServers: this.#servers,
      slips: this.#slips,
    };
  }

  read(): Service {
    for (const child of this.#service.statement.children) {
      if (isKnown(child, this.#node)) this.#statement(child, keywordOf(child));
    }
    this.#end();
    return this.#service;
  }

  #statement(statement: BoundStatement, keyword: string): void {
    const service = this.#service;
    const value = statement.args[0]?.value;
    if (keyword in FLAGS) this.#flag(statement, keyword);
    else if (keyword === 'real_server') this.#realServer(statement);
    else if (keyword === 'sorry_server') this.#sorryServer(statement);
    else if (keyword === 'sorry_server_inhibit') this.#sorryInhibit(statement);
    else if (keyword === 'sorry_server_lvs_method') this.#sorryMethod(statement);
    else if (keyword === 'ip_family') this.#family(statement, value);
    else if (keyword === 'persistence_granularity') this.#granularity(statement, value);
    else if (keyword === 'lvs_method') service.method = this.#method(statement) ?? service.method;
    else if (keyword === 'ops') service.onePacket = statement;
    else if (keyword === 'ha_suspend') service.haSuspend = statement;
    else if (keyword === 'inhibit_on_failure') service.inhibit = true;
    else if (keyword === 'persistence_timeout') {
      service.isPersistent ||= statement.args.length === 0 || value !== undefined;
    } else if (value === undefined) return;
    else if (keyword === 'lvs_sched') service.scheduler = String(value);
    else if (keyword === 'protocol') service.protocol = { value: String(value), statement };
    else if (keyword === 'quorum') service.quorum = { value: Number(value), statement };
    else if (keyword === 'hysteresis') service.hysteresis = { value: Number(value), statement };
    else if (keyword === 'weight') service.weight = Number(value);
  }

  #method(statement: BoundStatement): Method | undefined {
    const conflict = tunnelConflict(statement, this.#node);
    if (conflict !== undefined) {
      this.#slips.push({ code: 'tunnel', conflict, statement, origin: statement.word.origin });
    }
    return methodOf(statement);
  }

  /** check_parser.c:lbflags_handler: only without sh and mh it says something. */
  #flag(statement: BoundStatement, keyword: string): void {
    const { scheduler } = this.#service;
    if (scheduler === FLAGS[keyword]) return;
    const reported = scheduler !== 'sh' && scheduler !== 'mh';
    this.#slips.push({
      code: 'flag-without-scheduler',
      scheduler,
      reported,
      statement,
      origin: statement.word.origin,
    });
  }

  #family(statement: BoundStatement, value: unknown): void {
    if (value === undefined) return;
    const family = value === 'inet6' ? 6 : 4;
    const known = this.#service.family;
    if (known !== undefined && known !== family) {
      const origin = statement.args[0]?.words[0]?.origin ?? statement.word.origin;
      this.#slips.push({ code: 'family-conflict', family: known, written: String(value), statement, origin });
    } else this.#service.family = family;
  }

  /** check_parser.c:pgr_handler: a netmask for IPv4, a prefix length for IPv6. */
  #granularity(statement: BoundStatement, value: unknown): void {
    const [word] = statement.args[0]?.words ?? [];
    if (word === undefined) return;
    const family = this.#service.family ?? (word.text.includes('.') ? 4 : 6);
    const fits = family === 4 ? value !== undefined : typeof value === 'number' && value >= 1 && value <= 128;
    if (!fits) {
      this.#slips.push({ code: 'granularity', family, statement, origin: word.origin });
      return;
    }
    this.#service.family = family;
    this.#service.isPersistent = true;
  }

  #sorryServer(statement: BoundStatement): void {
    const endpoint = endpointOf(statement);
    if (endpoint === undefined) return;
    this.#service.sorryServer = { statement, endpoint, method: this.#service.method, inhibit: false };
  }

  #sorryInhibit(statement: BoundStatement): void {
    const { sorryServer } = this.#service;
    if (sorryServer !== undefined) this.#service.sorryServer = { ...sorryServer, inhibit: true };
    else this.#slips.push({ code: 'no-sorry-server', statement, origin: statement.word.origin });
  }

  #sorryMethod(statement: BoundStatement): void {
    const { sorryServer } = this.#service;
    if (sorryServer === undefined) {
      this.#slips.push({ code: 'no-sorry-server', statement, origin: statement.word.origin });
      return;
    }
    const method = this.#method(statement) ?? sorryServer.method;
    this.#service.sorryServer = { ...sorryServer, method };
  }

  #realServer(statement: BoundStatement): void {
    const endpoint = endpointOf(statement);
    if (endpoint === undefined) return;
    const server: Mutable<RealServer> = {
      statement,
      endpoint,
      method: this.#service.method,
      weight: undefined,
      inhibit: undefined,
    };
    for (const child of statement.children) {
      if (!isKnown(child, this.#node)) continue;
      const keyword = keywordOf(child);
      const value = child.args[0]?.value;
      if (keyword === 'lvs_method') server.method = this.#method(child) ?? server.method;
      else if (keyword === 'weight' && value !== undefined) server.weight = { value: Number(value), statement: child };
      else if (keyword === 'inhibit_on_failure' && (value !== undefined || child.args.length === 0)) {
        server.inhibit = value !== false;
      }
    }
    if (this.#hasFamilyOf(server, 'server-family')) this.#servers.push(server);
  }

  /** check_parser.c:rs_end_handler, vs_end_handler: without TUN a server has the family of the service, or settles it. */
  #hasFamilyOf(server: RealServer | SorryServer, code: 'server-family' | 'sorry-family'): boolean {
    if (server.method === 'TUN') return true;
    const { family } = server.endpoint.address;
    const known = this.#service.family;
    this.#service.family ??= family;
    if (known === undefined || known === family) return true;
    const block = code === 'server-family' ? server.statement : this.#service.statement;
    const origin = block.directive.block?.close?.origin ?? server.endpoint.origin;
    const slip = { code, server, family: known, statement: server.statement, origin } as Slip;
    this.#slips.push(slip);
    return false;
  }

  #end(): void {
    const service = this.#service;
    if (this.#servers.length === 0 && isSince(this.#node.binding.target, DROPS_AT_ONCE_SINCE)) return;
    if (service.sorryServer !== undefined && !this.#hasFamilyOf(service.sorryServer, 'sorry-family')) {
      service.sorryServer = undefined;
    }
    if (service.family !== undefined || service.kind === 'group') return;
    const servers: readonly (RealServer | SorryServer | undefined)[] = [service.sorryServer, ...this.#servers];
    const families = new Set(servers.flatMap((server) => server?.endpoint.address.family ?? []));
    service.family = families.size === 1 ? [...families][0] : 4;
  }
}
