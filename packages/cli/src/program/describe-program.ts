import type { Argument, Command, Help, Option } from 'commander';
import { type Example, examplesOf } from './examples.ts';
import { DEFAULT_COMMAND } from './lint.ts';

/** An option, as help shows it. */
export interface OptionDescription {
  /** As they are typed, the short one first: `-h`, `--help`. */
  readonly names: readonly string[];
  /** The word that stands for its value, as in `--target <version>`; undefined where it takes none. */
  readonly value: string | undefined;
  readonly choices: readonly string[];
  /** What it does, with choices and default. */
  readonly text: string;
}

/** An argument, as help shows it. */
export interface ArgumentDescription {
  readonly name: string;
  /** As in a usage line: `<path>`, `[path...]`. */
  readonly term: string;
  readonly choices: readonly string[];
  readonly text: string;
}

export interface CommandDescription {
  readonly name: string;
  /** Runs where no command is named. */
  readonly isDefault: boolean;
  /** What it does, as a phrase. */
  readonly text: string;
  /** `kalint lint [options] [path...]` */
  readonly usage: string;
  readonly arguments: readonly ArgumentDescription[];
  readonly options: readonly OptionDescription[];
  readonly examples: readonly Example[];
}

/** All that can be typed, as plain data: what completion, the man page and the documentation are made from. */
export interface ProgramDescription {
  readonly name: string;
  readonly text: string;
  readonly options: readonly OptionDescription[];
  /** In the order of help. */
  readonly commands: readonly CommandDescription[];
}

export function describeProgram(program: Command): ProgramDescription {
  const help = program.createHelp();
  return {
    name: program.name(),
    text: program.description(),
    options: optionsOf(program, help),
    commands: help.visibleCommands(program).map((command) => describeCommand(command, program, help)),
  };
}

function describeCommand(command: Command, program: Command, help: Help): CommandDescription {
  return {
    name: command.name(),
    isDefault: command.name() === DEFAULT_COMMAND,
    text: command.description(),
    // The command "help", which commander makes, does not know its parent.
    usage: command.parent ? help.commandUsage(command) : `${program.name()} ${help.commandUsage(command)}`,
    arguments: command.registeredArguments.map((argument) => describeArgument(argument, help)),
    options: optionsOf(command, help),
    examples: examplesOf(command),
  };
}

function describeArgument(argument: Argument, help: Help): ArgumentDescription {
  const name = argument.name();
  const shown = argument.variadic ? `${name}...` : name;
  return {
    name,
    term: argument.required ? `<${shown}>` : `[${shown}]`,
    choices: argument.argChoices ?? [],
    text: help.argumentDescription(argument),
  };
}

function optionsOf(command: Command, help: Help): OptionDescription[] {
  return help.visibleOptions(command).map((option) => ({
    names: [option.short, option.long].filter((name) => name !== undefined),
    value: placeholderOf(option),
    choices: option.argChoices ?? [],
    text: help.optionDescription(option),
  }));
}

/** `--format <name[=file]>` → "name[=file]" */
function placeholderOf({ flags }: Option): string | undefined {
  return /[ =](?:<(.*)>|\[(.*)\])$/
    .exec(flags)
    ?.slice(1)
    .find((word) => word !== undefined);
}
