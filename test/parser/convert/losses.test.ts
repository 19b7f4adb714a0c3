import { lossesOf } from '@kalint/parser/convert';
import { describe, expect, it } from 'vitest';
import { read } from './support/read.ts';

/** What is lost of a text: line and message. */
function lost(text: string): string[] {
  const reading = read(text);
  return lossesOf(reading, reading.binding).map(
    ({ origin, message }) => `${origin.file.lines.position(origin.start).line}: ${message}`,
  );
}

describe('what data does not hold', () => {
  it('is nothing where keepalived uses all of it', () => {
    expect(lost('# comment\n$IF=eth0\nvrrp_instance A {\n interface $IF\n priority 1\n priority 2\n}')).toEqual([]);
    expect(lost('global_defs {\n router_id ${_ENV NODE}\n}')).toEqual([]);
  });

  it.each([
    ['global_defs {\n routerid x\n}', '2: routerid is left out: keepalived does not know it here'],
    ['vrrp_instance A {\n version 4\n}', '2: 4 is left out: it is outside 2…3'],
    ['vrrp_instance A {\n priority 300\n}', '2: 300 is outside 1…255; what keepalived makes of it is taken'],
    ['vrrp_instance A {\n priority\n}', '2: priority is left out: priority (whole number 1…255) is missing behind it'],
    ['vrrp_instance A {\n priority 5 6\n}', '2: 6 is left out: nothing reads it here'],
    ['vrrp_script a {\n script /usr/bin/test -e /x\n}', '2: -e /x is left out: nothing reads it here'],
    [
      'static_ipaddress {\n 192.0.2.1/255.255.255.0\n}',
      '2: 192.0.2.1/255.255.255.0 has a prefix length that is not a number in 0…32; what keepalived makes of it is taken',
    ],
    [
      '$N=x${_ENV A}\nvrrp_instance y$N {\n}',
      '2: depends on the host that reads it and is left out: choose the node with --config-id, or write the value',
    ],
    ['}', '1: is not well-formed (unexpected-close-brace): what follows may be read differently than meant'],
  ])('is told with its line: %j', (text, message) => expect(lost(text)).toEqual([message]));
});
