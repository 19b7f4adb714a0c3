import { lintCluster } from '@kalint/linter';
import { describe, expect, it } from 'vitest';
import { addresses, clusterMessages, clusterPlaces, instance } from '../../support/cluster-findings.ts';

const RULE = 'duplicate-vip';

/** An instance whose addresses begin in line 5. */
const router = (number: number, vips: readonly string[], device = 'eth0') =>
  instance([`interface ${device}`, `virtual_router_id ${number}`, addresses(...vips)], `VI_${number}`);
const [P, Q, R] = ['192.0.2.1/24', '192.0.2.2/24', '192.0.2.3/24'] as const;
const lb01 = router(51, [P, Q]) + router(52, [R]);
const lb02 = router(51, [P]) + router(52, [R, Q]);

describe('an address in one virtual router on one node and in another one on the other', () => {
  it('is reported at the node to change, with the place on the other node', () => {
    const [message, ...more] = clusterMessages(RULE, { lb01, lb02 });
    expect(more).toEqual([]);
    expect(message).toMatchObject({ node: 'lb01', line: 6, severity: 'error' });
    expect(message?.related).toMatchObject([{ filePath: 'lb02.conf', line: 13 }]);
    expect(message?.message).toContain(
      'lb01 holds 192.0.2.2 in VI_51 (virtual_router_id 51), lb02 in VI_52 (virtual_router_id 52)',
    );
    expect(message?.message).toContain('both hold the address; the other way round nobody does');
    expect(message?.message).not.toContain('2.3.2');
  });

  it('makes nodes up to 2.3.2 drop adverts, too', () => {
    const [message] = clusterMessages(RULE, { lb01, lb02 }, { target: '2.2.7' });
    expect(message?.message).toContain('drop adverts that do not list their addresses');
  });

  it('is not reported as a list that differs as well', () => {
    const files = Object.entries({ lb01, lb02 }).map(([name, text]) => ({ path: `${name}.conf`, text }));
    const ids = lintCluster(files, { target: '2.2.7' }).results.flatMap(({ messages }) =>
      messages.filter(({ severity }) => severity === 'error').map(({ ruleId }) => ruleId),
    );
    expect(ids).toEqual([RULE]);
  });

  it('is reported where the other virtual router is on that node only', () => {
    const [message] = clusterMessages(RULE, {
      lb01: router(51, [P, Q]),
      lb02: router(51, [P]) + router(52, [Q]),
    });
    expect(message?.message).toContain('both hold the address.');
  });

  it('is reported at the odd one of three', () => {
    expect(clusterPlaces(RULE, { lb01: lb02, lb02, lb03: lb01 })).toEqual(['lb03:6']);
  });

  it('is reported where the interfaces have other names on the other node', () => {
    expect(clusterPlaces(RULE, { lb01, lb02: lb02.replaceAll('eth0', 'ens3') })).toEqual(['lb01:6']);
  });
});

describe('nothing is reported', () => {
  const grouped = (text: string) => `vrrp_sync_group G {\n  group {\n    VI_51\n    VI_52\n  }\n}\n${text}`;

  it.each([
    ['where the nodes agree', lb01, lb01],
    ['where an address is missing on the other node', lb01, router(51, [P]) + router(52, [R])],
    ['where both virtual routers move together', grouped(lb01), grouped(lb02)],
    ['of an id that differs, which vrid-mismatch tells', router(51, [P]), router(52, [P])],
    ['on different networks', router(51, [P, Q]), router(51, [P]) + router(52, [Q], 'eth1')],
    ['of an address that only the host knows', lb01, lb02.replace(Q, '${_ENV VIP}')],
  ])('%s', (_, first, second) => {
    expect(clusterPlaces(RULE, { lb01: first, lb02: second })).toEqual([]);
  });

  it('beside the same mistake within one node', () => {
    const twice = router(51, [P, Q]) + router(52, [R, Q]);
    expect(clusterMessages(RULE, { lb01: twice, lb02 }).map(({ message }) => message)).toEqual([
      expect.stringContaining('VI_52 holds 192.0.2.2 on eth0, and so does VI_51'),
    ]);
  });
});
