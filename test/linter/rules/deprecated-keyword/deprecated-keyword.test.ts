import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'deprecated-keyword';
const httpGet = (line: string) =>
  `virtual_server 192.0.2.1 80 {\n  real_server 192.0.2.2 80 {\n    HTTP_GET {\n      ${line}\n    }\n  }\n}\n`;

it('renames what has a new name', () => {
  const text = httpGet('nb_get_retry 3');
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 4, severity: 'warning', reportedByKeepalived: true, fix: { kind: 'safe' } });
  expect(apply(text, message?.fix)).toBe(httpGet('retry 3'));
});

it('does not claim that keepalived reports what it takes in silence', () => {
  const [message] = fileMessages(RULE, 'vrrp_track_file f {\n  file /run/f\n}\n');
  expect(message).toMatchObject({ reportedByKeepalived: false });
  expect(message?.message).toContain('Write track_file.');
});

it('says why where there is no new name', () => {
  const [message] = fileMessages(RULE, 'vrrp_instance VI_1 {\n  native_ipv6\n}\n');
  expect(message?.message).toContain('decide whether the instance is IPv4 or IPv6');
  expect(message?.fix).toBeUndefined();
});

it('renames an option', () => {
  const text = 'static_routes {\n  192.0.2.0/24 gw 192.0.2.1\n}\n';
  expect(apply(text, fileMessages(RULE, text)[0]?.fix)).toBe(text.replace('gw', 'via'));
});

it.each([
  ['a release that does not call it so', 'vrrp_track_file f {\n  file /run/f\n}\n', '2.0.20'],
  ['the new name', httpGet('retry 3'), '2.4.3'],
])('does not report %s', (_, text, target) => {
  expect(fileLines(RULE, text, { target: target as '2.4.3' })).toEqual([]);
});
