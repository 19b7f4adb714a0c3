import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { LintMessage, LintReport } from '@kalint/linter';
import { createSourceFile, type SourceFile } from '@kalint/parser';
import AjvDraft4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { checkstyle } from '../../../packages/cli/src/reporters/checkstyle.ts';
import { compact } from '../../../packages/cli/src/reporters/compact.ts';
import { github } from '../../../packages/cli/src/reporters/github.ts';
import { gitlab } from '../../../packages/cli/src/reporters/gitlab.ts';
import { junit } from '../../../packages/cli/src/reporters/junit.ts';
import { pretty } from '../../../packages/cli/src/reporters/pretty.ts';
import type { ReportContext } from '../../../packages/cli/src/reporters/reporter.ts';
import { sarif } from '../../../packages/cli/src/reporters/sarif.ts';
import { coloursFor } from '../../../packages/cli/src/terminal.ts';

/** What has a meaning in one of the formats, for a terminal, or nowhere. */
const SIGNS = [
  ...['%', '%0A', '\n', '\r', '\r\n', '\t', ' ', ',', ':', '::', '::error::', '=', '#', '?', "'", '"', '\\'],
  ...['<', '>', '&', '&amp;', ']]>', '<!--', '\u001b[31m', '\u009b2J', '\u0000', '\u0007', '\u007f', '\u0085'],
  ...['\ud800', '\udc00', '\ufffe', '\uffff', '\ufeff', '\u2028', '\u202e', 'ä', '日本', '👩‍💻', 'e\u0301', 'x'],
];
const text = fc.string({ unit: fc.oneof(fc.constantFrom(...SIGNS), fc.string({ unit: 'binary', maxLength: 1 })) });
const oneOfSeverities = fc.constantFrom('error', 'warning', 'info');

/** A file, findings at places in it that may be empty or many lines long, and a fix of one of them. */
const file = fc
  .record({
    name: text,
    content: text,
    found: fc.array(
      fc.record({
        message: text,
        ruleId: fc.constantFrom('state-invalid', 'no-vip', 'plugin/rule'),
        severity: oneOfSeverities,
        from: fc.nat(200),
        to: fc.nat(200),
        written: text,
        pluginUrl: fc.oneof(fc.constantFrom('', 'see the wiki', 'https://example.org/Ü x"]('), fc.webUrl()),
        fixed: fc.constantFrom('safe', 'suggestion', undefined),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ name, content, found }) => {
    const source = createSourceFile(`conf/${name.replaceAll('/', '_')}x`, content);
    const messages = found.map(({ from, to, written, fixed, pluginUrl, ...rest }): LintMessage => {
      const [start = 0, end = 0] = [from, to].map((at) => Math.min(at, content.length)).sort((a, b) => a - b);
      const place = placeIn(source, start, end);
      return {
        ...rest,
        ...place,
        message: `!${rest.message}`,
        reportedByKeepalived: false,
        url: rest.ruleId.includes('/') ? pluginUrl : `https://example.org/${rest.ruleId}.md`,
        related: [{ ...place, filePath: source.path, message: rest.message }],
        ...(fixed && { fix: { kind: fixed, title: `!${written}`, edits: [{ start, end, text: written }] } }),
      };
    });
    return { source, messages };
  });
const reports = fc.uniqueArray(file, { maxLength: 3, selector: ({ source }) => source.path }).map((files) => {
  const count = (severity: string) =>
    files.flatMap(({ messages }) => messages).filter((message) => message.severity === severity).length;
  const report: LintReport = {
    version: 1,
    target: '2.4.3',
    results: files.map(({ source, messages }) => ({ filePath: source.path, messages })),
    errorCount: count('error'),
    warningCount: count('warning'),
    infoCount: count('info'),
  };
  return { report, context: contextOf(files.map(({ source }) => source)) };
});

function placeIn(source: SourceFile, start: number, end: number) {
  const [from, to] = [source.lines.position(start), source.lines.position(end)];
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

function contextOf(sources: readonly SourceFile[]): ReportContext {
  return {
    colours: coloursFor({ color: false }, false, {}),
    width: 80,
    version: '0.1.0',
    status: 1,
    hidden: 0,
    known: 0,
    hint: undefined,
    sourceOf: (path) => sources.find((source) => source.path === path),
  };
}

/** Tries a reporter with reports that hold any text. */
function holds(check: (report: LintReport, context: ReportContext) => unknown): void {
  fc.assert(
    fc.property(reports, ({ report, context }) => void check(report, context)),
    { numRuns: 300 },
  );
}

const messagesOf = (report: LintReport) => report.results.flatMap(({ messages }) => messages);

/** What commands a terminal; a line end does not. */
const COMMANDS = /[^\P{Cc}\n]/u;

/** What a reader of XML 1.0 gives back for a text. */
const inXml = (written: string) =>
  written.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD');

/** The attributes of all elements of this name, as a parser reads them; it throws where it is given no XML. */
function attributesIn(xml: string, element: string): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (name === element) found.push({ ...attributes } as Record<string, string>);
  });
  parser.write(xml).close();
  return found;
}

describe('whatever text stands in configurations and names of files', () => {
  it('SARIF fits its schema, and its addresses lead back to the files', () => {
    const validate = sarifSchema();
    holds((report, context) => {
      const written = sarif(report, context);
      expect(written).not.toMatch(COMMANDS);
      const log = JSON.parse(written);
      expect(validate(log) ? [] : validate.errors).toEqual([]);
      const paths = log.runs[0].artifacts.map(({ location }: { location: { uri: string } }) => location.uri);
      expect(paths.map(decodeURIComponent)).toEqual(
        report.results.map(({ filePath }) => filePath.replace(/\p{Surrogate}/gu, '\uFFFD')),
      );
      expect(log.runs[0].results).toHaveLength(messagesOf(report).length);
    });
  });

  it('a code quality report has valid Unicode, and each finding a fingerprint of its own', () => {
    holds((report, context) => {
      const written = gitlab(report, context);
      expect(written).not.toMatch(COMMANDS);
      expect(written).not.toMatch(/\\ud[89a-f]/i);
      const issues: { fingerprint: string }[] = JSON.parse(written);
      expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(messagesOf(report).length);
    });
  });

  it('checkstyle is XML that gives the messages back', () => {
    holds((report, context) => {
      const written = checkstyle(report, context);
      expect(written).not.toMatch(COMMANDS);
      expect(attributesIn(written, 'file').map(({ name }) => name)).toEqual(
        report.results.map(({ filePath }) => inXml(filePath)),
      );
      expect(attributesIn(written, 'error').map(({ message }) => message)).toEqual(
        messagesOf(report).map(({ message }) => inXml(message)),
      );
    });
  });

  it('junit is XML with a test for each finding', () => {
    holds((report, context) => {
      const written = junit(report, context);
      expect(written).not.toMatch(COMMANDS);
      const passed = report.results.filter(({ messages }) => messages.length === 0).length;
      expect(attributesIn(written, 'testcase')).toHaveLength(messagesOf(report).length + passed);
      expect(attributesIn(written, 'failure')).toHaveLength(report.errorCount);
    });
  });

  it('github is a command a line, and no text can end it or begin another one', () => {
    holds((report, context) => {
      const lines = github(report, context).split(/[\r\n]/);
      const commands = lines.slice(0, -2);
      expect(lines.at(-1)).toBe('');
      expect(lines.at(-2)).not.toContain('::');
      expect(commands).toHaveLength(messagesOf(report).length);
      for (const command of commands) {
        expect(command).toMatch(/^::(error|warning|notice) (\w+=[^,:\r\n]*)(,\w+=[^,:\r\n]*)*::!/);
        expect(command.replace(/%(25|0A|0D|3A|2C)/g, '')).not.toContain('%');
      }
    });
  });

  it('compact is a line a finding', () => {
    holds((report, context) => {
      const written = compact(report, context);
      expect(written).not.toMatch(COMMANDS);
      const lines = written.split('\n').slice(0, -1);
      expect(lines).toHaveLength(messagesOf(report).length);
      for (const line of lines) expect(line).toMatch(/^conf\/.*x:\d+:\d+: (error|warning|info): !.* \[[\w/-]+\]$/u);
    });
  });

  it('pretty commands no terminal', () => {
    holds((report, context) => expect(pretty(report, context)).not.toMatch(COMMANDS));
  });
});

/** The schema of the standard. */
function sarifSchema() {
  const path = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  // One of its patterns, which kalint has no use for, is none for strict readers.
  const ajv = new AjvDraft4.default({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats.default(ajv);
  return ajv.compile(JSON.parse(readFileSync(path, 'utf8')));
}
