import { PRESETS, rules, SEVERITIES, TEMPLATE_LANGUAGES } from '@kalint/linter';
import { targetNames } from '@kalint/parser/catalogue';
import type { CommandDescription, OptionDescription, ProgramDescription } from '../program/describe-program.ts';

/** What can stand at a place: one of some words, a file, a folder, or what nobody can guess. */
export type CompletedValue = readonly string[] | 'file' | 'folder' | 'anything';

export interface CompletedOption {
  /** As they are typed: `-h`, `--help`. */
  readonly names: readonly string[];
  readonly text: string;
  /** Undefined where it takes no value. */
  readonly value: CompletedValue | undefined;
  /** What the value is called. */
  readonly valueName: string;
}

export interface CompletedCommand {
  readonly name: string;
  readonly isDefault: boolean;
  readonly text: string;
  readonly options: readonly CompletedOption[];
  /** What its first argument can be; files where it takes none. */
  readonly argument: CompletedValue;
}

/** What fits at each place of a command line. */
export function completedProgram(program: ProgramDescription): CompletedCommand[] {
  const words = { ...WORDS, command: program.commands.map(({ name }) => name) };
  return program.commands.map((command) =>
    completedCommand(command.isDefault ? withOptionsOf(program, command) : command, words),
  );
}

/** Where no command is named, options of the program can stand as well. */
function withOptionsOf({ options }: ProgramDescription, command: CommandDescription): CommandDescription {
  const names = new Set(command.options.flatMap((option) => option.names));
  return {
    ...command,
    options: [...command.options, ...options.filter((option) => option.names.every((name) => !names.has(name)))],
  };
}

type WordsByName = Readonly<Record<string, CompletedValue>>;

/** What a value can be, by the word that stands for it in help: `--target <version>`. */
const WORDS: WordsByName = {
  file: 'file',
  path: 'file',
  node: 'file',
  dir: 'folder',
  version: targetNames,
  rule: rules.map(({ meta }) => meta.id),
  'id=severity': rules.flatMap(({ meta }) => [...SEVERITIES, 'off'].map((severity) => `${meta.id}=${severity}`)),
  preset: PRESETS,
  language: TEMPLATE_LANGUAGES,
};

function completedCommand(
  { name, isDefault, text, options, arguments: [first] }: CommandDescription,
  words: WordsByName,
): CompletedCommand {
  const argument = first && valueAt(first.name, first.choices, words);
  return {
    name,
    isDefault,
    text: firstClause(text),
    options: options.map((option) => completedOption(option, words)),
    argument: argument === undefined || argument === 'anything' ? 'file' : argument,
  };
}

function completedOption({ names, value, choices, text }: OptionDescription, words: WordsByName): CompletedOption {
  return {
    names,
    text: firstClause(text),
    value: value === undefined ? undefined : valueAt(value, choices, words),
    valueName: value ?? '',
  };
}

function valueAt(name: string, choices: readonly string[], words: WordsByName): CompletedValue {
  if (choices.length > 0) return choices;
  return Object.hasOwn(words, name) ? (words[name] ?? 'anything') : 'anything';
}

/** What fits beside a word in a list: "write to a file; …" → "write to a file" */
function firstClause(text: string): string {
  return text.replace(/(?:[;:]\s| \().*$/s, '');
}
