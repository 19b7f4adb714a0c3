import { createSourceFile, parseDocument, print } from '@kalint/parser';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { kalint } from './support/kalint.ts';

const ONE_FILE = 'examples/one-file/keepalived.conf';

describe('kalint print', () => {
  it('prints what one node reads, nested, one statement a line', () => {
    const input = [
      '$IF=eth0',
      '$PEERS=unicast_peer { \\',
      '  192.0.2.2 \\',
      '}',
      'vrrp_instance VI_1',
      '{   # a comment',
      '\tstate    BACKUP',
      '  interface $IF',
      '  @lb01 priority 100',
      '  @^lb01 priority 90',
      '  $PEERS',
      '  virtual_ipaddress { 192.0.2.10/24 }',
      '}',
      '~SEQ(N, 1, 2) vrrp_script check_${N} { script "/usr/bin/true  ${N}" }',
    ].join('\n');
    expect(kalint(['print', '--expand', '--config-id', 'lb01', '-'], { input })).toEqual({
      status: 0,
      stderr: '',
      stdout: `vrrp_instance VI_1 {
  state BACKUP
  interface eth0
  priority 100
  unicast_peer {
    192.0.2.2
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_script check_1 {
  script "/usr/bin/true  1"
}
vrrp_script check_2 {
  script "/usr/bin/true  2"
}
`,
    });
  });

  it('prints the expanded form when none is named, and says which ids it did not choose', () => {
    const { status, stdout, stderr } = kalint(['print', ONE_FILE]);
    expect(stdout).toBe(kalint(['print', '--expand', ONE_FILE]).stdout);
    expect(stderr).toBe('kalint: read without the lines of @lb01, @lb02; --config-id chooses a node\n');
    expect(status).toBe(0);
  });

  it.each(['lb01', 'lb02'])('prints a configuration that reads as the original one does for %s', (id) => {
    const expanded = kalint(['print', '--config-id', id, ONE_FILE]).stdout;
    expect(kalint(['print', '-'], { input: expanded }).stdout).toBe(expanded);
    const values = (json: string) =>
      JSON.stringify(JSON.parse(json), (key, value) => (key === 'line' || key === 'column' ? undefined : value));
    const original = kalint(['print', '--json', '--config-id', id, ONE_FILE]).stdout;
    expect(values(kalint(['print', '--json', '-'], { input: expanded }).stdout)).toBe(values(original));
  });

  it('--json prints the values with their places', () => {
    const cwd = folderWith({
      'keepalived.conf': 'vrrp_instance VI_1 {\n  priority 90\n  include more.conf\n  track_script { check }\n}\n',
      'more.conf': 'virtual_ipaddress { 192.0.2.10/24 }\n',
    });
    expect(JSON.parse(kalint(['print', '--json', 'keepalived.conf'], { cwd }).stdout)).toEqual({
      vrrpInstances: [
        {
          line: 1,
          column: 1,
          name: { value: 'VI_1', line: 1, column: 15 },
          priority: { value: 90, line: 2, column: 12 },
          virtualAddresses: [
            {
              filePath: 'more.conf',
              line: 1,
              column: 21,
              address: { value: '192.0.2.10/24', filePath: 'more.conf', line: 1, column: 21 },
            },
          ],
          trackScripts: [
            { line: 4, column: 18, script: { value: { name: 'check', defined: false }, line: 4, column: 18 } },
          ],
        },
      ],
    });
  });

  it('--json reads as the target does', () => {
    const input = 'vrrp_instance VI_1 {\n  vrrp_strict false\n}\nglobal_defs {\n  vrrp_strict false\n}\n';
    const strict = (target: string) =>
      JSON.parse(kalint(['print', '--json', '--target', target, '-'], { input }).stdout).globalDefs.vrrpStrict.value;
    expect(strict('2.4')).toBe(false);
    expect(strict('2.2.7')).toBe(true);
  });

  it('--ast prints the syntax tree', () => {
    const tree = JSON.parse(kalint(['print', '--ast', '-'], { input: 'global_defs {\n  router_id a # x\n}\n' }).stdout);
    expect(tree).toMatchObject({
      kind: 'document',
      items: [
        {
          kind: 'statement',
          words: [{ kind: 'word', text: 'global_defs', start: 0, end: 11 }],
          block: { items: [{ words: [{ text: 'router_id' }, { text: 'a' }], trailingComment: { text: '# x' } }] },
        },
      ],
    });
    expect(tree).not.toHaveProperty('tokens');
  });

  it('--tokens prints every character of the text, one token a line with its position', () => {
    const input = 'global_defs {\r\n\trouter_id "é"\n}';
    const lines = kalint(['print', '--tokens', '-'], { input }).stdout.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^1:1 +word +"global_defs"$/);
    expect(lines.at(-1)).toMatch(/^3:1 +close-brace +"}"$/);
    const texts = lines.map((line) => JSON.parse(line.slice(line.indexOf('"'))));
    expect(texts.join('')).toBe(input);
    expect(print(parseDocument(createSourceFile('x', input)))).toBe(input);
  });
});
