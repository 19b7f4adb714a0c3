import { clusterModel, healthyWorld, settle } from '@kalint/failover';
import { type ClusterInput, lintCluster, loadNodes, toUnicast, type UnicastOptions } from '@kalint/linter';
import { describe, expect, it } from 'vitest';

interface NodeText {
  readonly priority?: number;
  readonly more?: string;
  readonly vip?: string;
}

function node({ priority = 100, more = '', vip = '192.0.2.100' }: NodeText = {}): string {
  return `vrrp_instance VI_1 {
    interface eth0
    virtual_router_id 51
    priority ${priority} # counts
${more}
    virtual_ipaddress {
        ${vip}
    }
}
`;
}

/** A cluster of files by name, with the addresses that are declared of eth0 of each. */
function cluster(
  files: Readonly<Record<string, string>>,
  declared: Readonly<Record<string, readonly string[]>> = {},
): ClusterInput {
  return {
    nodes: Object.entries(files).map(([name, text]) => {
      const addresses = declared[name];
      const hostFacts = addresses && { name, interfaces: { eth0: { addresses } } };
      return { file: { path: `${name}.conf`, text }, ...(hostFacts && { hostFacts }) };
    }),
  };
}

/** The new texts by the name of the node; those that are as they were are left out. */
function converted(input: ClusterInput, options: UnicastOptions = {}): Record<string, string> {
  const outcome = toUnicast([input], options);
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join('\n'));
  return Object.fromEntries(outcome.changed.map(({ path, after }) => [path.replace('.conf', ''), after]));
}

function problems(input: ClusterInput, options: UnicastOptions = {}): string[] {
  const outcome = toUnicast([input], options);
  return outcome.ok ? [] : outcome.problems.map(({ filePath, line, message }) => `${filePath}:${line}: ${message}`);
}

const DECLARED = { a: ['192.0.2.1/24'], b: ['192.0.2.2/24'], c: ['192.0.2.3/24'] };

describe('a pair on multicast', () => {
  it('gets the declared addresses of both hosts, and nothing else changes', () => {
    const after = converted(cluster({ a: node(), b: node({ priority: 90 }) }, DECLARED));
    const unicast = (own: string, peer: string) =>
      `    unicast_src_ip ${own}\n    unicast_peer {\n        ${peer}\n    }\n`;
    const expected = (priority: number, own: string, peer: string) =>
      node({ priority }).replace('# counts\n', `# counts\n${unicast(own, peer)}`);
    expect(after).toEqual({
      a: expected(100, '192.0.2.1', '192.0.2.2'),
      b: expected(90, '192.0.2.2', '192.0.2.1'),
    });
  });

  it('gets given addresses where none is declared', () => {
    const addresses = { a: ['192.0.2.7'], 'b.conf': ['2001:db8::8', '192.0.2.8'] };
    const after = converted(cluster({ a: node(), b: node({ priority: 90 }) }), { addresses });
    expect(after.a).toContain('unicast_src_ip 192.0.2.7\n    unicast_peer {\n        192.0.2.8\n    }');
  });

  it('sends from where it sent by multicast', () => {
    const more = '    mcast_src_ip 192.0.2.9 # own';
    const after = converted(cluster({ a: node({ more }), b: node({ priority: 90 }) }, DECLARED));
    expect(after.a).toContain('    unicast_src_ip 192.0.2.9 # own\n    unicast_peer {\n        192.0.2.2');
    expect(after.b).toContain('        192.0.2.9\n');
  });

  it('takes the address of the family of the instance', () => {
    const declared = { a: ['192.0.2.1/24', '2001:db8::1/64', 'fe80::1/64'], b: ['192.0.2.2/24', '2001:db8::2/64'] };
    const vip = '2001:db8::100';
    const after = converted(cluster({ a: node({ vip }), b: node({ vip, priority: 90 }) }, declared));
    expect(after.a).toContain('unicast_src_ip 2001:db8::1\n    unicast_peer {\n        2001:db8::2\n');
  });

  it('does not take a virtual address for its own', () => {
    const declared = { ...DECLARED, a: ['192.0.2.100/24', '192.0.2.1/24'] };
    expect(converted(cluster({ a: node(), b: node({ priority: 90 }) }, declared)).a).toContain(
      'unicast_src_ip 192.0.2.1\n',
    );
  });

  it('loses the multicast group, which has no use any more', () => {
    const more = '    mcast_dst_ip 224.0.0.99';
    const after = converted(cluster({ a: node({ more }), b: node({ more, priority: 90 }) }, DECLARED));
    expect(after.a).not.toContain('mcast_dst_ip');
  });

  it('has no finding about unicast then, and the same master', () => {
    const input = cluster({ a: node(), b: node({ priority: 110 }), c: node({ priority: 90 }) }, DECLARED);
    const after = converted(input);
    const files = Object.entries(after).map(([name, text]) => ({ path: `${name}.conf`, text }));
    const found = lintCluster(files, { preset: 'all' }).results.flatMap(({ messages }) => messages);
    expect(found.map(({ ruleId }) => ruleId).filter((id) => id.includes('unicast'))).toEqual([]);
    expect(masters(files)).toEqual(['a: BACKUP', 'b: MASTER', 'c: BACKUP']);
    expect(masters(input.nodes.map(({ file }) => file))).toEqual(masters(files));
  });
});

/** Which node is master of VI_1 where all are well. */
function masters(files: readonly { readonly path: string; readonly text: string }[]): string[] {
  const nodes = files.flatMap((file) => loadNodes(file, { target: '2.4.3' }));
  const model = clusterModel(nodes, '2.4.3');
  const { state } = settle(model, healthyWorld(model));
  return model.nodes.flatMap(({ name }, n) => (state[n] ?? []).map(({ status }) => `${name}: ${status}`));
}

describe('a cluster that uses unicast already', () => {
  const peers = (own: string, ...others: readonly string[]) =>
    [`    unicast_src_ip ${own}`, '    unicast_peer {', ...others.map((peer) => `        ${peer}`), '    }'].join('\n');

  it('stays as it is where nothing is missing', () => {
    const input = cluster({
      a: node({ more: peers('192.0.2.1', '192.0.2.2') }),
      b: node({ more: peers('192.0.2.2', '192.0.2.1'), priority: 90 }),
    });
    expect(converted(input)).toEqual({});
  });

  it('gets the peers that are missing, behind those that are there', () => {
    const input = cluster({
      a: node({ more: peers('192.0.2.1', '192.0.2.2 # b') }),
      b: node({ more: peers('192.0.2.2', '192.0.2.1', '192.0.2.3'), priority: 90 }),
      c: node({ more: peers('192.0.2.3', '192.0.2.1', '192.0.2.2'), priority: 80 }),
    });
    expect(converted(input)).toEqual({ a: expect.stringContaining('192.0.2.2 # b\n        192.0.2.3\n    }') });
  });

  it('tells a node its address by what the other node lists', () => {
    const input = cluster({
      a: node({ more: '    unicast_peer {\n        192.0.2.2\n    }' }),
      b: node({ more: peers('192.0.2.2', '192.0.2.1'), priority: 90 }),
    });
    expect(converted(input).a).toContain('unicast_src_ip 192.0.2.1');
  });
});

describe('one file with @id lines', () => {
  const text = node().replace('    priority 100 # counts\n', '    @a priority 100\n    @b priority 90\n');
  const input: ClusterInput = { nodes: [{ file: { path: 'one.conf', text } }] };

  it('gets a line for each id', () => {
    const after = converted(input, { addresses: { a: ['192.0.2.1'], b: ['192.0.2.2'] } });
    expect(after.one).toContain(
      [
        '    @b priority 90',
        '    @a unicast_src_ip 192.0.2.1',
        '    @b unicast_src_ip 192.0.2.2',
        '    unicast_peer {',
        '        @a 192.0.2.2',
        '        @b 192.0.2.1',
        '    }',
      ].join('\n'),
    );
  });
});

describe('nothing is changed, and it is said why,', () => {
  it('where an address is not known: of which node and interface', () => {
    const input = cluster({ a: node(), b: node({ priority: 90 }) }, { a: DECLARED.a });
    expect(problems(input)).toEqual([
      expect.stringMatching(/^b\.conf:1: VI_1 of b has no source address: .* eth0 .*--address b=ADDRESS\.$/),
    ]);
  });

  it('where an interface has several', () => {
    const input = cluster(
      { a: node(), b: node({ priority: 90 }) },
      { ...DECLARED, a: ['192.0.2.1/24', '192.0.2.5/24'] },
    );
    expect(problems(input)).toEqual([expect.stringContaining('eth0 has 192.0.2.1 and 192.0.2.5 of IPv4')]);
  });

  it('where two nodes would send from one address', () => {
    const input = cluster({ a: node(), b: node({ priority: 90 }) }, { a: DECLARED.a, b: DECLARED.a });
    expect(problems(input)).toEqual([expect.stringContaining('b would send from 192.0.2.1')]);
  });

  it('where another address is given than is written', () => {
    const input = cluster({ a: node({ more: '    mcast_src_ip 192.0.2.9' }), b: node({ priority: 90 }) }, DECLARED);
    expect(problems(input, { addresses: { a: ['192.0.2.1'] } })).toEqual([
      expect.stringContaining('its text says 192.0.2.9'),
    ]);
  });

  it('where strict mode forbids it', () => {
    const strict = 'global_defs {\n  vrrp_strict\n}\n';
    const input = cluster({ a: strict + node(), b: strict + node({ priority: 90 }) }, DECLARED);
    expect(problems(input)).toHaveLength(2);
    expect(problems(input)[0]).toContain('strict mode');
  });

  it('where an address is given for a node that is not there', () => {
    const input = cluster({ a: node(), b: node({ priority: 90 }) }, DECLARED);
    expect(toUnicast([input], { addresses: { x: ['192.0.2.1'] } })).toMatchObject({
      ok: false,
      unknownNodes: ['x'],
      nodes: ['a', 'b'],
    });
  });

  it('where a file may not be changed', () => {
    const input = cluster({ a: node(), b: node({ priority: 90 }) }, DECLARED);
    expect(problems(input, { mayChange: (path) => path === 'a.conf' })).toEqual([
      expect.stringContaining('b.conf may not be changed'),
    ]);
  });
});

it('an instance that no other node has stays, and that is said', () => {
  const alone = node({ vip: '192.0.2.200' }).replace('VI_1', 'VI_2').replace('id 51', 'id 52');
  const outcome = toUnicast([cluster({ a: node() + alone, b: node({ priority: 90 }) }, DECLARED)]);
  expect(outcome).toMatchObject({
    ok: true,
    routers: 1,
    alone: [{ filePath: 'a.conf', message: expect.stringContaining('VI_2 of a') }],
  });
});
