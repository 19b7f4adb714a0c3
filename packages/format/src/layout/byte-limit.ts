/** Longest line in bytes, with its line end, that fits keepalived's buffer (lib/parser.h MAXBUF 1024). */
export const MAX_LINE_BYTES = 1023;

/** Bytes of a text in UTF-8. */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7ff) bytes += code >= 0xd800 && code <= 0xdfff ? 1 : 2;
    else if (code > 0x7f) bytes++;
  }
  return bytes;
}
