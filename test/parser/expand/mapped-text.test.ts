import { createSourceFile } from '@kalint/parser';
import { describe, expect, it } from 'vitest';
import { MappedText } from '../../../packages/parser/src/expand/mapped-text.ts';

const file = createSourceFile('x', 'abcdef');
const whole = MappedText.fromFile(file, 0, 6);
const place = (text: MappedText, from?: number, to?: number) => {
  const { start, end } = text.origin(from, to);
  return [start, end];
};

describe('a text of a file', () => {
  it('maps each part to itself', () => {
    expect(whole.text).toBe('abcdef');
    expect(place(whole)).toEqual([0, 6]);
    expect(place(whole, 2, 4)).toEqual([2, 4]);
    expect(place(whole.slice(1, 5), 1, 2)).toEqual([2, 3]);
  });

  it('maps a place between two characters', () => {
    expect(place(whole, 3, 3)).toEqual([3, 3]);
    expect(place(whole.slice(2, 2))).toEqual([2, 2]);
  });
});

describe('a generated text', () => {
  it('maps to its origin as a whole, however it is cut', () => {
    const made = MappedText.generated('xyz', { file, start: 1, end: 2 });
    expect(place(made.slice(2))).toEqual([1, 2]);
    expect(made.isUnknown()).toBe(false);
  });

  it('may stand for a value that nobody knows', () => {
    const text = MappedText.join([whole, MappedText.generated('?', { file, start: 1, end: 2 }, true), whole]);
    expect(text.isUnknown(5, 7)).toBe(true);
    expect(text.isUnknown(0, 6)).toBe(false);
    expect(text.isUnknown(7)).toBe(false);
  });
});

describe('texts joined', () => {
  const joined = MappedText.join([whole.slice(4), whole.slice(0, 2), whole.slice(3, 3)]);

  it('keep their places', () => {
    expect(joined.text).toBe('efab');
    expect(place(joined, 0, 2)).toEqual([4, 6]);
    expect(place(joined, 2, 4)).toEqual([0, 2]);
  });

  it('map what goes over a seam to all of it', () => {
    expect(place(joined, 1, 3)).toEqual([0, 6]);
  });

  it('may be empty, but not nothing', () => {
    expect(MappedText.join([whole.slice(3, 3)]).text).toBe('');
    expect(() => MappedText.join([])).toThrow(RangeError);
  });
});

it('keeps the way through substitutions, the innermost first', () => {
  const use = (start: number) => ({ file, start, end: start + 1 });
  const text = whole.through({ name: 'inner', use: use(1) }).through({ name: 'outer', use: use(2) });
  expect(text.origin().via).toEqual({ name: 'inner', use: { ...use(1), via: { name: 'outer', use: use(2) } } });
});

it('keeps the outermost use only where definitions nest without end', () => {
  let text = whole;
  for (let i = 0; i < 1000; i++) text = text.through({ name: `n${i}`, use: { file, start: 0, end: 1 } });
  let depth = 0;
  for (let via = text.origin().via; via !== undefined; via = via.use.via) depth++;
  expect(depth).toBeLessThan(50);
});
