import type { BoundStatement } from '@kalint/parser';

/** A part of keepalived that may be left out when it is built. */
export interface BuildOption {
  /** Its word in the "Config options" of `keepalived -v`. */
  readonly word: string;
  /** The words of which one must be there. */
  readonly oneOf: readonly string[];
  /** A word that says that it was left out; then `oneOf` does not count. */
  readonly unless?: string;
  /** How to ask for it when keepalived is built. */
  readonly configure: string;
}

const SNMP_VRRP = ['SNMP_VRRP', 'SNMP_KEEPALIVED'];
const SNMP_RFC = ['SNMP_RFCV2', 'SNMP_RFCV3', 'SNMP_RFC'];
const BFD = option('BFD', '--enable-bfd');

/** By the name that keepalived's own source has for it (configure.ac, add_config_opt). */
const BY_MACRO: Readonly<Record<string, BuildOption>> = {
  _WITH_BFD_: BFD,
  _WITH_REGEX_CHECK_: option('REGEX', '--enable-regex'),
  _WITH_JSON_: option('JSON', '--enable-json'),
  _WITH_DBUS_: option('DBUS', '--enable-dbus'),
  _WITH_NFTABLES_: option('NFTABLES', '--enable-nftables'),
  _WITH_SNMP_VRRP_: { ...option('SNMP_VRRP', '--enable-snmp-vrrp'), oneOf: SNMP_VRRP },
  _WITH_SNMP_CHECKER_: option('SNMP_CHECKER', '--enable-snmp-checker'),
  _WITH_SNMP_RFC_: { ...option('SNMP_RFCV3', '--enable-snmp-rfc'), oneOf: SNMP_RFC },
  _WITH_SNMP_RFCV2_: { ...option('SNMP_RFCV2', '--enable-snmp-rfcv2'), oneOf: ['SNMP_RFCV2', 'SNMP_RFC'] },
  _WITH_SNMP_RFCV3_: { ...option('SNMP_RFCV3', '--enable-snmp-rfcv3'), oneOf: ['SNMP_RFCV3', 'SNMP_RFC'] },
  _WITH_SNMP_: { ...option('SNMP', '--enable-snmp'), oneOf: [...SNMP_VRRP, 'SNMP_CHECKER', ...SNMP_RFC] },
  _WITH_VRRP_AUTH_: option('VRRP_AUTH', '--enable-vrrp-auth'),
  _HAVE_VRRP_VMAC_: option('VRRP_VMAC', '--enable-vmac'),
  _WITH_VRRP_: option('VRRP', '--enable-vrrp'),
  _WITH_TRACK_PROCESS_: {
    ...option('TRACK_PROCESS', '--enable-track-process'),
    oneOf: [],
    unless: 'DISABLE_TRACK_PROCESS',
  },
  _WITH_LINKBEAT_: { ...option('LINKBEAT', '--enable-linkbeat'), oneOf: [], unless: 'NO_LINKBEAT' },
};

/** What a block as a whole needs, where its parts are known to every build. */
const BY_PATH: Readonly<Record<string, BuildOption>> = { bfd_instance: BFD };

/** Packages that are often built without some part, by the name of the distribution. Others have it all. */
const OFTEN_WITHOUT: Readonly<Record<string, readonly string[]>> = {
  'rhel-8': ['BFD', 'REGEX', 'DBUS'],
  'rhel-9': ['BFD', 'REGEX', 'DBUS'],
};

function option(word: string, configure: string): BuildOption {
  return { word, oneOf: [word], configure };
}

const NONE: readonly BuildOption[] = [];

/** The parts that a statement needs; those that every keepalived has are left out. */
export function buildOptionsOf({ path, spec }: BoundStatement): readonly BuildOption[] {
  const macros = 'build' in spec ? (spec.build ?? []) : [];
  const whole = Object.hasOwn(BY_PATH, path) ? BY_PATH[path] : undefined;
  if (whole === undefined && macros.length === 0) return NONE;
  return [...(whole === undefined ? [] : [whole]), ...macros.flatMap((macro) => BY_MACRO[macro] ?? [])];
}

/** Whether a keepalived with these "Config options" lacks a part. */
export function lacks(buildOptions: readonly string[], { oneOf, unless }: BuildOption): boolean {
  if (unless !== undefined) return buildOptions.includes(unless);
  return !oneOf.some((word) => buildOptions.includes(word));
}

/** Whether the package of a distribution may well lack a part. */
export function mayLack(distribution: string, { word }: BuildOption): boolean {
  return OFTEN_WITHOUT[distribution]?.includes(word) ?? false;
}
