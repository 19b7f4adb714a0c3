import { explainLog } from '@kalint/linter';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logCauses } from '../../../packages/linter/src/log/log-causes.ts';

const ids = (...lines: readonly string[]) => explainLog(lines.join('\n')).map(({ id }) => id);
const only = (...lines: readonly string[]) => {
  const [first, ...more] = explainLog(lines.join('\n'));
  expect(more).toEqual([]);
  if (first === undefined) throw new Error('nothing was explained');
  return first;
};

describe('a line is recognised however it was logged', () => {
  it.each([
    'Nov 22 23:10:11 lb01 Keepalived_vrrp[812]: (VI_1) received an invalid passwd from 192.0.2.3!',
    '2026-11-22T23:10:11.123456+00:00 lb01 Keepalived_vrrp[812]: (VI_1) received an invalid passwd from 192.0.2.3!',
    'Sun Nov 22 23:10:11 2026: (VI_1) received an invalid passwd from 192.0.2.3!',
    '<29>Nov 22 23:10:11 lb01 Keepalived_vrrp[812]: (VI_1) received an invalid passwd from 192.0.2.3!',
    '(VI_1) received an invalid passwd from 192.0.2.3!',
    'Keepalived_vrrp: VRRP_Instance(VI_1) received an invalid passwd!\r',
  ])('%s', (line) => {
    expect(only(line)).toMatchObject({ id: 'wrong-password', instances: ['VI_1'], isTrouble: true });
  });
});

describe('the cause and the rules are named', () => {
  it.each([
    ['bogus VRRP packet received on eth0 !!!', 'bogus-packet', 'duplicate-vrid'],
    [
      '(VI_1) ip address associated with VRID 51 not present in MASTER advert: 192.0.2.10',
      'address-list-differs',
      'vrid-mismatch',
    ],
    [
      'ip address associated with VRID 51 not present in received packet : 192.0.2.10',
      'address-list-differs',
      'vrid-mismatch',
    ],
    ['Unknown VRID(52) received on interface(eth0). ignoring...', 'foreign-vrid', 'vrid-mismatch'],
    ["(VI_1) advertisement interval mismatch mine=1 sec rcv'd=3 sec", 'interval-differs', 'advert-fraction-v2'],
    ['(VI_1) wrong VRRP version from 192.0.2.3. Received 3 and expect 2', 'version-differs', 'version-conflict'],
    [
      'SECURITY VIOLATION - scripts are being executed but script_security not enabled.',
      'script-security',
      'script-security-off',
    ],
    ['Disabling track script chk_nginx since not found/accessible', 'script-dropped', 'script-not-runnable'],
    ["(Line 12) Unknown keyword 'nb_get_retry'", 'unknown-keyword', 'unknown-keyword'],
    ['Lost quorum 1-0=1 > 0 for VS [192.0.2.10]:tcp:80', 'no-quorum', 'quorum-impossible'],
  ])('%s', (line, id, rule) => {
    const found = only(line);
    expect(found.id).toBe(id);
    expect(found.rules).toContain(rule);
  });

  it('says once what many lines say, with all of them', () => {
    const line = 'lb01 Keepalived_vrrp[1]: (VI_1) received an invalid passwd!';
    expect(only(line, line, line).lines.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('puts trouble first', () => {
    const log = ['VRRP_Script(chk) failed (exited with status 1)', '(VI_1) received an invalid passwd!'];
    expect(ids(...log)).toEqual(['wrong-password', 'script-failed']);
  });
});

describe('who was MASTER when', () => {
  const at = (time: string, host: string, state: string) =>
    `Nov 22 ${time} ${host} Keepalived_vrrp[7]: (VI_1) Entering ${state} STATE`;

  it('two hosts that are MASTER at once are a split brain', () => {
    const alive = 'Nov 22 10:00:05 lb01 Keepalived_vrrp[7]: Sending gratuitous ARP on eth0 for 192.0.2.10';
    const found = only(at('10:00:00', 'lb01', 'MASTER'), at('10:00:04', 'lb02', 'MASTER'), alive);
    expect(found).toMatchObject({ id: 'two-masters-at-once', hosts: ['lb01', 'lb02'], instances: ['VI_1'] });
    expect(found.what).toContain('split brain');
  });

  it('a host that writes nothing any more may have died: that is not called a split brain', () => {
    const found = only(at('10:00:00', 'lb01', 'MASTER'), at('10:00:04', 'lb02', 'MASTER'));
    expect(found.what).toBe('lb02 became MASTER of VI_1, and lb01 never said that it left that state.');
    expect(found.why).toMatch(/died or lost its network/);
  });

  it('a keepalived that stops leaves MASTER', () => {
    const stop = 'Nov 22 10:00:03 lb01 Keepalived[6]: Stopping';
    expect(ids(at('10:00:00', 'lb01', 'MASTER'), stop, at('10:00:04', 'lb02', 'MASTER'))).toEqual([]);
  });

  it('logs of two hosts, one after another, are put in order by their times', () => {
    const lb01 = [at('10:00:00', 'lb01', 'MASTER'), at('10:05:00', 'lb01', 'BACKUP')];
    const lb02 = [at('10:00:01', 'lb02', 'BACKUP'), at('10:05:01', 'lb02', 'MASTER')];
    expect(ids(...lb02, ...lb01)).toEqual([]);
  });

  it('a failover is no trouble: the old master steps down', () => {
    expect(
      ids(at('10:00:00', 'lb01', 'MASTER'), at('10:09:00', 'lb01', 'FAULT'), at('10:09:01', 'lb02', 'MASTER')),
    ).toEqual([]);
  });

  it('a preferred node that comes back is no trouble: the other one steps down within seconds', () => {
    expect(
      ids(at('10:00:00', 'lb02', 'MASTER'), at('10:09:00', 'lb01', 'MASTER'), at('10:09:01', 'lb02', 'BACKUP')),
    ).toEqual([]);
  });

  it('other instances have other masters', () => {
    const other = at('10:00:02', 'lb02', 'MASTER').replace('VI_1', 'VI_2');
    expect(ids(at('10:00:00', 'lb01', 'MASTER'), other)).toEqual([]);
  });

  it('MASTER twice where no host is named may be a split brain or a restart', () => {
    const found = only('(VI_1) Entering MASTER STATE', '(VI_1) Entering MASTER STATE');
    expect(found.id).toBe('two-masters-at-once');
    expect(found.why).toMatch(/If they come from one, keepalived was restarted/);
  });

  it('MASTER, BACKUP, MASTER where no host is named is no split brain', () => {
    expect(ids('(A) Entering MASTER STATE', '(A) Entering BACKUP STATE', '(A) Entering MASTER STATE')).toEqual([]);
  });

  it('a node that becomes MASTER three times within ten minutes is flapping', () => {
    const log = ['10:00:00', '10:03:00', '10:06:00'].flatMap((time) => [
      at(time, 'lb01', 'MASTER'),
      at(time.replace('00', '30'), 'lb01', 'BACKUP'),
    ]);
    expect(ids(...log)).toContain('flapping');
  });

  it('three changes within a day are no flapping', () => {
    const log = ['02:00:00', '10:00:00', '18:00:00'].flatMap((time) => [
      at(time, 'lb01', 'MASTER'),
      at(time.replace(':00:', ':30:'), 'lb01', 'BACKUP'),
    ]);
    expect(ids(...log)).toEqual([]);
  });
});

describe('the table', () => {
  it('has each id once, and says what to make of every line', () => {
    expect(new Set(logCauses.map(({ id }) => id)).size).toBe(logCauses.length);
    for (const { what, why } of logCauses) {
      expect(what).toMatch(/^[A-Z].*\.$/s);
      expect(why).toMatch(/[.?]$/);
    }
  });
});

it('never throws, on any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      explainLog(text);
    }),
  );
});
