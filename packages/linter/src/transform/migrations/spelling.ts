import type { BindProblem, BoundStatement, Word } from '@kalint/parser';
import { isAvailable, isSince, type Version } from '@kalint/parser/catalogue';
import { keywordsOf } from '../../facts/block-keywords.ts';
import { formerKeyword } from '../../facts/former-keywords.ts';
import { listAt } from '../../facts/list-at.ts';
import { blockOf, outdatedWords } from '../../facts/outdated-words.ts';
import { allStatements } from '../../facts/statements.ts';
import { migration } from './migration.ts';

type NotInTarget = Extract<BindProblem, { readonly code: 'not-in-target' }>;

/** A word and what the target calls it. */
interface Renaming {
  readonly word: Word;
  readonly name: string;
}

export default migration({
  id: 'spelling',
  summary: 'Keywords and options that the target calls otherwise, with the same meaning.',
  sources: ['keepalived ChangeLog'],
  check: ({ node, target, report }) => ({
    end: () => {
      const { problems, model } = node.binding;
      const hasRouterId = model.globalDefs?.routerId !== undefined;
      const wanted = [
        ...allStatements(node).flatMap((statement) => deprecated(statement, target)),
        ...problems.flatMap((problem) => {
          if (problem.code === 'not-in-target') return otherSpelling(problem, target);
          return problem.code === 'unknown-keyword' ? renamedLongAgo(problem, hasRouterId) : [];
        }),
      ];
      const read = new ReadWords([...allStatements(node).map(({ word }) => word), ...problems.flatMap(unreadWords)]);
      for (const { word, name } of read.safeAmong(wanted)) {
        const { start, end } = word.origin;
        const title = `Replace ${word.text} with ${name}`;
        const fix = { kind: 'safe', title, edits: [{ start, end, text: name }] } as const;
        report({ message: `${word.text} is called ${name} in ${target}.`, origin: word.origin, fix });
      }
    },
  }),
});

function deprecated(statement: BoundStatement, target: Version): Renaming[] {
  return outdatedWords(statement, target).flatMap(({ word, deprecation: { use }, canRename }) =>
    use !== undefined && canRename ? [{ word, name: use }] : [],
  );
}

/** The spelling that the target knows: the one that replaced it, or an older one. */
function otherSpelling({ word, spec, statement }: NotInTarget, target: Version): Renaming[] {
  if (spec.aliasOf !== undefined && isSince(target, spec.since)) return [{ word, name: spec.aliasOf }];
  if (statement === undefined || statement.word !== word) return [];
  const older = Object.entries(keywordsOf(blockOf(statement)) ?? {}).find(
    ([, other]) => other.aliasOf === word.text && isAvailable(other, target),
  );
  return older === undefined ? [] : [{ word, name: older[0] }];
}

/** A keyword from before the catalogue; its successor must not be there already. */
function renamedLongAgo(
  { word, block }: Extract<BindProblem, { readonly code: 'unknown-keyword' }>,
  hasRouterId: boolean,
): Renaming[] {
  const successor = formerKeyword(block, word.text)?.successor;
  return successor === undefined || hasRouterId ? [] : [{ word, name: successor }];
}

function unreadWords(problem: BindProblem): Word[] {
  return problem.code === 'unknown-keyword' ? [problem.word] : [];
}

/** A definition or a repetition makes one text many words: it is renamed only if it is to be renamed in all places. */
class ReadWords {
  readonly #countByPlace = new Map<string, number>();

  constructor(words: readonly Word[]) {
    for (const word of words) {
      const place = placeOf(word);
      this.#countByPlace.set(place, (this.#countByPlace.get(place) ?? 0) + 1);
    }
  }

  safeAmong(wanted: readonly Renaming[]): Renaming[] {
    const byPlace = new Map<string, Renaming[]>();
    for (const renaming of wanted.filter(isItsText)) {
      const place = placeOf(renaming.word);
      listAt(byPlace, place).push(renaming);
    }
    return [...byPlace].flatMap(([place, renamings]) => {
      const [first] = renamings;
      const isCommon = renamings.every(({ name }) => name === first?.name);
      return first !== undefined && isCommon && renamings.length >= (this.#countByPlace.get(place) ?? 0) ? [first] : [];
    });
  }
}

/** The text at its place is the word itself, and not what a definition makes of it. */
function isItsText({ word: { origin, text } }: Renaming): boolean {
  return origin.file.text.slice(origin.start, origin.end) === text;
}

function placeOf({ origin: { file, start, end } }: Word): string {
  return `${file.path}\n${start}:${end}`;
}
