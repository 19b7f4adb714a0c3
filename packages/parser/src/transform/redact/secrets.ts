/** So many bytes of a password count in VRRP: two that agree in them are one password. */
const COUNTED = 8;

/**
 * Replacements of passwords: the same length in bytes, the same for the same password, and equal in the first 8 bytes
 * where the passwords are. They come from a counter, so nothing of the password is in them.
 */
export class Secrets {
  readonly #beginnings = new Map<string, string>();
  readonly #rests = new Map<string, string>();
  readonly #taken = new Set<string>();
  #counter = 0;

  /** @param open so many characters at the beginning stay */
  replace(secret: string, open = 0): string {
    const kept = secret.slice(0, open);
    const bytes = [...secret.slice(open)].flatMap(byteSigns).join('');
    return kept + this.#part(this.#beginnings, bytes.slice(0, COUNTED)) + this.#part(this.#rests, bytes.slice(COUNTED));
  }

  #part(known: Map<string, string>, part: string): string {
    if (part === '') return '';
    const before = known.get(part);
    if (before !== undefined) return before;
    let made = this.#digits(part);
    for (let tries = 0; (this.#taken.has(made) || made === part) && tries < 100; tries++) made = this.#digits(part);
    this.#taken.add(made);
    known.set(part, made);
    return made;
  }

  /** Hexadecimal digits, as keys may have to be; blanks stay, as they separate octets. */
  #digits(part: string): string {
    let digits = '';
    while (digits.length < part.length) digits += scramble(++this.#counter);
    const first = 'abcdef'[Number.parseInt(digits[0] ?? '0', 16) % 6] ?? '';
    // Digits alone would be a weak password where perhaps none was.
    const signs = first + digits.slice(1);
    return [...part].map((sign, i) => (/[ \t]/.test(sign) ? sign : signs[i])).join('');
  }
}

/** One sign a byte, so that lengths stay. */
function byteSigns(character: string): string[] {
  const bytes = new TextEncoder().encode(character);
  return [...bytes].map((byte) => (bytes.length === 1 ? character : String.fromCharCode(byte)));
}

/** Eight digits that look like nothing (a step of mulberry32), from a number. */
function scramble(number: number): string {
  let state = Math.imul(number, 0x6d2b79f5) | 0;
  state = Math.imul(state ^ (state >>> 15), state | 1);
  state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
  return ((state ^ (state >>> 14)) >>> 0).toString(16).padStart(8, '0');
}
