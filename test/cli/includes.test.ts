import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { kalint } from './support/kalint.ts';

/** What `kalint print` shows of a configuration that is made of these files. */
function printed(files: Readonly<Record<string, string>>, path = 'keepalived.conf'): string {
  return kalint(['print', path], { cwd: folderWith(files) }).stdout;
}

const statement = (name: string) => `net_namespace ${name}\n`;

describe('includes', () => {
  it('start from the folder of the including file, wherever kalint runs', () => {
    const files = {
      'etc/keepalived.conf': 'include conf.d/a.conf\n',
      'etc/conf.d/a.conf': 'include b.conf\ninclude ../c.conf\n',
      'etc/conf.d/b.conf': statement('b'),
      'etc/c.conf': statement('c'),
    };
    expect(printed(files, 'etc/keepalived.conf')).toBe(statement('b') + statement('c'));
  });

  it('may be absolute', () => {
    const cwd = folderWith({ 'elsewhere/a.conf': statement('a') });
    const input = `include ${cwd}/elsewhere/*.conf\n`;
    expect(kalint(['print', '-'], { cwd, input }).stdout).toBe(statement('a'));
  });

  it('have wildcards, whose files are read in the order of their names', () => {
    const files = {
      'keepalived.conf': 'include conf.d/*.conf\n',
      'conf.d/b.conf': statement('b'),
      'conf.d/a.conf': statement('a'),
      'conf.d/.hidden.conf': statement('hidden'),
      'conf.d/notes.txt': statement('notes'),
    };
    expect(printed(files)).toBe(statement('a') + statement('b'));
  });

  it.each([
    ['conf.d/?.conf', 'ab'],
    ['conf.d/[a]?.conf', 'x'],
    ['conf.d/[^a]*.conf', 'b'],
    ['conf.d/{b,a}.conf', 'ba'],
    ['*/{a,ax}.conf', 'ax'],
    ['conf.d/**', 'axb'],
    ['conf.d/a(1).conf', ''],
  ])('understand the pattern %s', (pattern, names) => {
    const files = {
      'keepalived.conf': `include ${pattern}\n`,
      'conf.d/a.conf': statement('a'),
      'conf.d/ax.conf': statement('x'),
      'conf.d/b.conf': statement('b'),
    };
    expect(printed(files)).toBe([...names].map(statement).join(''));
  });

  it('name the file that a finding stands in, and show its line', () => {
    const cwd = folderWith({
      'keepalived.conf': 'vrrp_instance VI_1 {\n  include instance.conf\n}\n',
      'instance.conf': 'state MASTR\n',
    });
    const { stdout } = kalint(['keepalived.conf'], { cwd });
    expect(stdout).toContain('instance.conf:1:7  error  state-invalid');
    expect(stdout).toContain('  1 | state MASTR\n    |       ^^^^^\n');
  });

  it('that go round in a circle come to an end', () => {
    const files = {
      'keepalived.conf': `include a.conf\n${statement('end')}`,
      'a.conf': `${statement('a')}include ./sub/../keepalived.conf\ninclude a.conf\n`,
      'sub/x.conf': '',
    };
    expect(printed(files)).toBe(statement('a') + statement('end'));
    expect(kalint(['keepalived.conf'], { cwd: folderWith(files) }).status).not.toBe(2);
  });

  it('of what is not there leave the rest as it is', () => {
    expect(printed({ 'keepalived.conf': `include missing/*.conf\n${statement('end')}` })).toBe(statement('end'));
  });

  it('pass over what keepalived passes over: folders and executable files', () => {
    const files = {
      'keepalived.conf': 'include conf.d/*\n',
      'conf.d/a.conf': statement('a'),
      'conf.d/run.sh': statement('script'),
      'conf.d/more/b.conf': statement('b'),
    };
    const cwd = folderWith(files);
    chmodSync(join(cwd, 'conf.d/run.sh'), 0o755);
    expect(kalint(['print', 'keepalived.conf'], { cwd }).stdout).toBe(statement('a'));
  });
});
