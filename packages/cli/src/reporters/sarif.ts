import { pathToFileURL } from 'node:url';
import type { Fix, LintMessage, LintReport, Place, Severity } from '@kalint/linter';
import { findRule } from '@kalint/linter';
import type { ArtifactLocation, Location, Log, Region, ReportingDescriptor, Result, Fix as SarifFix } from 'sarif';
import { fingerprintsOf } from './fingerprints.ts';
import { pathInProject } from './project-path.ts';
import type { ReportContext, Reporter } from './reporter.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const LEVELS: Readonly<Record<Severity, NonNullable<Result['level']>>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};
/** Relative addresses start at the working folder, which readers take for the root of the project. */
const ROOT = 'SRCROOT';

/** SARIF 2.1.0 (OASIS): one run, a result for each finding, a rule for each that found something. */
export const sarif: Reporter = (report, context) => {
  const found = report.results.flatMap(({ filePath, messages }) => messages.map((message) => ({ filePath, message })));
  const ids = [...new Set(found.map(({ message }) => message.ruleId))].sort();
  const fingerprintOf = fingerprintsOf(report, context);
  const log: Log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'kalint',
            semanticVersion: context.version,
            rules: ids.map((id) => descriptor(id, report)),
            properties: { keepalivedTarget: report.target },
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [ROOT]: { uri: `${pathToFileURL(process.cwd()).href}/` } },
        invocations: [{ executionSuccessful: true, exitCode: context.status }],
        artifacts: report.results.map(({ filePath }) => ({ location: artifact(filePath) })),
        results: found.map(({ filePath, message }) =>
          result(filePath, message, {
            context,
            ruleIndex: ids.indexOf(message.ruleId),
            fingerprint: fingerprintOf(message),
          }),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
};

/** A rule; of a plugin's rule only what its findings say is known here. */
function descriptor(id: string, report: LintReport): ReportingDescriptor {
  const meta = findRule(id)?.meta;
  const url = report.results.flatMap(({ messages }) => messages).find(({ ruleId }) => ruleId === id)?.url;
  return {
    id,
    ...(meta && {
      shortDescription: { text: meta.summary },
      defaultConfiguration: { level: LEVELS[meta.severity] },
      properties: { tags: ['keepalived', meta.scope], precision: 'very-high' },
    }),
    ...(url && { helpUri: url, help: { text: `See ${url}`, markdown: `[${id}](${url})` } }),
  };
}

interface ResultContext {
  readonly context: ReportContext;
  readonly ruleIndex: number;
  readonly fingerprint: string;
}

function result(filePath: string, message: LintMessage, { context, ruleIndex, fingerprint }: ResultContext): Result {
  const fixes = message.fix === undefined ? [] : fixOf(filePath, message.fix, context);
  return {
    ruleId: message.ruleId,
    ruleIndex,
    level: LEVELS[message.severity],
    message: { text: message.message },
    locations: [location({ ...message, filePath })],
    ...(message.related.length > 0 && {
      relatedLocations: message.related.map((place, id) => ({
        ...location(place),
        id,
        message: { text: place.message },
      })),
    }),
    partialFingerprints: { 'kalint/v1': fingerprint },
    properties: { reportedByKeepalived: message.reportedByKeepalived },
    ...(fixes.length > 0 && { fixes }),
  };
}

function location(place: Place): Location {
  return { physicalLocation: { artifactLocation: artifact(place.filePath), region: region(place) } };
}

function region({ line, column, endLine, endColumn }: Omit<Place, 'filePath'>): Region {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function artifact(filePath: string): ArtifactLocation {
  const path = pathInProject(filePath);
  if (path.startsWith('/')) return { uri: pathToFileURL(path).href };
  const uri = path.split('/').map(encodeURIComponent).join('/');
  return { uri, uriBaseId: ROOT };
}

/** Readers apply what they are given: only what does not change what keepalived does. */
function fixOf(filePath: string, { kind, title, edits }: Fix, { sourceOf }: ReportContext): SarifFix[] {
  const source = sourceOf(filePath);
  if (kind !== 'safe' || source === undefined) return [];
  const replacements = edits.map(({ start, end, text }) => {
    const [from, to] = [source.lines.position(start), source.lines.position(end)];
    const deletedRegion = { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
    return { deletedRegion, insertedContent: { text } };
  });
  return [{ description: { text: title }, artifactChanges: [{ artifactLocation: artifact(filePath), replacements }] }];
}
