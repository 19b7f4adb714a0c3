import { Command } from 'commander';
import { declareCluster } from './cluster.ts';
import { declareCompletion } from './completion.ts';
import type { CommandContext } from './context.ts';
import { declareConvert } from './convert.ts';
import { declareDiff } from './diff.ts';
import { declareDoctor } from './doctor.ts';
import { declareExplain } from './explain.ts';
import { declareFacts } from './facts.ts';
import { declareFmt } from './fmt.ts';
import { declareInit } from './init.ts';
import { DEFAULT_COMMAND, declareLint } from './lint.ts';
import { declareLsp } from './lsp.ts';
import { declareMerge } from './merge.ts';
import { declareMergeReports } from './merge-reports.ts';
import { declareMigrate } from './migrate.ts';
import { debugging } from './options.ts';
import { declarePrint } from './print.ts';
import { declareRename } from './rename.ts';
import { declareRules } from './rules.ts';
import { declareSimulate } from './simulate.ts';
import { declareSplit } from './split.ts';
import { declareTest } from './test.ts';
import { declareUnicast } from './unicast.ts';

/** Where the program itself writes. */
export interface ProgramOutput {
  /** Takes what `--help` and `--version` show. */
  readonly showHelp: (text: string) => void;
  /** Takes what is wrong with a command line. */
  readonly showError: (text: string) => void;
}

/** What the exit statuses mean, as help and the documentation say it. */
export const EXIT_STATUS = '0 no error, 1 findings, 2 kalint could not do its work.';

/** The commands, in the order in which help shows them. */
const COMMANDS = {
  lint: declareLint,
  cluster: declareCluster,
  diff: declareDiff,
  simulate: declareSimulate,
  test: declareTest,
  'merge-reports': declareMergeReports,
  explain: declareExplain,
  rules: declareRules,
  facts: declareFacts,
  fmt: declareFmt,
  init: declareInit,
  doctor: declareDoctor,
  split: declareSplit,
  merge: declareMerge,
  migrate: declareMigrate,
  unicast: declareUnicast,
  rename: declareRename,
  lsp: declareLsp,
  print: declarePrint,
  convert: declareConvert,
  completion: declareCompletion,
} as const;

type Declaration = (typeof COMMANDS)[keyof typeof COMMANDS];

/** Commands that tell about the others. */
const SPEAK_OF_ALL: ReadonlySet<string> = new Set(['help', 'completion']);

/** What the declaration of the program is given. */
export type ProgramContext = Omit<CommandContext, 'commandNames'>;

/**
 * The program with its commands and options. What a command does is imported when it runs.
 * @param word the first word of a command line: commands that cannot be meant are not declared, which takes a while
 */
export function declareProgram(context: ProgramContext, output: ProgramOutput, word?: string): Command {
  const program = new Command('kalint')
    .description('Linter for keepalived.conf that sees the whole cluster.')
    .version(context.version, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .showHelpAfterError('(kalint --help shows what there is)')
    .configureOutput({
      writeOut: output.showHelp,
      writeErr: output.showError,
      outputError: (text, write) => write(text.replace(/^error: /, 'kalint: ')),
    })
    .exitOverride()
    .addHelpText(
      'after',
      `
kalint PATH... is short for kalint lint PATH...; kalint help lint shows its options.

Exit status: ${EXIT_STATUS}`,
    );
  const commandNames = Object.keys(COMMANDS);
  for (const declare of declarationsFor(word)) {
    declare(program, { ...context, commandNames })
      .addOption(debugging())
      .addHelpText('after', `\nExit status: ${EXIT_STATUS}`);
  }
  return program;
}

/** The declarations of the commands that a command line can mean that begins with this word. */
function declarationsFor(word: string | undefined): readonly Declaration[] {
  if (word === undefined || word.startsWith('-') || SPEAK_OF_ALL.has(word)) return Object.values(COMMANDS);
  const named = Object.entries(COMMANDS).find(([name]) => name === word);
  return [named === undefined ? COMMANDS[DEFAULT_COMMAND] : named[1]];
}
