import { coverOrigins, type Expansion, type Origin, readingPlace, type Word } from '@kalint/parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { text } from '../support/arbitraries.ts';
import { filesInMemory } from '../support/include-host.ts';
import { expandLines } from '../support/outline.ts';

/** The words of all statements, in order. */
function words(expansion: Expansion): Word[] {
  const open = [...expansion.directives].reverse();
  const found: Word[] = [];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    found.push(...(next.keyword ? [next.keyword] : []), ...next.args);
    open.push(...[...(next.block?.directives ?? [])].reverse());
  }
  return found;
}

const textAt = ({ file, start, end }: Origin) => file.text.slice(start, end);
const lineAt = ({ file, start }: Origin) => file.lines.position(start).line;

/** What a word maps to: its text, the place to edit with its line, and the place of use with its line. */
function trace(lines: readonly string[], wanted: string): string[] {
  return words(expandLines(lines))
    .filter(({ text }) => text === wanted)
    .map(({ origin }) => {
      const use = readingPlace(origin);
      return `${textAt(origin)}:${lineAt(origin)} read at ${textAt(use)}:${lineAt(use)}`;
    });
}

describe('a word', () => {
  it('as written maps to itself', () => {
    const [, word] = words(expandLines(['state', '  MASTER']));
    expect(word?.origin).toMatchObject({ start: 8, end: 14 });
    expect(word?.origin.via).toBeUndefined();
  });

  it('in quotes maps to itself with the quotes', () => {
    expect(trace(['a "b c"'], 'b c')).toEqual(['"b c":1 read at "b c":1']);
  });

  it('of a definition maps to the text there, and to the use', () => {
    expect(trace(['$P=priority 300', '', 'x {', '$P', '}'], '300')).toEqual(['300:1 read at $P:4']);
  });

  it('of a block over several lines maps to its line there', () => {
    expect(trace(['$B=b { \\', '  c 300 \\', '}', 'a', '$B'], '300')).toEqual(['300:2 read at $B:5']);
  });

  it('of a definition that uses another one maps to the innermost text, read at the outermost use', () => {
    expect(trace(['$N=300', '$P=priority $N', '${P}'], '300')).toEqual(['300:1 read at ${P}:3']);
    const [, word] = words(expandLines(['$N=300', '$P=priority $N', '${P}']));
    expect(word?.origin.via).toMatchObject({ name: 'N', use: { via: { name: 'P' } } });
    expect(word?.origin.via && textAt(word.origin.via.use)).toBe('$N');
  });

  it('that is written in part and defined in part maps to the place of use', () => {
    expect(trace(['$N=1', 'x VI_${N}'], 'VI_1')).toEqual(['VI_${N}:2 read at VI_${N}:2']);
    expect(trace(['$A=1', '$B=2', 'x ${A}${B}'], '12')).toEqual(['${A}${B}:3 read at ${A}${B}:3']);
  });

  it('of a repetition maps to the repetition', () => {
    expect(trace(['~SEQ(i, 7, 8) x $i'], '8')).toEqual(['~SEQ(i, 7, 8):1 read at $i:1']);
    expect(trace(['~SEQ(i, 7, 8) x VI_${i}'], 'VI_8')).toEqual(['VI_${i}:1 read at VI_${i}:1']);
  });

  it('behind a substitution maps to itself', () => {
    expect(trace(['$LONG=a b c d e', '$LONG x y'], 'y')).toEqual(['y:2 read at y:2']);
  });

  it('with an escape maps to the text with its backslash', () => {
    const [, word] = words(expandLines(['a b\\#c d'], { target: '2.1.5' }));
    expect(word).toMatchObject({ text: 'b#c', origin: { start: 2, end: 6 } });
  });

  it('of an included file maps to that file', () => {
    const host = filesInMemory({ 'x.conf': 'b 300' });
    const [, word] = words(expandLines(['include x.conf'], { host }));
    expect(word?.origin).toMatchObject({ file: { path: 'x.conf' }, start: 2, end: 5 });
  });
});

describe('a brace', () => {
  it('of a definition maps to the text there', () => {
    const [directive] = expandLines(['$B=a { b', '$B', '}']).directives;
    expect(directive?.block?.open?.origin).toMatchObject({ start: 5, end: 6, via: { name: 'B' } });
    expect(directive?.block?.close?.origin).toMatchObject({ start: 12, end: 13 });
  });
});

describe('coverOrigins', () => {
  const [a, b] = words(expandLines(['a b']));
  const [c] = words(expandLines(['$X=c', '$X']));

  it('joins places in one text', () => {
    expect(a && b && coverOrigins(b.origin, a.origin)).toMatchObject({ start: 0, end: 3 });
  });

  it('takes the first where the files differ', () => {
    expect(a && c && coverOrigins(a.origin, c.origin)).toMatchObject({ start: 0, end: 1 });
  });
});

it('places every word and problem of any text inside its file', () => {
  const host = filesInMemory({ x: 'x1 { $A', 'a.conf': '} $B include x' });
  fc.assert(
    fc.property(text, (source) => {
      const expansion = expandLines([source], { host, configId: 'a', budget: { generatedLines: 200 } });
      for (const { origin } of [...words(expansion), ...expansion.problems]) {
        for (const place of [origin, readingPlace(origin)]) {
          expect(place.start).toBeGreaterThanOrEqual(0);
          expect(place.end).toBeGreaterThanOrEqual(place.start);
          expect(place.end).toBeLessThanOrEqual(place.file.text.length);
        }
      }
    }),
    { numRuns: 500 },
  );
});

it('maps every unquoted word that is not generated to its own text', () => {
  fc.assert(
    fc.property(text, (source) => {
      for (const word of words(expandLines([source], { budget: { generatedLines: 200 } }))) {
        if (word.quoted || word.origin.via !== undefined || word.text.includes('\\')) continue;
        const written = textAt(word.origin);
        if (/[$~\\]/.test(written)) continue;
        expect(written).toBe(word.text);
      }
    }),
    { numRuns: 300 },
  );
});
