import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'c-style-comment';
const instance = (...lines: string[]) => `vrrp_instance VI_1 {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
const fixed = (text: string) => {
  const [message] = fileMessages(RULE, text);
  return { kind: message?.fix?.kind, text: apply(text, message?.fix) };
};

it('a line of its own is an unknown keyword', () => {
  const text = '// the web servers\nglobal_defs {\n}\n';
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 1, severity: 'error', reportedByKeepalived: true });
  expect(message?.message).toContain('unknown keyword');
  expect(fixed(text)).toEqual({ kind: 'safe', text: text.replace('//', '#') });
});

it('behind a value it is ignored in silence', () => {
  const text = instance('priority 100 // high');
  expect(fileMessages(RULE, text)).toMatchObject([{ line: 2, column: 16, reportedByKeepalived: false }]);
  expect(fixed(text)).toEqual({ kind: 'safe', text: instance('priority 100 # high') });
});

it('in a list of addresses it is reported', () => {
  const text = instance('virtual_ipaddress {', '  192.0.2.1 // web', '  // more', '}');
  expect(fileMessages(RULE, text)).toMatchObject([
    { line: 3, reportedByKeepalived: true },
    { line: 4, reportedByKeepalived: true },
  ]);
});

it('behind braces, too', () => {
  expect(fileLines(RULE, 'global_defs { // general\n} // end\n')).toEqual([1, 2]);
});

it('is no safe fix where the words mean something today', () => {
  expect(fixed(instance('notify_master "/bin/true" // run')).kind).toBe('suggestion');
  expect(fixed('vrrp_sync_group G {\n  group {\n    A\n    // B\n  }\n}\n').kind).toBe('suggestion');
});

it('is glued to a word', () => {
  const text = instance('priority 100//高');
  expect(fixed(text)).toEqual({ kind: 'suggestion', text: instance('priority 100 #高') });
});

it('/* */ in one line', () => {
  expect(fixed(instance('priority 100 /* high */'))).toEqual({ kind: 'safe', text: instance('priority 100 # high') });
  expect(fixed('/* general */\n').text).toBe('# general\n');
});

it('/* */ over several lines leaves them all in force', () => {
  const text = '/*\nvrrp_instance VI_9 {\n  priority 9\n}\n*/\n';
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 1, endLine: 5 });
  expect(message?.message).toContain('all lines up to line 5 are read as configuration');
  expect(fixed(text)).toEqual({ kind: 'suggestion', text: '#\n# vrrp_instance VI_9 {\n#   priority 9\n# }\n#\n' });
});

it('offers no fix that would take a brace away', () => {
  expect(fileMessages(RULE, 'vrrp_instance VI_1 // first {\n}\n')[0]?.fix).toBeUndefined();
});

it.each([
  ['a URL', 'vrrp_script c {\n  script "/usr/bin/curl http://localhost//x"\n}\n'],
  ['a URL without quotes', 'global_defs {\n  router_id http://lb01\n}\n'],
  ['a path with two slashes', 'vrrp_script c {\n  script //usr/bin/true\n}\n'],
  [
    'a path to fetch',
    'virtual_server 192.0.2.1 80 {\n  real_server 192.0.2.2 80 {\n    HTTP_GET {\n      url {\n        path //x\n      }\n    }\n  }\n}\n',
  ],
  ['text in single quotes of a command', "vrrp_script c {\n  script '/bin/echo a // b'\n}\n"],
  ['a real comment', '# // a\n! /* b */\n'],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
