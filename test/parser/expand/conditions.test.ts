import { describe, expect, it } from 'vitest';
import { expandLines, read } from '../support/outline.ts';

const lines = ['@lb01 a', '@lb02 b', '@^lb01 c', 'd'];

describe('a condition', () => {
  it('keeps a line for its id only', () => {
    expect(read(lines, { configId: 'lb01' })).toEqual(['a', 'd']);
    expect(read(lines, { configId: 'lb02' })).toEqual(['b', 'c', 'd']);
  });

  it('holds for no one without an id, a negated one for everyone', () => {
    expect(read(lines)).toEqual(['c', 'd']);
  });

  it('covers one line only, so that a block needs it on every line', () => {
    expect(read(['@a b {', '@a   c', '@a }', 'd'], { configId: 'x' })).toEqual(['d']);
    expect(read(['@a b {', '@a   c', '@a }', 'd'], { configId: 'a' })).toEqual(['b {', '  c', '}', 'd']);
  });

  it('counts behind a brace as well, and then drops the rest of the line with its braces', () => {
    expect(read(['a { @x b', '}'], { configId: 'x' })).toEqual(['a {', '  b', '}']);
    expect(read(['a { @x b }', 'c', '}'], { configId: 'y' })).toEqual(['a {', '  c', '}']);
  });

  it('needs something behind it', () => {
    expect(read(['@a', 'b'], { configId: 'a' })).toEqual(['b']);
  });

  it('is compared as a whole', () => {
    expect(read(['@lb b', '@lb01x c', '@LB01 d'], { configId: 'lb01' })).toEqual([]);
  });

  it('counts once a line: a second one is a keyword', () => {
    expect(read(['@a @b c'], { configId: 'a' })).toEqual(['@b c']);
  });

  it('is a word where no line or brace precedes it', () => {
    expect(read(['router_id @a'])).toEqual(['router_id @a']);
  });

  it('may stand before definitions and repetitions, and be repeated', () => {
    const conditional = ['$N=1', '@a $N=2', 'x ${N}', '@a ~SEQ(i, 1, 2) y${i}', '~SEQ(i, 1, 2) @a z${i}'];
    expect(read(conditional, { configId: 'a' })).toEqual(['x 2', 'y1', 'y2', 'z1', 'z2']);
    expect(read(conditional)).toEqual(['x 1']);
  });

  it('that a definition brings in counts before 2.4.0 only', () => {
    const brought = ['$C=@a', '$C b', '$D=@x c', '$D'];
    expect(read(brought, { configId: 'a', target: '2.3.4' })).toEqual(['b']);
    expect(read(brought, { configId: 'a', target: '2.4.0' })).toEqual(['@a b', '@x c']);
  });
});

it('names every id met, in order, negated ones too', () => {
  expect(expandLines(['@b x', '@^a y', '@b z', '@ q']).configIds).toEqual(['b', 'a']);
});

it('names ids that only hold for another id’s lines', () => {
  expect(expandLines(['$A=1', '~SEQ(i, 1, 2) @c x', 'y { @d z', '}']).configIds).toEqual(['c', 'd']);
});
