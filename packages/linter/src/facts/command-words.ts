import type { Origin, Word } from '@kalint/parser';
import { isAsWritten } from './written.ts';

/** A word of a command: the program, or one of its arguments. */
export interface CommandPart {
  /** Without quotes. */
  readonly text: string;
  /** Some of it stands in quotes or behind a backslash, so that a shell would take it as it is. */
  readonly quoted: boolean;
  /** Place in the text of the command, quotes included. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/**
 * The words of a command as keepalived hands them to the program: split at blanks, except in quotes of either kind
 * (notify.c:set_script_params_array). There is no shell.
 */
export function splitCommand(command: string): CommandPart[] {
  const parts: CommandPart[] = [];
  for (const match of command.matchAll(/(?:"(?:\\.|[^"\\])*"?|'(?:\\.|[^'\\])*'?|\\.|[^\s"'\\]|\\$)+/gs)) {
    const [raw] = match;
    parts.push({
      text: raw.replace(/\\(.)|["']/gs, (_, escaped: string | undefined) => escaped ?? ''),
      quoted: /["'\\]/.test(raw),
      start: match.index,
      end: match.index + raw.length,
    });
  }
  return parts;
}

/** Where a part of a command stands; the whole command where its text is not as written. */
export function partOrigin(word: Word, part: CommandPart): Origin {
  if (!isAsWritten(word)) return word.origin;
  const { origin } = word;
  const first = origin.start + (origin.file.text[origin.start] === '"' ? 1 : 0);
  return { ...origin, start: first + part.start, end: first + part.end };
}

/** What a template, or a description of the syntax, has in place of a command or a part of it. */
const STAND_IN = /\{\{|\{%|<%|__[A-Za-z]\w*__|%[A-Z][A-Z0-9_]+%|@[A-Z][A-Z0-9_]+@|^<[A-Za-z][\w .-]*>/;

/** Whether a command, or a word behind it, is a stand-in for what is written there in the end. */
export function isStandIn({ text }: Word): boolean {
  return STAND_IN.test(text);
}
