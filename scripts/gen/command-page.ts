import type { CommandDescription, ProgramDescription } from '../../packages/cli/src/program/describe-program.ts';
import { EXIT_STATUS } from '../../packages/cli/src/program/program.ts';
import { sentence } from './sentence.ts';

/** The page of the command line: every command with its arguments, options and examples, as its help shows them. */
export function commandPage(program: ProgramDescription): string {
  return `<!-- Generated from the commands by npm run gen. Do not edit. -->
# Command line

\`kalint help COMMAND\` shows the same in a terminal, and \`man kalint\` where kalint is installed for everybody.
\`kalint PATH...\` is short for \`kalint lint PATH...\`. Exit status: ${EXIT_STATUS}

${table(
  ['command', 'what it does'],
  program.commands.map(({ name, text }) => [`[\`${name}\`](#kalint-${name})`, text]),
)}

${program.commands.map(section).join('\n')}`;
}

function section({ name, text, usage, arguments: args, options, examples }: CommandDescription): string {
  const rows = options
    .filter(({ names }) => !names.includes('--help'))
    .map(({ names, value, text: does }) => [code([names.join(', '), value && `<${value}>`]), does]);
  return [
    `## kalint ${name}`,
    `\`\`\`text\n${usage}\n\`\`\``,
    `${sentence(text)}.`,
    ...(args.length > 0
      ? [
          table(
            ['argument', 'what it is'],
            args.map((one) => [code([one.term]), one.text]),
          ),
        ]
      : []),
    ...(rows.length > 0 ? [table(['option', 'what it does'], rows)] : []),
    ...(examples.length > 0
      ? [`\`\`\`sh\n${examples.map(({ line, does }) => `# ${does}\n${line}`).join('\n')}\n\`\`\``]
      : []),
    '',
  ].join('\n\n');
}

function code(words: readonly (string | undefined)[]): string {
  return `\`${words.filter((word) => word !== undefined).join(' ')}\``;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map((row) => line(row.map(inText)))].join('\n');
}

/** What stands outside of code is no markup: `<id>`, `kalint.config.*`. */
function inText(cell: string): string {
  return cell.startsWith('`') || cell.startsWith('[`') ? cell : cell.replace(/[<>*_]/g, '\\$&');
}
