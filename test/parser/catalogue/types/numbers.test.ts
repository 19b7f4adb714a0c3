import { describe, expect, it } from 'vitest';
import { decimal } from '../../../../packages/parser/src/catalogue/types/decimal.ts';
import { integer } from '../../../../packages/parser/src/catalogue/types/integer.ts';
import { port } from '../../../../packages/parser/src/catalogue/types/port.ts';
import { unsigned64 } from '../../../../packages/parser/src/catalogue/types/unsigned64.ts';

const context = { target: '2.4.3' } as const;

describe('integer', () => {
  const type = integer({ min: 1, max: 255, unit: 's' });

  it.each([
    ['1', 1],
    ['255', 255],
    ['+7', 7],
    ['007', 7],
  ])('reads %s', (word, value) => {
    expect(type.parse(word, context)).toEqual({ ok: true, value });
  });

  it.each(['a', '1a', '1.5', '0x10', '--1', '1 '])('refuses %j as no number', (word) => {
    expect(type.parse(word, context)).toMatchObject({ ok: false, problem: { code: 'type' } });
  });

  it.each(['0', '256', '-1', '99999999999999999999'])('refuses %s as outside its limits', (word) => {
    expect(type.parse(word, context)).toMatchObject({
      ok: false,
      problem: { code: 'range', message: 'is outside 1…255 s' },
    });
  });

  it('may go on with something else', () => {
    expect(integer({ min: 1, max: 9, instead: 1 }).parse('50', context)).toMatchObject({ ok: false, value: 1 });
    const clamped = integer({ min: 1, max: 9, instead: (outside) => Math.min(Math.max(outside, 1), 9) });
    expect(clamped.parse('50', context)).toMatchObject({ ok: false, value: 9 });
    expect(clamped.parse('x', context)).toEqual({ ok: false, problem: expect.objectContaining({ code: 'type' }) });
  });

  it('knows one zero', () => {
    expect(integer({ min: -253, max: 253 }).parse('-0', context)).toEqual({ ok: true, value: 0 });
  });

  it('may take other bases', () => {
    const any = integer({ min: 0, max: 999, base: 0 });
    expect(any.parse('0x1f', context)).toMatchObject({ value: 31 });
    expect(any.parse('017', context)).toMatchObject({ value: 15 });
    expect(any.parse('08', context)).toMatchObject({ ok: false });
    expect(integer({ min: 0, max: 255, base: 16 }).parse('ff', context)).toMatchObject({ value: 255 });
  });

  it('says whether keepalived reports it', () => {
    expect(integer({ min: 0, max: 1, reported: false }).parse('2', context)).toMatchObject({
      problem: { reported: false },
    });
  });
});

describe('decimal', () => {
  const type = decimal({ min: 0.01, max: 255 });

  it.each([
    ['1', 1],
    ['0.5', 0.5],
    ['.5', 0.5],
    ['2.', 2],
    ['255', 255],
    ['0.000001', undefined],
  ])('reads %s as %s', (word, value) => {
    expect(type.parse(word, context).value).toBe(value);
  });

  it.each(['a', '1,5', '1.5s', '1.2.3'])('refuses %j as no number', (word) => {
    expect(type.parse(word, context)).toMatchObject({ ok: false, problem: { code: 'type' } });
  });

  it('keeps six digits after the point', () => {
    expect(type.parse('1.123456', context)).toMatchObject({ ok: true });
    expect(type.parse('1.1234567', context)).toMatchObject({ ok: false, problem: { code: 'range' } });
  });
});

describe('port', () => {
  it('is 1…65535, or 0 where that means any', () => {
    expect(port().parse('65535', context)).toEqual({ ok: true, value: 65535 });
    expect(port().parse('65536', context)).toMatchObject({ ok: false });
    expect(port().parse('0', context)).toMatchObject({ ok: false });
    expect(port({ min: 0 }).parse('0', context)).toEqual({ ok: true, value: 0 });
  });
});

describe('unsigned64', () => {
  it('keeps all digits', () => {
    expect(unsigned64().parse('18446744073709551615', context)).toEqual({ ok: true, value: '18446744073709551615' });
    expect(unsigned64().parse('18446744073709551616', context)).toMatchObject({ ok: false });
    expect(unsigned64().parse('-1', context)).toMatchObject({ ok: false });
  });
});
