import type { BoundStatement, Word } from '@kalint/parser';
import { signature, type Version } from '@kalint/parser/catalogue';
import { wordsOf } from './statements.ts';

/** Words that switch things off, and on, where a keyword reads its argument. */
const OFF = ['no', 'off', 'false', '0', 'disable', 'disabled', 'none'];
const ON = ['yes', 'on', 'true', '1', 'enable', 'enabled'];

/** A word behind a keyword that is on because it is there, and does not read the word. */
export interface FlagWord {
  readonly word: Word;
  readonly says: 'on' | 'off';
}

/** `nopreempt false`: the word that the flag passes over; undefined where there is none, or where it is no on or off. */
export function flagWord(statement: BoundStatement, target: Version): FlagWord | undefined {
  if (!wordsOf(statement.directive).some(isOnOrOff)) return undefined;
  const word = readsItsWord(statement, target) ? turnedOnAnyway(statement) : statement.directive.args[0];
  if (word === undefined || word.unknown) return undefined;
  const text = word.text.toLowerCase();
  if (OFF.includes(text)) return { word, says: 'off' };
  return ON.includes(text) ? { word, says: 'on' } : undefined;
}

function isOnOrOff({ text }: Word): boolean {
  const word = text.toLowerCase();
  return OFF.includes(word) || ON.includes(word);
}

/** Whether somebody wanted to switch a flag off with a word that it does not read. */
export function isDenied(statement: BoundStatement, target: Version): boolean {
  return flagWord(statement, target)?.says === 'off';
}

function readsItsWord({ kind, spec }: BoundStatement, target: Version): boolean {
  if (kind === 'entry' || !('shape' in spec) || spec.shape !== 'keyword') return true;
  const { args, options } = signature(spec, target);
  return 'byFirstWord' in args || args.length > 0 || Object.keys(options).length > 0;
}

/** `skip_check_adv_addr off`: the word is read, and makes no difference. No other on or off is out of range. */
function turnedOnAnyway({ args }: BoundStatement): Word | undefined {
  const [argument] = args;
  if (argument?.spec.type.kind !== 'boolean' || argument.problem?.problem.code !== 'range') return undefined;
  return argument.problem.word;
}
