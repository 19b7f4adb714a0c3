import { lint, lintCluster } from '@kalint/linter';
import { expect, it } from 'vitest';

const vip = (address: string, comment = '') =>
  `vrrp_instance VI_1 {\n  interface eth0\n  virtual_router_id 51\n  virtual_ipaddress {\n${comment}    ${address}\n  }\n}\n`;
const lb01 = { path: 'lb01.conf', text: vip('192.0.2.10/24') };
const HIDDEN = '    # kalint-disable-next-line vip-prefix-conflict -- being changed\n';
const lb02 = { path: 'lb02.conf', text: vip('192.0.2.10/16', HIDDEN) };
const ids = (report: ReturnType<typeof lint>) =>
  report.results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));

it('a rule for files may find more where the nodes stand side by side', () => {
  const plain = { ...lb02, text: vip('192.0.2.10/16') };
  expect(ids(lint([lb01, plain]))).not.toContain('vip-prefix-conflict');
  expect(ids(lintCluster([lb01, plain]))).toContain('vip-prefix-conflict');
});

it('a comment hides what it finds there, and is not called unused where only one node is looked at', () => {
  expect(ids(lintCluster([lb01, lb02]))).not.toContain('vip-prefix-conflict');
  expect(ids(lintCluster([lb01, lb02]))).not.toContain('unused-suppression');
  expect(ids(lint([lb02]))).not.toContain('unused-suppression');
});

it('the comment is called unused where the nodes side by side show nothing to hide', () => {
  const same = { ...lb02, text: vip('192.0.2.10/24', HIDDEN) };
  expect(ids(lintCluster([lb01, same]))).toContain('unused-suppression');
});

it('a severity that the user chose holds for both', () => {
  const plain = { ...lb02, text: vip('192.0.2.10/16') };
  const severities = { 'vip-prefix-conflict': 'off' } as const;
  expect(ids(lintCluster([lb01, plain], { severities }))).not.toContain('vip-prefix-conflict');
});
