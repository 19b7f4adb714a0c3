import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'keyword-not-in-target';
const hmac = 'vrrp_instance VI_1 {\n  auth_hmac {\n    active_key 1\n  }\n}\n';

it('says since when a keyword is known, and what becomes of its block', () => {
  const [message, ...more] = fileMessages(RULE, hmac, { target: '2.2.7' });
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 2, severity: 'error', reportedByKeepalived: true });
  expect(message?.message).toContain('auth_hmac came with 2.4.0; 2.2.7 does not know it');
  expect(message?.message).toContain('takes the } for the end of vrrp_instance');
  expect(message?.fix).toBeUndefined();
});

it('deletes what is gone, since it has no effect', () => {
  const text = 'global_defs {\n  lvs_id lb01\n  router_id lb01\n}\n';
  const [message] = fileMessages(RULE, text);
  expect(message).toMatchObject({ line: 2, fix: { kind: 'safe' } });
  expect(message?.message).toContain('Its successor is router_id');
  expect(apply(text, message?.fix)).toBe('global_defs {\n  router_id lb01\n}\n');
});

it('keeps what else stands in the line', () => {
  const [message] = fileMessages(RULE, 'virtual_server 192.0.2.1 80 { nat_mask 255.255.255.0 }\n');
  expect(message?.fix).toBeUndefined();
});

it('puts the other spelling of an option that is gone', () => {
  const text = 'static_ipaddress {\n  192.0.2.1/24 dev eth0 no-track\n}\n';
  expect(apply(text, fileMessages(RULE, text)[0]?.fix)).toBe(text.replace('no-track', 'no_track'));
});

it('does not report what the target knows', () => {
  expect(fileLines(RULE, hmac)).toEqual([]);
});
