import type { ArgumentType } from '../../catalogue/argument-type.ts';
import { NEWEST_VERSION, type Version } from '../../catalogue/version.ts';
import { writeWord } from '../../edit/write-word.ts';
import { isPredefined } from '../../expand/definitions.ts';
import type { NodeReading } from '../readings.ts';
import { isDefined } from './choose-thing.ts';
import { type NamedThing, namingWords, titleOf } from './named-things.ts';
import type { RenameProblem } from './request.ts';

/** A thing, the name that it is to have, and what is read. */
export interface NameCheck {
  readonly thing: NamedThing;
  readonly to: string;
  readonly readings: readonly NodeReading[];
  readonly things: readonly NamedThing[];
  readonly target: Version | undefined;
}

/** Why a thing cannot have a name: keepalived would not read it as one, or it is taken. */
export function nameProblems({ thing, to, readings, things, target }: NameCheck): RenameProblem[] {
  const title = titleOf({ kind: thing.kind, name: to });
  if (to === thing.name) return [{ message: `${title} is the name that it has already.` }];
  const reason = thing.kind === 'definition' ? whyNoDefinition(to) : whyNoName(to, typeOf(thing, readings), target);
  if (reason !== undefined) return [{ message: `${JSON.stringify(to)} cannot be the name: ${reason}.` }];
  const taken = things.find(({ kind, name }) => kind === thing.kind && name === to);
  if (taken === undefined) return [];
  const [place] = [...taken.definitions, ...taken.references];
  const message = isDefined(taken)
    ? `${title} is there already; two things of one name would be mixed up.`
    : `${title} is used already, without being defined; what uses it would then mean this one.`;
  return [{ message, ...(place && { origin: place.origin }) }];
}

function whyNoDefinition(name: string): string | undefined {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) {
    return 'a definition is named with letters, digits and underscores, and no digit in front';
  }
  return isPredefined(name) ? 'keepalived gives that name a meaning of its own' : undefined;
}

function whyNoName(name: string, type: ArgumentType | undefined, target: Version = NEWEST_VERSION): string | undefined {
  if (name === '') return 'it is empty';
  if (/\$[A-Za-z_{]/.test(name)) return 'keepalived would put a definition in for what follows the $';
  const written = writeWord(name, { first: true });
  if (!written.ok) return written.reason;
  const parsed = type?.parse(name, { target });
  return parsed === undefined || parsed.ok ? undefined : `it ${parsed.problem.message}`;
}

function typeOf({ kind }: NamedThing, readings: readonly NodeReading[]): ArgumentType | undefined {
  for (const { binding } of readings) {
    for (const word of namingWords(binding.statements)) if (word.defines && word.kind === kind) return word.type;
  }
  return undefined;
}
