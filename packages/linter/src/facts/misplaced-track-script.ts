import { type BindProblem, type BoundStatement, type Directive, keywordOf } from '@kalint/parser';
import { catalogue } from '@kalint/parser/catalogue';
import { remembered } from './remembered.ts';

type UnknownKeyword = Extract<BindProblem, { readonly code: 'unknown-keyword' }>;

/** A `track_script` outside of every block: the rule track-script-without-vrrp-script reports it. */
export function isTopLevelTrackScript(problem: UnknownKeyword): boolean {
  return problem.block === '' && problem.word.text === 'track_script';
}

/** A `track_script` of an instance or sync group that describes a script instead of naming one; reported by the same rule. */
export function isTrackScriptWithBody(list: BoundStatement): boolean {
  return keywordOf(list) === 'track_script' && describesScript(list.directive);
}

/** Whether a block holds the lines of a script (`script "…"`, `interval 2`) instead of names of scripts. */
export const describesScript = remembered(({ block }: Directive): boolean => {
  const lines = block?.directives ?? [];
  if (lines.some((line) => isSetting(line, 'script'))) return true;
  return (
    lines.some((line) => isSetting(line, 'interval')) && lines.every((line) => isScriptKeyword(line.keyword?.text))
  );
});

/** Whether a word is a keyword of `vrrp_script`. */
export function isScriptKeyword(word: string | undefined): boolean {
  return word !== undefined && Object.hasOwn(catalogue.vrrp_script.keywords, word);
}

/** `script "/bin/check"`, but not `script weight 2`, which tracks a script of that name. */
function isSetting({ keyword, args }: Directive, name: string): boolean {
  return keyword?.text === name && args.length > 0 && args[0]?.text !== 'weight';
}
