import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asJson, inFormat, manyFindings, RUNS } from '../../cli/support/findings.ts';

/** Microsoft's own reader of SARIF, with the schema of the standard; an npm package of 44 MB for Linux. */
const MULTITOOL = '@microsoft/sarif-multitool-linux@5.7.0';

const home = mkdtempSync(join(tmpdir(), 'kalint-sarif-'));
const folder = manyFindings();
const tool = join(home, 'package');
let problem: string | undefined;

beforeAll(() => {
  const packed = spawnSync('npm', ['pack', '--silent', MULTITOOL], { cwd: home, encoding: 'utf8' });
  const archive = packed.stdout.trim();
  const unpacked = packed.status === 0 && spawnSync('tar', ['xzf', archive], { cwd: home }).status === 0;
  problem = unpacked ? undefined : `${MULTITOOL} cannot be fetched: ${packed.stderr}`;
  if (unpacked) chmodSync(join(tool, 'Sarif.Multitool'), 0o755);
}, 120_000);

afterAll(() => {
  for (const one of [home, folder]) rmSync(one, { recursive: true, force: true });
});

describe.each(RUNS.map((run) => ({ run, name: run.join(' ') })))('kalint $name --format sarif', ({ run }) => {
  it('fits the schema of SARIF 2.1.0', ({ skip }) => {
    if (problem) skip(problem);
    const schema = JSON.parse(readFileSync(join(tool, 'sarif-2.1.0.json'), 'utf8'));
    const ajv = new Ajv2020({ allErrors: true, strict: false });
    addFormats.default(ajv);
    const validate = ajv.compile(schema);
    expect(validate(JSON.parse(inFormat('sarif', run, folder).stdout)) ? [] : validate.errors).toEqual([]);
  });

  it('is read without a complaint by the validator of the SARIF SDK', { timeout: 60_000 }, ({ skip }) => {
    if (problem) skip(problem);
    const file = join(home, 'run.sarif');
    const report = join(home, 'validation.sarif');
    writeFileSync(file, inFormat('sarif', run, folder).stdout);
    const validated = spawnSync(
      join(tool, 'Sarif.Multitool'),
      // Its own rules, and those of GitHub's code scanning.
      [
        ...['validate', file, '--output', report, '--log', 'ForceOverwrite', '--rule-kind', 'Sarif;Ghas'],
        ...['--level', 'Error;Warning', '--kind', 'Fail'],
      ],
      { cwd: home, encoding: 'utf8' },
    );
    expect(validated.error).toBeUndefined();
    const { results, invocations } = JSON.parse(readFileSync(report, 'utf8').replace(/^\uFEFF/, '')).runs[0];
    expect(invocations?.[0]?.executionSuccessful).toBe(true);
    expect(results.map(({ ruleId, message }: { ruleId: string; message: unknown }) => [ruleId, message])).toEqual([]);
  });

  it('holds every finding with its place, its other places and its rule', () => {
    const {
      results,
      tool: { driver },
    } = JSON.parse(inFormat('sarif', run, folder).stdout).runs[0];
    const messages = asJson(run, folder).results.flatMap(({ filePath, messages }) =>
      messages.map((one) => ({ filePath, ...one })),
    );
    expect(results).toHaveLength(messages.length);
    for (const [i, message] of messages.entries()) {
      const { ruleId, ruleIndex, locations, relatedLocations = [], level } = results[i];
      expect(ruleId).toBe(message.ruleId);
      expect(driver.rules[ruleIndex].id).toBe(ruleId);
      expect(level).toBe(message.severity === 'info' ? 'note' : message.severity);
      const { artifactLocation, region } = locations[0].physicalLocation;
      expect(decodeURIComponent(artifactLocation.uri)).toBe(message.filePath);
      expect(region).toEqual({
        startLine: message.line,
        startColumn: message.column,
        endLine: message.endLine,
        endColumn: message.endColumn,
      });
      expect(relatedLocations).toHaveLength(message.related.length);
    }
  });
});

it('knows a wrong file when it sees one', { timeout: 60_000 }, ({ skip }) => {
  if (problem) skip(problem);
  const file = join(home, 'wrong.sarif');
  const report = join(home, 'wrong-validation.sarif');
  writeFileSync(
    file,
    '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":{"name":"x"}},"results":[{"message":{"text":"a"},"ruleId":"r","ruleIndex":5}]}]}',
  );
  spawnSync(join(tool, 'Sarif.Multitool'), ['validate', file, '--output', report, '--log', 'ForceOverwrite'], {
    cwd: home,
  });
  expect(JSON.parse(readFileSync(report, 'utf8').replace(/^\uFEFF/, '')).runs[0].results.length).toBeGreaterThan(0);
});
