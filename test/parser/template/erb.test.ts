import { describe, expect, test } from 'vitest';
import { plainly, waysRead } from './support.ts';

const read = (text: string) => plainly(text, 'erb');

describe('What ERB leaves of a text', () => {
  test('a placeholder is a word; comments and Ruby leave nothing', () => {
    expect(read('<%# why %>priority <%= @p %><% x = 1 %>')).toBe('priority <%= @p %>');
  });

  test('<%% is the text <%', () => {
    expect(read('router_id <%%x')).toBe('router_id <%x');
  });

  test('-%> takes the line end with it, <%- the indent', () => {
    expect(read('a\n  <%- if x -%>\nb\n  <%- end -%>\nc')).toBe('a\nb\nc');
    expect(read('a <%= b -%>\nc')).toBe('a <%= b -%>c');
  });

  test('a block that gives a value is one', () => {
    expect(read('router_id <%= x.map do |y| %>text<% end %>')).toContain('<%= x.map do |y| %>text<% end %>');
  });
});

describe('Ways through the sections of an ERB template', () => {
  test.each([
    '<% if x %>a<% elsif y %>b<% else %>c<% end %>',
    '<% unless x -%>a<%- else -%>c<% end %>',
    '<% case x %>\n<% when 1 %>a<% when 2 %>b<% else %>c<% end %>',
    '<% if x then %>a<% else # not x %>c<% end %>',
  ])('branches: %s', (text) => {
    const ways = new Set(waysRead(text, 'erb'));
    expect([...ways]).toEqual(expect.arrayContaining(['a', 'c']));
    expect(ways.has('a c')).toBe(false);
  });

  test.each([
    '<% @x.each do |y| %>a\n<% end %>',
    '<% @x.each { |y| %>a\n<% } %>',
    '<% for y in x %>a\n<% end %>',
    '<% y = 1\n@x.each_with_index do |y, i| -%>a\n<% end -%>',
  ])('loops: %s', (text) => {
    expect(new Set(waysRead(text, 'erb').map((way) => way.split('a').length - 1))).toEqual(new Set([0, 1, 10]));
  });

  test.each(['<% x = if y then 1 else 2 end %>a', '<% if x then y end %>a', '<% puts x if y %>a'])(
    'Ruby that opens nothing: %s',
    (text) => {
      expect(waysRead(text, 'erb')).toEqual(['a']);
    },
  );
});
