import type { BindProblem, BoundStatement, Directive, Word } from '@kalint/parser';
import { isSince, type Version } from '@kalint/parser/catalogue';
import type { Finding, Fix } from '../engine/finding.ts';
import { defineRule } from '../engine/rule.ts';
import { causeAt } from '../facts/causes.ts';
import { type FormerKeyword, formerKeyword } from '../facts/former-keywords.ts';
import { oncePerPlace } from '../facts/once.ts';
import { isRead } from '../facts/reportable.ts';
import { enclosing } from '../facts/statements.ts';
import { strayBlock } from '../facts/stray-block.ts';
import { lineAround } from '../facts/text-range.ts';
import { blockName } from '../facts/wording.ts';
import { isAsWritten } from '../facts/written.ts';

type NotInTarget = Extract<BindProblem, { readonly code: 'not-in-target' }>;

export default defineRule({
  meta: {
    id: 'keyword-not-in-target',
    summary: 'A keyword or option that other releases of keepalived know, but not the target.',
    severity: 'error',
    scope: 'file',
    fix: 'safe',
    reportedByKeepalived: 'yes',
    changesReading: true,
    sources: ['keepalived ChangeLog', 'parser.c:process_stream'],
  },
  check: ({ node, report: reportAny }) => {
    const report = oncePerPlace(reportAny);
    return {
      problems: {
        'not-in-target': (problem) => {
          const { statement, word } = problem;
          if (causeAt(node, word.origin) !== undefined || isInside(problem, node.binding.problems)) return;
          report(unavailableHere(problem, isRead(node, statement?.parent)));
        },
        'unknown-keyword': ({ word, block, directive }) => {
          const former = formerKeyword(block, word.text);
          if (former === undefined || causeAt(node, word.origin) !== undefined) return;
          report(gone(former, word, directive, isRead(node, enclosing(node, directive))));
        },
      },
    };
  },
});

/** In a block that the target does not know either: one finding says it all. */
function isInside({ statement, word }: NotInTarget, problems: readonly BindProblem[]): boolean {
  const around = new Set<BoundStatement>();
  for (let block = statement?.word === word ? statement.parent : statement; block !== undefined; block = block.parent) {
    around.add(block);
  }
  return problems.some(
    (other) =>
      other.code === 'not-in-target' &&
      other.statement?.word === other.word &&
      around.has(other.statement as BoundStatement),
  );
}

function unavailableHere({ statement, word, spec, target }: NotInTarget, reported: boolean): Finding {
  const isKeyword = statement?.word === word;
  const directive = isKeyword ? statement?.directive : undefined;
  const block = statement === undefined ? '' : statement.path.slice(0, Math.max(statement.path.lastIndexOf('/'), 0));
  const ignored = directive?.block === undefined ? 'ignores it' : strayBlock(block);
  const successor = aliasFor(spec, target);
  const fix = successor === undefined ? removal(spec, word, directive, target) : rename(word, successor);
  return {
    message: `${history(word, spec, target)}: keepalived reports it and ${ignored}. ${advice(spec, successor, target)}`,
    origin: word.origin,
    reportedByKeepalived: reported,
    ...(fix && { fix }),
  };
}

function history({ text }: Word, spec: NotInTarget['spec'], target: Version): string {
  if (!isSince(target, spec.since)) return `${text} came with ${spec.since}; ${target} does not know it`;
  return `${text} went with ${spec.removed}; ${target} no longer knows it`;
}

function advice(spec: NotInTarget['spec'], successor: string | undefined, target: Version): string {
  if (successor !== undefined) return `Write ${successor}.`;
  if (!isSince(target, spec.since)) return `Delete it, or run ${spec.since} or newer on this host.`;
  return 'Delete it.';
}

/** The other spelling of the same thing, for a word that is gone. */
function aliasFor(spec: NotInTarget['spec'], target: Version): string | undefined {
  return isSince(target, spec.since) ? spec.aliasOf : undefined;
}

function gone(former: FormerKeyword, word: Word, directive: Directive, reported: boolean): Finding {
  const { keyword, gone: when, successor, block } = former;
  const fix = removeLine(word, directive);
  const advice = successor === undefined ? 'Delete it.' : `Its successor is ${successor}.`;
  return {
    message: `${keyword} was removed from ${blockName(block)} ${when}: keepalived reports it and ignores it. ${advice}`,
    origin: word.origin,
    reportedByKeepalived: reported,
    ...(fix && { fix }),
  };
}

function rename(word: Word, text: string): Fix | undefined {
  if (!isAsWritten(word)) return undefined;
  const { start, end } = word.origin;
  return { kind: 'suggestion', title: `Replace ${word.text} with ${text}`, edits: [{ start, end, text }] };
}

/** What is gone has no effect, so that deleting it changes nothing; what is to come may be wanted later. */
function removal(
  spec: NotInTarget['spec'],
  word: Word,
  directive: Directive | undefined,
  target: Version,
): Fix | undefined {
  return isSince(target, spec.since) && directive !== undefined ? removeLine(word, directive) : undefined;
}

/** Deletes a statement that has its line for itself. */
function removeLine(word: Word, directive: Directive): Fix | undefined {
  const words = [word, ...directive.args];
  if (directive.block !== undefined || !words.every(isAsWritten)) return undefined;
  const { file } = word.origin;
  const line = lineAround(word.origin);
  const last = words.at(-1)?.origin.end ?? line.end;
  const around =
    file.text.slice(line.start, word.origin.start) + file.text.slice(last, line.end).replace(/\s+[#!].*$/, '');
  if (around.trim() !== '') return undefined;
  const end = file.lines.endOf(file.lines.position(word.origin.start).line);
  return { kind: 'safe', title: `Delete ${word.text}`, edits: [{ start: line.start, end, text: '' }] };
}
