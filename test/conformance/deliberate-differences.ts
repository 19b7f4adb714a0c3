import type { Version } from '@kalint/parser/catalogue';
import type { Case } from './compare.ts';

/** A line on which kalint and keepalived differ. */
export interface DifferentLine {
  /** `missed`: keepalived says something and kalint nothing. `false`: kalint says that keepalived reports it. */
  readonly kind: 'missed' | 'false';
  /** keepalived's messages of the line, or kalint's rule. */
  readonly said: string;
  readonly line: number;
  readonly case: Case;
  readonly target: Version;
}

/** A difference on purpose. */
interface DeliberateDifference {
  readonly name: string;
  /** Why kalint does it differently, with the evidence. */
  readonly reason: string;
  readonly applies: (line: DifferentLine) => boolean;
}

/** Everything in which kalint means to differ from keepalived. */
export const deliberateDifferences: readonly DeliberateDifference[] = [
  {
    name: 'build',
    reason:
      'A keyword that this build of keepalived was made without is unknown to it. Debian’s 2.2.7 knows no vrrp_ipsets, and a build without SNMP or nftables none of theirs; other builds do (probe: global_defs/nftables).',
    applies: ({ kind, said, case: { host } }) =>
      kind === 'missed' && (BUILD_KEYWORD.test(said) || (/^nftables already/.test(said) && host.some(isOfIptables))),
  },
  {
    name: 'users of the host',
    reason:
      'A user or group that the host does not have drops the script, and then every track_script entry that names it. Which users exist is a fact of the host (probe: startup_script with user abc).',
    applies: ({ kind, said, case: { host } }) =>
      kind === 'missed' && (OF_A_USER.test(said) || (/track script .* not found/.test(said) && host.some(isOfScript))),
  },
  {
    name: 'files of the host',
    reason:
      'From 2.3 on the folder of a track_file must exist, and an include names files that only the host has; what they would define is then not found.',
    applies: ({ kind, said, case: { host } }) =>
      kind === 'missed' && /track (file|script) .* not found/.test(said) && host.some(isOfFile),
  },
  {
    name: 'names that the host resolves',
    reason:
      'smtp_server and other hosts may be names; keepalived reports those that the host cannot resolve while it loads (probe: smtp_server ON).',
    applies: ({ kind, said }) => kind === 'missed' && /^Invalid smtp server [^ ]*[A-Za-z]/.test(said),
  },
  {
    name: 'routing names of the host',
    reason:
      'Names of tables, protocols, realms, TOS values, groups and VRFs come from files and interfaces of the host (probe: static_routes table 12x).',
    applies: ({ kind, said }) => kind === 'missed' && ROUTING_NAME.test(said),
  },
  {
    name: 'network namespace of the host',
    reason:
      'With a net_namespace that the host does not have, keepalived -t ends after global_defs with status 0; what follows is not read there (configurations with net_namespace and status 0).',
    applies: ({ kind, case: { text } }) => kind === 'false' && /^[ \t]*(@\S+[ \t]+)?net_namespace\b/m.test(text),
  },
  {
    name: 'interfaces of the host',
    reason:
      'One interface that the host does not have ends the validation after reading; what it would have found then is not said (configurations whose interface is a placeholder).',
    applies: ({ kind, said, case: { host } }) =>
      kind === 'false' ? host.some((text) => /interface/i.test(text)) : /^unknown interface /.test(said),
  },
  {
    name: 'kinds of interfaces of the host',
    reason:
      'Whether an interface of the name of a VMAC exists already, and of what kind it is, is a fact of the host (message: already exists and is not a private macvlan).',
    applies: ({ kind, said }) => kind === 'missed' && /already exists and is not a private/.test(said),
  },
  {
    name: 'one mistake, many uses',
    reason:
      'A mistake in the text of a definition or in a line that is repeated is one finding, with the place of its first use; keepalived reports it at every line that uses it.',
    applies: ({ kind, line, case: { text } }) =>
      kind === 'missed' && usesDefinition(text.split('\n')[line - 1] ?? '', text),
  },
];

const BUILD_KEYWORD =
  /Unknown keyword '(enable_snmp\w*|enable_traps|snmp_\w+|nftables\w*|vrrp_ipsets|vrrp_iptables|enable_dbus|dbus_\w+|json_version|enable_sni)'/;
const OF_A_USER = /^Invalid (startup|shutdown) script|Failed to set uid\/gid/;
const ROUTING_NAME =
  /TOS value .* is invalid|Routing table .* not found|VRF .* not found|Protocol .* not found|Invalid realms|VMAC group .* not found/;

function isOfIptables(message: string): boolean {
  return message.startsWith('iptables not supported');
}

function isOfFile(message: string): boolean {
  return /realpath\(\)|Config files missing/.test(message);
}

function isOfScript(message: string): boolean {
  return /script|uid\/gid|user/i.test(message);
}

/** The line uses a name that the text defines. */
function usesDefinition(line: string, text: string): boolean {
  const names = [...line.matchAll(/\$\{?([A-Za-z_]\w*)/g)].map(([, name]) => name);
  return names.some((name) => new RegExp(`^[ \\t]*(@\\S+[ \\t]+)?\\$${name}=`, 'm').test(text));
}

/** The name of the deliberate difference that a line is; undefined where there is none. */
export function differenceFor(line: DifferentLine): string | undefined {
  return deliberateDifferences.find(({ applies }) => applies(line))?.name;
}
