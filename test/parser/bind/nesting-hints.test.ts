import { nestingHints } from '@kalint/parser';
import { describe, expect, it } from 'vitest';

describe('belongs', () => {
  it.each([
    [[], 'vrrp_instance', true],
    [[], 'priority', false],
    [['vrrp_instance'], 'priority', true],
    [['vrrp_instance'], 'vrrp_instance', false],
    [['vrrp_instance', 'authentication'], 'auth_type', true],
    [['vrrp_instance', 'authentication'], 'priority', false],
    [['vrrp_instance', 'virtual_ipaddress'], '192.0.2.1/24', true],
    [['vrrp_instance', 'virtual_ipaddress'], 'priority', false],
    [['vrrp_instance', 'track_script'], 'any_name', true],
    [['vrrp_instance', 'track_script'], 'virtual_ipaddress', false],
    [['virtual_server', 'real_server', 'HTTP_GET', 'url'], 'path', true],
    [['no_such_block'], 'priority', false],
  ])('in %j a line with %s: %s', (blocks, word, expected) => {
    expect(nestingHints.belongs(blocks, word)).toBe(expected);
  });
});

describe('needsBlock', () => {
  it.each([
    [[], 'vrrp_instance', true],
    [['vrrp_instance'], 'track_script', true],
    [['vrrp_instance'], 'priority', false],
    [[], 'no_such_keyword', false],
    [['vrrp_instance', 'track_script'], 'x', false],
  ])('in %j %s: %s', (blocks, keyword, expected) => {
    expect(nestingHints.needsBlock(blocks, keyword)).toBe(expected);
  });
});
