import { DEFAULT_BUDGET, type ExpansionBudget } from '@kalint/parser';

/** How much of a configuration is read, so that every text is answered in time. */
export interface Limits extends ExpansionBudget {
  /** Most ids behind `@` for which a file is read, each as a node of its own. Default 100. */
  readonly ids: number;
  /** Most bytes of a file, where files are read: by commands, and by includes. Default 268,435,456 (256 MiB). */
  readonly fileBytes: number;
  /** Most names that are looked at to follow the pattern of one include, where files are read. Default 100,000. */
  readonly patternNames: number;
}

/** What is read where nothing else is said. */
export const DEFAULT_LIMITS: Limits = {
  ...DEFAULT_BUDGET,
  ids: 100,
  fileBytes: 256 * 1024 * 1024,
  patternNames: 100_000,
};

/** What each limit is of, for people: "more than 100 ids behind @". */
export const LIMITED: Readonly<Record<keyof Limits, string>> = {
  generatedLines: 'lines that definitions and repetitions make',
  generatedCharacters: 'characters in lines that definitions and repetitions make',
  substitutionsInLine: 'definitions that are put into one line',
  substitutions: 'definitions that are put in altogether',
  lineLength: 'characters of a line as it stands, without its comment',
  includeDepth: 'files that include each other, one in another',
  includedFiles: 'files that includes lead to, each as often as it is read',
  includedCharacters: 'characters in files that includes lead to, each as often as it is read',
  ids: 'ids behind @ for which a file is read',
  fileBytes: 'bytes of one file; a larger one is not read',
  patternNames: 'names in folders that are looked at for the pattern of one include',
};
