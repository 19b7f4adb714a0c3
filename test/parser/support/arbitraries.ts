import fc from 'fast-check';

/** Pieces of keepalived's language, valid and broken, that random texts are put together from. */
const PIECES = [
  ...['vrrp_instance', 'VI_1', 'state', 'MASTER', 'priority', '100', 'a', 'b', 'global_defs', 'virtual_ipaddress'],
  ...['virtual_server', '192.0.2.1/24', '80', 'real_server', 'TCP_CHECK', 'track_script', 'weight', '-20', 'notify'],
  ...[' ', ' ', ' ', '\t', '\n', '\n', '\n', '\r\n', '\r', '\f', '\v', '\0', '\uFEFF', '\\', '\\\n', ' \\\n'],
  ...['{', '}', '{', '}', ' {', '}\n', '"', "'", '"a b"', '"{"', '#', '!', '\\#', '\\"', '# kalint', '//', '/* */'],
  ...['$A=', '$A=$A', '$A=$B', '$B=x \\\n', '$A', '${A}', '$B', '${_ENV X}', '${_PWD}', '${_HASH}', '$', '${'],
  ...['@a ', '@^a ', '@b', '@', '@^', 'include x', 'includea *.conf', 'include', '~SEQ(i, 1, 3) ', '~SEQ(', '$i'],
  ...['~SEQx(i, 9, 11) ', '~LST(v, p, q) ', '~LST({v, w}, {1, 2}, {3, 4}) ', '${v}', '~SEQ(i, 1, 500)', '~', ')'],
  ...['é', '漢字', '🂡', '\uD800', '\uDC00'],
];

/** Text that looks like a configuration, mostly a broken one. */
export const syntaxText = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));

/** Any text at all: every UTF-16 code unit, lone surrogates included. */
export const anyText = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 127 }) }, fc.integer({ min: 0, max: 0xffff })), {
    maxLength: 80,
  })
  .map((units) => String.fromCharCode(...units));

/** Either of both. */
export const text = fc.oneof({ weight: 3, arbitrary: syntaxText }, anyText);
