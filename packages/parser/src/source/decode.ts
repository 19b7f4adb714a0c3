/** A text read from bytes, or why it cannot be read without loss. */
export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: string; readonly offset: number };

/**
 * Reads bytes as UTF-8 and keeps everything, a byte order mark included.
 * Bytes that are not UTF-8 are refused with the offset of the first one: replacing them would lose them on the way back.
 */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    const offset = firstInvalidByte(bytes);
    const byte = (bytes[offset] ?? 0).toString(16).padStart(2, '0');
    return { ok: false, offset, reason: `byte 0x${byte} at offset ${offset} is not UTF-8` };
  }
}

/** The longest beginning that is valid, or only cut off, ends in whole characters where the first invalid byte stands. */
function firstInvalidByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (wholeCharacters(bytes.subarray(0, middle)) !== undefined) low = middle;
    else high = middle - 1;
  }
  return wholeCharacters(bytes.subarray(0, low)) ?? low;
}

/** How many bytes are whole characters, where nothing is wrong but a last one that is cut off; undefined where more is. */
function wholeCharacters(bytes: Uint8Array): number | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
    return new TextEncoder().encode(text).length;
  } catch {
    return undefined;
  }
}
