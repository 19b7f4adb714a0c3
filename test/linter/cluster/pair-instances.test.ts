import { loadNodes, makeCluster } from '@kalint/linter';
import { NEWEST_VERSION } from '@kalint/parser/catalogue';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addresses, instance } from '../support/cluster-findings.ts';

/** The virtual routers of nodes given as name → configuration: `lb01/VI_1 lb02/VI_1`. */
function routers(nodes: Readonly<Record<string, string>>): string[] {
  const loaded = Object.entries(nodes).flatMap(([name, text]) =>
    loadNodes({ path: `${name}.conf`, text }, { target: NEWEST_VERSION }),
  );
  return makeCluster(loaded).virtualRouters.map(({ members }) =>
    members.map(({ node, instance: { name } }) => `${node.name}/${name?.value}`).join(' '),
  );
}

const router = (name: string, id: number, vips: readonly string[], device = 'eth0') =>
  instance([`interface ${device}`, `virtual_router_id ${id}`, ...(vips.length > 0 ? [addresses(...vips)] : [])], name);
const [P, Q, R] = ['192.0.2.1', '192.0.2.2', '192.0.2.3'] as const;

describe('instances with a shared address are one virtual router', () => {
  it.each([
    ['of other names', router('VI_1', 51, [P]), router('WEB', 51, [P])],
    ['on other interfaces', router('VI_1', 51, [P]), router('VI_1', 51, [P], 'ens192')],
    ['with other ids', router('VI_1', 51, [P]), router('VI_1', 52, [P])],
    ['with other prefixes', router('VI_1', 51, [`${P}/24`]), router('VI_1', 51, [P])],
    [
      'where one node excludes it',
      router('VI_1', 51, [P, Q]),
      router('VI_1', 51, [R]).replace('}\n}', `}\n  virtual_ipaddress_excluded {\n${P}\n  }\n}`),
    ],
  ])('%s', (_, lb01, lb02) => {
    expect(routers({ lb01, lb02 })).toHaveLength(1);
  });
});

describe('of several instances with the address', () => {
  it('the one with the same id is meant', () => {
    const lb02 = router('OLD', 51, [P]) + router('NEW', 52, [P]);
    expect(routers({ lb01: router('VI_1', 52, [P]), lb02 })).toEqual(['lb01/VI_1 lb02/NEW']);
  });

  it('the one with more addresses in common is meant, where no id is the same', () => {
    const lb02 = router('A', 61, [P]) + router('B', 62, [P, Q]);
    expect(routers({ lb01: router('VI_1', 51, [P, Q]), lb02 })).toEqual(['lb01/VI_1 lb02/B']);
  });

  it('the one on the interface of the same name is meant, where nothing else tells', () => {
    const lb02 = router('A', 61, [P], 'eth1') + router('B', 62, [P], 'eth0');
    expect(routers({ lb01: router('VI_1', 51, [P]), lb02 })).toEqual(['lb01/VI_1 lb02/B']);
  });

  it('neither is taken where nothing tells', () => {
    const lb02 = router('A', 61, [P]) + router('B', 62, [P]);
    expect(routers({ lb01: router('VI_1', 51, [P]), lb02 })).toEqual([]);
  });

  it('each finds its own where both nodes hold the address twice', () => {
    const twice = router('A', 61, [P]) + router('B', 62, [P]);
    expect(routers({ lb01: twice, lb02: twice })).toEqual(['lb01/A lb02/A', 'lb01/B lb02/B']);
  });
});

it('an address that has moved to another virtual router of one node does not tear the others apart', () => {
  const lb01 = router('VI_1', 51, [P, Q]) + router('VI_2', 52, [R]);
  const lb02 = router('VI_1', 51, [P]) + router('VI_2', 52, [R, Q]);
  expect(routers({ lb01, lb02 })).toEqual(['lb01/VI_1 lb02/VI_1', 'lb01/VI_2 lb02/VI_2']);
});

it('ids of two virtual routers that are exchanged do not exchange the pairs', () => {
  const lb01 = router('VI_1', 51, [P]) + router('VI_2', 52, [Q]);
  const lb02 = router('VI_1', 52, [P]) + router('VI_2', 51, [Q]);
  expect(routers({ lb01, lb02 })).toEqual(['lb01/VI_1 lb02/VI_1', 'lb01/VI_2 lb02/VI_2']);
});

it('a second block of the same name, which is not read, is nobody', () => {
  const lb02 = router('VI_1', 51, [P]) + router('VI_1', 51, [P]);
  expect(routers({ lb01: router('VI_1', 51, [P]), lb02 })).toEqual(['lb01/VI_1 lb02/VI_1']);
});

describe('an instance without addresses', () => {
  it('belongs to those of its id and family', () => {
    const nodes = { lb01: router('VI_1', 51, [P]), lb02: router('VI_1', 51, [P]), lb03: router('VI_1', 51, []) };
    expect(routers(nodes)).toEqual(['lb01/VI_1 lb02/VI_1 lb03/VI_1']);
  });

  it('belongs to the one of two families that its peers are of', () => {
    const lb01 = router('VI_4', 51, [P]) + router('VI_6', 51, ['2001:db8::1']);
    const lb02 = instance(['virtual_router_id 51', 'unicast_peer {\n2001:db8::2\n  }'], 'VI_6');
    expect(routers({ lb01, lb02 })).toEqual(['lb01/VI_6 lb02/VI_6']);
  });

  it('belongs to the one on its interface, where the id is used on two', () => {
    const lb01 = router('A', 51, [P], 'eth0') + router('B', 51, [Q], 'eth1');
    expect(routers({ lb01, lb02: router('B', 51, [], 'eth1') })).toEqual(['lb01/B lb02/B']);
    expect(routers({ lb01, lb02: router('B', 51, [], 'ens3') })).toEqual([]);
  });
});

describe('of any two nodes', () => {
  const node = fc
    .uniqueArray(
      fc.record({
        name: fc.constantFrom('A', 'B', 'C', 'D'),
        id: fc.integer({ min: 50, max: 53 }),
        vips: fc.uniqueArray(fc.constantFrom(P, Q, R), { maxLength: 3 }),
        device: fc.constantFrom('eth0', 'eth1'),
      }),
      { selector: ({ name }) => name },
    )
    .map((list) => list.map(({ name, id, vips, device }) => router(name, id, vips, device)).join(''));

  it('each instance is in one virtual router at most, and each virtual router has one of each', () => {
    fc.assert(
      fc.property(node, node, (lb01, lb02) => {
        const pairs = routers({ lb01, lb02 }).map((pair) => pair.split(' '));
        for (const [first, second, ...more] of pairs) {
          expect([first?.slice(0, 5), second?.slice(0, 5), ...more]).toEqual(['lb01/', 'lb02/']);
        }
        expect(new Set(pairs.flat()).size).toBe(pairs.length * 2);
      }),
    );
  });

  it('the pairs are the same whichever is named first', () => {
    const turned = (pair: string) => pair.split(' ').reverse().join(' ');
    fc.assert(
      fc.property(node, node, (lb01, lb02) => {
        expect(routers({ lb02, lb01 }).map(turned).sort()).toEqual(routers({ lb01, lb02 }).sort());
      }),
    );
  });
});
