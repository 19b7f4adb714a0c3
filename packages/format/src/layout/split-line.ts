import type { Token } from '@kalint/parser';
import { isBrace } from './line-traits.ts';

/** What stands on a line of its own in the result. */
export interface Segment {
  readonly tokens: readonly Token[];
  /** Depth, counted from that of the line's beginning. */
  readonly depth: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** Whether a block on one line, with its head, may stay there, at that depth. */
export type Fits = (tokens: readonly Token[], depth: number) => boolean;

/** Cuts a line at its braces; a block with at most one statement stays on one line where it fits. */
export function splitLine(code: readonly Token[], fits: Fits): Segment[] {
  const segments: Segment[] = [];
  let depth = 0;
  let at = 0;
  while (at < code.length) {
    const brace = nextBraceFrom(code, at);
    const kind = code[brace]?.kind;
    if (kind === 'close-brace') {
      if (brace > at) segments.push(level(code.slice(at, brace), depth));
      depth--;
      segments.push({ tokens: code.slice(brace, brace + 1), depth, opens: false, closes: true });
      at = brace + 1;
      continue;
    }
    if (kind === undefined) {
      segments.push(level(code.slice(at), depth));
      break;
    }
    const end = endOfShortBlock(code, brace);
    const short = code.slice(at, end);
    if (end > brace && fits(short, depth)) {
      segments.push(level(short, depth));
      at = end;
      continue;
    }
    segments.push({ tokens: code.slice(at, brace + 1), depth, opens: true, closes: false });
    depth++;
    at = brace + 1;
  }
  return segments;
}

function level(tokens: readonly Token[], depth: number): Segment {
  return { tokens, depth, opens: false, closes: false };
}

function nextBraceFrom(code: readonly Token[], from: number): number {
  const at = code.findIndex((token, i) => i >= from && isBrace(token));
  return at === -1 ? code.length : at;
}

/** The index behind the `}` of a block that holds no other, and no two statements; 0 where the block is not like that. */
function endOfShortBlock(code: readonly Token[], open: number): number {
  const close = nextBraceFrom(code, open + 1);
  return code[close]?.kind === 'close-brace' ? close + 1 : 0;
}
