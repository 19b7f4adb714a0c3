import type { FileResult, LintMessage } from '@kalint/linter';
import { oneLine } from './one-line.ts';
import type { Reporter } from './reporter.ts';
import { type Element, xmlDocument } from './xml.ts';

/**
 * JUnit's XML: a test suite for each file, in it a test for each finding. Errors are failures; what is no error does not
 * fail a run, so that warnings and infos are tests that pass and say something. A file without findings is a test that
 * passes.
 */
export const junit: Reporter = ({ results, errorCount }) => {
  const suites = results.map(suite);
  const tests = suites.reduce((sum, { content }) => sum + content.length, 0);
  return xmlDocument({
    name: 'testsuites',
    attributes: { name: 'kalint', tests, failures: errorCount, errors: 0 },
    content: suites,
  });
};

function suite({ filePath, messages }: FileResult): Element {
  const failures = messages.filter(isFailure).length;
  const cases = messages.length === 0 ? [passed(filePath)] : messages.map((message) => testCase(filePath, message));
  return {
    name: 'testsuite',
    attributes: { name: filePath, tests: cases.length, failures, errors: 0, skipped: 0 },
    content: cases,
  };
}

function passed(filePath: string): Element {
  return { name: 'testcase', attributes: { name: 'no findings', classname: filePath, time: 0 }, content: [] };
}

function testCase(filePath: string, message: LintMessage): Element {
  const { ruleId, line, column, severity } = message;
  const text = textOf(filePath, message);
  const outcome: Element = isFailure(message)
    ? { name: 'failure', attributes: { type: severity, message: oneLine(message.message) }, content: text }
    : { name: 'system-out', attributes: {}, content: `${severity}: ${text}` };
  return {
    name: 'testcase',
    attributes: { name: `${ruleId} (${line}:${column})`, classname: filePath, time: 0 },
    content: [outcome],
  };
}

function isFailure({ severity }: LintMessage): boolean {
  return severity === 'error';
}

function textOf(filePath: string, { message, line, column, related, url }: LintMessage): string {
  const places = [{ filePath, line, column, message }, ...related];
  const lines = places.map((place) => oneLine(`${place.filePath}:${place.line}:${place.column} ${place.message}`));
  return [...lines, url].filter((text) => text !== '').join('\n');
}
