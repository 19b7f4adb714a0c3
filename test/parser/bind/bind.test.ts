import { argumentValue, childrenOf, keywordOf, NEWEST_VERSION } from '@kalint/parser';
import { describe, expect, it } from 'vitest';
import { bindLines, problemWords } from '../support/bind.ts';

/** Lines inside a vrrp_instance. */
const inInstance = (...lines: string[]) => ['vrrp_instance VI_1 {', ...lines, '}'];

describe('statements', () => {
  it('are known by their path', () => {
    const { statements } = bindLines(inInstance('authentication {', 'auth_type PASS', '}', 'track_script {', 'x', '}'));
    const [instance] = statements;
    expect(instance?.path).toBe('vrrp_instance');
    expect(instance?.children.map(({ path }) => path)).toEqual([
      'vrrp_instance/authentication',
      'vrrp_instance/track_script',
    ]);
    expect(instance?.children.flatMap(({ children }) => children.map(({ path }) => path))).toEqual([
      'vrrp_instance/authentication/auth_type',
      'vrrp_instance/track_script/*',
    ]);
  });

  it('know their parent, their keyword and their arguments', () => {
    const [instance] = bindLines(inInstance('priority 100')).statements;
    const [priority] = instance ? childrenOf(instance, 'priority') : [];
    expect(priority?.parent?.path).toBe('vrrp_instance');
    expect(priority && keywordOf(priority)).toBe('priority');
    expect(priority && argumentValue(priority, 'priority')).toBe(100);
    expect(priority && argumentValue(priority, 'nothing')).toBeUndefined();
  });

  it('under another spelling have the path of the one they stand for', () => {
    const { statements } = bindLines(['virtual_server 192.0.2.1 80 {', 'lb_algo rr', 'lvs_sched wrr', '}']);
    expect(statements[0]?.children.map(({ path, word }) => [path, word.text])).toEqual([
      ['virtual_server/lvs_sched', 'lb_algo'],
      ['virtual_server/lvs_sched', 'lvs_sched'],
    ]);
  });

  it('that nobody knows are left out', () => {
    const { statements } = bindLines(['foo', 'global_defs {', 'bar', 'router_id a', '}']);
    expect(statements.map(({ path }) => path)).toEqual(['global_defs']);
    expect(statements[0]?.children.map(({ path }) => path)).toEqual(['global_defs/router_id']);
  });

  it('in a block without head count in the block around', () => {
    const { statements } = bindLines(['global_defs {', '{', 'router_id a', '}', '}']);
    expect(statements[0]?.children.map(({ path }) => path)).toEqual(['global_defs/router_id']);
  });
});

describe('an unknown keyword', () => {
  it('names its block and similar keywords', () => {
    expect(bindLines(inInstance('priorty 100')).problems).toMatchObject([
      { code: 'unknown-keyword', block: 'vrrp_instance', word: { text: 'priorty' }, suggestions: ['priority'] },
    ]);
  });

  it('names other blocks that have it, the top level as well', () => {
    const [vrid, script] = bindLines(['virtual_router_id 1', ...inInstance('vrrp_script x {', '}')]).problems;
    expect(vrid).toMatchObject({ block: '', elsewhere: ['vrrp_instance'] });
    expect(script).toMatchObject({ block: 'vrrp_instance', elsewhere: [''] });
  });

  it('says nothing of what stands in its block', () => {
    expect(problemWords(bindLines(['foo {', 'bar', 'baz {', '}', '}']))).toEqual(['unknown-keyword foo']);
  });

  it('is not one that a release did not have: that is said in its own way', () => {
    expect(problemWords(bindLines(['global_defs {', 'json_version 2', '}'], '2.0.0'))).toEqual([
      'not-in-target json_version',
    ]);
  });

  it('is not judged where only the host knows the word', () => {
    expect(bindLines(['${_ENV X} a', ...inInstance('${_ENV X}')]).problems).toEqual([]);
  });

  it('is not what every object has', () => {
    expect(problemWords(bindLines(['constructor', '__proto__', 'toString']))).toEqual([
      'unknown-keyword constructor',
      'unknown-keyword __proto__',
      'unknown-keyword toString',
    ]);
  });

  it('is written exactly', () => {
    expect(problemWords(bindLines(['Global_defs {', '}']))).toEqual(['unknown-keyword Global_defs']);
  });

  it('suggests only what the release knows', () => {
    const suggestions = (target: '2.0.0' | '2.4.3') =>
      bindLines(['global_defs {', 'json_versoin 2', '}'], target).problems.flatMap((problem) =>
        problem.code === 'unknown-keyword' ? problem.suggestions : [],
      );
    expect(suggestions('2.4.3')).toEqual(['json_version']);
    expect(suggestions('2.0.0')).toEqual([]);
  });
});

describe('arguments', () => {
  it('that are missing are said with what is expected', () => {
    expect(bindLines(inInstance('priority')).problems).toMatchObject([
      { code: 'missing-argument', after: { text: 'priority' }, expected: 'priority (whole number 1…255)' },
    ]);
  });

  it('that are refused are said with the reason', () => {
    expect(bindLines(inInstance('priority 300', 'state SLAVE')).problems).toMatchObject([
      { code: 'bad-argument', argument: { problem: { word: { text: '300' }, problem: { code: 'range' } } } },
      { code: 'bad-argument', argument: { problem: { word: { text: 'SLAVE' }, problem: { code: 'type' } } } },
    ]);
  });

  it('too many are said, and whether keepalived says so', () => {
    const ignored = bindLines(inInstance('priority 100 high'));
    expect(ignored.problems).toMatchObject([{ code: 'extra-arguments', words: [{ text: 'high' }], reported: false }]);
    const reported = bindLines(inInstance('virtual_ipaddress {', '192.0.2.1 deb eth0', '}'));
    expect(reported.problems).toMatchObject([
      { code: 'extra-arguments', words: [{ text: 'deb' }, { text: 'eth0' }], reported: true, suggestions: ['dev'] },
    ]);
  });

  it('of a flag are too many, and leave it on', () => {
    const { problems, model } = bindLines(inInstance('nopreempt false'));
    expect(problems).toMatchObject([{ code: 'extra-arguments', words: [{ text: 'false' }] }]);
    expect(model.vrrpInstances[0]?.nopreempt?.value).toBe(true);
  });

  it('that only the host knows are not judged', () => {
    const lines = inInstance('priority ${_ENV P}', 'state ${_ENV S}', 'virtual_ipaddress {', '${_ENV A} dev eth0', '}');
    const { problems, model } = bindLines(lines);
    expect(problems).toEqual([]);
    expect(model.vrrpInstances[0]?.priority).toBeUndefined();
    expect(model.vrrpInstances[0]?.virtualAddresses).toMatchObject([{ dev: { value: 'eth0' } }]);
  });

  it('may be quoted', () => {
    expect(bindLines(inInstance('priority "100"')).model.vrrpInstances[0]?.priority?.value).toBe(100);
  });

  it('of scripts may be in single quotes, and join to other text', () => {
    const { model, problems } = bindLines([
      'vrrp_script a {',
      `script '/bin/a b'" c"`,
      '}',
      ...inInstance(`notify '/bin/x y' nobody`),
    ]);
    expect(problems).toEqual([]);
    expect(model.vrrpScripts[0]?.script?.value).toBe('/bin/a b c');
    expect(model.vrrpInstances[0]?.notify?.value).toEqual({ command: '/bin/x y', user: 'nobody' });
  });
});

describe('blocks', () => {
  it('that are missing are said', () => {
    expect(problemWords(bindLines(['global_defs', ...inInstance('track_script')]))).toEqual([
      'missing-block global_defs',
      'missing-block track_script',
    ]);
  });

  it('that no keyword has are said', () => {
    expect(problemWords(bindLines(inInstance('priority 100 {', 'state MASTER', '}')))).toEqual([
      'unexpected-block priority',
    ]);
  });
});

describe('lists', () => {
  it('may have an entry on each line', () => {
    const [instance] = bindLines(inInstance('virtual_ipaddress {', '192.0.2.1', '192.0.2.2 dev eth0', '}')).statements;
    expect(instance?.children[0]?.children.map(({ kind, word }) => [kind, word.text])).toEqual([
      ['entry', '192.0.2.1'],
      ['entry', '192.0.2.2'],
    ]);
  });

  it('may have an entry in each word', () => {
    const { model } = bindLines(['vrrp_sync_group G {', 'group {', 'A B', 'C', '}', '}']);
    expect(model.vrrpSyncGroups[0]?.members.map(({ value }) => value.name)).toEqual(['A', 'B', 'C']);
  });

  it('have no blocks inside', () => {
    const lines = inInstance('virtual_ipaddress {', '192.0.2.1 {', 'dev eth0', '}', '}');
    expect(problemWords(bindLines(lines))).toEqual(['unexpected-block 192.0.2.1']);
  });

  it('skip blocks without head', () => {
    expect(bindLines(inInstance('virtual_ipaddress {', '{', '192.0.2.1', '}', '}')).problems).toEqual([]);
  });
});

describe('the target', () => {
  it('is the newest release unless told otherwise', () => {
    expect(bindLines([]).target).toBe(NEWEST_VERSION);
  });

  it('decides what an option may be', () => {
    const lines = inInstance('use_vmac_addr', 'virtual_ipaddress {', '192.0.2.1 use_vmac', '}');
    expect(problemWords(bindLines(lines, '2.4.3'))).toEqual([]);
    expect(problemWords(bindLines(lines, '2.0.0'))).toEqual(['not-in-target use_vmac_addr', 'not-in-target use_vmac']);
  });
});

describe('options given twice', () => {
  it('are said where keepalived counts the last one only', () => {
    const lines = inInstance('virtual_ipaddress {', '192.0.2.1 dev eth0 dev eth1', '}');
    expect(problemWords(bindLines(lines))).toEqual(['repeated-option dev']);
  });
});
