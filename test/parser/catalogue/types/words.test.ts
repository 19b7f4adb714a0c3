import { describe, expect, it } from 'vitest';
import { boolean } from '../../../../packages/parser/src/catalogue/types/boolean.ts';
import { either } from '../../../../packages/parser/src/catalogue/types/either.ts';
import { enumeration } from '../../../../packages/parser/src/catalogue/types/enumeration.ts';
import { integer } from '../../../../packages/parser/src/catalogue/types/integer.ts';
import { interfaceName } from '../../../../packages/parser/src/catalogue/types/interface-name.ts';
import { text } from '../../../../packages/parser/src/catalogue/types/text.ts';
import { umask } from '../../../../packages/parser/src/catalogue/types/umask.ts';

const context = { target: '2.4.3' } as const;

describe('boolean', () => {
  it.each(['on', 'true', 'yes'])('%s is true', (word) => {
    expect(boolean().parse(word, context)).toEqual({ ok: true, value: true });
  });

  it.each(['off', 'false', 'no'])('%s is false', (word) => {
    expect(boolean().parse(word, context)).toEqual({ ok: true, value: false });
  });

  it('knows lower case only, and says so', () => {
    expect(boolean().parse('On', context)).toMatchObject({ ok: false, problem: { suggestions: ['on'] } });
    expect(boolean().parse('1', context)).toMatchObject({ ok: false, problem: { code: 'type' } });
  });

  it('may be true whatever it says', () => {
    expect(boolean({ alwaysOn: true }).parse('off', context)).toMatchObject({ ok: false, value: true });
  });
});

describe('enumeration', () => {
  const type = enumeration(['MASTER', 'BACKUP']);

  it('reads its words, as listed', () => {
    expect(type.parse('MASTER', context)).toEqual({ ok: true, value: 'MASTER' });
    expect(enumeration(['rr'], { ignoreCase: true }).parse('RR', context)).toEqual({ ok: true, value: 'rr' });
    expect(enumeration(['new'], { aliases: { old: 'new' } }).parse('old', context)).toEqual({ ok: true, value: 'new' });
  });

  it('suggests what was meant', () => {
    expect(type.parse('MASTR', context)).toMatchObject({
      ok: false,
      problem: { code: 'type', message: 'is none of MASTER, BACKUP', suggestions: ['MASTER'] },
    });
    expect(type.parse('master', context)).toMatchObject({ problem: { suggestions: ['MASTER'] } });
  });
});

describe('either', () => {
  const type = either(integer({ min: 1, max: 9 }), enumeration(['MTU']));

  it('reads both', () => {
    expect(type.parse('5', context)).toEqual({ ok: true, value: 5 });
    expect(type.parse('MTU', context)).toEqual({ ok: true, value: 'MTU' });
  });

  it('says what fits best', () => {
    expect(type.parse('50', context)).toMatchObject({ problem: { code: 'range', message: 'is outside 1…9' } });
    expect(type.parse('MTX', context)).toMatchObject({ problem: { code: 'type', suggestions: ['MTU'] } });
  });
});

describe('interfaceName', () => {
  it('has 15 characters at most', () => {
    expect(interfaceName().parse('eth0.100', context)).toEqual({ ok: true, value: 'eth0.100' });
    expect(interfaceName().parse('a'.repeat(16), context)).toMatchObject({ ok: false, problem: { code: 'range' } });
  });

  it('of an interface to create has characters that the kernel takes', () => {
    expect(interfaceName({ created: true }).parse('a/b', context)).toMatchObject({ ok: false });
    expect(interfaceName().parse('a/b', context)).toMatchObject({ ok: true });
  });
});

describe('text', () => {
  it('counts bytes, not characters', () => {
    const type = text({ meaning: 'password', maxBytes: 8 });
    expect(type.parse('12345678', context)).toEqual({ ok: true, value: '12345678' });
    expect(type.parse('漢漢漢', context)).toMatchObject({
      ok: false,
      problem: { message: 'has 9 bytes, more than 8' },
    });
  });
});

describe('umask', () => {
  it('reads numbers and names', () => {
    expect(umask().parse('022', context)).toEqual({ ok: true, value: 0o022 });
    expect(umask().parse('0x12', context)).toEqual({ ok: true, value: 0x12 });
    expect(umask().parse('IRGRP|IWOTH', context)).toEqual({ ok: true, value: 0o042 });
    expect(umask().parse('01000', context)).toMatchObject({ ok: false, problem: { code: 'range' } });
  });

  it('knows names of three bits since 2.2.8', () => {
    expect(umask().parse('IRWXG', context)).toEqual({ ok: true, value: 0o070 });
    expect(umask().parse('IRWXG', { target: '2.2.7' })).toMatchObject({ ok: false });
  });
});
