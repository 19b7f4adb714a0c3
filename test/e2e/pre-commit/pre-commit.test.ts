import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Machine, type Repository, whyNot } from './support.ts';

/** One node of a sound pair, formatted as `kalint fmt` does it. */
const node = (state: string, priority: number, id = 51) => `vrrp_instance VI_1 {
    state ${state}
    interface eth0
    virtual_router_id ${id}
    priority ${priority}
    virtual_ipaddress {
        10.0.0.100/24
    }
}
`;

const PAIR = { 'lb01/keepalived.conf': node('MASTER', 150), 'lb02/keepalived.conf': node('BACKUP', 100) };
const CLUSTER = JSON.stringify({
  clusters: [{ name: 'web', nodes: [{ file: 'lb01/keepalived.conf' }, { file: 'lb02/keepalived.conf' }] }],
});

const problem = whyNot();
if (problem) console.log(`The tests with pre-commit are skipped: ${problem}.`);

describe.skipIf(problem)('the hooks, with pre-commit', () => {
  const machine = new Machine();
  let config = '';
  let repository: Repository;

  beforeAll(() => {
    const { url, rev } = machine.publishProject();
    config = `repos:\n- repo: ${url}\n  rev: ${rev}\n  hooks:\n  - id: kalint\n  - id: kalint-fmt\n`;
    repository = machine.repository('first', { ...PAIR, '.pre-commit-config.yaml': config });
    // pre-commit clones the project and installs it with npm.
    machine.must(repository.folder, 'pre-commit', 'install-hooks');
  }, 240_000);

  afterAll(() => machine.remove());

  it('let a good commit pass', () => {
    const { status, output } = repository.commit({ 'lb02/keepalived.conf': node('BACKUP', 90) });
    expect(output).toMatch(/^kalint\.+Passed$/m);
    expect(output).toMatch(/^kalint fmt\.+Passed$/m);
    expect(status).toBe(0);
  });

  it('refuse a bad commit and say where, what and why', () => {
    const { status, output } = repository.commit({ 'lb01/keepalived.conf': node('MASTR', 150) });
    expect(status).toBe(1);
    expect(output).toMatch(/^kalint\.+Failed$/m);
    expect(output).toContain('lb01/keepalived.conf:2:11  error  state-invalid');
    expect(output).toContain('  2 |     state MASTR\n');
    expect(output).toContain('1 error, 1 info in 1 file');
    expect(output).not.toMatch(/\u001b/);
    expect(repository.run('git', 'reset', '-q', '--hard').status).toBe(0);
  });

  it('format what is not formatted; the second attempt passes', () => {
    const crooked = node('BACKUP', 80).replace(/^ +/gm, '\t');
    const first = repository.commit({ 'lb02/keepalived.conf': crooked });
    expect(first.status).toBe(1);
    expect(first.output).toMatch(/^kalint fmt\.+Failed$/m);
    expect(first.output).toContain('files were modified by this hook');
    expect(readFileSync(join(repository.folder, 'lb02/keepalived.conf'), 'utf8')).toBe(node('BACKUP', 80));
    expect(repository.commit({}).status).toBe(0);
  });

  it('leave files of other programs alone', () => {
    const nginx = 'http {\n  server { listen 80; }\n}\n';
    const { status } = repository.commit({ 'nginx/nginx.conf': nginx });
    expect(status).toBe(0);
    expect(readFileSync(join(repository.folder, 'nginx/nginx.conf'), 'utf8')).toBe(nginx);
  });

  it('see the whole cluster when one node changes', () => {
    expect(repository.commit({ 'kalint.config.json': CLUSTER }).status).toBe(0);
    const { status, output } = repository.commit({ 'lb02/keepalived.conf': node('BACKUP', 80, 52) });
    expect(status).toBe(1);
    expect(output).toContain('vrid-mismatch');
    expect(output).toContain('lb01/keepalived.conf:4:23');
    repository.run('git', 'reset', '-q', '--hard');
  });

  it('lint the configuration that includes a changed part', () => {
    const root = `include vrrp.d/*.conf\n\n${node('MASTER', 150).replace('    interface', '    track_script {\n        chk\n    }\n    interface')}`;
    const part = (weight: string) =>
      `vrrp_script chk {\n    script "/usr/bin/true"\n    user nobody\n    weight ${weight}\n}\n`;
    const files = { 'lb03/keepalived.conf': root, 'lb03/vrrp.d/check.conf': part('-60') };
    expect(repository.commit(files).status).toBe(0);
    const { status, output } = repository.commit({ 'lb03/vrrp.d/check.conf': part('-6000') });
    expect(status).toBe(1);
    expect(output).toContain('lb03/vrrp.d/check.conf:4:12  error');
    expect(output).not.toContain('unused-script');
    repository.run('git', 'reset', '-q', '--hard');
  });

  it('look at everything with --all-files', () => {
    const { status, output } = repository.run('pre-commit', 'run', '--all-files');
    expect(output).toMatch(/^kalint\.+Passed$/m);
    expect(output).toMatch(/^kalint fmt\.+Passed$/m);
    expect(status).toBe(0);
  });
});
