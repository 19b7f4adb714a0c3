import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { whyNoDaemon } from '../../conformance/daemon.ts';
import { folderWith } from '../../support/folder.ts';
import { kalint } from '../support/kalint.ts';

/** No machine has its interface, which is what only keepalived can know. */
const NODE = `vrrp_script check {
  script "/usr/bin/true"
}
vrrp_instance VI_1 {
  interface kalint77
  virtual_router_id 500
  priority 100
  bogus 1
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`;

function jsonOf(cwd: string, ...args: string[]) {
  const { stdout, stderr, status } = kalint(['lint', '--format', 'json', ...args], { cwd });
  const report = JSON.parse(stdout) as {
    results: { filePath: string; messages: { ruleId: string; line: number; message: string; severity: string }[] }[];
  };
  return { status, stderr, messages: report.results.flatMap((result) => result.messages) };
}

const NO_DAEMON = whyNoDaemon();

describe.skipIf(NO_DAEMON !== undefined)(`--with-keepalived with the real daemon (${NO_DAEMON ?? 'installed'})`, () => {
  it('adds what only keepalived says, and says once what both say', () => {
    const cwd = folderWith({ 'lb01.conf': NODE });
    const alone = jsonOf(cwd, 'lb01.conf');
    const { messages, stderr, status } = jsonOf(cwd, '--with-keepalived', 'lb01.conf');
    const own = messages.filter(({ ruleId }) => ruleId === 'keepalived');
    // Which interfaces there are is a fact of the host; the numbers and the unknown keyword are found by kalint as well.
    expect(own.map(({ message }) => message).join('\n')).toMatch(/kalint77|interface/i);
    expect(own.filter(({ line }) => line === 6 || line === 8)).toEqual([]);
    expect(messages.filter(({ ruleId }) => ruleId !== 'keepalived')).toEqual(alone.messages);
    expect(stderr).toContain(
      'keepalived -t -f lb01.conf: status 5: it runs, but leaves out or changes what it reports',
    );
    expect(status).toBe(1);
  });

  it('says that the daemon crashes on a file, where it does', () => {
    const cwd = folderWith({ 'open.conf': 'vrrp_script chk {\n  script "x\n}\n' });
    const { messages, stderr } = jsonOf(cwd, '--with-keepalived', 'open.conf');
    expect(stderr).toContain('it crashed while it read this (SIGSEGV)');
    expect(messages.filter(({ ruleId }) => ruleId === 'keepalived').map(({ severity }) => severity)).toContain('error');
  });

  it('reads the lines of the config id that is asked for', () => {
    const cwd = folderWith({ 'both.conf': '@lb01 bogus_one 1\n@lb02 bogus_two 2\n' });
    const { stderr } = jsonOf(cwd, '--with-keepalived', '--config-id', 'lb02', 'both.conf');
    expect(stderr).toContain('keepalived -t -f both.conf -i lb02: status 5');
    expect(stderr).not.toContain('-i lb01');
  });

  it('finds the included file that a message is about', () => {
    const cwd = folderWith({
      'lb01.conf': 'include part/x.inc\n',
      'part/x.inc': '\nstatic_ipaddress {\n  nonsense\n}\n',
    });
    const { messages } = jsonOf(cwd, '--with-keepalived', 'lb01.conf');
    expect(messages.filter(({ line }) => line === 3)).not.toEqual([]);
    expect(messages.filter(({ message }) => message.includes('(part/x.inc, line'))).toEqual([]);
  });

  it('leaves out templates and standard input, and says so', () => {
    const cwd = folderWith({ 'lb01.conf.j2': NODE });
    expect(jsonOf(cwd, '--with-keepalived', 'lb01.conf.j2').stderr).toContain('it is a template; render it first');
    const { stderr } = kalint(['--with-keepalived', '-'], { cwd, input: NODE });
    expect(stderr).toContain('it is standard input; write it to a file first');
  });
});

describe('--keepalived-program', () => {
  /** A program in the place of keepalived, to end as the real one cannot be made to. */
  function programThat(does: string): string {
    const folder = folderWith({
      keepalived: `#!/bin/sh\nif [ "$1" = --version ]; then echo "Keepalived v2.2.7 (01/16,2022)" >&2; exit; fi\n${does}\n`,
      'lb01.conf': '',
    });
    chmodSync(join(folder, 'keepalived'), 0o755);
    return folder;
  }

  it('is told of when it is not there, and nothing is reported', () => {
    const cwd = folderWith({ 'lb01.conf': '' });
    const { status, stdout, stderr } = kalint(['--keepalived-program', './none', 'lb01.conf'], { cwd });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe('kalint: --with-keepalived: ./none cannot be started: there is no such file\n');
  });

  it('is told of when it may not be run', () => {
    const cwd = folderWith({ 'lb01.conf': '', keepalived: 'text' });
    const { status, stderr } = kalint(['--keepalived-program', './keepalived', 'lb01.conf'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain('this user may not run it');
  });

  it('is told of when it is another program', () => {
    const cwd = folderWith({ 'lb01.conf': '' });
    const { status, stderr } = kalint(['--keepalived-program', '/bin/true', 'lb01.conf'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain('is it another program?');
  });

  it('is an error of the file when it cannot run with the configuration', () => {
    const cwd = programThat('exit 4');
    const { status, messages } = jsonOf(cwd, '--keepalived-program', './keepalived', 'lb01.conf');
    expect(status).toBe(1);
    expect(messages.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([['keepalived', 'error']]);
  });

  it('says that its release is not the one that files are looked at for', () => {
    const cwd = programThat('exit 0');
    const run = (target: string) =>
      kalint(['--keepalived-program', './keepalived', '--target', target, 'lb01.conf'], { cwd }).stderr;
    expect(run('2.4.1')).toContain('keepalived 2.2.7 is installed, while kalint looks at the files for 2.4.1');
    expect(run('2.2.7')).not.toContain('is installed, while');
  });

  it('counts for --max-warnings, and a baseline records it', () => {
    const cwd = programThat('echo "(lb01.conf: Line 1) Something of its own"; exit 5');
    const run = (...args: string[]) => kalint(['--keepalived-program', './keepalived', ...args, 'lb01.conf'], { cwd });
    expect(run().status).toBe(0);
    expect(run('--max-warnings', '0').status).toBe(1);
    expect(run('--write-baseline', 'known.json').status).toBe(0);
    expect(run('--max-warnings', '0', '--baseline', 'known.json').status).toBe(0);
  });

  it('tests what --fix has written', () => {
    const cwd = programThat('grep -q kalint-disable lb01.conf && exit 5; exit 0');
    writeFileSync(join(cwd, 'lb01.conf'), '# kalint-disable-file no-vip -- hides nothing\n');
    const run = (...args: string[]) => kalint(['--keepalived-program', './keepalived', ...args, 'lb01.conf'], { cwd });
    expect(run().stderr).toContain('status 5');
    expect(run('--fix').stderr).toContain('status 0: nothing to say against it');
  });

  it('shows in the pretty format that the message is not a rule of kalint', () => {
    const cwd = programThat('echo "(lb01.conf: Line 1) Something of its own"; exit 5');
    const { stdout } = kalint(['--keepalived-program', './keepalived', 'lb01.conf'], { cwd });
    expect(stdout).toContain('keepalived says: Something of its own');
    expect(stdout).toContain('only keepalived -t reports this');
    expect(stdout).not.toContain('kalint explain keepalived');
  });
});
