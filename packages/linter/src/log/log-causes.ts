/** What a kind of log line means. */
export interface LogCause {
  readonly id: string;
  /** Matches the text of the line, without the instance. */
  readonly pattern: RegExp;
  /** One line: what happened. */
  readonly what: string;
  /** What it means for the address, and where to look. */
  readonly why: string;
  /** Rules that find the cause in a configuration. */
  readonly rules: readonly string[];
  /** It says that something is wrong; false where it only tells what goes on. */
  readonly isTrouble: boolean;
}

const SPLIT = 'Adverts that are dropped are adverts not heard: both nodes become MASTER and hold the address.';

/**
 * The lines that operators search the web for, more special ones first.
 * Source: vrrp.c (vrrp_check_packet, vrrp_state_*), vrrp_scheduler.c, notify.c, check_*.c of 1.2.13 to 2.4.3.
 */
export const logCauses: readonly LogCause[] = [
  {
    id: 'address-list-differs',
    pattern: /ip address associated with VRID \d+ not present in/,
    what: 'The other node advertises other addresses for this virtual router.',
    why: 'Either the lists of virtual_ipaddress differ between the nodes, or another cluster on this network uses the same virtual_router_id. Up to 2.3.2 such adverts are dropped, so that both nodes hold the address; later releases only log it.',
    rules: ['vrid-mismatch', 'duplicate-vrid', 'vip-list-mismatch', 'vrid-collision'],
    isTrouble: true,
  },
  {
    id: 'address-count-differs',
    pattern: /expected \d+ VIPs but received \d+|Invalid address count|received an invalid ip number count/i,
    what: 'The other node advertises another number of addresses.',
    why: 'The lists of virtual_ipaddress differ between the nodes, or another cluster uses the same virtual_router_id. Up to 2.3.2 such adverts are dropped. Compare the lists; addresses that only one node needs belong into virtual_ipaddress_excluded.',
    rules: ['vip-list-mismatch', 'vrid-collision', 'vip-mixed-family'],
    isTrouble: true,
  },
  {
    id: 'bogus-packet',
    pattern: /bogus VRRP packet/i,
    what: 'An advert with this virtual_router_id was thrown away.',
    why: `The line just before it says why: mostly a password, interval, version or address list that differs, or another cluster with the same virtual_router_id on this network. ${SPLIT}`,
    rules: ['vrid-collision', 'auth-mismatch', 'advert-int-mismatch', 'vip-list-mismatch', 'duplicate-vrid'],
    isTrouble: true,
  },
  {
    id: 'foreign-vrid',
    pattern: /Unknown VRID\(\d+\) received on interface/,
    what: 'Adverts arrive with a virtual_router_id that this node does not have.',
    why: 'Either another cluster uses this network, which harms nothing, or the other node of this cluster has another virtual_router_id: then each node elects itself.',
    rules: ['vrid-mismatch', 'vrid-missing'],
    isTrouble: true,
  },
  {
    id: 'wrong-password',
    pattern: /received an invalid passwd/,
    what: 'The other node sends another password.',
    why: `auth_pass differs between the nodes (only its first 8 bytes count), or another cluster uses the same virtual_router_id. ${SPLIT}`,
    rules: ['auth-mismatch', 'auth-pass-too-long', 'comment-char-in-value', 'vrid-collision'],
    isTrouble: true,
  },
  {
    id: 'wrong-authentication',
    pattern:
      /received a \d+ auth from|received a \d+ auth, expecting|Invalid auth type from|AH header but auth type|No AH header but auth type/,
    what: 'The other node authenticates in another way.',
    why: `auth_type differs between the nodes, or one of them has none: auth_pass without auth_type is no authentication. ${SPLIT}`,
    rules: ['auth-mismatch', 'auth-pass-without-type', 'auth-ignored'],
    isTrouble: true,
  },
  {
    id: 'wrong-hmac',
    pattern: /authentication (?:HMAC|trailer|key id|clock skew)/,
    what: 'The HMAC of an advert is missing, stale or wrong.',
    why: `The keys of auth_hmac differ between the nodes, or their clocks do by more than time_window. ${SPLIT}`,
    rules: ['auth-mismatch', 'hmac-key-unusable'],
    isTrouble: true,
  },
  {
    id: 'interval-differs',
    pattern: /advertisement interval mismatch/,
    what: 'The other node advertises at another interval.',
    why: `advert_int differs between the nodes. With VRRP version 2 such adverts are dropped. ${SPLIT}`,
    rules: ['advert-int-mismatch', 'advert-fraction-v2'],
    isTrouble: true,
  },
  {
    id: 'interval-adopted',
    pattern: /advertisement interval updated from|changing advert interval from/,
    what: 'This node has taken over the interval of the other node.',
    why: 'advert_int differs between the nodes. With VRRP version 3 a backup uses that of the master, so that take-over times are not those in its own file.',
    rules: ['advert-int-mismatch'],
    isTrouble: true,
  },
  {
    id: 'version-differs',
    pattern: /wrong VRRP version/,
    what: 'The other node speaks another version of VRRP.',
    why: `vrrp_version (or version) is 2 on one node and 3 on the other. ${SPLIT}`,
    rules: ['vrrp-version-mismatch', 'version-conflict'],
    isTrouble: true,
  },
  {
    id: 'checksum',
    pattern: /Invalid VRRPv[23] checksum|Checksum ERROR/,
    what: 'The checksum of an advert is wrong.',
    why: `Releases before 1.3.6 computed the checksum of version 3 unicast differently; v3_checksum_as_v2 and unicast checksum compatibility must be alike on all nodes. ${SPLIT}`,
    rules: ['v3-checksum-mismatch'],
    isTrouble: true,
  },
  {
    id: 'unicast-and-multicast',
    pattern: /Expected (?:uni|multi)cast packet but received|discarding (?:uni|multi)cast packet/,
    what: 'One node sends unicast, the other multicast.',
    why: `unicast_peer is set on one node only, or is empty there. ${SPLIT}`,
    rules: ['unicast-multicast-mixed', 'unicast-without-peers'],
    isTrouble: true,
  },
  {
    id: 'no-unicast-peer',
    pattern: /unicast source address \S+ not a unicast peer/,
    what: 'An advert comes from an address that is not among unicast_peer.',
    why: `The list of peers is incomplete, or the other node sends from another address: set unicast_src_ip there. With vrrp_check_unicast_src such adverts are dropped. ${SPLIT}`,
    rules: ['unicast-peer-incomplete', 'unicast-no-src'],
    isTrouble: true,
  },
  {
    id: 'ttl',
    pattern: /invalid (?:TTL|ttl)|TTL\/HL \d+ from \S+ not in range/,
    what: 'An advert came through a router, or from something that is no VRRP node.',
    why: `Multicast adverts must have TTL 255; for unicast over routers set unicast_ttl and min_ttl. ${SPLIT}`,
    rules: ['unicast-ttl-range'],
    isTrouble: true,
  },
  {
    id: 'two-owners',
    pattern:
      /both configured as address owner|still advertising as address owner|rogue address owner|Dropping packet\(s\) from \S+ since we are address owner/,
    what: 'Two nodes have priority 255 for one virtual router.',
    why: 'Both are told to own the address. Mind that state MASTER without a priority means 255. Write at most 254 on all nodes but the owner.',
    rules: ['priority-255-misuse', 'master-without-priority', 'two-masters'],
    isTrouble: true,
  },
  {
    id: 'own-address',
    pattern: /equal priority advert received from remote host with our IP address/,
    what: 'Adverts arrive from this node’s own address.',
    why: 'Two nodes share unicast_src_ip or mcast_src_ip, this node is among its own peers, or the network sends packets back.',
    rules: ['unicast-self-peer', 'same-node-identity'],
    isTrouble: true,
  },
  {
    id: 'source-missing',
    pattern:
      /entering FAULT state \(src address not configured\)|No address yet for|Cannot find an IP address to use for interface/,
    what: 'The interface has no address to send adverts from.',
    why: 'The instance is in FAULT until the address appears. Is unicast_src_ip or mcast_src_ip an address of this host, and is the interface up?',
    rules: ['interface-missing', 'interface-unknown', 'same-node-identity'],
    isTrouble: true,
  },
  {
    id: 'higher-priority',
    pattern:
      /[Rr]eceived advert (?:from \S+ )?with higher priority|Master received advert from \S+ with higher priority/,
    what: 'A node with a higher priority is there: this one steps down.',
    why: 'That is how a preferred node takes the address back. If it should not, use nopreempt with state BACKUP on every node.',
    rules: ['nopreempt-with-master'],
    isTrouble: false,
  },
  {
    id: 'equal-priority',
    pattern: /with same priority \d+ but higher IP address/,
    what: 'Two masters have the same priority: the higher address stays.',
    why: 'Both nodes were MASTER at once. Give every node a priority of its own, and look why they did not hear each other.',
    rules: ['duplicate-priority'],
    isTrouble: true,
  },
  {
    id: 'lower-priority',
    pattern: /[Rr]eceived advert from \S+ with lower priority|received lower priority \(\d+\) advert/,
    what: 'Another node was MASTER at the same time with a lower priority.',
    why: 'It did not hear this node for a while: a lost link, a firewall that drops VRRP (protocol 112), or a restart.',
    rules: ['two-masters', 'unicast-peer-incomplete'],
    isTrouble: true,
  },
  {
    id: 'script-security',
    pattern: /SECURITY VIOLATION/,
    what: 'Scripts run as root without the checks of enable_script_security.',
    why: 'Who can replace a script, or a folder on its path, is root. Set enable_script_security and script_user in global_defs.',
    rules: ['script-security-off'],
    isTrouble: true,
  },
  {
    id: 'script-user',
    pattern: /default user 'keepalived_script'|Unable to (?:set|resolve).*(?:uid|user)|[Uu]nable to set default user/,
    what: 'The user that scripts shall run as does not exist.',
    why: 'The scripts are dropped, and with them what they watch. Set script_user to a user that exists.',
    rules: ['script-user-missing', 'notify-unquoted-args'],
    isTrouble: true,
  },
  {
    id: 'script-dropped',
    pattern:
      /Disabling track script|[Dd]isabling.*script|not executable for uid|Cannot find script|Unable to access script|Permissions failure for script|Unsafe permissions found for script/,
    what: 'A script is dropped: not found, not executable, or not safe.',
    why: 'A dropped check watches nothing, so that the address stays on a node whose service is dead. Check path, mode and owner of the script and of the folders above it.',
    rules: ['script-not-runnable', 'script-insecure-path', 'script-relative-path', 'shell-syntax-in-script'],
    isTrouble: true,
  },
  {
    id: 'script-timeout',
    pattern:
      /Script \S+ child .*(?:timeout|terminate)|VRRP_Script\(\S+\) timed out|script \S+ (?:is )?already running|Track script \S+ is (?:already running|being timed out)/,
    what: 'A check takes longer than its interval or timeout.',
    why: 'Checks are skipped or killed, and failures are seen late. Give the command its own limit, and keep timeout below interval.',
    rules: ['script-timing'],
    isTrouble: true,
  },
  {
    id: 'script-failed',
    pattern: /VRRP_Script\(\S+\) failed|Script `\S+` now returning [1-9]/,
    what: 'A check fails.',
    why: 'Without weight this puts the instance into FAULT; with a weight the priority changes, and the address moves only if the other node is then higher.',
    rules: ['weight-never-flips', 'nopreempt-with-weight', 'tiny-weight'],
    isTrouble: false,
  },
  {
    id: 'script-recovered',
    pattern: /VRRP_Script\(\S+\) succeeded|Script `\S+` now returning 0/,
    what: 'A check succeeds again.',
    why: 'With preemption the address may move back.',
    rules: [],
    isTrouble: false,
  },
  {
    id: 'priority-changed',
    pattern: /Changing effective priority from \d+ to \d+/,
    what: 'A check has changed the priority.',
    why: 'The address moves only if this makes another node the highest.',
    rules: ['weight-never-flips', 'effective-priority-clamp'],
    isTrouble: false,
  },
  {
    id: 'unknown-keyword',
    pattern: /Unknown keyword/,
    what: 'A keyword is not known.',
    why: 'It is misspelt, stands in the wrong block, or this release or build does not have it; after an unknown block what follows is read differently. kalint lint says which.',
    rules: ['unknown-keyword', 'keyword-not-in-target', 'build-option-needed'],
    isTrouble: true,
  },
  {
    id: 'unknown-interface',
    pattern:
      /(?:WARNING - )?[Ii]nterface \S+ (?:for vrrp_instance \S+ )?doesn't exist|Non-existent interface specified|Cant find interface/,
    what: 'An interface is not there.',
    why: 'keepalived does not start with it, unless dynamic_interfaces is set.',
    rules: ['interface-unknown', 'interface-missing'],
    isTrouble: true,
  },
  {
    id: 'no-quorum',
    pattern: /Lost quorum/,
    what: 'Too few real servers are alive: the virtual server is taken out of service.',
    why: 'Traffic goes to the sorry_server, or nowhere. Do the checks ask the right port, with enough time?',
    rules: ['quorum-impossible', 'checker-protocol-mismatch'],
    isTrouble: true,
  },
  {
    id: 'real-server-removed',
    pattern: /Removing service \S+ (?:from|to) VS|Disabling service/,
    what: 'A real server failed its check and was taken out.',
    why: 'If it is well, the check is wrong: port, protocol, expected status, or too short a timeout.',
    rules: ['checker-protocol-mismatch', 'http-get-without-expectation', 'timeout-vs-delay-loop'],
    isTrouble: true,
  },
  {
    id: 'send-failed',
    pattern: /Cant send advert to|send advert error|Netlink: error|[Oo]peration not permitted/,
    what: 'Adverts cannot be sent.',
    why: 'A firewall drops VRRP (protocol 112, multicast 224.0.0.18), the peer’s address cannot be reached, or the interface is down. The other nodes hear nothing and take over.',
    rules: ['cloud-multicast', 'unicast-no-src'],
    isTrouble: true,
  },
];
