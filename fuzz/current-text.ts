const MOST = 1 << 15;

/** The text that a thread is busy with, for another thread to see how far it is. */
export class CurrentText {
  readonly #counters: Int32Array;
  readonly #units: Uint16Array;

  /** Memory for one. */
  static memory(): SharedArrayBuffer {
    return new SharedArrayBuffer(8 + MOST * 2);
  }

  constructor(memory: SharedArrayBuffer) {
    this.#counters = new Int32Array(memory, 0, 2);
    this.#units = new Uint16Array(memory, 8);
  }

  /** A next text; of a longer one the beginning is kept. */
  set(text: string): void {
    const length = Math.min(text.length, MOST);
    for (let i = 0; i < length; i++) this.#units[i] = text.charCodeAt(i);
    this.#counters[1] = length;
    Atomics.add(this.#counters, 0, 1);
  }

  /** How many texts there have been. */
  get count(): number {
    return Atomics.load(this.#counters, 0);
  }

  get text(): string {
    const units = this.#units.slice(0, this.#counters[1]);
    return Array.from(units, (unit) => String.fromCharCode(unit)).join('');
  }
}
