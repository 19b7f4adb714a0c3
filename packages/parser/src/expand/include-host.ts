import type { SourceFile } from '../source/source-file.ts';

/** Why an included file is not read. */
export interface UnreadableInclude {
  /** For a person: "permission denied". */
  readonly reason: string;
  /** keepalived may read it all the same: the reason is one of whoever looks here. Default false. */
  readonly daemonMayRead?: boolean;
}

/** What `expand` needs of a file system. An editor can answer from its buffers. */
export interface IncludeHost {
  /** Whether `match` really looks for files, so that a pattern without any is worth a word. Default true; a function tells it of a pattern and the path of the including file. */
  readonly looks?: boolean | ((pattern: string, includingFile: string) => boolean);
  /**
   * Files that a pattern names, sorted, as paths to hand to `read`. An empty list: nothing matches.
   * @param pattern as written: may hold `*`, `?`, `[…]` and `{a,b}`
   * @param includingFile path of the file the include stands in: relative patterns start from its folder
   */
  match(pattern: string, includingFile: string): readonly string[];
  /** The text of a matched file, or why it cannot be read. */
  read(path: string): SourceFile | UnreadableInclude;
}

/** Follows no include: each one counts as not seen, and nothing is said about it. */
export const noIncludes: IncludeHost = {
  looks: false,
  match: () => [],
  read: () => ({ reason: 'includes are not followed' }),
};
