import { describe, expect, it } from 'vitest';
import { type BenchRow, isOver } from '../../bench/case.ts';
import { median } from '../../bench/measure/statistics.ts';
import { rowLine, tableText } from '../../bench/table.ts';

describe('a line of the table', () => {
  it('holds the ratio against the limit', () => {
    const row: BenchRow = { what: 'a', unit: 'ms', ours: 150, other: 100, processor: 1.25, limit: 1.6 };
    expect(rowLine(row)).toBe('| a | 150 ms | 100 ms | 1.50 × | 1.25 × | 1.60 × | ok |');
    expect(rowLine({ ...row, ours: 170 })).toBe('| a | 170 ms | 100 ms | 1.70 × | 1.25 × | 1.60 × | over |');
  });

  it('holds the amount itself against the limit where nothing is compared', () => {
    const row: BenchRow = { what: 'a', unit: 'MiB', ours: 249.6, limit: 250 };
    expect(rowLine(row)).toBe('| a | 250 MiB |  |  |  | 250 MiB | ok |');
    expect(isOver({ ...row, ours: 251 })).toBe(true);
  });

  it('has no verdict without a limit', () => {
    expect(rowLine({ what: 'a', unit: 'µs', ours: 3, other: 12 })).toBe('| a | 3.00 µs | 12.0 µs | 0.25 × |  |  |  |');
  });

  it('what could not be measured is never within a limit', () => {
    expect(isOver({ what: 'a', unit: 'ms', ours: Number.NaN, other: 1, limit: 3 })).toBe(true);
  });
});

it('tables are Markdown', () => {
  expect(tableText({ title: 'Growth', head: ['lines', 'time'], lines: [['1,000', '2 s']] })).toBe(`Growth:

| lines | time |
| --- | ---: |
| 1,000 | 2 s |`);
});

it.each([
  [[3, 1, 2], 2],
  [[4, 1, 3, 2], 2.5],
  [[], Number.NaN],
])('the median of %j is %d', (values, middle) => {
  expect(median(values)).toBe(middle);
});
