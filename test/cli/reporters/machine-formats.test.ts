import { readFileSync, rmSync } from 'node:fs';
import { issueCommand } from '@actions/core/lib/command.js';
import { toCommandProperties } from '@actions/core/lib/utils.js';
import type { LintMessage } from '@kalint/linter';
import { Ajv } from 'ajv';
import { parse as parseJunit } from 'junit2json';
import { SaxesParser } from 'saxes';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { folderWith } from '../../support/folder.ts';
import { asJson, inFormat, manyFindings, RUNS } from '../support/findings.ts';
import { kalint } from '../support/kalint.ts';

const folder = manyFindings();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Elements of a document in order; throws where it is no XML. */
function elementsOf(xml: string): { name: string; attributes: Readonly<Record<string, string>>; text: string }[] {
  const elements: { name: string; attributes: Readonly<Record<string, string>>; text: string }[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    elements.push({ name, attributes: attributes as Record<string, string>, text: '' });
  });
  parser.on('text', (text) => {
    const last = elements.at(-1);
    if (last) last.text += text;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return elements;
}

/** What XML can hold of a text: all but control characters and a few others. */
const inXml = (text: string) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');

describe.each(RUNS.map((run) => ({ run, name: run.join(' ') })))('kalint $name', ({ run }) => {
  const report = asJson(run, folder);
  const messages = report.results.flatMap(({ filePath, messages }) => messages.map((one) => ({ filePath, ...one })));

  it('finds something, so that the formats have something to show', () => {
    expect(messages.length).toBeGreaterThan(0);
  });

  it('has the same exit status in every format', () => {
    const expected = report.errorCount > 0 ? 1 : 0;
    for (const format of ['compact', 'sarif', 'github', 'gitlab', 'checkstyle', 'junit']) {
      expect({ format, status: inFormat(format, run, folder).status }).toEqual({ format, status: expected });
    }
  });

  it('as compact is a line for each finding, which leads to its place', () => {
    const lines = inFormat('compact', run, folder).stdout.split('\n').slice(0, -1);
    expect(lines).toHaveLength(messages.length);
    for (const [i, line] of lines.entries()) {
      const found = /^(.*):(\d+):(\d+): (error|warning|info): (.+) \[([\w-]+)\]$/.exec(line);
      const { line: number, column, severity, ruleId } = messages[i] ?? {};
      expect(found?.slice(2, 5)).toEqual([String(number), String(column), severity]);
      expect(found?.[6]).toBe(ruleId);
    }
  });

  it('as checkstyle is XML with a file element for each file and an error element for each finding', () => {
    const elements = elementsOf(inFormat('checkstyle', run, folder).stdout);
    const files = elements.filter(({ name }) => name === 'file').map(({ attributes }) => attributes.name);
    expect(files).toEqual(report.results.map(({ filePath }) => inXml(filePath)));
    const errors = elements.filter(({ name }) => name === 'error').map(({ attributes }) => attributes);
    expect(errors).toEqual(
      messages.map(({ line, column, severity, message, ruleId }) => ({
        line: String(line),
        column: String(column),
        severity,
        message: inXml(message),
        source: `kalint.${ruleId}`,
      })),
    );
  });

  it('as junit is read by a consumer: errors are failures, everything else passes', async () => {
    const { stdout } = inFormat('junit', run, folder);
    elementsOf(stdout);
    const suites = await parseJunit(stdout);
    if (suites === undefined || suites === null || !('testsuite' in suites)) throw new Error('no test suites');
    expect(suites.failures).toBe(report.errorCount);
    expect(suites.testsuite?.map(({ name }) => name)).toEqual(report.results.map(({ filePath }) => inXml(filePath)));
    for (const [i, suite] of (suites.testsuite ?? []).entries()) {
      const own = report.results[i]?.messages ?? [];
      expect(suite.tests).toBe(Math.max(1, own.length));
      expect(suite.failures).toBe(own.filter(({ severity }) => severity === 'error').length);
      const failed = suite.testcase?.flatMap(({ failure = [] }) => failure) ?? [];
      expect(failed).toHaveLength(suite.failures ?? Number.NaN);
    }
  });

  it('as github is, for each finding, the workflow command that the toolkit of GitHub writes', () => {
    const lines = inFormat('github', run, folder).stdout.split('\n').slice(0, -1);
    expect(lines.at(-1)).toMatch(/^\d+ (error|warning|info)/);
    expect(lines.slice(0, -1)).toEqual(messages.map(byToolkit));
  });

  it('as gitlab is a code quality report with fingerprints of its own for each finding', () => {
    const issues = JSON.parse(inFormat('gitlab', run, folder).stdout);
    const validate = new Ajv({ allErrors: true }).compile(CODE_QUALITY);
    expect(validate(issues) ? [] : validate.errors).toEqual([]);
    expect(issues.map(({ location }: { location: { path: string } }) => location.path)).toEqual(
      messages.map(({ filePath }) => filePath),
    );
    const fingerprints = issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint);
    expect(new Set(fingerprints).size).toBe(messages.length);
  });
});

/** The command of GitHub's own toolkit for a finding. */
function byToolkit({ filePath, ...message }: LintMessage & { readonly filePath: string }): string {
  const { ruleId, severity, line, column, endLine, endColumn } = message;
  const related = message.related.map((place) => `${place.filePath}:${place.line}:${place.column} ${place.message}`);
  const properties = toCommandProperties({
    title: `kalint ${ruleId}`,
    file: filePath,
    startLine: line,
    endLine,
    ...(line === endLine && { startColumn: column, endColumn }),
  });
  const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    const text = [message.message, ...related].join('\n');
    issueCommand(severity === 'info' ? 'notice' : severity, properties, withSigns(text));
    return String(written.mock.calls[0]?.[0]).replace(/\n$/, '');
  } finally {
    written.mockRestore();
  }
}

/** Control characters as signs that command no terminal. */
function withSigns(text: string): string {
  return text.replace(/[^\P{Cc}\n]/gu, (control) => String.fromCodePoint(0x2400 + (control.codePointAt(0) ?? 0)));
}

/** What GitLab's documentation wants of a code quality report. */
const CODE_QUALITY = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', pattern: '^[0-9a-f]{64}$' },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', pattern: '^(?!\\./|/)' },
          lines: { type: 'object', required: ['begin'], properties: { begin: { type: 'integer', minimum: 1 } } },
        },
      },
    },
  },
} as const;

describe('fingerprints', () => {
  const TEXT = 'vrrp_instance VI_1 {\n  state MASTR\n  interface eth0\n  virtual_router_id 1\n}\n';
  const fingerprints = (text: string) => {
    const cwd = folderWith({ 'a.conf': text });
    const issues = JSON.parse(kalint(['--format', 'gitlab', 'a.conf'], { cwd }).stdout);
    return issues.map(({ check_name, fingerprint }: Record<string, string>) => `${check_name} ${fingerprint}`).sort();
  };

  it('stay when lines above come or go', () => {
    expect(fingerprints(`# one more\n\n${TEXT}`)).toEqual(fingerprints(TEXT));
  });

  it('change when the line does', () => {
    expect(fingerprints(TEXT.replace('MASTR', 'MASTRE'))).not.toEqual(fingerprints(TEXT));
  });
});

describe('several formats', () => {
  const files = { 'lb01.conf': 'vrrp_instance VI_1 {\n  state MASTR\n  interface eth0\n  virtual_router_id 1\n}\n' };

  it('are written from one run: files for machines, the terminal for people', () => {
    const cwd = folderWith(files);
    const run = kalint(['--format', 'pretty', '--format', 'json=a.json', '--format', 'compact=b.txt', 'lb01.conf'], {
      cwd,
    });
    expect(run.status).toBe(1);
    expect(run.stdout).toBe(kalint(['lb01.conf'], { cwd }).stdout);
    expect(kalint(['--format', 'json', 'lb01.conf'], { cwd }).stdout).toBe(read(cwd, 'a.json'));
    expect(kalint(['--format', 'compact', 'lb01.conf'], { cwd }).stdout).toBe(read(cwd, 'b.txt'));
  });

  it('leave standard output empty where each has a file', () => {
    const cwd = folderWith(files);
    const run = kalint(['--format', 'json=a.json', 'lb01.conf'], { cwd });
    expect([run.status, run.stdout, run.stderr]).toEqual([1, '', '']);
  });

  it.each([
    { args: ['--format', 'json', '--format', 'sarif'], says: 'would both go to standard output' },
    { args: ['--format', 'json=x', '--format', 'sarif=x'], says: 'would both go to x' },
    { args: ['--format', 'json=x', '--format', 'sarif=./x'], says: 'would both go to ./x' },
    { args: ['--format', 'json', '--format', 'sarif=x', '--output-file', 'x'], says: 'would both go to x' },
    { args: ['--format', 'xml'], says: 'Allowed choices are pretty, compact, json' },
    { args: ['--format', 'json='], says: 'The name of the file is missing' },
    { args: ['--format', 'json=no/such/folder/x.json'], says: 'no/such/folder/x.json cannot be written' },
  ])('with $args are refused in words: $says', ({ args, says }) => {
    const cwd = folderWith(files);
    const run = kalint([...args, 'lb01.conf'], { cwd });
    expect(run.status).toBe(2);
    expect(run.stdout).toBe('');
    expect(run.stderr).toContain(says);
  });
});

function read(folder: string, name: string): string {
  return readFileSync(`${folder}/${name}`, 'utf8');
}
