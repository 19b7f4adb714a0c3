import { findRule, type LintMessage, type Place, type Rule } from '@kalint/linter';
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag, type Range } from 'vscode-languageserver-types';
import type { ConfigurationProblem } from '../platform.ts';

/** What diagnostics need beside the findings. */
export interface DiagnosticsInput {
  readonly uriOf: (path: string) => string;
  /** The rules that ran: those of plugins say themselves how they are shown. Default: the built-in ones. */
  readonly rules?: readonly Rule[];
  /** What the client can show. Default: all. */
  readonly client?: DiagnosticsClient;
}

/** What a client can show of a diagnostic. */
export interface DiagnosticsClient {
  readonly related?: boolean;
  readonly tags?: boolean;
  readonly links?: boolean;
  readonly data?: boolean;
}

/** What a diagnostic of the server carries for the code actions that belong to it. */
export interface DiagnosticData {
  readonly ruleId: string;
  readonly fix?: LintMessage['fix'];
}

export const DIAGNOSTIC_SOURCE = 'kalint';

const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const;

const TAGS = { deprecated: DiagnosticTag.Deprecated, unnecessary: DiagnosticTag.Unnecessary } as const;

/** Findings of one file as the protocol has them, in the same order. */
export function diagnostics(messages: readonly LintMessage[], input: DiagnosticsInput): Diagnostic[] {
  return messages.map((message) => toDiagnostic(message, input));
}

/** Mistakes in one configuration of kalint. */
export function configurationDiagnostics(problems: readonly ConfigurationProblem[]): Diagnostic[] {
  return problems.map(({ place = { line: 1, column: 1 }, message }) => ({
    range: toRange({ ...place, endLine: place.line, endColumn: place.column + 1 }),
    severity: DiagnosticSeverity.Error,
    source: DIAGNOSTIC_SOURCE,
    code: 'configuration',
    message,
  }));
}

function toDiagnostic(finding: LintMessage, { uriOf, rules, client = {} }: DiagnosticsInput): Diagnostic {
  const { ruleId, severity, message, url, related, fix } = finding;
  const { related: showsRelated = true, tags: showsTags = true, links = true, data: keepsData = true } = client;
  const tag = (findRule(ruleId) ?? rules?.find(({ meta }) => meta.id === ruleId))?.meta.tag;
  const data: DiagnosticData = { ruleId, ...(fix && { fix }) };
  return {
    range: toRange(finding),
    severity: SEVERITIES[severity],
    source: DIAGNOSTIC_SOURCE,
    code: ruleId,
    ...(links && url !== '' && { codeDescription: { href: url } }),
    message,
    ...(showsTags && tag && { tags: [TAGS[tag]] }),
    ...(showsRelated &&
      related.length > 0 && {
        relatedInformation: related.map((place) => ({
          location: { uri: uriOf(place.filePath), range: toRange(place) },
          message: place.message,
        })),
      }),
    ...(keepsData && { data }),
  };
}

/** The protocol counts from 0. */
function toRange({ line, column, endLine, endColumn }: Omit<Place, 'filePath'>): Range {
  return {
    start: { line: line - 1, character: column - 1 },
    end: { line: endLine - 1, character: endColumn - 1 },
  };
}
