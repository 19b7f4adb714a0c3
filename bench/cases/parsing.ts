import { bind, createSourceFile, expand, lex, nestingHints, parseDocument } from '@kalint/parser';
import type { BenchCase, BenchRow } from '../case.ts';
import { LINES_PER_SERVER, virtualServers } from '../inputs/virtual-servers.ts';
import { functionsByTurns } from '../measure/functions.ts';

/** Each step of reading by itself, beside the least that a program can do with a text. */
export const parsing: BenchCase = {
  name: 'parsing',
  needs: [],
  measure: async ({ runs, scale }) => {
    const servers = Math.ceil(2500 * scale);
    const text = virtualServers(servers);
    const lines = (servers * LINES_PER_SERVER).toLocaleString('en');
    const source = createSourceFile('keepalived.conf', text);
    const { directives } = expand(source, { hints: nestingHints });
    const steps: Readonly<Record<string, () => unknown>> = {
      tokens: () => lex(text),
      'tokens and syntax tree': () => parseDocument(source),
      'what a node reads': () => expand(source, { hints: nestingHints }),
      'typed model': () => bind(directives),
    };
    const rows: BenchRow[] = [];
    for (const [step, ours] of Object.entries(steps)) {
      const pair = await functionsByTurns({ ours, other: () => scan(text) }, runs);
      rows.push({ what: `${lines} lines: ${step}, beside a bare scan`, unit: 'ms', ...pair });
    }
    return { rows };
  },
};

/** Looks at every character once. */
function scan(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
  return sum;
}
