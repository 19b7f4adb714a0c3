import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'undefined-track-group';
const GROUP = 'track_group uplink {\n  group {\n    VI_1\n  }\n}\n';
const route = (name: string) => `static_routes {\n  192.0.2.0/24 dev eth0 track_group ${name}\n}\n`;

it('reports a name that nothing has, and a similar one', () => {
  expect(fileMessages(RULE, route('uplink'))).toMatchObject([
    { line: 2, severity: 'error', reportedByKeepalived: true },
  ]);
  const text = GROUP + route('uplnk');
  const [message] = fileMessages(RULE, text);
  expect(message?.message).toContain('Did you mean uplink?');
  expect(apply(text, message?.fix)).toBe(GROUP + route('uplink'));
});

it('reports a group that stands below', () => {
  const [message] = fileMessages(RULE, route('uplink') + GROUP);
  expect(message).toMatchObject({ line: 2, related: [{ line: 4 }] });
  expect(message?.message).toContain('further down');
});

it('reports a group without instances from 2.2.8 on', () => {
  const text = `track_group uplink {\n  group {\n  }\n}\n${route('uplink')}`;
  expect(fileLines(RULE, text)).toEqual([6]);
  expect(fileLines(RULE, text, { target: '2.2.7' })).toEqual([]);
});

it('looks at addresses and rules too', () => {
  expect(fileLines(RULE, 'static_ipaddress {\n  192.0.2.1 dev eth0 track_group uplink\n}\n')).toEqual([2]);
  expect(
    fileLines(RULE, 'static_rules {\n  from 192.0.2.1 table 1 preference 1 iif eth0 track_group uplink\n}\n'),
  ).toEqual([2]);
});

it('does not report a group that is there', () => {
  expect(fileLines(RULE, GROUP + route('uplink'))).toEqual([]);
});

it('does not report where an include was not followed', () => {
  expect(fileLines(RULE, `include groups.conf\n${route('uplink')}`)).toEqual([]);
});
