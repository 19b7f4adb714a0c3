import { decodeUtf8 } from '@kalint/parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const encode = (text: string) => new TextEncoder().encode(text);

it('reads UTF-8 and keeps every character', () => {
  expect(decodeUtf8(encode('état { 漢字 🂡 }\r\n\0'))).toEqual({ ok: true, text: 'état { 漢字 🂡 }\r\n\0' });
});

it('keeps a byte order mark', () => {
  expect(decodeUtf8(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toEqual({ ok: true, text: '\uFEFFa' });
});

it('reads no bytes at all', () => {
  expect(decodeUtf8(new Uint8Array())).toEqual({ ok: true, text: '' });
});

describe('bytes that are not UTF-8', () => {
  it.each([
    ['Latin-1', [0x61, 0xe9, 0x62], 1],
    ['a continuation byte alone', [0x61, 0x62, 0x80], 2],
    ['an overlong form', [0xc0, 0xaf], 0],
    ['a surrogate', [0x61, 0xed, 0xa0, 0x80], 1],
    ['beyond U+10FFFF', [0x61, 0xf4, 0x90, 0x80, 0x80], 1],
    ['UTF-16', [0xff, 0xfe, 0x61, 0x00], 0],
    ['a character cut off at the end', [0x61, 0x62, 0xe6, 0xbc], 2],
  ])('are refused with the offset of the first one: %s', (_, bytes, offset) => {
    const byte = (bytes[offset] ?? 0).toString(16);
    expect(decodeUtf8(Uint8Array.from(bytes))).toEqual({
      ok: false,
      offset,
      reason: `byte 0x${byte} at offset ${offset} is not UTF-8`,
    });
  });
});

it('gives back the same bytes, or refuses them', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      const decoded = decodeUtf8(bytes);
      if (decoded.ok) expect(encode(decoded.text)).toEqual(bytes);
      else expect(decodeUtf8(bytes.subarray(0, decoded.offset)).ok).toBe(true);
    }),
  );
});
