import { describe, expect, it } from 'vitest';
import { filesIn, folderWith } from '../support/folder.ts';
import { kalint } from './support/kalint.ts';

/** A configuration that defines the check which an included instance tracks. */
const FILES = {
  'lb01/keepalived.conf': `vrrp_script chk {
    script "/usr/bin/true"
    weight -60
}

include parts/*.conf
`,
  'lb01/parts/web.conf': `vrrp_instance VI_1 {
    interface eth0
    virtual_router_id 51
    track_script {
        chk
    }
    virtual_ipaddress {
        10.0.0.1/24
    }
}
`,
  'nginx.conf': 'http {\n  server {\n    listen 80;\n  }\n}\n',
  'lost/servers.conf': 'delay_loop  6\n',
};

const rules = (output: string) => [...output.matchAll(/\[([\w-]+)\]$/gm)].map(([, id]) => id);

describe('kalint --changed', () => {
  it('lints the configuration that includes a changed file: alone, it tracks a script that nobody defines', () => {
    const cwd = folderWith(FILES);
    const alone = kalint(['--format', 'compact', 'lb01/parts/web.conf'], { cwd });
    expect(rules(alone.stdout)).toContain('undefined-tracker');
    const { status, stdout, stderr } = kalint(['--format', 'compact', '--changed', 'lb01/parts/web.conf'], { cwd });
    expect([status, stdout, stderr]).toEqual([0, kalint(['--format', 'compact', 'lb01'], { cwd }).stdout, '']);
    expect(rules(stdout)).not.toContain('undefined-tracker');
  });

  it("leaves out other programs' files and parts that nobody includes, and says so", () => {
    const cwd = folderWith(FILES);
    const { status, stdout, stderr } = kalint(['--changed', 'nginx.conf', 'lost/servers.conf'], { cwd });
    expect([status, stdout]).toEqual([0, '']);
    expect(stderr).toBe(
      'kalint: nginx.conf, lost/servers.conf are left out: they do not look like keepalived, and no configuration below this folder includes them\n',
    );
  });

  it('lints a file of another name by itself: somebody has named it on purpose', () => {
    const cwd = folderWith({ 'lb.cfg': 'vrrp_instance X {\n  state MASTR\n}\n' });
    expect(rules(kalint(['--format', 'compact', '--changed', 'lb.cfg'], { cwd }).stdout)).toContain('state-invalid');
  });

  it.each([
    { args: ['--changed'], says: '--changed needs the names of the files that have changed' },
    { args: ['--changed', '.'], says: '--changed .: name files' },
    { args: ['--changed', '-'], says: '--changed -: name files' },
    { args: ['--changed', 'gone.cfg'], says: 'gone.cfg cannot be read' },
  ])('refuses $args: $says', ({ args, says }) => {
    const { status, stdout, stderr } = kalint(args, { cwd: folderWith(FILES) });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(says);
  });
});

describe('kalint fmt --changed', () => {
  it('formats the changed files that belong to a configuration, and no other', () => {
    const crooked = { ...FILES, 'lb01/parts/web.conf': FILES['lb01/parts/web.conf'].replace(/ {4}/g, '\t') };
    const cwd = folderWith(crooked);
    const { status } = kalint(['fmt', '--changed', 'lb01/parts/web.conf', 'nginx.conf', 'lost/servers.conf'], {
      cwd,
    });
    expect(status).toBe(0);
    expect(filesIn(cwd)).toEqual(Object.fromEntries(Object.entries(FILES).sort()));
  });
});
