import { chmodSync, lstatSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { kalint } from './support/kalint.ts';

const INSTANCE = 'vrrp_instance VI_1 { # the web\n  state BACKUP\n}\n';
const GROUP = 'vrrp_sync_group G {\n  group {\n    VI_1\n  }\n}\n';

const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');

describe('kalint rename', () => {
  it('renames in the working folder, included files too, and says how much', () => {
    const cwd = folderWith({
      'keepalived.conf': `include conf.d/*.conf\n${GROUP}`,
      'conf.d/vi.conf': INSTANCE,
      'conf.d/other.conf': '# nothing\n',
    });
    const other = statSync(join(cwd, 'conf.d/other.conf'));
    const { status, stdout, stderr } = kalint(['rename', 'VI_1', 'VI_WEB'], { cwd });
    expect(stderr).toBe('kalint: vrrp_instance VI_1 is VI_WEB now, at 2 places in 2 files\n');
    expect([status, stdout]).toEqual([0, '']);
    expect(read(cwd, 'conf.d/vi.conf')).toBe(INSTANCE.replace('VI_1', 'VI_WEB'));
    expect(read(cwd, 'keepalived.conf')).toBe(`include conf.d/*.conf\n${GROUP.replace('VI_1', 'VI_WEB')}`);
    expect(statSync(join(cwd, 'conf.d/other.conf')).ino).toBe(other.ino);
  });

  it('renames in all files that are named, each once', () => {
    const cwd = folderWith({ 'lb01.conf': INSTANCE + GROUP, 'lb02.conf': INSTANCE });
    symlinkSync('lb02.conf', join(cwd, 'link.conf'));
    chmodSync(join(cwd, 'lb02.conf'), 0o640);
    const { stderr } = kalint(['rename', 'VI_1', 'VI 2', 'lb01.conf', 'link.conf', 'lb02.conf'], { cwd });
    expect(stderr).toBe('kalint: vrrp_instance VI_1 is VI 2 now, at 3 places in 2 files\n');
    expect(read(cwd, 'lb02.conf')).toBe(INSTANCE.replace('VI_1', '"VI 2"'));
    expect(statSync(join(cwd, 'lb02.conf')).mode & 0o777).toBe(0o640);
    expect(lstatSync(join(cwd, 'link.conf')).isSymbolicLink()).toBe(true);
  });

  it('renames a definition', () => {
    const cwd = folderWith({ 'k.conf': '$IF=eth0\nvrrp_instance VI {\n  interface $IF\n}\n' });
    const { stderr } = kalint(['rename', '$IF', '$LAN', 'k.conf'], { cwd });
    expect(stderr).toBe('kalint: $IF is $LAN now, at 2 places in 1 file\n');
    expect(read(cwd, 'k.conf')).toBe('$LAN=eth0\nvrrp_instance VI {\n  interface $LAN\n}\n');
  });

  it('names the places that only mention the name', () => {
    const text = `# VI_1 is the web\n${INSTANCE}`;
    const cwd = folderWith({ 'k.conf': text });
    const { stderr } = kalint(['rename', 'VI_1', 'WEB', 'k.conf'], { cwd });
    expect(stderr).toContain('kalint: k.conf:1:3: VI_1 stands here in a comment and is left alone\n');
    expect(read(cwd, 'k.conf')).toBe(text.replace('instance VI_1', 'instance WEB'));
  });

  it('shows with --diff what it would write, with status 1', () => {
    const cwd = folderWith({ 'k.conf': INSTANCE });
    const { status, stdout } = kalint(['rename', '--diff', 'VI_1', 'WEB', 'k.conf'], { cwd });
    expect(stdout).toContain('-vrrp_instance VI_1 { # the web\n+vrrp_instance WEB { # the web\n');
    expect(status).toBe(1);
    expect(read(cwd, 'k.conf')).toBe(INSTANCE);
  });

  it('reads standard input and prints it renamed', () => {
    const { status, stdout, stderr } = kalint(['rename', 'VI_1', 'WEB', '-'], { input: INSTANCE });
    expect(stdout).toBe(INSTANCE.replace('VI_1', 'WEB'));
    expect(stderr).toBe('kalint: vrrp_instance VI_1 is WEB now, at 1 place in 1 file\n');
    expect(status).toBe(0);
  });
});

describe('kalint rename writes nothing, with status 2', () => {
  const cases: [string, string[], string][] = [
    [
      'the name is not there',
      ['VI_2', 'WEB', 'k.conf'],
      'kalint: Nothing is defined that is called VI_2. Did you mean VI_1?\n',
    ],
    [
      'the name is of several things',
      ['VI_1', 'WEB', 'k.conf', 'script.conf'],
      'kalint: VI_1 is the name of 2 things: vrrp_instance, vrrp_script. Say which kind is meant.\n',
    ],
    [
      'the new name is taken',
      ['VI_1', 'VI_3', 'k.conf', 'more.conf'],
      'kalint: more.conf:1:15: vrrp_instance VI_3 is there already; two things of one name would be mixed up.\n',
    ],
    [
      'a kind is unknown',
      ['VI_1', 'X', 'k.conf', '--kind', 'vrrp_instanc'],
      "kalint: unknown kind 'vrrp_instanc'; did you mean vrrp_instance?\n",
    ],
    [
      'a file is not there',
      ['VI_1', 'X', 'k.conf', 'no.conf'],
      'kalint: no.conf cannot be read: no such file or folder\n',
    ],
    [
      'a file is a template',
      ['VI_1', 'X', 'k.conf.j2'],
      'kalint: k.conf.j2 is a template: what it makes of a name is not known\n',
    ],
    ['a target is unknown', ['VI_1', 'X', 'k.conf', '--target', '9'], "kalint: unknown target '9'"],
    ['a name is missing', ['VI_1'], "kalint: missing required argument 'new'"],
  ];

  it.each(cases)('where %s', (_, args, message) => {
    const files = {
      'k.conf': INSTANCE + GROUP,
      'script.conf': 'vrrp_script VI_1 {\n}\n',
      'k.conf.j2': INSTANCE,
      'more.conf': 'vrrp_instance VI_3 {\n}\n',
    };
    const cwd = folderWith(files);
    const { status, stdout, stderr } = kalint(['rename', ...args], { cwd });
    expect(stderr).toContain(message);
    expect([status, stdout]).toEqual([2, '']);
    for (const [name, text] of Object.entries(files)) expect(read(cwd, name)).toBe(text);
  });

  it('where what standard input includes has the name, too', () => {
    const cwd = folderWith({ 'vi.conf': INSTANCE });
    const { status, stdout, stderr } = kalint(['rename', 'VI_1', 'WEB', '-'], {
      cwd,
      input: `include vi.conf\n${GROUP}`,
    });
    expect(stderr).toBe(
      'kalint: the name stands in vi.conf as well, which standard input cannot change: name the files themselves\n',
    );
    expect([status, stdout]).toEqual([2, '']);
    expect(read(cwd, 'vi.conf')).toBe(INSTANCE);
  });

  it.skipIf(process.getuid?.() === 0)('where one of the files may not be written', () => {
    const cwd = folderWith({ 'a.conf': INSTANCE, 'b.conf': INSTANCE });
    chmodSync(join(cwd, 'b.conf'), 0o444);
    const { status, stderr } = kalint(['rename', 'VI_1', 'WEB', 'a.conf', 'b.conf'], { cwd });
    expect(stderr).toBe('kalint: b.conf is not renamed in: it may not be written\nkalint: no file was changed\n');
    expect(status).toBe(2);
    expect(read(cwd, 'a.conf')).toBe(INSTANCE);
  });

  it('where a folder holds no configuration', () => {
    const cwd = folderWith({});
    mkdirSync(join(cwd, 'empty'));
    const { status, stderr } = kalint(['rename', 'VI_1', 'WEB', 'empty'], { cwd });
    expect([status, stderr]).toEqual([2, 'kalint: empty: no keepalived configuration was found in this folder\n']);
  });
});
