import { applyFixes, type Fix, type FixEdit } from '@kalint/linter';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

function fix(...edits: readonly (readonly [number, number, string])[]): Fix {
  return { kind: 'safe', title: 'x', edits: edits.map(([start, end, text]) => ({ start, end, text })) };
}

describe('fixes of one text', () => {
  it('are applied together where they do not touch', () => {
    expect(applyFixes('a b c', [fix([4, 5, 'C']), fix([0, 1, 'A'])])).toEqual({ text: 'A b C', applied: 2 });
  });

  it('are applied whole or not at all', () => {
    const first = fix([0, 3, 'AAA']);
    const second = fix([2, 4, 'x'], [8, 9, 'y']);
    expect(applyFixes('0123456789', [first, second])).toEqual({ text: 'AAA3456789', applied: 1 });
  });

  it('count by place, whatever order they come in', () => {
    const fixes = [fix([2, 4, 'x'], [8, 9, 'y']), fix([0, 3, 'AAA'])];
    expect(applyFixes('0123456789', fixes).text).toBe('AAA3456789');
  });

  it('insert at one point in the order given', () => {
    expect(applyFixes('ab', [fix([1, 1, '1']), fix([1, 1, '2'])]).text).toBe('a12b');
  });

  it('are applied once where several want the same', () => {
    expect(applyFixes('ab', [fix([1, 1, '1']), fix([1, 1, '1'])])).toEqual({ text: 'a1b', applied: 1 });
    expect(applyFixes('abc', [fix([0, 2, '']), fix([0, 2, ''])])).toEqual({ text: 'c', applied: 1 });
  });

  it('may meet without overlapping', () => {
    expect(applyFixes('abcd', [fix([0, 2, 'x']), fix([2, 4, 'y'])]).text).toBe('xy');
  });

  it.each([
    ['overlap themselves', fix([0, 2, ''], [1, 3, ''])],
    ['lie outside of the text', fix([2, 9, ''])],
    ['end before they start', fix([2, 1, ''])],
    ['edit nothing', fix()],
  ])('are left out where they %s', (_, broken) => {
    expect(applyFixes('abc', [broken])).toEqual({ text: 'abc', applied: 0 });
  });

  it('never change what no accepted edit covers', () => {
    const edit: fc.Arbitrary<FixEdit> = fc
      .record({ start: fc.nat(40), length: fc.nat(6), text: fc.constantFrom('', '<', '<<') })
      .map(({ start, length, text }) => ({ start, end: start + length, text }));
    const anyFix = fc
      .array(edit, { minLength: 1, maxLength: 3 })
      .map((edits): Fix => ({ kind: 'safe', title: 'x', edits }));
    const text = Array.from({ length: 40 }, (_, i) => String.fromCodePoint(0x100 + i)).join('');
    fc.assert(
      fc.property(fc.array(anyFix, { maxLength: 8 }), (fixes) => {
        const fixed = applyFixes(text, fixes);
        const kept = fixed.text.replaceAll('<', '');
        const covered = new Set(fixes.flatMap(({ edits }) => edits.flatMap(({ start, end }) => range(start, end))));
        expect([...text].filter((c) => kept.includes(c)).join('')).toBe(kept);
        for (const [i, c] of [...text].entries()) if (!covered.has(i)) expect(kept).toContain(c);
        expect(fixed.applied).toBeLessThanOrEqual(fixes.length);
      }),
    );
  });
});

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, i) => start + i);
}
