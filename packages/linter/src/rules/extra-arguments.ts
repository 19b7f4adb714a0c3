import { type BindProblem, type BoundStatement, keywordOf, type SourceFile, type Word } from '@kalint/parser';
import type { Finding, Fix } from '../engine/finding.ts';
import type { ConfigurationNode } from '../engine/node.ts';
import { defineRule } from '../engine/rule.ts';
import { knowsKeyword } from '../facts/block-keywords.ts';
import { causeAt } from '../facts/causes.ts';
import { flagWord, isDenied } from '../facts/flag-words.ts';
import { isTrackScriptWithBody } from '../facts/misplaced-track-script.ts';
import { oncePerPlace } from '../facts/once.ts';
import { isJudgedAsLine } from '../facts/option-line.ts';
import { outsideArguments } from '../facts/outside-arguments.ts';
import { isRead, isSkipped } from '../facts/reportable.ts';
import { lineAround } from '../facts/text-range.ts';
import { listOf, shown } from '../facts/wording.ts';
import { isAsWritten } from '../facts/written.ts';

type ExtraArguments = Extract<BindProblem, { readonly code: 'extra-arguments' }>;

export default defineRule({
  meta: {
    id: 'extra-arguments',
    summary: 'Words that nothing reads: behind the last value, or an option given again.',
    severity: 'warning',
    scope: 'file',
    tag: 'unnecessary',
    fix: 'suggestion',
    reportedByKeepalived: 'partly',
    sources: [
      'parser.c:process_stream',
      'parser.c:alloc_value_block',
      'vrrp_ipaddress.c',
      'vrrp_iproute.c',
      'vrrp_iprule.c',
    ],
  },
  check: ({ node, report: reportAny, target }) => {
    const report = oncePerPlace(reportAny);
    const lost = new LostWords(node);
    return {
      problems: {
        'extra-arguments': (problem) => {
          if (isPartOfScript(problem.statement) || isDenied(problem.statement, target)) return;
          if (outsideArguments(problem.statement, node).length > 0) return;
          const words = problem.words.filter((word) => causeAt(node, word.origin) === undefined && !lost.spoil(word));
          const [first] = words;
          if (first !== undefined) report(describe({ ...problem, words }, first, node));
        },
        'lost-word': ({ statement, word }) => {
          if (causeAt(node, word.origin) !== undefined) return;
          report({
            message: `keepalived passes over ${shown(word.text)} in silence, whatever it is: a slip in how it reads the option before it. Move that option to the end of ${listed(statement).replace('This', 'this')}.`,
            origin: word.origin,
          });
        },
        'repeated-option': ({ statement, word, first, reported }) => {
          if (causeAt(node, word.origin) !== undefined || (reported && isJudgedAsLine(statement, target))) return;
          const isReported = reported && isRead(node, statement.parent);
          report({
            message: `${word.text} stands twice here. ${isReported ? 'keepalived reports it' : 'keepalived says nothing'}, and only the last one counts. Delete one.`,
            origin: word.origin,
            related: [{ origin: first.origin, message: 'this one has no effect' }],
            reportedByKeepalived: isReported,
          });
        },
      },
    };
  },
});

/** Words that keepalived passes over in silence. */
class LostWords {
  readonly #ends = new Map<SourceFile, Set<number>>();

  constructor({ binding }: ConfigurationNode) {
    for (const problem of binding.problems) {
      if (problem.code !== 'lost-word') continue;
      const { file, end } = problem.word.origin;
      this.#ends.set(file, (this.#ends.get(file) ?? new Set()).add(end));
    }
  }

  /** The word behind a lost one makes no sense without it. */
  spoil({ origin: { file, start } }: Word): boolean {
    return this.#ends.get(file)?.has(file.text.slice(0, start).trimEnd().length) ?? false;
  }
}

/** `track_script c { script … }`: the rule track-script-without-vrrp-script says it all. */
function isPartOfScript(statement: BoundStatement): boolean {
  return [statement, statement.parent].some((list) => list !== undefined && isTrackScriptWithBody(list));
}

function describe(problem: ExtraArguments, first: Word, node: ConfigurationNode): Finding {
  const { statement, words } = problem;
  const reported = problem.reported && isRead(node, statement.parent);
  const origin = first.origin;
  const found = lostStatement(problem, first, node) ?? flag(problem, first, node) ?? option(problem, first);
  const extra = words.map(({ text }) => text).join(' ');
  return {
    origin,
    reportedByKeepalived: reported,
    ...(found ?? {
      message: `${listed(statement)} has no use for ${shown(extra)}. ${consequence(statement, reported, node)} ${endsInBackslash(first) ?? 'Delete it, or write # before a remark.'}`,
      ...withFix(asRemark(words)),
    }),
    severity: found?.severity ?? (reported ? 'error' : 'warning'),
  };
}

function listed(statement: BoundStatement): string {
  const { kind, parent } = statement;
  return kind === 'entry' && parent !== undefined ? `This line of ${keywordOf(parent)}` : statement.word.text;
}

function consequence(statement: BoundStatement, reported: boolean, node: ConfigurationNode): string {
  if (!reported) return 'keepalived ignores it in silence.';
  if (statement.parent === undefined && isSkipped(node, statement))
    return 'keepalived reports it and skips the whole block.';
  return `keepalived reports it and ${effectOf(statement)}.`;
}

/** What keepalived does with a line of which it reports a word. */
function effectOf({ path }: BoundStatement): string {
  return /track_(interface|script|file|process|bfd)\/\*$/.test(path) ? 'tracks nothing by this line' : 'ignores it';
}

function endsInBackslash({ text }: Word): string | undefined {
  if (!text.endsWith('\\')) return undefined;
  return 'Lines are joined by a backslash only inside a $NAME= definition: delete it.';
}

type Special = Pick<Finding, 'message' | 'severity' | 'fix'>;

/** `auth_type PASS auth_pass secret`: a statement ends with its line, so the second one is lost. */
function lostStatement({ statement }: ExtraArguments, first: Word, node: ConfigurationNode): Special | undefined {
  const { path, kind } = statement;
  const block = path.slice(0, Math.max(path.lastIndexOf('/'), 0));
  if (kind !== 'statement' || first.quoted || !knowsKeyword(block, first.text, node.binding.target)) return undefined;
  const fix = isAsWritten(first) ? ownLine(statement, first) : undefined;
  return {
    message: `A statement goes to the end of its line, so ${first.text} is no statement of its own here: keepalived takes it for a word of ${statement.word.text} and ignores it. Write it in a line of its own.`,
    severity: 'error',
    ...withFix(fix),
  };
}

function ownLine({ word }: BoundStatement, first: Word): Fix {
  const { file, start } = first.origin;
  const line = lineAround(word.origin);
  const indent = /^[ \t]*/.exec(file.text.slice(line.start, word.origin.start))?.[0] ?? '';
  const blanks = /[ \t]*$/.exec(file.text.slice(line.start, start))?.[0].length ?? 0;
  return {
    kind: 'suggestion',
    title: `Write ${first.text} in a line of its own`,
    edits: [{ start: start - blanks, end: start, text: `\n${indent}` }],
  };
}

/** `nopreempt on`: it is; what wants to switch it off has a rule of its own. */
function flag({ statement }: ExtraArguments, first: Word, node: ConfigurationNode): Special | undefined {
  if (flagWord(statement, node.binding.target)?.word !== first) return undefined;
  const keyword = statement.word.text;
  const message = `${keyword} takes no value: it is on because it is there, and keepalived ignores ${first.text}.`;
  return { message, severity: 'info' };
}

/** A word that comes close to an option. */
function option({ statement, suggestions, reported }: ExtraArguments, first: Word): Special | undefined {
  const [only, ...others] = suggestions;
  if (only === undefined) return undefined;
  const { start, end } = first.origin;
  const canFix = others.length === 0 && isAsWritten(first);
  const fix: Fix = {
    kind: 'suggestion',
    title: `Replace ${first.text} with ${only}`,
    edits: [{ start, end, text: only }],
  };
  return {
    message: `${shown(first.text)} is no option of ${listed(statement).replace(/^This/, 'this')}: keepalived ${reported ? `reports it and ${effectOf(statement)}` : 'ignores it'}. Did you mean ${listOf(suggestions, 'or')}?`,
    ...withFix(canFix ? fix : undefined),
  };
}

/** Makes a remark of words that reach to the end of their line. */
function asRemark(words: readonly Word[]): Fix | undefined {
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined || !words.every(isAsWritten)) return undefined;
  const line = lineAround(first.origin);
  const behind = line.file.text.slice(last.origin.end, line.end);
  if (!/^\s*([#!].*)?$/.test(behind)) return undefined;
  const { start } = first.origin;
  return { kind: 'suggestion', title: 'Make it a remark', edits: [{ start, end: start, text: '# ' }] };
}

function withFix(fix: Fix | undefined): { readonly fix?: Fix } {
  return fix === undefined ? {} : { fix };
}
