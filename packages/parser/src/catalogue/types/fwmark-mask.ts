import { type ArgumentType, accept, rejectRange, rejectType } from '../argument-type.ts';

/** A firewall mark, and the bits of it that count. */
export interface FwmarkMask {
  readonly mark: number;
  readonly mask?: number;
}

const NUMBER = '(0[xX][0-9a-fA-F]+|0[0-7]*|[1-9][0-9]*)';
const FWMARK = new RegExp(`^${NUMBER}(?:(/)${NUMBER}?)?$`);
const MAX_MARK = 0xffffffff;

/** `MARK` or `MARK/MASK`, each decimal, 0x… or 0… (vrrp_iprule.c:alloc_rule). */
export function fwmarkMask(): ArgumentType<FwmarkMask> {
  return {
    kind: 'fwmark',
    typescript: '{ mark: number; mask?: number }',
    parse(word) {
      const [, mark, slash, mask] = FWMARK.exec(word) ?? [];
      if (mark === undefined) return rejectType('is neither a mark nor MARK/MASK');
      const value = { mark: toNumber(mark), ...(slash !== undefined && { mask: toNumber(mask ?? '0') }) };
      if (value.mark > MAX_MARK || (value.mask ?? 0) > MAX_MARK) return rejectRange('does not fit in 32 bits');
      return slash !== undefined && mask === undefined
        ? rejectRange('has nothing after the slash, which counts as mask 0', { reported: false, value })
        : accept(value);
    },
    describe: () => 'mark or MARK/MASK, 32 bits each',
    complete: () => [],
    write: ({ mark, mask }) => (mask === undefined ? `${mark}` : `${mark}/${mask}`),
  };
}

function toNumber(digits: string): number {
  return /^0[0-7]/.test(digits) ? Number.parseInt(digits, 8) : Number(digits);
}
