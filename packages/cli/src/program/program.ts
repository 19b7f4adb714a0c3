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
import { declareLint } from './lint.ts';
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
const COMMANDS = [
  declareLint,
  declareCluster,
  declareDiff,
  declareSimulate,
  declareTest,
  declareMergeReports,
  declareExplain,
  declareRules,
  declareFacts,
  declareFmt,
  declareInit,
  declareDoctor,
  declareSplit,
  declareMerge,
  declareMigrate,
  declareUnicast,
  declareRename,
  declareLsp,
  declarePrint,
  declareConvert,
  declareCompletion,
] as const;

/** The program with all commands and options. What a command does is imported when it runs. */
export function declareProgram(context: CommandContext, output: ProgramOutput): Command {
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
  for (const declare of COMMANDS) {
    declare(program, context).addOption(debugging()).addHelpText('after', `\nExit status: ${EXIT_STATUS}`);
  }
  return program;
}
