import type { Origin } from '@kalint/parser';
import type { TextEdit } from '@kalint/parser/edit';
import type { Severity } from './severity.ts';

/** A replacement of text in one file; offsets in UTF-16 code units from 0, `end` exclusive. */
export type FixEdit = TextEdit;

/** A change that removes the cause of a finding. All edits are in the file of the finding. */
export interface Fix {
  /** `safe` keeps what keepalived does today; `suggestion` changes it. */
  readonly kind: 'safe' | 'suggestion';
  /** What it does, as a command: "Replace nb_get_retry with retry". */
  readonly title: string;
  readonly edits: readonly FixEdit[];
}

/** Another place that belongs to a finding. */
export interface RelatedPlace {
  readonly origin: Origin;
  readonly message: string;
}

/** What a rule reports. The engine adds rule id, severity, lines and links. */
export interface Finding {
  /** What is wrong, why it matters, what to do: whole sentences with the numbers. */
  readonly message: string;
  readonly origin: Origin;
  readonly related?: readonly RelatedPlace[];
  readonly fix?: Fix;
  /** True only where keepalived of the target version reports this itself when it loads the file. Default false. */
  readonly reportedByKeepalived?: boolean;
  /** keepalived reports it only after it has read the file, and names no line. Default false. */
  readonly withoutLine?: boolean;
  /** Where this case is worse or milder than the rule's default. */
  readonly severity?: Severity;
}
