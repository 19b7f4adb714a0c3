import { createSourceFile, NEWEST_VERSION, parseDocument } from '@kalint/parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DocumentSymbol, SelectionRange } from 'vscode-languageserver-protocol';
import { documentSymbols } from '../../../packages/language-server/src/features/document-symbols.ts';
import { foldingRanges } from '../../../packages/language-server/src/features/folding.ts';
import { selectionRange } from '../../../packages/language-server/src/features/selection-ranges.ts';
import { semanticTokens, TOKEN_TYPES } from '../../../packages/language-server/src/features/semantic-tokens.ts';
import { signatureHelp } from '../../../packages/language-server/src/features/signature-help.ts';
import { marked } from '../support/cursor.ts';

const TEXT = `# A pair of web servers,
# watched by one check.
$VIP=192.0.2.10
include scripts.conf

vrrp_instance VI_1 {
  state BACKUP
  interface eth0
  virtual_router_id 51
  priority 100
  virtual_ipaddress {
    $VIP dev eth0
    192.0.2.11/24
  }
}
`;

function parsed(text: string) {
  return parseDocument(createSourceFile('lb01.conf', text));
}

describe('the outline', () => {
  test('has blocks with what tells them apart, entries, definitions and includes', () => {
    const shape = (symbols: readonly DocumentSymbol[]): unknown[] =>
      symbols.map(({ name, detail, children = [] }) => [name, detail ?? '', shape(children)]);
    expect(shape(documentSymbols(parsed(TEXT)))).toEqual([
      ['$VIP', '', []],
      ['include scripts.conf', '', []],
      [
        'vrrp_instance VI_1',
        'state BACKUP, interface eth0, virtual_router_id 51, priority 100',
        [
          [
            'virtual_ipaddress',
            '',
            [
              ['$VIP dev eth0', '', []],
              ['192.0.2.11/24', '', []],
            ],
          ],
        ],
      ],
    ]);
  });
});

describe('folding', () => {
  test('takes blocks without their last line, and runs of comments', () => {
    const ranges = foldingRanges(parsed(TEXT)).map(({ startLine, endLine, kind }) => [startLine, endLine, kind]);
    expect(ranges).toEqual([
      [0, 1, 'comment'],
      [5, 13, undefined],
      [10, 12, undefined],
    ]);
  });

  test('takes a block that is not closed to its end, and no block on one line', () => {
    expect(foldingRanges(parsed('vrrp_instance A {\n  priority 1\n'))).toEqual([{ startLine: 0, endLine: 1 }]);
    expect(foldingRanges(parsed('group { a }\n'))).toEqual([]);
  });

  test('takes the lines of a definition', () => {
    expect(foldingRanges(parsed('$X=a \\\nb \\\nc\n'))).toEqual([{ startLine: 0, endLine: 2 }]);
  });
});

test('a selection grows from the word to the statement, the block and the file', () => {
  const { document, offset, text } = marked('vrrp_instance A {\n  script "a b‸"\n}\n');
  const grown: string[] = [];
  const { lines } = document.source;
  for (let one: SelectionRange | undefined = selectionRange(document, offset); one; one = one.parent) {
    const { start, end } = one.range;
    grown.push(
      text.slice(lines.startOf(start.line + 1) + start.character, lines.startOf(end.line + 1) + end.character),
    );
  }
  expect(grown).toEqual([
    'a b',
    '"a b"',
    'script "a b"',
    '\n  script "a b"\n',
    '{\n  script "a b"\n}',
    'vrrp_instance A {\n  script "a b"\n}',
    text,
  ]);
});

/** Words with their kinds, as a client would put them together. */
function colours(text: string): string[] {
  const { data } = semanticTokens(parsed(text), NEWEST_VERSION);
  const lines = text.split('\n');
  const found: string[] = [];
  let line = 0;
  let character = 0;
  for (let i = 0; i < data.length; i += 5) {
    const [down = 0, right = 0, length = 0, type = 0, modifiers = 0] = data.slice(i, i + 5);
    character = down === 0 ? character + right : right;
    line += down;
    const word = lines[line]?.slice(character, character + length);
    found.push(`${word} ${TOKEN_TYPES[type]}${modifiers === 0 ? '' : ` ${modifiers}`}`);
  }
  return found;
}

describe('colours by meaning', () => {
  test('tell keywords, names, numbers, definitions and conditions apart', () => {
    expect(colours('$P=150 # why\nvrrp_instance VI_1 {\n  @a priority $P\n  advert_int 1\n  state BACKUP\n}')).toEqual([
      '$P variable 1',
      '150 string',
      '# why comment',
      'vrrp_instance keyword',
      'VI_1 class 1',
      '@a decorator',
      'priority property',
      '$P variable',
      'advert_int property',
      '1 number',
      'state property',
      'BACKUP enumMember',
    ]);
  });

  test('give nothing to what keepalived does not know', () => {
    expect(colours('vrrp_instanze A {\n  priority 1\n}')).toEqual([]);
  });

  test('mark what is deprecated', () => {
    const text = 'virtual_server 192.0.2.1 80 {\nreal_server 10.0.0.1 80 {\nHTTP_GET {\nnb_get_retry 3\n}\n}\n}';
    expect(colours(text)).toContain('nb_get_retry property 2');
  });
});

describe('help for arguments', () => {
  test('shows what comes next', () => {
    const { document, offset } = marked('vrrp_instance A {\n  garp_master_refresh ‸');
    const help = signatureHelp(document, offset, NEWEST_VERSION);
    expect(help?.signatures[0]?.label).toMatch(/^garp_master_refresh [A-Z]/);
    expect(help?.activeParameter).toBe(0);
  });

  test('shows options behind the name of a tracker', () => {
    const { document, offset } = marked('vrrp_instance A {\n  track_script {\n    chk ‸');
    expect(signatureHelp(document, offset, NEWEST_VERSION)?.signatures[0]?.label).toContain('weight');
  });

  test('shows nothing for a keyword without arguments, in comments, and before a keyword', () => {
    for (const text of ['vrrp_instance A {\n  nopreempt ‸', '# priority ‸', 'vrrp_instance A {\n  ‸']) {
      const { document, offset } = marked(text);
      expect(signatureHelp(document, offset, NEWEST_VERSION)).toBeUndefined();
    }
  });
});

test('none of them throws, and ranges lie inside the text, whatever is written', () => {
  const piece = fc.constantFrom(
    'vrrp_instance A',
    '{',
    '}',
    '\n',
    ' ',
    '"',
    '#',
    '@a',
    '$X=',
    '$X',
    '~SEQ(i,1,2)',
    'track_script',
    'priority 1',
    'include a',
    '\\',
    '\r\n',
    'é😀',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(), (pieces, at) => {
      const text = pieces.join('');
      const document = parsed(text);
      const count = text.split('\n').length;
      const check = (symbols: readonly DocumentSymbol[]): void => {
        for (const { range, selectionRange: selected, children = [] } of symbols) {
          expect(range.end.line).toBeLessThan(count);
          expect(selected.start.line).toBeGreaterThanOrEqual(range.start.line);
          expect(selected.end.line).toBeLessThanOrEqual(range.end.line);
          check(children);
        }
      };
      check(documentSymbols(document));
      for (const { startLine, endLine } of foldingRanges(document)) {
        expect(startLine).toBeLessThan(endLine);
        expect(endLine).toBeLessThan(count);
      }
      const { data } = semanticTokens(document, NEWEST_VERSION);
      for (let i = 0; i < data.length; i += 5) expect(data[i]).toBeGreaterThanOrEqual(0);
      selectionRange(document, at % (text.length + 1));
      signatureHelp(document, at % (text.length + 1), NEWEST_VERSION);
    }),
    { numRuns: 500 },
  );
});
