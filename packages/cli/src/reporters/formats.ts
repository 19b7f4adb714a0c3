import type { Reporter } from './reporter.ts';

/** A format that `--format` names. */
interface Format {
  /** Who reads it, as a phrase. */
  readonly reader: string;
  /** Loaded on use. */
  readonly load: () => Promise<Reporter>;
}

/** All formats of a report, in the order in which they are shown. */
export const FORMATS = {
  pretty: { reader: 'people', load: async () => (await import('./pretty.ts')).pretty },
  compact: {
    reader: 'grep, and editors that jump to path:line:column',
    load: async () => (await import('./compact.ts')).compact,
  },
  json: { reader: 'programs', load: async () => (await import('./json.ts')).json },
  sarif: { reader: 'code scanning (SARIF 2.1.0)', load: async () => (await import('./sarif.ts')).sarif },
  github: {
    reader: 'GitHub Actions: annotations beside the lines',
    load: async () => (await import('./github.ts')).github,
  },
  gitlab: { reader: 'GitLab: code quality report', load: async () => (await import('./gitlab.ts')).gitlab },
  checkstyle: {
    reader: 'Jenkins and others that know Checkstyle',
    load: async () => (await import('./checkstyle.ts')).checkstyle,
  },
  junit: { reader: 'CI servers that show tests', load: async () => (await import('./junit.ts')).junit },
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof FORMATS;

/** A format that is asked for, and the file it goes to; without one it goes to where the output goes. */
export interface FormatRequest {
  readonly name: FormatName;
  readonly file: string | undefined;
  /** Its reporter; here, so that who shows a report need not know the formats. */
  readonly load: () => Promise<Reporter>;
}

export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(FORMATS, name);
}
