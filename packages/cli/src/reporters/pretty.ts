import type { FileResult, LintMessage, LintReport, Place, Severity } from '@kalint/linter';
import { wrapAnsi } from 'fast-wrap-ansi';
import type { Colours } from '../terminal.ts';
import { DAEMON_RULE } from '../with-keepalived/daemon-rule.ts';
import { codeFrame, type FrameStyle } from './code-frame.ts';
import type { ReportContext, Reporter } from './reporter.ts';
import { harmless } from './shown-text.ts';
import { fixable, summary } from './summary.ts';

/** Longer lines of prose are hard to read. */
const WIDEST_PROSE = 110;
const INDENT = '  ';

/** Findings that only repeat another one are not shown each with a frame of its own. */
const FOLLOW_UP = 'follow-up';

const SEVERITY_COLOUR: Readonly<Record<Severity, 'red' | 'yellow' | 'blue'>> = {
  error: 'red',
  warning: 'yellow',
  info: 'blue',
};

/** For people: each finding with its lines, the exact span underlined, the other places, and a summary at the end. */
export const pretty: Reporter = (report, context) => {
  const findings = report.results.flatMap((result) => [
    ...result.messages.filter(({ ruleId }) => ruleId !== FOLLOW_UP).map((message) => finding(result, message, context)),
    ...followUps(result, context),
  ]);
  return `${[...findings, summaryLine(report, context)].join('\n\n')}\n`;
};

/** One paragraph for all lines that follow from one mistake: the mistake itself is what a person must look at. */
function followUps({ filePath, messages }: FileResult, context: ReportContext): string[] {
  const byCause = new Map<string, LintMessage[]>();
  for (const message of messages) {
    if (message.ruleId !== FOLLOW_UP) continue;
    const cause = message.related[0] ?? { filePath, ...message };
    const key = placeName(cause);
    const known = byCause.get(key);
    if (known === undefined) byCause.set(key, [message]);
    else known.push(message);
  }
  const { bold, blue, dim } = context.colours;
  return [...byCause].map(([cause, lines]) => {
    const numbers = lineRanges([...new Set(lines.map(({ line }) => line))]);
    const text = `keepalived reports ${numbers} as well, because of the mistake in ${cause}. Mend that one first.`;
    return [
      `${bold(harmless(filePath))}  ${bold(blue('info'))}  ${bold(FOLLOW_UP)}`,
      INDENT + wrap(text, context),
      dim(`${INDENT}see: kalint explain ${FOLLOW_UP}`),
    ].join('\n');
  });
}

/** "line 5", "lines 5, 7–10". */
function lineRanges(lines: readonly number[]): string {
  const ranges: { first: number; last: number }[] = [];
  for (const line of lines) {
    const range = ranges.at(-1);
    if (range !== undefined && line === range.last + 1) range.last = line;
    else ranges.push({ first: line, last: line });
  }
  const shown = ranges.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`));
  return `${lines.length === 1 ? 'line' : 'lines'} ${shown.join(', ')}`;
}

function finding({ filePath }: FileResult, message: LintMessage, context: ReportContext): string {
  const { colours } = context;
  const colour = SEVERITY_COLOUR[message.severity];
  const largest = message.related.reduce((last, { endLine }) => Math.max(last, endLine), message.endLine);
  const style = { width: context.width, digits: String(largest).length, gutter: colours.dim };
  const own = { filePath, ...message };
  const frame = frameOf(own, context, { ...style, sign: '^', mark: (text) => colours.bold(colours[colour](text)) });
  const related = message.related.flatMap((other) => [
    INDENT + wrap(`${colours.cyan(placeName(other))}  ${harmless(other.message)}`, context),
    ...frameOf(other, context, { ...style, sign: '-', mark: colours.cyan }),
  ]);
  const head = [
    colours.bold(placeName(own)),
    colours.bold(colours[colour](message.severity)),
    colours.bold(message.ruleId),
  ];
  const places = [...frame, ...related];
  return [
    head.join('  '),
    INDENT + wrap(harmless(message.message), context),
    ...(places.length > 0 ? ['', ...places, ''] : []),
    ...footer(message, context),
  ].join('\n');
}

function frameOf(place: Place, context: ReportContext, style: FrameStyle): string[] {
  const source = context.sourceOf(place.filePath);
  return source === undefined ? [] : codeFrame(source, place, style);
}

/** What can be done about it, and whether the user's own tools would have said so. */
function footer({ fix, reportedByKeepalived, ruleId, url }: LintMessage, context: ReportContext): string[] {
  const { dim, green } = context.colours;
  if (ruleId === DAEMON_RULE) return [dim(`${INDENT}(only keepalived -t reports this, no rule of kalint)`)];
  const known = reportedByKeepalived ? 'also reported by keepalived -t' : 'keepalived -t does not report this';
  return [
    ...(fix === undefined
      ? []
      : [INDENT + wrap(`${green(fix.kind === 'safe' ? 'fix:' : 'suggestion:')} ${harmless(fix.title)}`, context)]),
    dim(
      `${INDENT}see: ${ruleId.includes('/') ? url || 'the plugin that has this rule' : `kalint explain ${ruleId}`} (${known})`,
    ),
  ];
}

function placeName({ filePath, line, column }: Pick<Place, 'filePath' | 'line' | 'column'>): string {
  return `${harmless(filePath)}:${line}:${column}`;
}

/** Wraps prose; all lines but the first are indented. */
function wrap(text: string, { width }: ReportContext): string {
  const columns = Math.min(width, WIDEST_PROSE) - INDENT.length;
  return wrapAnsi(text, columns, { hard: false }).replaceAll('\n', `\n${INDENT}`);
}

function summaryLine(report: LintReport, { colours, hidden, known, hint }: ReportContext): string {
  const colour = summaryColour(report, colours);
  const quiet = hidden > 0 ? colours.dim(` (${hidden} more not shown: --quiet)`) : '';
  const recorded = known > 0 ? colours.dim(` (${known} more not shown: in the baseline)`) : '';
  const more = [fixable(report), hint].flatMap((text) => (text === undefined ? [] : [`\n${colours.dim(text)}`]));
  return colours.bold(colour(summary(report))) + quiet + recorded + more.join('');
}

function summaryColour(report: LintReport, colours: Colours): (text: string) => string {
  if (report.errorCount > 0) return colours.red;
  if (report.warningCount > 0) return colours.yellow;
  return report.infoCount > 0 ? colours.blue : colours.green;
}
