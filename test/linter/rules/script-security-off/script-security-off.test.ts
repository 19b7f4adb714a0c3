import { describe, expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'script-security-off';
const script = (...lines: string[]) =>
  ['vrrp_script chk {', '  script "/usr/local/bin/check"', ...lines.map((line) => `  ${line}`), '}', ''].join('\n');
const instance = (...lines: string[]) =>
  ['vrrp_instance VI_1 {', '  priority 100', ...lines.map((line) => `  ${line}`), '}', ''].join('\n');
const global = (...lines: string[]) => ['global_defs {', ...lines.map((line) => `  ${line}`), '}', ''].join('\n');
const TRACKED = instance('track_script {', '  chk', '}');
const server = (...lines: string[]) =>
  [
    'virtual_server 192.0.2.10 80 {',
    '  protocol TCP',
    '  real_server 192.0.2.21 80 {',
    ...lines.map((line) => `    ${line}`),
    '  }',
    '}',
    '',
  ].join('\n');

describe('a tracked script and no enable_script_security', () => {
  const text = `# lb01\n\n${global('router_id lb01')}\n${script()}\n${TRACKED}`;

  it('is reported once, at global_defs, with the scripts beside it', () => {
    const [message, ...more] = fileMessages(RULE, text);
    expect(more).toEqual([]);
    expect(message).toMatchObject({ line: 3, column: 1, severity: 'warning', reportedByKeepalived: false });
    expect(message?.message).toContain('keepalived runs vrrp_script chk as root');
    expect(message?.message).toContain('keepalived -t ends with status 6');
    expect(message?.related.map(({ line }) => line)).toEqual([8]);
  });

  it('is mended in that block, with a user, since scripts without one are dropped under script security', () => {
    const [message] = fileMessages(RULE, text);
    const fixed = apply(text, message?.fix);
    expect(fixed).toBe(
      `# lb01\n\n${global('enable_script_security', 'script_user root', 'router_id lb01')}\n${script()}\n${TRACKED}`,
    );
    expect(message?.fix?.kind).toBe('suggestion');
    expect(fileLines(RULE, fixed)).toEqual([]);
  });

  it('gets a block of its own where there is none, below the head of the file', () => {
    const bare = `! lb01\n\n# is the service there?\n${script()}${TRACKED}`;
    const [message] = fileMessages(RULE, bare);
    expect(message?.line).toBe(5);
    const fixed = apply(bare, message?.fix);
    expect(fixed).toBe(
      `! lb01\n\n${global('enable_script_security', 'script_user root')}\n# is the service there?\n${script()}${TRACKED}`,
    );
    expect(fileLines(RULE, fixed)).toEqual([]);
  });

  it('keeps the user that is set already', () => {
    const rooted = global('script_user root') + script() + TRACKED;
    const fixed = apply(rooted, fileMessages(RULE, rooted)[0]?.fix);
    expect(fixed).toBe(global('enable_script_security', 'script_user root') + script() + TRACKED);
  });

  it('did not fail the test of keepalived before 2.0.7', () => {
    const [message] = fileMessages(RULE, text, { target: '1.3.5' });
    expect(message?.message).not.toContain('status 6');
  });

  it('is reported by keepalived where the script is on the host', () => {
    const facts = { name: 'lb01', scripts: { '/usr/local/bin/check': {} } };
    expect(fileMessages(RULE, text, { factsOf: () => facts })[0]?.reportedByKeepalived).toBe(true);
  });
});

it('reports one finding for many scripts', () => {
  const text =
    global('router_id lb01') + script() + instance('track_script {', '  chk', '}', 'notify "/a"', 'notify_stop "/b"');
  const messages = fileMessages(RULE, text);
  expect(messages.map(({ line }) => line)).toEqual([1]);
  expect(messages[0]?.message).toContain('3 scripts, from vrrp_script chk on, as root');
});

it.each([
  ['a notification', instance('notify_master "/usr/local/bin/up"'), 3],
  ['arguments that are read as a user', instance('notify_master /usr/local/bin/up MASTER'), 3],
  ['a remark that is read as a user', instance('notify_master "/usr/local/bin/up" // tell'), 3],
  ['a check of a real server', server('MISC_CHECK {', '  misc_path "/usr/local/bin/check"', '}'), 5],
  ['a notification of a real server', server('notify_down "/usr/local/bin/down"'), 4],
  ['a script through a definition', `$CHECK=/usr/local/bin/check\n${instance('notify ${CHECK}')}`, 1],
])('reports %s', (_, text, line) => {
  expect(fileLines(RULE, text)).toEqual([line]);
});

it('reports a script for keepalived at its start', () => {
  expect(fileLines(RULE, global('startup_script "/usr/local/bin/start"'))).toEqual([1]);
});

it.each([
  ['a file without scripts', global('router_id lb01') + instance()],
  ['script security', global('enable_script_security') + script() + TRACKED],
  ['script security behind the scripts', script() + TRACKED + global('enable_script_security')],
  ['script security with a word that nothing reads', global('enable_script_security true') + script() + TRACKED],
  ['a keyword that is meant to be it', global('enabled_script_security') + script() + TRACKED],
  ['a keyword that stands outside global_defs', `enable_script_security\n${script()}${TRACKED}`],
  ['a script that nothing tracks', script() + instance()],
  ['a file that is only tested for being there', script().replace('/usr', '</usr') + TRACKED],
  ['scripts that all run as another user', global('script_user nobody') + script() + TRACKED],
  ['a check with a user of its own', script('user nobody nogroup') + TRACKED],
  ['a notification with a user of its own', instance('notify "/usr/local/bin/tell" nobody')],
  ['a file whose global_defs may stand in one that was not read', `include global.conf\n${script()}${TRACKED}`],
  ['scripts for another host', `@lb02 startup_script x\n${instance()}`],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});

it('does not report scripts that run as the default user of the host', () => {
  const facts = { name: 'lb01', users: ['root', 'keepalived_script'] };
  expect(fileLines(RULE, script() + TRACKED, { factsOf: () => facts })).toEqual([]);
});
