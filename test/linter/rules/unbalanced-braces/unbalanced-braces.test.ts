import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'unbalanced-braces';
const lines = (...all: string[]) => `${all.join('\n')}\n`;

it('puts a missing } where the language wants it, and names the open brace', () => {
  const text = lines(
    'vrrp_instance VI_1 {',
    '  authentication {',
    '    auth_type PASS',
    '    auth_pass secret',
    '  virtual_ipaddress {',
    '    192.0.2.1',
    '  }',
    '}',
  );
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 5, severity: 'error', related: [{ line: 2 }] });
  expect(message?.message).toContain('authentication (line 2) is still open');
  expect(apply(text, message?.fix)).toBe(text.replace('  virtual_ipaddress', '  }\n  virtual_ipaddress'));
});

it('puts a missing } where the indentation wants it, if the language does not tell', () => {
  const text = lines('vrrp_instance VI_1 {', '  virtual_ipaddress {', '    192.0.2.1', '}', 'vrrp_script a {', '}');
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 4, related: [{ line: 2 }] });
});

it('points at the block that is open at the end of the file', () => {
  const text = lines('vrrp_instance VI_1 {', '  virtual_ipaddress {', '    192.0.2.1', '  }');
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 1, reportedByKeepalived: false });
  expect(apply(text, message?.fix)).toBe(`${text}}\n`);
});

it('finds the head whose { is missing', () => {
  const text = lines('vrrp_instance VI_1', '  priority 100', '}');
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message?.message).toContain('A { is missing behind vrrp_instance VI_1');
  expect(apply(text, message?.fix)).toBe(text.replace('VI_1', 'VI_1 {'));
});

it('finds the } that closes a block too early', () => {
  const text = lines('vrrp_instance VI_1 {', '  track_script {', '    chk', '  }', '  }', '  priority 100', '}');
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 5 });
  expect(apply(text, message?.fix)).toBe(text.replace('  }\n  }\n', '  }\n'));
});

it('reports a } that is left over, as keepalived does', () => {
  expect(fileMessages(RULE, lines('global_defs {', '}', '}'))).toMatchObject([{ line: 3, reportedByKeepalived: true }]);
});

it('reports a second { once', () => {
  expect(fileLines(RULE, lines('vrrp_instance VI_1 { {', '  priority 100', '}'))).toEqual([1]);
});

it('reports a block without its keyword', () => {
  expect(fileLines(RULE, lines('{', '  priority 100', '}'))).toEqual([1]);
});

it('reports a keyword without its block', () => {
  const [message] = fileMessages(RULE, lines('vrrp_instance VI_1 {', '  virtual_ipaddress', '  priority 100', '}'));
  expect(message).toMatchObject({ line: 2 });
  expect(message?.message).toContain('virtual_ipaddress needs a block');
});

it('reports a block that the keyword does not take, and what becomes of it', () => {
  const text = lines('vrrp_instance VI_1 {', '  mcast_src_ip {', '    192.0.2.1', '  }', '}');
  const [message] = fileMessages(RULE, text);
  expect(message).toMatchObject({ line: 2 });
  expect(message?.message).toContain('takes the } for the end of vrrp_instance');
});

it('reports a definition that is used many times once', () => {
  const text = lines(
    '$VI= \\',
    'vrrp_instance VI_$ID { \\',
    'priority 100',
    '~SEQ(ID, 1, 3) $VI',
    'global_defs {',
    '}',
  );
  expect(fileLines(RULE, text)).toEqual([2]);
});

it.each([
  ['braces anywhere on a line', 'vrrp_instance VI_1{priority 100}\ntrack_file f\n{\nfile /tmp/f\n}\n'],
  ['a brace in a quoted text', 'vrrp_script c {\n  script "/bin/sh -c {"\n}\n'],
  ['a brace in a comment', '# {\nglobal_defs { # }\n}\n'],
  ['a brace that an unterminated quote hides', 'vrrp_script "c {\n  interval 2\n}\n'],
  ['a brace in a foreign comment', '// vrrp_instance VI_1 {\nglobal_defs {\n}\n'],
  ['the braces of ${NAME}', '$N=1\nvrrp_instance VI_${N} {\n}\n'],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
