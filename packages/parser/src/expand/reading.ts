import { isSince, NEWEST_VERSION, type Version } from '../catalogue/version.ts';

/** What releases do differently when they read the text itself. */
export interface Reading {
  /**
   * What runs VRRP and the checks reads a copy in which comments are gone already (2.2.0). So an escaped comment sign
   * starts a comment after all, and a line with nothing but a comment is an empty line.
   */
  readonly twice: boolean;
  /** A backslash at the end of a comment still joins the line to the next one (before 2.4.0). */
  readonly joinsBehindComment: boolean;
  /** What a definition brings in is looked at again: it may be a condition, a definition or a repetition (before 2.4.0). */
  readonly rereadsSubstituted: boolean;
}

/** How a release reads. Default: the newest. */
export function readingOf(target: Version = NEWEST_VERSION): Reading {
  const since240 = isSince(target, '2.4.0');
  return { twice: isSince(target, '2.2.0'), joinsBehindComment: !since240, rereadsSubstituted: !since240 };
}
