import type { Cluster } from '@kalint/linter';
import { NEWEST_VERSION } from '@kalint/parser';
import { describe, expect, test } from 'vitest';
import { hover } from '../../../packages/language-server/src/features/hover.ts';
import { clusterOf, marked, nodesOf } from '../support/cursor.ts';

function shown(textWithCursor: string, cluster?: (text: string) => Cluster): string | undefined {
  const { document, offset, text } = marked(textWithCursor);
  const found = hover(document, offset, {
    target: NEWEST_VERSION,
    nodes: nodesOf(text),
    cluster: cluster?.(text),
    included: (written) => (written === 'a.conf' ? ['/etc/keepalived/a.conf'] : []),
  });
  return found === undefined ? undefined : (found.contents as { value: string }).value;
}

const NODE = (priority: number, more = '') => `vrrp_script chk {
  script "/usr/bin/true"
  weight -20
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority ${priority}
  virtual_ipaddress {
    192.0.2.10/24 dev eth0
  }
  track_script {
    chk
  }
  ${more}
}
`;

describe('a keyword', () => {
  test('is known from its first to its last letter', () => {
    expect(shown('vrrp_instance A {\n  ‸priority 100\n}')).toContain('1…255');
    expect(shown('vrrp_instance A {\n  priority‸ 100\n}')).toContain('1…255');
  });

  test('has its usage, its range and where that was read', () => {
    const text = shown('vrrp_instance A {\n  virtual_rou‸ter_id 51\n}');
    expect(text).toContain('virtual_router_id ID');
    expect(text).toContain('1…255');
    expect(text).toContain('keepalived.conf(5)');
  });

  test('says that it is deprecated', () => {
    const text = shown(
      'virtual_server 192.0.2.1 80 {\n real_server 10.0.0.1 80 {\n  HTTP_GET {\n   nb_get_‸retry 3\n  }\n }\n}',
    );
    expect(text).toContain('Deprecated since');
  });

  test('is known in its block only', () => {
    expect(shown('global_defs {\n  prio‸rity 100\n}')).toBeUndefined();
  });
});

test('an argument is explained before its keyword', () => {
  const text = shown('vrrp_instance A {\n  state MAS‸TER\n}') ?? '';
  expect(text.indexOf('MASTER, BACKUP')).toBeGreaterThan(-1);
});

test('an option of an entry has its own line', () => {
  expect(shown('vrrp_instance A {\n  virtual_ipaddress {\n    192.0.2.1 d‸ev eth0\n  }\n}')).toContain('`dev`');
});

describe('a priority', () => {
  test('shows what its trackers make of it', () => {
    const text = shown(NODE(100).replace('priority 100', 'prio‸rity 100'));
    expect(text).toContain('80…100');
    expect(text).toContain('script `chk`, weight -20: 100 → 80');
  });

  test('shows that nothing changes it', () => {
    expect(shown('vrrp_instance A {\n  interface eth0\n  virtual_router_id 1\n  priority 1‸50\n}')).toContain(
      'Effective priority: 150',
    );
  });

  test('shows that a tracker without a weight means FAULT, which is no matter of priority', () => {
    const text =
      shown(
        NODE(100)
          .replace('priority 100', 'prio‸rity 100')
          .replace(/^.*weight.*\n/m, ''),
      ) ?? '';
    expect(text).toContain(
      '**Effective priority: 100**: no tracker changes it. A tracker without a weight that fails means FAULT.',
    );
  });

  test('shows those of the other nodes', () => {
    const text = shown(NODE(100).replace('priority 100', 'prio‸rity 100'), (own) =>
      clusterOf({ 'lb01.conf': own, 'lb02.conf': NODE(90) }),
    );
    expect(text).toContain('The others: lb02 90.');
  });
});

describe('a virtual address', () => {
  test('shows which node holds it', () => {
    const text = shown(NODE(100).replace('192.0.2.10', '192.0.‸2.10'), (own) =>
      clusterOf({ 'lb01.conf': own, 'lb02.conf': NODE(90), 'lb03.conf': NODE(80) }),
    );
    expect(text).toContain('**lb01** holds it while all is well; then lb02 (90), lb03 (80).');
  });

  test('shows that it is not settled with equal priorities', () => {
    const text = shown(NODE(100).replace('192.0.2.10', '192.0.‸2.10'), (own) =>
      clusterOf({ 'lb01.conf': own, 'lb02.conf': NODE(100) }),
    );
    expect(text).toContain('not settled');
  });
});

describe('other things', () => {
  test('a use of a definition has its value', () => {
    expect(shown('$P=150\nvrrp_instance A {\n  priority $‸P\n}')).toContain('`$P` is `150`');
  });

  test('a use of a definition has its value for each id', () => {
    const text = shown('@a $P=150\n@b $P=100\nvrrp_instance A {\n  priority $‸P\n}');
    expect(text).toContain('- a: `150`');
    expect(text).toContain('- b: `100`');
  });

  test('a definition says how often it is used', () => {
    expect(shown('$‸P=150\nvrrp_instance A {\n  priority $P\n}')).toContain('`$P` is used in 1 place.');
  });

  test('a condition says who reads the line', () => {
    expect(shown('vrrp_instance A {\n  @lb‸01 priority 100\n}')).toContain('Only the node of the id `lb01`');
    expect(shown('vrrp_instance A {\n  @^lb‸01 priority 100\n}')).toContain('Every node but `lb01`');
  });

  test('an include names its files', () => {
    expect(shown('include a.co‸nf')).toContain('/etc/keepalived/a.conf');
    expect(shown('include b.co‸nf')).toContain('No file');
  });

  test('a rule in a comment of kalint has its summary', () => {
    expect(shown('# kalint-disable-line vrid-mis‸match -- why')).toContain('**vrid-mismatch**');
    expect(shown('# vrid-mis‸match')).toBeUndefined();
  });

  test('a blank has nothing', () => {
    expect(shown('vrrp_instance A {\n ‸ priority 100\n}')).toBeUndefined();
  });
});
