import type {
  ArgumentDescription,
  CommandDescription,
  OptionDescription,
  ProgramDescription,
} from '../../packages/cli/src/program/describe-program.ts';
import { EXIT_STATUS } from '../../packages/cli/src/program/program.ts';
import { sentence } from './sentence.ts';

/** The manual page of the command line, for man(1). @param configNames names of configurations, the first one preferred */
export function manPage(program: ProgramDescription, version: string, configNames: readonly string[]): string {
  const standard = program.commands.find(({ isDefault }) => isDefault)?.name ?? '';
  return `.\\" Generated from the commands by npm run gen. Do not edit.
.TH KALINT 1 "" "kalint ${escaped(version)}" "User Commands"
.SH NAME
${program.name} \\- linter, formatter and failover simulator for keepalived.conf
.SH SYNOPSIS
${program.commands.map(({ usage }) => usageLine(usage)).join('\n.br\n')}
.SH DESCRIPTION
${line(program.text)}
Where no command is named, \\fB${standard}\\fR runs: \\fBkalint \\fIpath\\fR is short for \\fBkalint ${standard} \\fIpath\\fR.
.SH OPTIONS
${program.options.map(option).join('\n')}
.SH COMMANDS
${program.commands.map(command).join('\n')}
.SH EXIT STATUS
${line(EXIT_STATUS)}
.SH FILES
.TP
${configNames.map((name) => `\\fI${escaped(name)}\\fR`).join(', ')}
The configuration of the files in its folder and below. One of these names stands in a folder.
.SH SEE ALSO
.BR keepalived.conf (5),
.BR keepalived (8)
`;
}

function command({ name, text, usage, arguments: args, options, examples }: CommandDescription): string {
  return [
    `.SS kalint ${escaped(name)}`,
    usageLine(usage),
    '.PP',
    line(`${sentence(text)}.`),
    ...args.map(argument),
    ...options.map(option),
    ...examples.map(
      (example) => `.PP\n${line(`${sentence(example.does)}:`)}\n.PP\n.RS 4\n.nf\n${line(example.line)}\n.fi\n.RE`,
    ),
  ].join('\n');
}

function argument({ term, text }: ArgumentDescription): string {
  return `.TP\n\\fI${escaped(term)}\\fR\n${line(sentence(text))}`;
}

function option({ names, value, text }: OptionDescription): string {
  const spelled = names.map((name) => `\\fB${escaped(name)}\\fR`).join(', ');
  return `.TP\n${spelled}${value === undefined ? '' : ` \\fI${escaped(value)}\\fR`}\n${line(sentence(text))}`;
}

/** "kalint lint [options] [path...]" with the words that are typed as they are in bold. */
function usageLine(usage: string): string {
  const [program = '', name = '', ...rest] = usage.split(' ');
  return [`\\fB${escaped(program)} ${escaped(name)}\\fR`, ...rest.map(escaped)].join(' ');
}

/** A line of text; one that begins as a request does is none. */
function line(text: string): string {
  return escaped(text).replace(/^[.']/, '\\&$&');
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\e').replaceAll('-', '\\-').replaceAll('…', '...').replaceAll('’', "'");
}
