import { listAt } from './list-at.ts';
import { isShared, type Served, served } from './served.ts';
import type { Service } from './service.ts';

/** A service that takes the same packets as another one, with the one of each that says so. */
export interface SharedService {
  readonly service: Service;
  readonly own: Served;
  readonly others: Served;
}

/** What one service takes packets for, with its place among the services. */
interface Entry {
  readonly position: number;
  readonly service: Service;
  readonly served: Served;
}

/** Services in their order, looked up by what they take packets for: thousands of them are compared with each other. */
export class ServedBefore {
  readonly #single = new Map<string, Entry[]>();
  /** Ranges of addresses may share some with any other entry. */
  readonly #ranges: Entry[] = [];
  readonly #all: Entry[] = [];
  #count = 0;

  add(service: Service): void {
    const position = this.#count++;
    for (const one of served(service)) {
      const entry = { position, service, served: one };
      this.#all.push(entry);
      const key = keyOf(one);
      if (key === undefined) this.#ranges.push(entry);
      else listAt(this.#single, key).push(entry);
    }
  }

  /** The first service that was added and takes some of the same packets. */
  firstLike(service: Service): SharedService | undefined {
    let first: { readonly entry: Entry; readonly own: Served } | undefined;
    for (const own of served(service)) {
      const key = keyOf(own);
      const candidates = key === undefined ? [this.#all] : [this.#single.get(key) ?? [], this.#ranges];
      for (const entries of candidates) {
        const entry = entries.find(({ served }) => isShared(own, served));
        if (entry !== undefined && (first === undefined || entry.position < first.entry.position))
          first = { entry, own };
      }
    }
    return first && { service: first.entry.service, own: first.own, others: first.entry.served };
  }
}

/** Equal for what is the same single address, or the same mark; undefined for a range of addresses. */
function keyOf(served: Served): string | undefined {
  if (served.kind === 'mark') return `mark ${served.mark}`;
  const { first, last } = served;
  const isSingle = first.bytes.every((byte, i) => byte === last.bytes[i]);
  return isSingle ? first.bytes.join('.') : undefined;
}
