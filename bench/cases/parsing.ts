import { bind, createSourceFile, expand, lex, nestingHints, parseDocument } from '@kalint/parser';
import { type BenchCase, ratioRow } from '../case.ts';
import { LINES_PER_SERVER, sequence, virtualServers } from '../inputs/configurations.ts';
import { functionsByTurns } from '../measure/functions.ts';

/** Looks at every character once, and does nothing with it. */
function scan(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
  return sum;
}

export const parsing: BenchCase = {
  name: 'parsing',
  needs: [],
  measure: async ({ runs, scale }) => {
    const servers = Math.ceil(2500 * scale);
    const text = virtualServers(servers);
    const lines = (servers * LINES_PER_SERVER).toLocaleString('en');
    const source = createSourceFile('keepalived.conf', text);
    const { directives } = expand(source, { hints: nestingHints });
    const bare = () => scan(text);
    const many = createSourceFile('keepalived.conf', sequence(5000 * scale));
    const plain = createSourceFile('keepalived.conf', sequence(250 * scale));
    return [
      ratioRow(`${lines} lines: tokens, beside a bare scan`, await functionsByTurns(() => lex(text), bare, runs)),
      ratioRow(
        `${lines} lines: syntax tree, beside a bare scan`,
        await functionsByTurns(() => parseDocument(source), bare, runs),
      ),
      ratioRow(
        `${lines} lines: what a node reads, beside a bare scan`,
        await functionsByTurns(() => expand(source, { hints: nestingHints }), bare, runs),
      ),
      ratioRow(
        `${lines} lines: typed model, beside a bare scan`,
        await functionsByTurns(() => bind(directives), bare, runs),
      ),
      ratioRow(
        'a repetition of 5,000 lines, beside one of 250',
        await functionsByTurns(
          () => expand(many),
          () => expand(plain),
          runs,
        ),
      ),
    ];
  },
};
