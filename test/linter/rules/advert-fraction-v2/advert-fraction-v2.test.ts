import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'advert-fraction-v2';

/** An instance that keepalived takes; `lines` stand before its addresses. */
const node = (...lines: string[]) => `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
${lines.map((line) => `  ${line}\n`).join('')}  virtual_ipaddress {
    192.0.2.10
  }
}
`;

it.each([
  ['0.5', 1],
  ['1.4', 1],
  ['1.5', 2],
  ['0.1', 1],
])('says that %s becomes %i', (interval, used) => {
  const [message] = fileMessages(RULE, node(`advert_int ${interval}`));
  expect(message).toMatchObject({ line: 4, severity: 'warning', reportedByKeepalived: true });
  expect(message?.message).toContain(`sends every ${used} s`);
});

it.each([
  ['adds it', node('advert_int 0.5 # fast'), node('advert_int 0.5 # fast', 'version 3')],
  ['changes the line', node('version 2', 'advert_int 0.5'), node('version 3', 'advert_int 0.5')],
])('suggests version 3: %s', (_, text, expected) => {
  const [message] = fileMessages(RULE, text);
  expect(message?.fix?.kind).toBe('suggestion');
  expect(apply(text, message?.fix)).toBe(expected);
  expect(fileLines(RULE, expected)).toEqual([]);
});

it.each([
  [
    'authentication, which version 3 drops',
    node('advert_int 0.5', 'authentication {\n  auth_type PASS\n  auth_pass secret\n}'),
  ],
  ['an interval that is too long for version 3', node('advert_int 50.5')],
  ['thousandths of a second', node('advert_int 0.125')],
])('has no fix with %s', (_, text) => {
  const [message] = fileMessages(RULE, text);
  expect(message?.line).toBe(4);
  expect(message?.fix).toBeUndefined();
});

it.each([
  ['whole seconds', node('advert_int 2')],
  ['version 3', node('version 3', 'advert_int 0.5')],
  [
    'a version that only the host knows',
    `global_defs {\n  vrrp_version \${_ENV VERSION}\n}\n${node('advert_int 0.5')}`,
  ],
  ['an interval that keepalived refuses', node('advert_int 0.001')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
