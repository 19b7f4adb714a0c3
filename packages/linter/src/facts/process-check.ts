import type { Command } from './commands.ts';
import { baseName } from './shell-syntax.ts';

/** A command that only looks whether a process runs. */
export interface ProcessCheck {
  /** `killall`, `pidof`, `pgrep` or `pkill`. */
  readonly program: string;
  /** The name that it looks for. */
  readonly process: string;
  /** It looks for just this name, so that it can be looked for in another way. */
  readonly exact: boolean;
}

/** Options before the name, by program; the name comes last. */
const CHECKS: Readonly<Record<string, { readonly options: RegExp; readonly exact: RegExp }>> = {
  killall: { options: /^(?:-[qv] )*(?:-0|-s 0|--signal 0)(?: -[qv])* $/, exact: /./ },
  pkill: { options: /^(?:-x )?(?:-0|--signal 0) (?:-x )?$/, exact: /-x / },
  pgrep: { options: /^(?:-[xc] |--exact |--count )*$/, exact: /(?:-x|--exact) / },
  pidof: { options: /^(?:-[sq] )*$/, exact: /^/ },
};

/** What a command looks for, where it only looks whether one process runs; undefined where it does something else. */
export function processCheck({ parts }: Command): ProcessCheck | undefined {
  const program = baseName(parts[0]?.text ?? '');
  const check = Object.hasOwn(CHECKS, program) ? CHECKS[program] : undefined;
  const process = parts.at(-1)?.text ?? '';
  if (check === undefined || parts.length < 2 || !/^[A-Za-z_][\w.+-]*$/.test(process)) return undefined;
  const options = parts
    .slice(1, -1)
    .map(({ text }) => `${text} `)
    .join('');
  return check.options.test(options) ? { program, process, exact: check.exact.test(options) } : undefined;
}
