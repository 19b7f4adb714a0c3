import {
  type BoundStatement,
  bind,
  type DaemonReading,
  type Directive,
  type Origin,
  PROCESSES,
  readAsDaemon,
  readingPlace,
  type Version,
} from '@kalint/parser';
import type { LocatedMessage } from './message.ts';
import type { ConfigurationNode } from './node.ts';
import type { Problem } from './rule.ts';

/** A line of a file. */
export interface ReportedLine {
  readonly origin: Origin;
  /** What keepalived says of it, in our words. */
  readonly what: string;
}

/** What keepalived itself reports of a node whose structure it understands differently than a person does. */
export interface DaemonView {
  /** By file and line: what it reports there. */
  readonly lines: ReadonlyMap<string, ReportedLine>;
  /** Keys of lines that it reports something about without naming them. */
  readonly unnamed: ReadonlySet<string>;
  /** Whether a process reads a line just as the braces say: a finding there holds for it as it is. By key. */
  readonly isPlain: (line: string) => boolean;
  /** Lines that it reports because it takes them to stand in another block than the braces say. */
  readonly misplaced: ReadonlySet<string>;
  /** Lines with the mistakes that make it read differently. */
  readonly causes: ReadonlySet<string>;
}

/** Problems after which keepalived may read what follows in another way than the braces say, or not at all. */
const CHANGES_READING: ReadonlySet<Problem['code']> = new Set([
  'missing-close-brace',
  'missing-open-brace',
  'unexpected-close-brace',
  'block-without-head',
  'unknown-keyword',
  'not-in-target',
  'missing-block',
  'unexpected-block',
  'missing-argument',
]);

/** Whether keepalived may read the node differently than the braces say. */
export function mayReadDifferently(node: ConfigurationNode): boolean {
  return problemsOf(node).some(changesReading);
}

function problemsOf({ expansion, binding }: ConfigurationNode): Problem[] {
  return [...expansion.problems, ...binding.problems];
}

function changesReading(problem: Problem): boolean {
  if (problem.code !== 'undefined-definition') return CHANGES_READING.has(problem.code);
  const { file, start } = problem.origin;
  return file.text.startsWith('${', start);
}

/**
 * Reads a node as keepalived's processes do, one after another, and collects the lines that are reported then.
 * @param check runs the rules over one process's view
 */
export function daemonView(
  node: ConfigurationNode,
  target: Version,
  check: (view: ConfigurationNode) => readonly LocatedMessage[],
): DaemonView {
  const lines = new Map<string, ReportedLine>();
  const unnamed = new Set<string>();
  const plain = new Set<string>();
  const misplaced = new Set<string>();
  const mistakes = problemsOf(node).filter(changesReading);
  const causes = new Set(mistakes.map((problem) => lineKey(readingPlace(placeOf(problem)))));
  const keepsBlocks = mistakes.every(isLoneKeyword);
  if (keepsBlocks && isSeenWhole(node)) return viewOfLoneKeywords(mistakes, causes);
  for (const process of PROCESSES) {
    const reading = readAsDaemon(node.expansion.lines, process, target);
    for (const { code, word } of reading.reports) {
      const origin = readingPlace(word.origin);
      addLine(lines, origin, { origin, what: STRUCTURE[code](word.text) });
      misplaced.add(lineKey(origin));
    }
    const readsAsWritten = keepsBlocks && reading.reports.every((report) => isKnownMistake(report, causes));
    if (reading.endsAt === undefined && (reading.reports.length === 0 || readsAsWritten)) {
      addLinesOf(reading.directives, plain);
      continue;
    }
    for (const { message, readAt, withoutLine } of check(viewOf(node, reading, target))) {
      if (!message.reportedByKeepalived) continue;
      if (withoutLine) unnamed.add(lineKey(readAt));
      else addLine(lines, readAt, { origin: readAt, what: message.ruleId });
    }
    if (reading.endsAt !== undefined) break;
  }
  return { lines, unnamed, isPlain: (line) => plain.has(line), misplaced, causes };
}

/** What is seen of a node whose only mistakes are lines that are reported and read over: nothing else changes. */
function viewOfLoneKeywords(mistakes: readonly Problem[], causes: ReadonlySet<string>): DaemonView {
  const lines = new Map<string, ReportedLine>();
  for (const problem of mistakes) {
    const origin = readingPlace(placeOf(problem));
    const word = 'word' in problem ? problem.word.text : '';
    addLine(lines, origin, { origin, what: STRUCTURE['unknown-keyword'](word) });
  }
  return { lines, unnamed: new Set(), isPlain: () => true, misplaced: causes, causes };
}

/** Whether the problems of a node are all there are, and each of its lines is acted on by some process. */
function isSeenWhole({ expansion, binding }: ConfigurationNode): boolean {
  return !expansion.problems.some(({ code }) => code === 'expansion-limit') && !hasLeftOutBlocks(binding.statements);
}

/** Whether a process reads over a block since it knows another one of that name: it says nothing of what is inside. */
function hasLeftOutBlocks(statements: readonly BoundStatement[], names = new Set<string>()): boolean {
  return statements.some(({ spec, path, directive, children }) => {
    if (!('shape' in spec) || spec.shape === 'keyword') return false;
    if (spec.repeat === 'append' && spec.repeatReported) {
      const name = [path, ...(directive.line?.words ?? []).map(({ text }) => text)].join(' ');
      if (names.has(name)) return true;
      names.add(name);
    }
    return hasLeftOutBlocks(children, names);
  });
}

/** An unknown keyword without a block, as one that is half typed: its line is reported, and all others mean what they did. */
function isLoneKeyword(problem: Problem): boolean {
  return problem.code === 'unknown-keyword' && problem.directive.block === undefined;
}

function isKnownMistake({ code, word }: DaemonReading['reports'][number], causes: ReadonlySet<string>): boolean {
  return code === 'unknown-keyword' && causes.has(lineKey(readingPlace(word.origin)));
}

function placeOf(problem: Problem): Origin {
  if ('origin' in problem) return problem.origin;
  return 'word' in problem ? problem.word.origin : problem.statement.word.origin;
}

/** The key of a line in {@link DaemonView.lines}. */
export function lineKey(origin: Origin): string {
  return `${origin.file.path}\n${origin.file.lines.position(origin.start).line}`;
}

function addLine(lines: Map<string, ReportedLine>, origin: Origin, line: ReportedLine): void {
  const key = lineKey(origin);
  if (!lines.has(key)) lines.set(key, line);
}

function addLinesOf(directives: readonly Directive[], keys: Set<string>): void {
  for (const { line, block } of directives) {
    for (const word of line?.words ?? []) keys.add(lineKey(readingPlace(word.origin)));
    if (block === undefined) continue;
    if (block.close !== undefined) keys.add(lineKey(readingPlace(block.close.origin)));
    addLinesOf(block.directives, keys);
  }
}

/** The node as one process of keepalived sees it. Text-level problems are not its own. */
function viewOf(node: ConfigurationNode, reading: DaemonReading, target: Version): ConfigurationNode {
  const { directives } = reading;
  return {
    ...node,
    expansion: { ...node.expansion, directives, problems: [] },
    binding: bind(directives, { target }),
  };
}

const STRUCTURE: Readonly<Record<DaemonReading['reports'][number]['code'], (word: string) => string>> = {
  'unknown-keyword': (word) => `it does not know ${word} where it takes it to stand`,
  'unexpected-open-brace': () => 'it does not expect the {',
  'missing-open-brace': () => 'it expects a { before it',
  'unexpected-close-brace': () => 'it finds one } too many',
};
