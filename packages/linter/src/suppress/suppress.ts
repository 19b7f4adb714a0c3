import type { SourceFile } from '@kalint/parser';
import type { Finding } from '../engine/finding.ts';
import { type LocatedMessage, messageKey, toMessage } from '../engine/message.ts';
import type { SelectedRule } from '../engine/select-rules.ts';
import { listFindings, misspeltFinding, reasonFinding, unusedFinding, unusedRuleFinding } from './comment-findings.ts';
import { FoundLines } from './found-lines.ts';
import { HiddenLines } from './hidden-lines.ts';
import {
  findSuppressions,
  type NamedRule,
  type Suppression,
  type SuppressionComments,
} from './suppression-comments.ts';

/** Rules that are about the comments themselves. */
export const COMMENT_RULES = {
  unused: 'unused-suppression',
  withoutReason: 'suppression-without-reason',
  invalid: 'invalid-suppression',
} as const;

/** Files that were linted with the same rules. */
export interface LintedFiles {
  readonly files: readonly SourceFile[];
  /** The rules that had their say over these files: only of those can be told that they found nothing. */
  readonly judges: ReadonlySet<string>;
  /** The selected ones of {@link COMMENT_RULES}. */
  readonly commentRules: readonly SelectedRule[];
  /** Ids of all rules that can be named. */
  readonly known: ReadonlySet<string>;
}

/**
 * Leaves out the messages that a comment of their file hides, with the follow-ups of those, and adds what is wrong with
 * the comments.
 */
export function suppress(located: readonly LocatedMessage[], linted: readonly LintedFiles[]): LocatedMessage[] {
  const files = [...filesByPath(linted).values()];
  if (files.length === 0) return [...located];
  const hiding = new Hiding(files);
  const found = new FoundLines(located);
  const remarks = files.flatMap((file) => [...invalid(file, found), ...withoutReason(file)]);
  const shown = hiding.filter([...located, ...remarks]);
  const isMeta = ({ id }: NamedRule) => id === COMMENT_RULES.unused;
  const unusedOthers = hiding.filter(unused(files, hiding, (rule) => !isMeta(rule)));
  return [...shown, ...unusedOthers, ...unused(files, hiding, isMeta)];
}

/** A file with suppression comments. */
interface CommentedFile extends LintedFiles {
  readonly file: SourceFile;
  readonly comments: SuppressionComments;
}

/** A file that several configurations include is judged by the rules that all of them ran. */
function filesByPath(linted: readonly LintedFiles[]): Map<string, CommentedFile> {
  const byPath = new Map<string, CommentedFile>();
  for (const group of linted) {
    for (const file of group.files) {
      const before = byPath.get(file.path);
      if (before !== undefined) {
        byPath.set(file.path, { ...before, judges: intersection(before.judges, group.judges) });
        continue;
      }
      const comments = findSuppressions(file);
      if (comments.suppressions.length + comments.misspelt.length === 0) continue;
      byPath.set(file.path, { ...group, file, comments });
    }
  }
  return byPath;
}

function intersection(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...a].filter((id) => b.has(id)));
}

/** Hides messages, and remembers which comments were of use. */
class Hiding {
  readonly #lines: ReadonlyMap<string, HiddenLines>;
  readonly #found = new FoundLines();
  readonly #hidden = new Set<string>();

  constructor(files: readonly CommentedFile[]) {
    this.#lines = new Map(files.map(({ file, comments }) => [file.path, new HiddenLines(comments.suppressions)]));
  }

  /** The messages that are not hidden. */
  filter(messages: readonly LocatedMessage[]): LocatedMessage[] {
    const kept = messages.filter((located) => !this.#hides(located));
    return kept.filter(({ cause }) => cause === undefined || !this.#hidden.has(cause));
  }

  isUsed(suppression: Suppression, { id }: NamedRule): boolean {
    return this.#found.has(suppression, id);
  }

  #hides(located: LocatedMessage): boolean {
    const { filePath, message } = located;
    const isHidden = this.#lines.get(filePath)?.has(message.ruleId, message.line) ?? false;
    if (isHidden) {
      this.#found.add(located);
      this.#hidden.add(messageKey(located));
    }
    return isHidden;
  }
}

function invalid(file: CommentedFile, found: FoundLines): LocatedMessage[] {
  const { suppressions, misspelt } = file.comments;
  const findings = [
    ...misspelt.map(misspeltFinding),
    ...suppressions.flatMap((suppression) => listFindings(suppression, file.known, found)),
  ];
  return messagesOf(file, COMMENT_RULES.invalid, findings);
}

function withoutReason(file: CommentedFile): LocatedMessage[] {
  const silent = file.comments.suppressions.filter(({ rules, reason }) => rules.length > 0 && reason === '');
  return messagesOf(file, COMMENT_RULES.withoutReason, silent.map(reasonFinding));
}

/** What comments name without use, of those rules that `isMeant` picks. */
function unused(
  files: readonly CommentedFile[],
  hiding: Hiding,
  isMeant: (rule: NamedRule) => boolean,
): LocatedMessage[] {
  return files.flatMap((file) => {
    const findings = file.comments.suppressions.flatMap((suppression): Finding[] => {
      const idle = suppression.rules.filter(
        (rule) => isMeant(rule) && file.judges.has(rule.id) && !hiding.isUsed(suppression, rule),
      );
      if (idle.length === 0) return [];
      if (idle.length === suppression.rules.length) return [unusedFinding(suppression)];
      return idle.map((rule) => unusedRuleFinding(suppression, rule));
    });
    return messagesOf(file, COMMENT_RULES.unused, findings);
  });
}

function messagesOf({ commentRules }: CommentedFile, id: string, findings: readonly Finding[]): LocatedMessage[] {
  const selected = commentRules.find(({ rule }) => rule.meta.id === id);
  if (selected === undefined) return [];
  const severity = selected.chosenSeverity ?? selected.severity;
  return findings.map((finding) => toMessage(selected.rule.meta, finding, severity));
}
