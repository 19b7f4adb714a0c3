/** A sound configuration with a place in it where a probe goes. */
export interface Frame {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const INSTANCE_HEAD = [
  'interface eth0',
  'virtual_router_id 51',
  'priority 100',
  'virtual_ipaddress {',
  '192.0.2.1/24',
  '}',
];

function instance(name: string, id: number): string[] {
  const address = `198.51.100.${id}`;
  return [
    `vrrp_instance ${name} {`,
    'interface eth0',
    `virtual_router_id ${id}`,
    'virtual_ipaddress {',
    address,
    '}',
    '}',
  ];
}

/** What track blocks and other references may name, with every definition that keepalived wants first. */
const DEFINITIONS = [
  'vrrp_script chk {',
  'script /bin/true',
  '}',
  'track_file fil {',
  'file /tmp/kalint-probe',
  '}',
  'vrrp_track_process pro {',
  'process nginx',
  '}',
  'bfd_instance bfd {',
  'neighbor_ip 192.0.2.9',
  '}',
  'track_group tgr {',
  'group {',
  'VI_9',
  '}',
  '}',
];

const SECURITY = ['global_defs {', 'script_user root', 'enable_script_security', '}'];

function inside(outer: Frame, head: readonly string[], tail: readonly string[] = []): Frame {
  return { before: [...outer.before, ...head], after: [...tail, '}', ...outer.after] };
}

const top: Frame = { before: [], after: [] };
const defined: Frame = { before: [...SECURITY, ...DEFINITIONS], after: instance('VI_9', 99) };
const vrrpInstance = inside(defined, ['vrrp_instance VI_1 {', ...INSTANCE_HEAD]);
const virtualServerGroups = ['virtual_server_group vsg {', '203.0.113.7 80', '}'];
const virtualServer = inside(
  { before: [...SECURITY, ...DEFINITIONS.slice(3), ...virtualServerGroups], after: instance('VI_9', 99) },
  ['virtual_server 192.0.2.1 80 {', 'lb_algo rr', 'lb_kind NAT', 'protocol TCP'],
  ['real_server 192.0.2.3 80 {', 'TCP_CHECK {', '}', '}'],
);
const realServer = inside(virtualServer, ['real_server 192.0.2.2 80 {']);

function checker(name: string, ...head: string[]): Frame {
  return inside(realServer, [`${name} {`, ...head]);
}

/** A frame for each block of the catalogue, by its path; "" is the top level. */
export const frames: Readonly<Record<string, Frame>> = {
  '': top,
  global_defs: inside(top, ['global_defs {']),
  SSL: inside(top, ['SSL {']),
  vrrp_script: inside({ before: SECURITY, after: [] }, ['vrrp_script chk {', 'script /bin/true']),
  track_file: inside(top, ['track_file fil {', 'file /tmp/kalint-probe']),
  vrrp_track_file: inside(top, ['vrrp_track_file fil {', 'file /tmp/kalint-probe']),
  vrrp_track_process: inside(top, ['vrrp_track_process pro {', 'process nginx']),
  bfd_instance: inside(top, ['bfd_instance bfd {', 'neighbor_ip 192.0.2.9']),
  track_group: inside({ before: [], after: instance('VI_9', 99) }, ['track_group tgr {']),
  garp_group: inside(top, ['garp_group {', 'garp_interval 1', 'interfaces {', 'eth0', '}']),
  vrrp_sync_group: inside(
    {
      before: [...SECURITY, ...DEFINITIONS],
      after: [...instance('VI_9', 99), ...instance('VI_2', 52), ...instance('VI_3', 53)],
    },
    ['vrrp_sync_group G {', 'group {', 'VI_2', 'VI_3', '}'],
  ),
  vrrp_instance: vrrpInstance,
  'vrrp_instance/authentication': inside(vrrpInstance, ['authentication {', 'auth_type PASS', 'auth_pass abc']),
  'vrrp_instance/auth_hmac': inside(vrrpInstance, ['auth_hmac {']),
  virtual_server: virtualServer,
  'virtual_server/real_server': realServer,
  'virtual_server/real_server/TCP_CHECK': checker('TCP_CHECK'),
  'virtual_server/real_server/HTTP_GET': checker('HTTP_GET', 'url {', 'path /', 'status_code 200', '}'),
  'virtual_server/real_server/HTTP_GET/url': inside(checker('HTTP_GET'), ['url {', 'path /']),
  'virtual_server/real_server/SSL_GET': checker('SSL_GET', 'url {', 'path /', 'status_code 200', '}'),
  'virtual_server/real_server/SSL_GET/url': inside(checker('SSL_GET'), ['url {', 'path /']),
  'virtual_server/real_server/SMTP_CHECK': checker('SMTP_CHECK'),
  'virtual_server/real_server/SMTP_CHECK/host': inside(checker('SMTP_CHECK'), ['host {']),
  'virtual_server/real_server/DNS_CHECK': checker('DNS_CHECK'),
  'virtual_server/real_server/MISC_CHECK': checker('MISC_CHECK', 'misc_path /bin/true'),
  'virtual_server/real_server/PING_CHECK': checker('PING_CHECK'),
  'virtual_server/real_server/UDP_CHECK': checker('UDP_CHECK'),
  'virtual_server/real_server/BFD_CHECK': checker('BFD_CHECK', 'name bfd'),
  'virtual_server/real_server/FILE_CHECK': checker('FILE_CHECK', 'track_file fil'),
};
