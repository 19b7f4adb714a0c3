import {
  type BindProblem,
  type BoundStatement,
  coverOrigins,
  type ExpansionProblem,
  keywordOf,
  type Origin,
} from '@kalint/parser';
import type { Finding, Fix } from '../engine/finding.ts';
import type { ConfigurationNode } from '../engine/node.ts';
import { defineRule } from '../engine/rule.ts';
import { causeAt } from '../facts/causes.ts';
import { cutDefinitions } from '../facts/cut-definitions.ts';
import { foreignComments, holdsBrace } from '../facts/foreign-comments.ts';
import { lackingWord } from '../facts/missing-words.ts';
import { oncePerPlace } from '../facts/once.ts';
import { isRead } from '../facts/reportable.ts';
import { wordsOf } from '../facts/statements.ts';
import { strayBlock } from '../facts/stray-block.ts';
import { lineAround, lineNumber } from '../facts/text-range.ts';
import { unterminatedQuotes } from '../facts/unterminated-quotes.ts';
import { shown } from '../facts/wording.ts';
import { lineOf } from '../facts/written.ts';

type Problem<Code extends (ExpansionProblem | BindProblem)['code']> = Extract<
  ExpansionProblem | BindProblem,
  { readonly code: Code }
>;

export default defineRule({
  meta: {
    id: 'unbalanced-braces',
    summary: 'A `{` or `}` is missing, or one too many.',
    severity: 'error',
    scope: 'file',
    fix: 'suggestion',
    reportedByKeepalived: 'partly',
    changesReading: true,
    sources: ['parser.c:read_line', 'parser.c:process_stream', 'parser.c:alloc_value_block'],
  },
  check: ({ node, report: reportAny }) => {
    const report = oncePerPlace(reportAny);
    const isHidden = () => hidesBraces(node);
    const isKnown = knownPlaces();
    const reportOwn = (finding: Finding) => {
      if (causeAt(node, finding.origin) === undefined) report(finding);
    };
    return {
      problems: {
        'missing-close-brace': (problem) => {
          if (isHidden() || isKnown(problem.origin)) return;
          reportOwn(problem.before ? closeAbove(problem, problem.before) : closeAtEnd(problem));
        },
        'missing-open-brace': (problem) => {
          if (!isHidden()) reportOwn(openMissing(problem));
        },
        'unexpected-close-brace': (problem) => {
          if (!isHidden()) reportOwn(tooMany(problem));
        },
        'block-without-head': (problem) => {
          if (!isHidden()) reportOwn(withoutHead(problem));
        },
        'missing-block': ({ statement }) => reportOwn(blockMissing(statement)),
        'unexpected-block': ({ statement }) => reportOwn(blockUnexpected(statement, node)),
      },
    };
  },
});

/** Whether a place was met before: a definition opens the same block again and again. */
function knownPlaces(): (place: Origin) => boolean {
  const known = new Map<Origin['file'], Set<number>>();
  return ({ file, start }) => {
    const places = known.get(file) ?? new Set<number>();
    known.set(file, places);
    const isKnown = places.has(start);
    places.add(start);
    return isKnown;
  };
}

/** Something else takes braces away or brings some in: that is the cause, and nothing can be counted. */
function hidesBraces(node: ConfigurationNode): boolean {
  if (cutDefinitions(node).length > 0) return true;
  const inQuotes = unterminatedQuotes(node).some(({ origin }) =>
    /[{}]/.test(origin.file.text.slice(origin.start, origin.end)),
  );
  return inQuotes || foreignComments(node).some(holdsBrace);
}

/** "}" is missing above a line that no longer belongs into the block. */
function closeAbove({ origin, head }: Problem<'missing-close-brace'>, before: Origin): Finding {
  const isBrace = before.file.text.startsWith('}', before.start);
  const fix = isRepeated(origin) ? undefined : insertLine(before, origin, '}');
  const reading = isBrace
    ? `keepalived takes this } for the end of ${head}, so what follows stands one block too deep`
    : `keepalived reads this line and what follows as part of ${head}`;
  return {
    message: `A } is missing above this line: ${head} (${lineOf(origin, before)}) is still open. ${reading}, and reports only at the end of the file that a } is missing.`,
    origin: before,
    related: [{ origin, message: `${head} opens here` }],
    ...(fix && { fix }),
  };
}

function closeAtEnd({ origin, head }: Problem<'missing-close-brace'>): Finding {
  const fix = isRepeated(origin) ? undefined : appendLine(origin);
  const name = head === '' ? 'This {' : head;
  return {
    message: `${name} is never closed: a } is expected before the end of the file. keepalived reads everything up to there as part of it, and reports the missing } at the end without saying where.`,
    origin,
    ...(fix && { fix }),
  };
}

/** A ~SEQ or ~LST opens the block again and again: one } does not close them. */
function isRepeated(open: Origin): boolean {
  const { start } = lineAround(open);
  return /^[ \t]*(?:@\S+[ \t]+)*~/.test(open.file.text.slice(start, open.start));
}

function openMissing({ origin, head }: Problem<'missing-open-brace'>): Finding {
  const rest = origin.file.text.slice(origin.end, lineAround(origin).end);
  const fix =
    origin.via === undefined && !rest.includes('{') // one behind an escaped comment sign, which is cut off
      ? { kind: 'suggestion' as const, title: 'Insert {', edits: [{ start: origin.end, end: origin.end, text: ' {' }] }
      : undefined;
  return {
    message: `A { is missing behind ${head}. keepalived reports the next line, reads on as if the { were there, and has one } too many in the end.`,
    origin,
    ...(fix && { fix }),
  };
}

function tooMany(problem: Problem<'unexpected-close-brace'>): Finding {
  const { head, before } = problem;
  if (head === undefined) return closedTwice(problem);
  return before === undefined ? closedByMistake(problem, head) : closedTooEarly(problem, head, before);
}

/** The } of a block stands above lines that belong into the block. */
function closedTooEarly({ origin }: Problem<'unexpected-close-brace'>, head: string, before: Origin): Finding {
  const word = before.file.text.slice(before.start, before.end);
  const fix = deleteBrace(origin, '}');
  return {
    message: `This } closes ${head} too early: ${word} in ${lineOf(before, origin)} still belongs into it. keepalived reads the lines from there on outside of ${head}, and reports the last } as one too many.`,
    origin,
    related: [{ origin: before, message: `${word} belongs into ${head}` }],
    ...(fix && { fix }),
  };
}

/** Two } in a row are indented alike, and one is left over in the end. */
function closedByMistake({ origin }: Problem<'unexpected-close-brace'>, head: string): Finding {
  const fix = deleteBrace(origin, '}');
  return {
    message: `This } stands below another one that is indented alike, and it is one too many. keepalived takes it for the end of ${head}, and reports a later } instead. Delete it.`,
    origin,
    ...(fix && { fix }),
  };
}

function closedTwice({ origin }: Problem<'unexpected-close-brace'>): Finding {
  const fix = deleteBrace(origin, '}');
  return {
    message:
      'This } is one too many: no block is open. keepalived reports it and ignores it. Delete it, or look above for a { that is missing.',
    origin,
    reportedByKeepalived: true,
    ...(fix && { fix }),
  };
}

function withoutHead({ origin }: Problem<'block-without-head'>): Finding {
  const fix = deleteBrace(origin, '{');
  return {
    message:
      'This { has no keyword before it. keepalived reports it and ignores it, so that the } meant for it closes the block around it. Write the keyword, or delete the {.',
    origin,
    reportedByKeepalived: true,
    ...(fix && { fix }),
  };
}

/** Nothing else is missing, so the block was left out, not its brace. */
function blockMissing(statement: BoundStatement): Finding {
  const origin = placeOf(statement);
  return {
    message: `${keywordOf(statement)} needs a block: { … } is expected behind it. keepalived takes the lines below for its block, up to the next }.`,
    origin,
  };
}

function blockUnexpected(statement: BoundStatement, node: ConfigurationNode): Finding {
  const { directive, kind, word, parent } = statement;
  const open = directive.block?.open;
  const onItsLine = open !== undefined && lineNumber(open.origin) === lineNumber(word.origin);
  const endsHere = lackingWord(node).has(statement);
  const enclosing = parent?.path ?? '';
  const consequence =
    kind === 'entry'
      ? 'keepalived takes the words inside for further lines of the list, and the } for its end'
      : `keepalived ${strayBlock(enclosing)}`;
  const without = endsHere ? ` Before that it ends for want of a value: it does not start.` : '';
  return {
    message: `${kind === 'entry' ? `${shown(word.text)}, a line of ${parent ? keywordOf(parent) : 'a list'},` : keywordOf(statement)} takes no block. ${consequence}.${without} Write what belongs to it behind it, in the same line.`,
    origin: placeOf(statement),
    reportedByKeepalived: onItsLine && kind === 'statement' && (endsHere || isRead(node, parent)),
  };
}

function placeOf({ directive, word }: BoundStatement): Origin {
  return wordsOf(directive)
    .map(({ origin }) => origin)
    .reduce(coverOrigins, word.origin);
}

/** A line with a brace above another line, indented as the line of `like`. */
function insertLine(above: Origin, like: Origin, brace: string): Fix | undefined {
  if (above.via !== undefined || like.via !== undefined || above.file !== like.file) return undefined;
  const line = lineAround(above);
  if (above.file.text.slice(line.start, above.start).trim() !== '') return undefined;
  return {
    kind: 'suggestion',
    title: `Insert ${brace} above`,
    edits: [{ start: line.start, end: line.start, text: `${indentOf(like)}${brace}${lineEnd(above)}` }],
  };
}

function appendLine(open: Origin): Fix | undefined {
  if (open.via !== undefined) return undefined;
  const { text } = open.file;
  const newline = text.endsWith('\n') ? '' : lineEnd(open);
  const at = text.length;
  return {
    kind: 'suggestion',
    title: 'Insert } at the end of the file',
    edits: [{ start: at, end: at, text: `${newline}${indentOf(open)}}${lineEnd(open)}` }],
  };
}

/** Deletes a brace, with its line where it stands there alone. */
function deleteBrace(origin: Origin, brace: string): Fix | undefined {
  if (origin.via !== undefined || !origin.file.text.startsWith(brace, origin.start)) return undefined;
  const { file, start, end } = origin;
  const line = lineAround(origin);
  const alone = file.text.slice(line.start, line.end).trim() === brace;
  const whole = { start: line.start, end: file.lines.endOf(lineNumber(origin)), text: '' };
  return { kind: 'suggestion', title: `Delete ${brace}`, edits: [alone ? whole : { start, end, text: '' }] };
}

function indentOf(origin: Origin): string {
  const line = lineAround(origin);
  return /^[ \t]*/.exec(origin.file.text.slice(line.start, origin.start))?.[0] ?? '';
}

function lineEnd({ file }: Origin): string {
  return file.text.includes('\r\n') ? '\r\n' : '\n';
}
