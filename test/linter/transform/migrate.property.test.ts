import { migrate } from '@kalint/linter';
import type { Version } from '@kalint/parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const LINES = [
  'vrrp_track_file f {',
  'vrrp_instance VI_1 {',
  'global_defs {',
  '}',
  '  native_ipv6 # six',
  '  unicast_src_ip 192.0.2.1',
  '  unicast_peer {',
  '  # 192.0.2.2',
  '  interface eth0',
  '  linkbeat_use_polling',
  '  lvs_sync_daemon_interface eth1',
  '  lvs_id x ! old',
  '  virtual_ipaddress { 2001:db8::1 }',
  '@a native_ipv6',
  '~SEQ(I, 1, 2) vrrp_track_file f$I {',
  '$X=nb_get_retry 3',
  '  vmac_garp_intvl 5 all',
  '',
];
const text = fc.array(fc.constantFrom(...LINES), { maxLength: 24 }).map((lines) => lines.join('\n'));
const release = fc.constantFrom<Version>('1.3.5', '2.0.19', '2.2.7', '2.4.3');

function rewritten(before: string, from: Version, target: Version): string {
  const outcome = migrate([{ path: 'a.conf', text: before }], { from, target });
  if (!outcome.ok) throw new Error('refused');
  return outcome.migration.changed[0]?.after ?? before;
}

const comments = (source: string) => [...source.matchAll(/[#!]\s*(\S.*)$/gm)].map(([, comment]) => comment);

describe('migrating any text', () => {
  it('twice is migrating once', () => {
    fc.assert(
      fc.property(text, release, release, (before, from, target) => {
        const once = rewritten(before, from, target);
        expect(rewritten(once, from, target)).toBe(once);
      }),
      { numRuns: 60 },
    );
  });

  it('loses no comment', () => {
    fc.assert(
      fc.property(text, release, (before, target) => {
        expect(comments(rewritten(before, '2.0.19', target))).toEqual(expect.arrayContaining(comments(before)));
      }),
      { numRuns: 60 },
    );
  });
});
