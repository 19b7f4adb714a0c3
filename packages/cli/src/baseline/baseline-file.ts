import { dirname, relative, resolve, sep } from 'node:path';
import { readTextFile } from '@kalint/linter/node';
import { Failure } from '../failure.ts';
import { writeFileWhole } from '../write-file.ts';
import type { RecordedFinding } from './baseline.ts';

const VERSION = 1;
const WRITE_IT = '--write-baseline makes one';

/**
 * The findings that a baseline records.
 * @throws Failure where it is missing or is no baseline
 */
export function readBaseline(path: string): RecordedFinding[] {
  const file = readTextFile(path);
  if ('reason' in file) throw new Failure(`--baseline ${path} cannot be read: ${file.reason}; ${WRITE_IT}`);
  const content = parseJson(path, file.text);
  if (!isRecord(content)) throw noBaseline(path, 'an object is expected');
  if (content.version !== VERSION) {
    throw noBaseline(
      path,
      `its version is ${JSON.stringify(content.version)}, and this kalint reads version ${VERSION}`,
    );
  }
  if (!Array.isArray(content.findings)) throw noBaseline(path, '"findings" must be a list');
  return content.findings.map((finding: unknown, i) => {
    if (isRecordedFinding(finding)) return finding;
    throw noBaseline(
      path,
      `finding ${i + 1} must have "file", "rule", "line" (texts) and "count" (a whole number from 1)`,
    );
  });
}

/** Writes a baseline, one finding a line, so that changes of it can be read. */
export function writeBaseline(path: string, findings: readonly RecordedFinding[]): void {
  const lines = findings.map((finding) => `    ${JSON.stringify(finding)}`);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  writeFileWhole(path, `{\n  "version": ${VERSION},\n  "findings": ${list}\n}\n`);
}

/** How a baseline names a file: from the folder that it is in, so that it does not matter where kalint is started. */
export function pathInBaseline(baseline: string, filePath: string): string {
  return relative(dirname(resolve(baseline)), resolve(filePath))
    .split(sep)
    .join('/');
}

/** The file that a baseline names. */
export function pathFromBaseline(baseline: string, recordedPath: string): string {
  return resolve(dirname(resolve(baseline)), recordedPath);
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw noBaseline(path, `it is no JSON: ${(error as Error).message}`);
  }
}

function noBaseline(path: string, why: string): Failure {
  return new Failure(`--baseline ${path} is no baseline of kalint: ${why}; ${WRITE_IT}`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRecordedFinding(value: unknown): value is RecordedFinding {
  if (!isRecord(value)) return false;
  const { file, rule, line, count } = value;
  return (
    [file, rule, line].every((text) => typeof text === 'string') && Number.isSafeInteger(count) && Number(count) >= 1
  );
}
