import { type Origin, readingPlace, type SourceFile } from '@kalint/parser';
import type { Finding, Fix } from './finding.ts';
import type { RuleMeta } from './rule.ts';
import type { Severity } from './severity.ts';

/** A place for people: lines and columns from 1, columns in UTF-16 code units, `endColumn` exclusive. */
export interface Place {
  readonly filePath: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A finding as tools read it (`--format json`). */
export interface LintMessage extends Omit<Place, 'filePath'> {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly reportedByKeepalived: boolean;
  /** The rule's page; empty where a plugin's rule has none. */
  readonly url: string;
  readonly related: readonly (Place & { readonly message: string })[];
  readonly fix?: Fix;
}

/** A message with the file it belongs to. */
export interface LocatedMessage {
  readonly filePath: string;
  /** The file itself: fixes and comments around the message are about its text. */
  readonly file: SourceFile;
  readonly message: LintMessage;
  /** Where keepalived reads the text: elsewhere than the message's place where it comes through a definition. */
  readonly readAt: Origin;
  /** Its rule says that keepalived may read what follows differently because of it. */
  readonly changesReading: boolean;
  /** keepalived reports it after reading, without a line. */
  readonly withoutLine: boolean;
  /** Rules that have nothing to add at this place. */
  readonly covers: readonly string[];
  /** {@link messageKey} of the message that it follows from, and that it is nothing without. */
  readonly cause?: string;
}

/** What tells a message from others: its place and its rule. */
export function messageKey({ filePath, message }: LocatedMessage): string {
  return `${filePath}\n${message.line}:${message.column}\n${message.ruleId}`;
}

const RULE_PAGES = 'https://github.com/kalint/kalint/blob/main/packages/linter/docs/rules/';

/** The address of the page that lists all rules. */
export const RULE_INDEX = `${RULE_PAGES}README.md`;

/** The address of a rule's page; empty for rules of plugins, whose ids have a slash. */
export function rulePage(ruleId: string): string {
  return ruleId.includes('/') ? '' : `${RULE_PAGES}${ruleId}.md`;
}

/** Turns what a rule reported into what people and tools read. */
export function toMessage(meta: RuleMeta, finding: Finding, severity: Severity): LocatedMessage {
  const { filePath, ...place } = placeOf(finding.origin);
  const related = [...(finding.related ?? []), ...readThrough(finding.origin)].map(({ origin, message }) => ({
    ...placeOf(origin),
    message,
  }));
  const message: LintMessage = {
    ruleId: meta.id,
    severity,
    message: finding.message,
    ...place,
    reportedByKeepalived: finding.reportedByKeepalived ?? false,
    url: meta.url ?? rulePage(meta.id),
    related,
    ...(finding.fix && { fix: finding.fix }),
  };
  return {
    filePath,
    file: finding.origin.file,
    message,
    readAt: readingPlace(finding.origin),
    changesReading: meta.changesReading ?? false,
    covers: meta.covers ?? [],
    withoutLine: finding.withoutLine ?? false,
  };
}

/** The place of an origin, in the file where it can be edited. */
export function placeOf(origin: Origin): Place {
  const start = origin.file.lines.position(origin.start);
  const end = origin.file.lines.position(origin.end);
  return {
    filePath: origin.file.path,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}

/** Text that came through a definition is edited there but read elsewhere: both places matter. */
function readThrough(origin: Origin): readonly { readonly origin: Origin; readonly message: string }[] {
  if (origin.via === undefined) return [];
  return [{ origin: readingPlace(origin), message: `keepalived reads it here, through $${origin.via.name}` }];
}
