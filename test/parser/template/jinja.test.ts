import { describe, expect, test } from 'vitest';
import { plainly, waysRead } from './support.ts';

const read = (text: string) => plainly(text, 'jinja');

describe('What Jinja leaves of a text', () => {
  test('a placeholder is one word, with what is written around it', () => {
    expect(read('{{ vip }}/24 dev eth{{ n }}')).toBe('{{ vip }}/24 dev eth{{ n }}');
  });

  test.each([
    ['a string with the delimiter in it', '{{ a["}}"] }}'],
    ['another string with it', "{{ '}}' ~ x }}"],
    ['a dictionary', "{{ {'a': {'b': 1}}['a'] }}"],
    ['whitespace control', '{{- vip -}}'],
    ['several lines', '{{ vips\n  | first }}'],
  ])('a placeholder ends behind %s', (_, tag) => {
    expect(read(`interface ${tag}\npriority 100`).split('\n').at(-1)).toMatch(/priority 100$/);
    expect(read(`a ${tag} b`)).toBe(tag.includes('-') ? `a${tag}b` : `a ${tag} b`);
  });

  test('comments and assignments leave nothing', () => {
    expect(read('{# {{ no }} #}priority {% set x = 1 %}100')).toBe('priority 100');
  });

  test('a comment made by a filter is none of our business', () => {
    expect(read('{{ ansible_managed | comment }}\npriority 100')).toBe('priority 100');
  });

  test('raw text holds no tags', () => {
    expect(read('{% raw %}router_id {{% endraw %}x')).toBe('router_id\n{\nx');
  });

  test('a string in a tag is itself', () => {
    expect(read("vrrp_instance A {{ '{' }}\n}")).toBe('vrrp_instance A\n{\n}');
  });

  test('white space goes where a minus says so, line ends included', () => {
    expect(read('priority 1\n{%- if x -%}\n  00\n{%- endif %}\nnopreempt')).toBe('priority 100\nnopreempt');
  });

  test('macros and block assignments stand elsewhere', () => {
    expect(read('{% macro m() %}state MASTER{% endmacro %}{% set b %}x{% endset %}priority 1')).toBe('priority 1');
  });

  test('a tag that is not closed ends with its line', () => {
    expect(read('interface {{ x\npriority 100')).toBe('interface {{ x\npriority 100');
  });
});

describe('Ways through the sections of a Jinja template', () => {
  test('each branch is read, and none of a section without else', () => {
    const text = 'state {% if a %}MASTER{% elif b %}BACKUP{% else %}FAULT{% endif %}';
    expect(new Set(waysRead(text, 'jinja'))).toEqual(new Set(['state MASTER', 'state BACKUP', 'state FAULT']));
    expect(new Set(waysRead('a{% if x %} b{% endif %}', 'jinja'))).toEqual(new Set(['a b', 'a']));
  });

  test('a loop is read once, never, and often', () => {
    const counts = waysRead('{% for x in y %}a\n{% endfor %}', 'jinja').map((read) => read.split('a').length - 1);
    expect(new Set(counts)).toEqual(new Set([0, 1, 10]));
  });

  test('sections with the same condition side by side go together', () => {
    const read = waysRead('{% if x %}a{% endif %} {% if x %}b{% endif %} {% if y %}c{% endif %}', 'jinja');
    expect(new Set(read)).toEqual(new Set(['a b c', '', 'c', 'a b']));
  });

  test('a branch inside of a branch is reached', () => {
    expect(waysRead('{% if x %}a{% else %}{% if y %}b{% else %}c{% endif %}{% endif %}', 'jinja')).toContain('c');
  });

  test('with very many sections, each two are still told apart', () => {
    const text = Array.from({ length: 60 }, (_, i) => `{% if c${i} %}w${i}{% endif %}`).join(' ');
    const ways = waysRead(text, 'jinja').map((read) => new Set(read.split(' ')));
    expect(ways.length).toBeLessThanOrEqual(32);
    for (let a = 0; a < 60; a++) {
      for (let b = 0; b < 60; b++) {
        if (a !== b) expect(ways.some((words) => words.has(`w${a}`) && !words.has(`w${b}`))).toBe(true);
      }
    }
  });

  test.each(['{% if x %}a', 'a{% endif %}', '{% if x %}a{% endfor %}', '{% else %}a'])(
    'sections that do not match are none: %s',
    (text) => {
      expect(waysRead(text, 'jinja')).toEqual(['a']);
    },
  );
});
