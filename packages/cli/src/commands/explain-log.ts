import { explainLog, findRule, type LogExplanation } from '@kalint/linter';
import { wrapAnsi } from 'fast-wrap-ansi';
import { EXIT, type ExitStatus } from '../failure.ts';
import { readInput } from '../inputs.ts';
import { writeStdout } from '../output.ts';
import { STDOUT } from '../standard-stream.ts';
import { type Colours, type ColourWish, coloursFor, lineWidth } from '../terminal.ts';

/** So many lines of a log are shown with an explanation; the others are counted. */
const SHOWN_LINES = 3;
const INDENT = '  ';

/** `kalint explain --log`: reads log lines of keepalived on standard input. */
export async function explainLogCommand(options: ColourWish): Promise<ExitStatus> {
  const { text } = await readInput('-', undefined);
  const found = explainLog(text);
  const colours = coloursFor(options, STDOUT.isTTY);
  const width = lineWidth(STDOUT.isTTY ? STDOUT.columns : undefined);
  const shown = found.map((explanation) => explain(explanation, colours, width));
  await writeStdout(shown.length > 0 ? shown.join('\n') : nothingFound(text));
  return EXIT.clean;
}

function nothingFound(log: string): string {
  const lines = log.split('\n').filter((line) => line.trim() !== '').length;
  if (lines === 0) return 'Standard input is empty. Try: journalctl -u keepalived | kalint explain --log\n';
  const what = lines === 1 ? 'the line' : `any of the ${lines} lines`;
  return `kalint knows no trouble behind ${what}. It reads what keepalived writes to the log: journalctl -u keepalived\n`;
}

function explain({ what, why, rules, isTrouble, instances, lines }: LogExplanation, colours: Colours, width: number) {
  const mark = isTrouble ? colours.red('✖') : colours.blue('ℹ');
  const about = instances.length > 0 ? colours.dim(` (${instances.join(', ')})`) : '';
  const known = rules.filter((id) => findRule(id) !== undefined);
  const paragraph = (text: string) => wrapAnsi(text, width - INDENT.length).replace(/^/gm, INDENT);
  return [
    `${mark} ${colours.bold(what)}${about}`,
    ...lines.slice(0, SHOWN_LINES).map((line) => colours.dim(`${INDENT}${line.number} │ ${line.text}`)),
    ...(lines.length > SHOWN_LINES ? [colours.dim(`${INDENT}… and ${lines.length - SHOWN_LINES} more lines`)] : []),
    paragraph(why),
    ...(known.length > 0 ? [paragraph(`Rules: ${known.join(', ')}`)] : []),
    '',
  ].join('\n');
}
