import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'missing-argument';
const instance = (...lines: string[]) => `vrrp_instance VI_1 {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;

it('says that keepalived ends, at start and at a reload', () => {
  const [message, ...more] = fileMessages(RULE, instance('priority'));
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 2, severity: 'error', reportedByKeepalived: true });
  expect(message?.message).toContain('priority lacks its priority: whole number 1…255');
  expect(message?.message).toMatch(/ends: it does not start/);
});

it('does not claim that keepalived reports what stands behind the end', () => {
  const reported = fileMessages(RULE, instance('priority', 'advert_int')).map(
    (message) => message.reportedByKeepalived,
  );
  expect(reported).toEqual([true, false]);
});

it('says where keepalived goes on without', () => {
  expect(fileMessages(RULE, 'global_defs {\n  router_id\n}\n')[0]?.message).toContain('reports it and goes on without');
  const [silent] = fileMessages(RULE, 'global_defs {\n  smtp_helo_name\n}\n');
  expect(silent).toMatchObject({ reportedByKeepalived: false });
  expect(silent?.message).toContain('as if the line were not there');
});

it('says where keepalived crashes', () => {
  expect(fileMessages(RULE, 'bfd_instance b {\n  neighbor_ip\n}\n')[0]?.message).toContain('SIGSEGV');
});

it('reports an option without its value', () => {
  const [message] = fileMessages(RULE, instance('virtual_ipaddress {', '  192.0.2.1 dev', '}'));
  expect(message).toMatchObject({ line: 3 });
  expect(message?.message).toContain('dev lacks its');
});

it.each([
  ['a block in the place of the value: the block is the mistake', instance('mcast_src_ip {', '  192.0.2.1', '}')],
  ['a value that a quote takes away', instance('priority "100')],
  ['a foreign comment in the place of the value', instance('priority // 100')],
  ['an argument that may be left out', instance('use_vmac', 'skip_check_adv_addr')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
