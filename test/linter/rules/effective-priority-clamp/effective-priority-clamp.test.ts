import { expect, it } from 'vitest';
import { addresses, clusterMessages, instance } from '../../support/cluster-findings.ts';
import { fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'effective-priority-clamp';
const script = (weight: string, name = 'chk') =>
  `vrrp_script ${name} {\n  script /usr/local/bin/check\n  weight ${weight}\n}\n`;
const node = (...lines: string[]) => instance(['interface eth0', 'virtual_router_id 51', ...lines]);
const track = (...entries: string[]) => `track_script {\n${entries.map((entry) => `    ${entry}\n`).join('')}  }`;

it('says what a failing check still moves', () => {
  const [message, ...more] = fileMessages(RULE, script('20') + node('priority 250', track('chk')));
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 8, column: 12, severity: 'warning', reportedByKeepalived: false });
  expect(message?.message).toContain(
    'VI_1 has priority 250 and gets 20 more while chk is well: keepalived cuts 270 to 254',
  );
  expect(message?.message).toContain('When chk fails it falls by 4 instead of 20. Write a priority of at most 234');
  expect(message?.related).toMatchObject([{ line: 3, message: 'chk adds 20' }]);
});

it('says that a failing check moves nothing', () => {
  const [message] = fileMessages(RULE, script('2') + node('priority 254', track('chk')));
  expect(message?.message).toContain('When chk fails it still has 254: the address stays here.');
});

it('adds the weights of several checks', () => {
  const scripts = script('60') + script('70', 'two');
  const [message] = fileMessages(RULE, scripts + node('priority 200', track('chk', 'two')));
  expect(message?.message).toContain('gets 130 more while chk and two are well: keepalived cuts 330 to 254');
  expect(message?.message).toContain('When chk fails it still has 254');
});

it('advises other weights where there is no room for these', () => {
  const scripts = script('200') + script('100', 'two');
  const [message] = fileMessages(RULE, scripts + node('priority 50', track('chk', 'two')));
  expect(message?.message).toContain('Write smaller weights, or negative ones');
});

it('counts what a sync group tracks for its members', () => {
  const group = `vrrp_sync_group G {\n  group {\n    VI_1\n  }\n  ${track('chk')}\n}\n`;
  expect(fileLines(RULE, script('20') + node('priority 250') + group)).toEqual([8]);
});

it.each([
  ['a sum of 254', script('4') + node('priority 250', track('chk'))],
  ['a weight below 0', script('-20') + node('priority 250', track('chk'))],
  ['a priority that falls below 1', script('-200') + node('priority 100', track('chk'))],
  ['an owner, whose weights do not count', script('20') + node('priority 255', track('chk'))],
  ['a swapped weight', script('20 reverse') + node('priority 250', track('chk'))],
  ['a script that is not tracked', script('20') + node('priority 250')],
  ['a weight that only the host knows', script('${_ENV W}') + node('priority 254', track('chk'))],
  ['a priority that only the host knows', script('20') + node('priority ${_ENV P}', track('chk'))],
  [
    'an instance that tracks a file as well',
    `track_file f {\n  file /run/f\n}\n${script('20')}${node('priority 250', track('chk'), 'track_file {\n    f\n  }')}`,
  ],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});

it('reports nodes that only the cut makes equal, with their sums', () => {
  const on = (priority: number) => script('20') + node(`priority ${priority}`, track('chk'), addresses('192.0.2.1'));
  const found = clusterMessages(RULE, { lb01: on(250), lb02: on(240) }).filter(({ message }) =>
    /While all/.test(message),
  );
  expect(found).toMatchObject([{ node: 'lb02', line: 8, related: [{ filePath: 'lb01.conf' }] }]);
  expect(found[0]?.message).toContain(
    'lb01 250 + 20 = 270 and lb02 240 + 20 = 260: keepalived cuts all of them to 254',
  );
  expect(clusterMessages('duplicate-priority', { lb01: on(250), lb02: on(240) })).toEqual([]);
});

it('does not report sums that are equal before the cut, or only one that is cut', () => {
  const on = (priority: number) => script('20') + node(`priority ${priority}`, track('chk'), addresses('192.0.2.1'));
  const all = [
    ...clusterMessages(RULE, { a: on(250), b: on(250) }),
    ...clusterMessages(RULE, { a: on(250), b: on(200) }),
  ];
  expect(all.filter(({ message }) => /While all/.test(message))).toEqual([]);
});
