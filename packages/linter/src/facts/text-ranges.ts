import type { Origin, SourceFile } from '@kalint/parser';
import { countUpTo } from './count-up-to.ts';
import type { TextRange } from './text-range.ts';

/** Ranges of one file by their start, and how far those up to each one reach. */
interface FileRanges {
  readonly starts: number[];
  readonly reach: number[];
}

/** Stretches of text that are asked which places they hold: there may be a hundred thousand of both. */
export class TextRanges {
  readonly #byFile = new Map<SourceFile, FileRanges>();

  constructor(ranges: Iterable<TextRange> = []) {
    for (const range of ranges) this.add(range);
  }

  add({ file, start, end }: TextRange): void {
    const { starts, reach } = this.#rangesOf(file);
    const at = countUpTo(starts, start);
    starts.splice(at, 0, start);
    reach.splice(at, 0, Math.max(end, reach[at - 1] ?? 0));
    for (let i = at + 1; (reach[i] ?? end) < end; i++) reach[i] = end;
  }

  /** Whether a place starts inside one of them. */
  hold({ file, start }: Origin): boolean {
    const ranges = this.#byFile.get(file);
    return ranges !== undefined && start < (ranges.reach[countUpTo(ranges.starts, start) - 1] ?? 0);
  }

  #rangesOf(file: SourceFile): FileRanges {
    const known = this.#byFile.get(file) ?? { starts: [], reach: [] };
    this.#byFile.set(file, known);
    return known;
  }
}
