import type { BindProblem, Word } from '@kalint/parser';
import { findKeyword } from '@kalint/parser/catalogue';
import type { Finding, Fix } from '../engine/finding.ts';
import type { ConfigurationNode } from '../engine/node.ts';
import { defineRule } from '../engine/rule.ts';
import { keywordsOf, knowsKeyword } from '../facts/block-keywords.ts';
import { causeAt } from '../facts/causes.ts';
import { formerKeyword } from '../facts/former-keywords.ts';
import { isTopLevelTrackScript } from '../facts/misplaced-track-script.ts';
import { oncePerPlace } from '../facts/once.ts';
import { isRead } from '../facts/reportable.ts';
import { enclosing } from '../facts/statements.ts';
import { strayBlock } from '../facts/stray-block.ts';
import { lineAround } from '../facts/text-range.ts';
import { blockName, listOf, shown } from '../facts/wording.ts';
import { isAsWritten } from '../facts/written.ts';

type UnknownKeyword = Extract<BindProblem, { readonly code: 'unknown-keyword' }>;

/** What to do about it. */
interface Advice {
  readonly text: string;
  /** The one word that was meant. */
  readonly rename?: string;
  /** Where it ends, if not at the end of the word. */
  readonly end?: number;
}

export default defineRule({
  meta: {
    id: 'unknown-keyword',
    summary: 'A word that is no keyword of its block: a typing error, or a keyword of another block.',
    severity: 'error',
    scope: 'file',
    fix: 'suggestion',
    reportedByKeepalived: 'yes',
    changesReading: true,
    sources: ['parser.c:process_stream'],
  },
  check: ({ node, report: reportAny }) => {
    const report = oncePerPlace(reportAny);
    return {
      problems: {
        'unknown-keyword': (problem) => {
          const { word, block, directive } = problem;
          if (isTopLevelTrackScript(problem) || formerKeyword(block, word.text) !== undefined) return;
          if (causeAt(node, word.origin) !== undefined) return;
          report(describe(problem, node, isRead(node, enclosing(node, directive))));
        },
      },
    };
  },
});

function describe(problem: UnknownKeyword, node: ConfigurationNode, reported: boolean): Finding {
  const { word, block, directive } = problem;
  const advice =
    lateDefinition(problem) ??
    backslash(problem, node) ??
    split(problem, node) ??
    elsewhere(problem, node) ??
    near(problem);
  const consequence =
    directive.block === undefined
      ? 'keepalived reports it and ignores the line.'
      : `keepalived reports it, ${strayBlock(block)}.`;
  const fits = advice.rename !== undefined && hasSameForm(problem, advice.rename);
  const fix = advice.rename === undefined || !fits ? undefined : rename(problem, advice.rename, advice.end);
  return {
    message: `${shown(word.text)} is no keyword of ${blockName(block)}: ${consequence} ${advice.text}`,
    origin: word.origin,
    reportedByKeepalived: reported,
    ...(fix && { fix }),
  };
}

/** A definition inside the value of another one: 2.4.0 and newer look for definitions before they put values in. */
function lateDefinition({ word }: UnknownKeyword): Advice | undefined {
  if (!/^\$[A-Za-z_]\w*=/.test(word.text)) return undefined;
  return {
    text: 'A definition must start a line of the file itself; one that comes out of another definition is not seen.',
  };
}

/** keepalived joins lines in definitions only, so a backslash at the end is a part of the last word. */
function backslash({ word, block }: UnknownKeyword, node: ConfigurationNode): Advice | undefined {
  if (!word.text.endsWith('\\')) return undefined;
  if (isInComment(word)) {
    return { text: 'Before 2.4.0 a backslash at the end of a comment is read as a word of its own: delete it.' };
  }
  const text =
    'Lines are joined by a backslash only inside a $NAME= definition; everywhere else it is text. Delete it.';
  const keyword = word.text.slice(0, -1);
  return knowsKeyword(block, keyword, node.binding.target) ? { text, rename: keyword } : { text };
}

function isInComment({ origin }: Word): boolean {
  const line = lineAround(origin);
  return /[#!]/.test(line.file.text.slice(line.start, origin.start));
}

/** `lb _kind NAT` */
function split({ word, block, directive }: UnknownKeyword, node: ConfigurationNode): Advice | undefined {
  const [next] = directive.args;
  if (next === undefined || next.quoted || !isAsWritten(word) || !isAsWritten(next)) return undefined;
  const keyword = word.text + next.text;
  if (!/^[_-]|[_-]$/.test(word.text) && !/^[_-]/.test(next.text)) return undefined;
  if (!knowsKeyword(block, keyword, node.binding.target)) return undefined;
  return { text: `Did you mean ${keyword}, without the blank?`, rename: keyword, end: next.origin.end };
}

function elsewhere(problem: UnknownKeyword, node: ConfigurationNode): Advice | undefined {
  if (problem.elsewhere.length === 0) return undefined;
  const places = listOf([...new Set(problem.elsewhere.map(blockName))], 'and');
  const successor = successorHere(problem, node) ?? longerName(problem);
  if (successor === undefined) return { text: `It belongs in ${places}: move it there, or delete it.` };
  return { text: `It belongs in ${places}; here the keyword is ${successor}.`, rename: successor };
}

/** An old name that only other blocks still know, where this block has the new one. */
function successorHere(
  { word, block, elsewhere: blocks }: UnknownKeyword,
  node: ConfigurationNode,
): string | undefined {
  const { target } = node.binding;
  for (const other of blocks) {
    const table = keywordsOf(other);
    const use = table && findKeyword(table, word.text)?.deprecated?.use;
    if (use !== undefined && knowsKeyword(block, use, target)) return use;
  }
  return undefined;
}

/** `garp_master_delay` is called `vrrp_garp_master_delay` here. */
function longerName({ word, suggestions }: UnknownKeyword): string | undefined {
  return suggestions.find((suggestion) => suggestion.includes(word.text) || word.text.includes(suggestion));
}

function near({ suggestions }: UnknownKeyword): Advice {
  const [only, ...others] = suggestions;
  if (only === undefined) return { text: 'Correct it, or delete it.' };
  const text = `Did you mean ${listOf(suggestions, 'or')}?`;
  return others.length === 0 ? { text, rename: only } : { text };
}

/** A block in place of a line, or a line in place of a block, would be the next mistake: keepalived may even end at it. */
function hasSameForm({ block, directive }: UnknownKeyword, keyword: string): boolean {
  const table = keywordsOf(block);
  const spec = table && findKeyword(table, keyword);
  return spec !== undefined && (spec.shape === 'keyword') === (directive.block === undefined);
}

function rename({ word }: UnknownKeyword, keyword: string, end = word.origin.end): Fix | undefined {
  if (!isAsWritten(word)) return undefined;
  const { start } = word.origin;
  return { kind: 'suggestion', title: `Replace ${word.text} with ${keyword}`, edits: [{ start, end, text: keyword }] };
}
