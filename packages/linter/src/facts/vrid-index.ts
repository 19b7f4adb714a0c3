import type { Version, VrrpInstance } from '@kalint/parser';
import { type VridConflict, vridConflict, vridKeys } from './vrid-conflict.ts';

/** The first of some instances that another one conflicts with. */
export interface FoundConflict {
  readonly other: VrrpInstance;
  readonly conflict: VridConflict;
}

/** Instances of one node, looked up by what makes them conflict: thousands of them are compared with each other. */
export class VridIndex {
  readonly #target: Version;
  readonly #order = new Map<VrrpInstance, number>();
  /** By key, the first that was added. */
  readonly #first = new Map<string, VrrpInstance>();

  constructor(target: Version) {
    this.#target = target;
  }

  add(instance: VrrpInstance): void {
    this.#order.set(instance, this.#order.size);
    for (const key of vridKeys(instance, this.#target).held) {
      if (!this.#first.has(key)) this.#first.set(key, instance);
    }
  }

  /** The first one added with which an instance conflicts. */
  firstConflict(instance: VrrpInstance): FoundConflict | undefined {
    let first: VrrpInstance | undefined;
    for (const key of vridKeys(instance, this.#target).wanted) {
      const other = this.#first.get(key);
      if (other !== undefined && (first === undefined || this.#at(other) < this.#at(first))) first = other;
    }
    const conflict = first && vridConflict(first, instance, this.#target);
    return first && conflict && { other: first, conflict };
  }

  #at(instance: VrrpInstance): number {
    return this.#order.get(instance) ?? 0;
  }
}
