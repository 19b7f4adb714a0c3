import assert from 'node:assert/strict';
import { NEWEST_VERSION, parseDocument } from '@kalint/parser';
import { completions, type Offers } from '../../packages/language-server/src/features/completion.ts';
import { documentSymbols } from '../../packages/language-server/src/features/document-symbols.ts';
import { foldingRanges } from '../../packages/language-server/src/features/folding.ts';
import { selectionRange } from '../../packages/language-server/src/features/selection-ranges.ts';
import { semanticTokens } from '../../packages/language-server/src/features/semantic-tokens.ts';
import { signatureHelp } from '../../packages/language-server/src/features/signature-help.ts';
import type { Target } from '../target.ts';

const OFFERS: Offers = {
  target: NEWEST_VERSION,
  snippets: true,
  names: () => ['chk', 'VI_1'],
  definitions: ['A'],
  configIds: ['a', 'b'],
  interfaces: ['eth0'],
  addresses: ['192.0.2.1'],
  rules: [{ id: 'vrid-mismatch', summary: 'Nodes differ.' }],
  includes: () => ['a.conf'],
};
/** Places in a text that are asked about. */
const PLACES = 9;

/** Every request is answered at every place, and ranges lie in the text. */
export const serverTarget: Target = {
  name: 'server',
  check: (text) => {
    const document = parseDocument(text);
    const lines = text.split('\n').length;
    documentSymbols(document);
    for (const { startLine, endLine } of foldingRanges(document)) {
      assert.ok(startLine >= 0 && startLine <= endLine && endLine < lines);
    }
    assert.equal(semanticTokens(document, NEWEST_VERSION).data.length % 5, 0);
    for (let i = 0; i <= PLACES; i++) {
      const offset = Math.floor((text.length * i) / PLACES);
      completions(document, offset, OFFERS);
      signatureHelp(document, offset, NEWEST_VERSION);
      selectionRange(document, offset);
    }
  },
};
