import { applyEdits, type TextEdit } from '../../edit/text-edit.ts';
import { writeWord } from '../../edit/write-word.ts';
import { noIncludes } from '../../expand/include-host.ts';
import { type Origin, readingPlace } from '../../expand/origin.ts';
import { createSourceFile, type SourceFile } from '../../source/source-file.ts';
import { leavesIdsOut, MOST_IDS, type NodeReading, type ReadingOptions, readEveryNode, readNode } from '../readings.ts';
import { nameProblems } from './check-name.ts';
import { sideEffectOf } from './check-renamed.ts';
import { chooseThing, withoutSign } from './choose-thing.ts';
import { type Mention, mentionsOf } from './mentions.ts';
import {
  filesOf,
  type IdentityOptions,
  type NamedThing,
  type NameKind,
  type NamePlace,
  namedThings,
  titleOf,
} from './named-things.ts';
import type { RenameProblem, RenameRequest } from './request.ts';

export interface RenameOptions extends ReadingOptions, IdentityOptions {}

/** A file with the new name in it. */
export interface RenamedFile {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  readonly edits: readonly TextEdit[];
}

export type RenameResult =
  | {
      readonly ok: true;
      readonly kind: NameKind;
      /** Files that change, in the order read. */
      readonly files: readonly RenamedFile[];
      /** How many places are changed. */
      readonly places: number;
      /** Places that hold the old name as something else. They are left alone. */
      readonly mentions: readonly Mention[];
      /** Includes that could not be followed: what they hold is not renamed. */
      readonly unseen: readonly RenameProblem[];
    }
  | { readonly ok: false; readonly problems: readonly RenameProblem[] };

/**
 * Gives something another name wherever its name stands, in the files and what they include, for every node that reads
 * them. Texts in, texts out: nothing is written. All or nothing: what is read with the new texts is compared, and where
 * anything but the name would change, nothing is renamed. Never throws on any text.
 */
export function rename(
  roots: readonly SourceFile[],
  request: RenameRequest,
  options: RenameOptions = {},
): RenameResult {
  const byRoot = roots.map((root) => readEveryNode(root, options));
  if (byRoot.some(leavesIdsOut)) return { ok: false, problems: [{ message: TOO_MANY_IDS }] };
  const readings = byRoot.flat();
  const things = namedThings(readings, options);
  const chosen = chooseThing(things, request);
  if ('problems' in chosen) return { ok: false, ...chosen };
  const task: Task = { thing: chosen.thing, to: withoutSign(request.to, chosen.thing.kind), readings, things, options };
  const problems = [...nameProblems({ ...task, target: options.target }), ...placeProblems(task.thing)];
  if (problems.length > 0) return { ok: false, problems };
  const files = renamedFiles(task);
  if ('problems' in files) return { ok: false, ...files };
  const effects = sideEffects(task, files);
  if (effects.length > 0) return { ok: false, problems: effects };
  const { kind, name } = task.thing;
  const mentions = mentionsOf(kind, name, readings, options);
  return { ok: true, kind, files, places: allPlaces(task).length, mentions, unseen: unseenIn(readings) };
}

const TOO_MANY_IDS = `There are more than ${MOST_IDS} ids behind @, and whether each of them still reads the same would have to be looked at: nothing is renamed.`;

interface Task {
  readonly thing: NamedThing;
  readonly to: string;
  readonly readings: readonly NodeReading[];
  readonly things: readonly NamedThing[];
  readonly options: RenameOptions;
}

function placeProblems(thing: NamedThing): RenameProblem[] {
  return [...thing.definitions, ...thing.references].flatMap(({ origin, obstacle }) =>
    obstacle === undefined
      ? []
      : [{ message: `${titleOf(thing)} cannot be renamed here: ${obstacle}.`, origin: readingPlace(origin) }],
  );
}

/** All places, each once: a definition's value may be read as the name of a thing and as a reference to it. */
function allPlaces({ thing, options: { identityOf = (path) => path } }: Task): NamePlace[] {
  const places = new Map<string, NamePlace>();
  for (const place of [...thing.definitions, ...thing.references]) {
    const { file, start } = place.origin;
    const key = `${start} ${identityOf(file.path)}`;
    if (!places.has(key)) places.set(key, place);
  }
  return [...places.values()];
}

function renamedFiles(task: Task): RenamedFile[] | { readonly problems: readonly RenameProblem[] } {
  const { identityOf = (path) => path } = task.options;
  const byFile = new Map<string, TextEdit[]>();
  for (const { origin } of allPlaces(task)) {
    const identity = identityOf(origin.file.path);
    const edits = byFile.get(identity) ?? [];
    byFile.set(identity, [...edits, editAt(origin, task)]);
  }
  const files: RenamedFile[] = [];
  for (const { path, text } of filesOf(task.readings, task.options)) {
    const edits = byFile.get(identityOf(path));
    if (edits === undefined) continue;
    const edited = applyEdits(text, edits);
    if (!edited.ok)
      return { problems: [{ message: `${titleOf(task.thing)} cannot be renamed in ${path}: ${edited.reason}.` }] };
    files.push({ path, before: text, after: edited.text, edits: edits.sort((a, b) => a.start - b.start) });
  }
  return files;
}

function editAt({ file, start, end }: Origin, { thing, to }: Task): TextEdit {
  if (thing.kind === 'definition') return { start, end, text: to };
  if (file.text[start] === '"') return { start, end, text: `"${to}"` };
  const written = writeWord(to, { first: true });
  return { start, end, text: written.ok ? written.text : to };
}

/** Where the same text is read as something else, too: as in a definition that several statements use. */
function sideEffects({ thing, to, readings, options }: Task, files: readonly RenamedFile[]): RenameProblem[] {
  const { host = noIncludes, identityOf = (path) => path } = options;
  const texts = new Map(files.map(({ path, after }) => [identityOf(path), after]));
  const renamed = (file: SourceFile) => {
    const text = texts.get(identityOf(file.path));
    return text === undefined ? file : createSourceFile(file.path, text);
  };
  const overlay = {
    ...host,
    match: (pattern: string, includingFile: string) => host.match(pattern, includingFile),
    read: (path: string) => {
      const file = host.read(path);
      return 'reason' in file ? file : renamed(file);
    },
  };
  for (const reading of readings) {
    const after = readNode(renamed(reading.root), reading.configId, { ...options, host: overlay });
    const effect = sideEffectOf(reading, after, { kind: thing.kind, from: thing.name, to });
    if (effect === undefined) continue;
    const { before = 'nothing', after: now = 'nothing', origin } = effect;
    const message =
      `${titleOf(thing)} cannot be renamed: what keepalived reads here would change with it, from ${before} to ${now}, ` +
      'and that is not this name. Write it apart from the name first.';
    return [{ message, ...(origin && { origin: readingPlace(origin) }) }];
  }
  return [];
}

function unseenIn(readings: readonly NodeReading[]): RenameProblem[] {
  const unseen = new Map<string, RenameProblem>();
  for (const { expansion } of readings) {
    for (const problem of expansion.problems) {
      const message = whyUnseen(problem);
      if (message !== undefined)
        unseen.set(`${problem.origin.file.path} ${problem.origin.start}`, { message, origin: problem.origin });
    }
  }
  return [...unseen.values()];
}

function whyUnseen(problem: NodeReading['expansion']['problems'][number]): string | undefined {
  if (problem.code === 'include-unmatched')
    return `${problem.pattern} matches no file: if there is one elsewhere, rename in it as well.`;
  if (problem.code === 'include-unreadable')
    return `${problem.path} cannot be read: ${problem.reason}. Nothing is renamed in it.`;
  if (problem.code === 'expansion-limit')
    return `Reading ends after ${problem.limit} ${problem.what}: what would follow is not renamed.`;
  return undefined;
}
