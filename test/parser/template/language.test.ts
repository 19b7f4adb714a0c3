import { templateOf } from '@kalint/parser';
import { describe, expect, test } from 'vitest';

describe('The ending of a name says the template language', () => {
  test.each([
    ['keepalived.conf.j2', 'jinja'],
    ['keepalived.conf.jinja', 'jinja'],
    ['templates/keepalived.conf.JINJA2', 'jinja'],
    ['keepalived.conf.erb', 'erb'],
    ['keepalived.tmpl', 'go'],
    ['keepalived.conf.gotmpl', 'go'],
  ])('%s: %s', (path, language) => {
    expect(templateOf(path)).toBe(language);
  });

  test.each(['keepalived.conf', 'j2', 'constructor', 'keepalived.constructor', 'keepalived.j2.conf', ''])(
    '%s: none',
    (path) => {
      expect(templateOf(path)).toBe(path === 'j2' ? 'jinja' : undefined);
    },
  );
});
