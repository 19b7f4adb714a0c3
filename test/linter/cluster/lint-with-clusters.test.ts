import { type ClusterInput, type LintReport, lint } from '@kalint/linter';
import { describe, expect, it } from 'vitest';

const instance = (id: string, more = '') => `vrrp_instance VI_1 {
  state BACKUP
  interface eth0
  ${more}virtual_router_id ${id}
  priority 100
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`;
const a = { path: 'a.conf', text: instance('51') };
const b = { path: 'b.conf', text: instance('55').replace('100', '90').replace('eth0', 'eth0 eth1') };
const cluster: ClusterInput = { nodes: [{ file: a }, { file: b }] };

/** The rules that this is about; what others find in the files does not matter. */
const RULES = ['vrid-mismatch', 'extra-arguments', 'unused-suppression', 'value-out-of-range'];

/** `file:line rule` of their findings. */
function found({ results }: LintReport): string[] {
  return results.flatMap(({ filePath, messages }) =>
    messages.flatMap(({ line, ruleId }) => (RULES.includes(ruleId) ? [`${filePath}:${line} ${ruleId}`] : [])),
  );
}

describe('linting a node of a cluster', () => {
  it('shows what it has wrong with the others, and nothing that only they have wrong', () => {
    expect(found(lint([a]))).toEqual([]);
    expect(found(lint([b]))).toEqual(['b.conf:3 extra-arguments']);
    expect(found(lint([a], {}, [cluster]))).toEqual(['a.conf:4 vrid-mismatch']);
    expect(found(lint([b], {}, [cluster]))).toContain('b.conf:3 extra-arguments');
  });

  it('takes the text of a linted file, not the one that was read for the cluster', () => {
    expect(found(lint([{ ...a, text: instance('55') }], {}, [cluster]))).toEqual([]);
  });

  it('compares nothing where there is one node only', () => {
    expect(found(lint([a], {}, [{ nodes: [{ file: a }] }]))).toEqual([]);
  });

  it('knows the nodes of one file by their ids', () => {
    const text = instance('51').replace(
      '  virtual_router_id 51',
      '@one virtual_router_id 51\n@two virtual_router_id 55',
    );
    const file = { path: 'all.conf', text };
    const nodes = [
      { file, configId: 'one' },
      { file, configId: 'two' },
    ];
    expect(found(lint([file], {}, [{ nodes }]))).toContain('all.conf:4 vrid-mismatch');
  });

  it('does not call a suppression unused that hides what the nodes have wrong together', () => {
    const comment = '# kalint-disable-next-line vrid-mismatch -- while we move\n  ';
    const quiet = { ...a, text: instance('51', comment) };
    expect(found(lint([quiet], {}, [{ nodes: [{ file: quiet }, { file: b }] }]))).toEqual([]);
    expect(
      found(
        lint([quiet], {}, [
          { nodes: [{ file: quiet }, { file: { ...b, text: instance('51').replace('100', '90') } }] },
        ]),
      ),
    ).toEqual(['a.conf:4 unused-suppression']);
  });
});

describe('config ids that are given', () => {
  const text = instance('51').replace('  priority 100', '@one priority 300\n@two priority 90\n@three priority 400');
  const lines = (configIds?: readonly string[]) =>
    found(lint([{ path: 'a.conf', text }], configIds ? { configIds } : {})).filter((one) => one.includes('range'));

  it('are read instead of those that the file names', () => {
    expect(lines()).toEqual(['a.conf:5 value-out-of-range', 'a.conf:7 value-out-of-range']);
    expect(lines(['one', 'two'])).toEqual(['a.conf:5 value-out-of-range']);
    expect(lines(['two'])).toEqual([]);
  });

  it('change nothing for a file without such lines', () => {
    expect(lint([a], { configIds: ['one', 'two'] })).toEqual(lint([a]));
  });
});
