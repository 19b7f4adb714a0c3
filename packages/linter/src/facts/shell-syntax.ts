import type { CommandPart } from './command-words.ts';
import type { Command } from './commands.ts';

/** Something in a command that only a shell makes sense of. */
export interface ShellSyntax {
  readonly kind: 'operator' | 'substitution' | 'pattern' | 'keyword' | 'assignment' | 'home';
  readonly part: CommandPart;
}

/** Programs that read `|`, `<`, `>`, `;` or `*` themselves. */
const TAKES_OPERATORS = ['test', '[', 'expr', 'awk', 'gawk', 'mawk', 'jq', 'find', 'sed'];
const TAKES_PATTERNS = [...TAKES_OPERATORS, 'grep', 'egrep', 'fgrep', 'pgrep', 'pkill', 'redis-cli', 'mysql', 'psql'];
/** Words of the shell that no program is called by, or whose program could not do what they do. */
const KEYWORDS = [
  '[[',
  '((',
  '(',
  '{',
  '!',
  'if',
  'for',
  'while',
  'until',
  'case',
  'function',
  'cd',
  'source',
  '.',
].concat(['exit', 'return', 'export', 'set', 'unset', 'eval', 'exec', 'trap']);
/** `|`, `&&`, `;`, `>file`, `2>&1`, `&>/dev/null`. */
const OPERATOR = /^(?:\|[|&]?|&&?|;;?|\d*(?:>>?|>\||<<?<?)(?:&\d|&-|[^=].*)?|&>>?.*|[^{}]*[^\\{};];)$/;
const SHELLS = ['sh', 'bash', 'dash', 'ash', 'ksh', 'zsh'];

/** The first thing in a command that needs a shell, outside of quotes; undefined where it needs none. */
export function shellSyntax({ parts }: Command): ShellSyntax | undefined {
  const [program, ...args] = parts;
  if (program === undefined) return undefined;
  const name = baseName(program.text);
  const start = programSyntax(program);
  if (start !== undefined) return { kind: start, part: program };
  for (const part of args) {
    const kind = part.quoted ? undefined : argumentSyntax(part.text, name);
    if (kind !== undefined) return { kind, part };
  }
  return undefined;
}

/** Whether a command starts a shell with a line of its own: `/bin/sh -c …`. */
export function startsShell({ parts }: Command): boolean {
  return SHELLS.includes(baseName(parts[0]?.text ?? '')) && parts.some(({ text }) => /^-\w*c$/.test(text));
}

/** The last part of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function programSyntax({ text, quoted }: CommandPart): ShellSyntax['kind'] | undefined {
  if (quoted) return undefined;
  if (KEYWORDS.includes(text)) return 'keyword';
  if (/^[A-Za-z_]\w*=/.test(text)) return 'assignment';
  if (/^~\w*\//.test(text)) return 'home';
  if (/;$/.test(text)) return 'operator';
  if (isSubstitution(text)) return 'substitution';
  return /^\/.*\*/.test(text) ? 'pattern' : undefined;
}

function argumentSyntax(text: string, program: string): ShellSyntax['kind'] | undefined {
  if (isSubstitution(text)) return 'substitution';
  if (OPERATOR.test(text) && !TAKES_OPERATORS.includes(program)) return 'operator';
  return /^\/[^=?]*\*/.test(text) && !TAKES_PATTERNS.includes(program) ? 'pattern' : undefined;
}

function isSubstitution(text: string): boolean {
  return text.includes('$(') || /`./.test(text);
}
