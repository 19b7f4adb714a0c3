import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

const require = createRequire(import.meta.url);
const GRAMMAR = new URL('../../../packages/vscode/syntaxes/keepalived.tmLanguage.json', import.meta.url);

/** One stretch of a line with the innermost of its scopes, without `.keepalived`; `deprecated ` before it if so. */
export type ScopedText = readonly [text: string, scope: string];

/** The grammar as an editor would load it. */
export async function loadGrammar(): Promise<textmate.IGrammar> {
  await oniguruma.loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve(oniguruma),
    loadGrammar: async (name) =>
      name === 'source.keepalived'
        ? textmate.parseRawGrammar(readFileSync(GRAMMAR, 'utf8'), 'keepalived.tmLanguage.json')
        : null,
  });
  const grammar = await registry.loadGrammar('source.keepalived');
  if (grammar === null) throw new Error('the grammar could not be loaded');
  return grammar;
}

/** All stretches of a text that have a scope beside that of the file and of the blocks they are in. */
export function scopesOf(grammar: textmate.IGrammar, text: string): ScopedText[] {
  let state = textmate.INITIAL;
  return text.split('\n').flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return joined(tokens)
      .map(({ startIndex, endIndex, scope }): ScopedText => [line.slice(startIndex, endIndex).trim(), scope])
      .filter(([scoped, scope]) => scoped !== '' && scope !== 'source' && !scope.startsWith('meta.'));
  });
}

interface Stretch {
  readonly startIndex: number;
  readonly endIndex: number;
  readonly scope: string;
}

/** What touches and has the same scope is one: the quotes of a string and its text. */
function joined(tokens: readonly textmate.IToken[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { startIndex, endIndex, scopes } of tokens) {
    const struck = scopes.some((scope) => scope.startsWith('markup.strikethrough'));
    const scope = `${struck ? 'deprecated ' : ''}${(scopes.at(-1) ?? '').replace(/\.keepalived$/, '')}`;
    const last = stretches.at(-1);
    if (last?.scope === scope) stretches.splice(-1, 1, { ...last, endIndex });
    else stretches.push({ startIndex, endIndex, scope });
  }
  return stretches;
}
