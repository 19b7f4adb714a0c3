import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { kalint } from './support/kalint.ts';

const JINJA = `vrrp_instance {{ name }} {
  state {% if first %}MASTER{% else %}BACKUP{% endif %}
  interface {{ interface }}
  virtual_router_id {{ id }}
  virtual_ipaddress {
    {{ vip }}/24
  }
}
`;
const ERB = 'global_defs {\n  router_id <%= @id %>\n  rooter_id lb01\n}\n';

function places(args: readonly string[], options: Parameters<typeof kalint>[1]): string[] {
  const report = JSON.parse(kalint([...args, '--format', 'json'], options).stdout);
  return report.results.flatMap(({ filePath, messages }: { filePath: string; messages: { line: number }[] }) =>
    messages.map(({ line }) => `${filePath}:${line}`),
  );
}

describe('templates', () => {
  it('are known by the ending of their name, and found in folders', () => {
    const cwd = folderWith({
      'roles/templates/keepalived.conf.j2': JINJA.replace('interface {', 'interfase {'),
      'modules/lb.keepalived.conf.erb': ERB,
      'other/nginx.conf.j2': 'http {{ x }} {\n}\n',
      'other/notes.keepalived.conf.txt': 'rooter_id',
    });
    expect(places(['.'], { cwd })).toEqual([
      'modules/lb.keepalived.conf.erb:3',
      'roles/templates/keepalived.conf.j2:3',
    ]);
  });

  it('of another name are read with --template, standard input too', () => {
    const cwd = folderWith({ 'lb.conf.in': JINJA, 'ka.txt': ERB });
    expect(kalint(['lint', '--template', 'jinja', 'lb.conf.in'], { cwd }).status).toBe(0);
    expect(places(['lint', '--template', 'erb', 'ka.txt'], { cwd })).toEqual(['ka.txt:3']);
    expect(kalint(['lint', '--template', 'jinja', '-'], { cwd, input: JINJA }).status).toBe(0);
    expect(kalint(['lint', '-', '--stdin-filename', 'keepalived.conf.j2'], { cwd, input: JINJA }).status).toBe(0);
  });

  it('of no known language are refused, with the nearest one', () => {
    const { status, stderr } = kalint(['lint', '--template', 'jnja', '-'], { input: JINJA });
    expect(status).toBe(2);
    expect(stderr).toContain(
      "--template: unknown language 'jnja'; did you mean jinja? (one of jinja, erb, go is expected)",
    );
  });

  it('are no nodes that could be compared', () => {
    const cwd = folderWith({
      'a.conf.j2': JINJA.replace('{{ id }}', '51'),
      'b.conf.j2': JINJA.replace('{{ id }}', '52'),
    });
    const { status, stderr } = kalint(['cluster', 'a.conf.j2', 'b.conf.j2'], { cwd });
    expect(stderr).toContain('a.conf.j2, b.conf.j2 are templates: what the values will be is not known');
    expect(status).toBe(2);
  });

  it('are printed on the plain way, with placeholders as they are written', () => {
    const { stdout } = kalint(['print', '--template', 'jinja', '-'], { input: JINJA });
    expect(stdout).toBe(JINJA.replace(/\{% if.*endif %\}/, 'MASTER'));
  });
});
