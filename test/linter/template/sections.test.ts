import { findRule, lint, lintCluster } from '@kalint/linter';
import { describe, expect, test } from 'vitest';
import { found, instance, templateMessages } from './support.ts';

describe('A finding holds on every way through a template, or is none', () => {
  test.each([
    ['branches exclude each other', '{% if a %}\n  advert_int 1\n{% else %}\n  advert_int 2\n{% endif %}'],
    [
      'opposite conditions',
      "{% if s == 'M' %}\n  nopreempt\n{% endif %}\n{% if s != 'M' %}\n  preempt_delay 5\n{% endif %}",
    ],
    ['branches inside of a line', 'state {% if a %}MASTER{% else %}BACKUP{% endif %}'],
    ['a part of a word', 'unicast_src_ip {{ ip }}{% if a %}1{% endif %}'],
    ['one peer, or many', 'unicast_peer {\n{% for p in peers %}\n    {{ p }}\n{% endfor %}\n  }'],
    [
      'a block whose head has two forms',
      '{% if a %}unicast_peer { {% else %}unicast_fault_no_peer\n  unicast_peer { {% endif %}\n    192.0.2.9\n  }',
    ],
  ])('%s', (_, lines) => {
    expect(found(instance(lines))).toEqual([]);
  });

  test('what is missing only where a branch is left out is not missing; what no branch has is', () => {
    const rule = findRule('vrid-missing');
    const text = 'vrrp_instance VI_1 {\n  interface eth0\n{% if a %}\n  virtual_router_id 1\n{% endif %}\n}\n';
    const options = { rules: rule === undefined ? [] : [rule] };
    expect(found(text, options)).toEqual([]);
    expect(found(text.replace('virtual_router_id', 'priority'), options)).toEqual(['vrid-missing:1']);
  });

  test('a quorum that more rounds of a loop reach is none too high', () => {
    const servers =
      '{% for s in servers %}\n  real_server {{ s }} 80 {\n    weight 1\n    TCP_CHECK {\n      connect_timeout 3\n    }\n  }\n{% endfor %}';
    expect(
      found(`virtual_server 192.0.2.1 80 {\n  lb_algo rr\n  lb_kind NAT\n  protocol TCP\n  quorum 3\n${servers}\n}\n`),
    ).toEqual([]);
  });

  test.each([
    ['a first branch', '{% if a %}\n  prioriti 1\n{% endif %}'],
    ['another branch', '{% if a %}{% elif b %}\n  prioriti 1\n{% endif %}'],
    ['a branch inside of a branch', '{% if a %}{% else %}{% if b %}{% else %}\n  prioriti 1\n{% endif %}{% endif %}'],
    ['a loop', '{% for a in b %}\n  prioriti {{ a }}\n{% endfor %}'],
    ['sections that do not match', '{% if a %}\n  prioriti 1\n'],
  ])('a mistake in %s is found', (_, lines) => {
    expect(found(instance(lines))).toEqual(['unknown-keyword:10']);
  });
});

describe('A template beside other files', () => {
  const files = [1, 2].map((n) => ({ path: `lb0${n}.conf.j2`, text: instance(`advert_int ${n}`) }));

  test('says nothing to the rules that compare nodes', () => {
    expect(lintCluster(files).results.flatMap(({ messages }) => messages)).toEqual([]);
    expect(
      lint(files, {}, [{ nodes: files.map((file) => ({ file })) }]).results.flatMap(({ messages }) => messages),
    ).toEqual([]);
  });

  test('is read in the language that is asked for, whatever its name', () => {
    const text = 'global_defs {\n  router_id <%= @x %>\n}\n';
    expect(lint([{ path: 'a.j2', text }], { template: 'erb' }).errorCount).toBe(0);
    expect(lint([{ path: 'a.conf', text: text.replace(/<.*>/, '{{ x }}') }], { template: 'go' }).errorCount).toBe(0);
  });

  test('is a plain file where it has no tags', () => {
    const [message] = templateMessages('prioriti 1\n');
    expect(message?.reportedByKeepalived).toBe(true);
  });
});
