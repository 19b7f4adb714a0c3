import { catalogue, catalogueEntries, type Version } from '@kalint/parser/catalogue';
import { describe, expect, it } from 'vitest';

const entries = new Map([...catalogueEntries(catalogue)].map(({ path, spec }) => [path, spec]));

/** First releases of keywords, picked over all blocks and series. Source: the tags of keepalived's repository. */
const FIRST: readonly (readonly [path: string, since: Version | undefined])[] = [
  ['net_namespace', undefined],
  ['child_wait_time', '2.0.0'],
  ['global_defs/router_id', undefined],
  ['global_defs/notify_fifo', '1.3.9'],
  ['global_defs/script_user', undefined],
  ['global_defs/dynamic_interfaces', '2.0.0'],
  ['global_defs/checker_log_all_failures', '2.0.11'],
  ['global_defs/vrrp_startup_delay', '2.0.14'],
  ['global_defs/bfd_process_name', '2.0.16'],
  ['global_defs/vrrp_cpu_affinity', '2.0.17'],
  ['global_defs/max_auto_priority', '2.1.0'],
  ['global_defs/vrrp_garp_extra_if', '2.2.3'],
  ['global_defs/state_dump_file', '2.3.3'],
  ['global_defs/vrrp_delay_after_boot', '2.4.0'],
  ['garp_group', undefined],
  ['track_file', '2.1.0'],
  ['vrrp_track_file', '2.0.0'],
  ['vrrp_track_process', '2.0.11'],
  ['vrrp_script/init_fail', undefined],
  ['vrrp_sync_group/track_script', '2.0.0'],
  ['vrrp_sync_group/track_process', '2.0.11'],
  ['vrrp_instance/virtual_router_id', undefined],
  ['vrrp_instance/unicast_peer', undefined],
  ['vrrp_instance/track_file', '2.0.0'],
  ['vrrp_instance/track_process', '2.0.11'],
  ['vrrp_instance/unicast_ttl', '2.1.0'],
  ['vrrp_instance/unicast_fault_no_peer', '2.2.5'],
  ['vrrp_instance/auth_hmac', '2.4.0'],
  ['vrrp_instance/auth_hmac/active_key', '2.4.0'],
  ['vrrp_instance/authentication/auth_pass', undefined],
  ['bfd_instance', '2.0.0'],
  ['bfd_instance/multihop', '2.2.8'],
  ['virtual_server/virtualhost', undefined],
  ['virtual_server/lvs_method', undefined],
  ['virtual_server/quorum_up', undefined],
  ['virtual_server/real_server/PING_CHECK', '2.1.0'],
  ['virtual_server/real_server/UDP_CHECK', '2.1.0'],
  ['virtual_server/real_server/FILE_CHECK', '2.1.0'],
  ['virtual_server/real_server/BFD_CHECK', '2.0.0'],
  ['virtual_server/real_server/TCP_CHECK/retry', undefined],
  ['virtual_server/real_server/HTTP_GET/nb_get_retry', undefined],
  ['virtual_server/real_server/HTTP_GET/fast_recovery', '2.0.17'],
  ['virtual_server/real_server/SSL_GET/tls_compliant', '2.2.8'],
  ['SSL/password', undefined],
];

describe('the release in which a keyword came', () => {
  it.each(FIRST)('%s: %s', (path, since) => {
    expect(entries.get(path)?.since).toBe(since);
    expect(entries.has(path)).toBe(true);
  });
});

describe('keywords that many tutorials put where no release has them', () => {
  it.each(['virtual_server/real_server/TCP_CHECK/nb_get_retry', 'vrrp_instance/smtp_server', 'global_defs/priority'])(
    '%s',
    (path) => {
      expect(entries.has(path)).toBe(false);
    },
  );
});
