import { isAbsolute, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Fix, LintMessage, Place, Severity } from '@kalint/linter';
import { findRule, RULE_INDEX } from '@kalint/linter';
import type { ArtifactLocation, Location, Log, Region, ReportingDescriptor, Result, Fix as SarifFix } from 'sarif';
import { fingerprintsOf } from './fingerprints.ts';
import { pathInProject } from './project-path.ts';
import type { ReportContext, Reporter } from './reporter.ts';
import { wellFormed, wellFormedJson } from './well-formed.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const LEVELS: Readonly<Record<Severity, NonNullable<Result['level']>>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};
/** Relative addresses start at the working folder, which readers take for the root of the project. */
const ROOT = 'SRCROOT';
/** The signs that may stand in an address (RFC 3986), without those that end a link in Markdown. */
const ADDRESS = /^https?:\/\/(?:[\w.~:/?@!$&'*+,;=-]|%[0-9a-f]{2})+(?:#(?:[\w.~:/?@!$&'*+,;=-]|%[0-9a-f]{2})*)?$/i;

/** SARIF 2.1.0 (OASIS): one run, a result for each finding, a rule for each that found something. */
export const sarif: Reporter = (report, context) => {
  const found = report.results.flatMap(({ filePath, messages }) => messages.map((message) => ({ filePath, message })));
  const urls = new Map(found.map(({ message }) => [message.ruleId, message.url]));
  const ids = [...urls.keys()].sort();
  const indices = new Map(ids.map((id, i) => [id, i]));
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
            informationUri: RULE_INDEX,
            rules: ids.map((id) => descriptor(id, urls.get(id) ?? '')),
            properties: { keepalivedTarget: report.target },
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [ROOT]: { uri: pathToFileURL(join(process.cwd(), '/')).href } },
        invocations: [{ executionSuccessful: true, exitCode: context.status }],
        artifacts: report.results.map(({ filePath }) => ({ location: artifact(filePath) })),
        results: found.map(({ filePath, message }) =>
          result(filePath, message, {
            context,
            ruleIndex: indices.get(message.ruleId) ?? -1,
            fingerprint: fingerprintOf(message),
          }),
        ),
      },
    ],
  };
  return wellFormedJson(log);
};

/** A rule; of a plugin's rule only what its findings say is known here. */
function descriptor(id: string, url: string): ReportingDescriptor {
  const meta = findRule(id)?.meta;
  return {
    id,
    ...(meta && {
      shortDescription: { text: meta.summary },
      // GitHub does not take a rule without it.
      fullDescription: { text: meta.summary },
      defaultConfiguration: { level: LEVELS[meta.severity] },
      properties: { tags: ['keepalived', meta.scope], precision: 'very-high' },
    }),
    ...(isAddress(url) && { helpUri: url, help: { text: `See ${url}`, markdown: `[${id}](${url})` } }),
  };
}

/** A plugin may name anything as the page of its rule, but readers refuse a file with an address that is none. */
function isAddress(url: string): boolean {
  return ADDRESS.test(url) && URL.canParse(url);
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
  const path = wellFormed(pathInProject(filePath));
  if (isAbsolute(path) || path.startsWith('../')) return { uri: pathToFileURL(resolve(path)).href };
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
