import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Location, Log, Region, Run } from 'sarif';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../../support/folder.ts';
import { node, WRONG_STATE } from '../support/configurations.ts';
import { kalint } from '../support/kalint.ts';

/** The run that SARIF tells of. */
function runOf(args: readonly string[], cwd: string): Run {
  const log: Log = JSON.parse(kalint([...args, '--format', 'sarif'], { cwd }).stdout);
  const [run] = log.runs;
  if (run === undefined) throw new Error('no run');
  return run;
}

/** What a reader that applies fixes makes of a file: the last place first, so that the others stay where they are. */
function fixedBySarif({ results = [] }: Run, text: string): string {
  const lines = text.split(/(?<=\n)/);
  const offset = ({ startLine = 1, startColumn = 1 }: Region) =>
    lines.slice(0, startLine - 1).join('').length + startColumn - 1;
  const replacements = results
    .flatMap(({ fixes = [] }) => fixes.flatMap(({ artifactChanges }) => artifactChanges))
    .flatMap((change) => change.replacements)
    .map(({ deletedRegion, insertedContent }) => ({
      start: offset(deletedRegion),
      end: offset({ startLine: deletedRegion.endLine, startColumn: deletedRegion.endColumn }),
      text: insertedContent?.text ?? '',
    }))
    .sort((a, b) => b.start - a.start);
  return replacements.reduce((rest, { start, end, text }) => rest.slice(0, start) + text + rest.slice(end), text);
}

describe('--format sarif', () => {
  it('describes each rule once, with its page, and what severity it has where nothing is configured', () => {
    const cwd = folderWith({ 'lb01.conf': WRONG_STATE, 'lb02.conf': WRONG_STATE });
    const { tool, results } = runOf(['--rule', 'state-invalid=warning', 'lb01.conf', 'lb02.conf'], cwd);
    expect(
      tool.driver.rules?.map(({ id, helpUri, defaultConfiguration }) => [id, helpUri, defaultConfiguration]),
    ).toEqual([['state-invalid', expect.stringMatching(/^https:.*\/state-invalid\.md$/), { level: 'error' }]]);
    expect(results?.map(({ ruleIndex, level }) => [ruleIndex, level])).toEqual([
      [0, 'warning'],
      [0, 'warning'],
    ]);
  });

  it('names the other file of a finding between two nodes', () => {
    const cwd = folderWith({ 'lb01.conf': node({ id: '55' }), 'lb02.conf': node({ priority: '90' }) });
    const { results = [] } = runOf(['cluster', 'lb01.conf', 'lb02.conf'], cwd);
    const mismatch = results.find(({ ruleId }) => ruleId === 'vrid-mismatch');
    const placesOf = (locations: Location[] | undefined) =>
      locations?.map(({ physicalLocation }) => [
        physicalLocation?.artifactLocation?.uri,
        physicalLocation?.region?.startLine,
      ]);
    expect(placesOf(mismatch?.locations)).toEqual([['lb01.conf', 7]]);
    expect(placesOf(mismatch?.relatedLocations)).toEqual([['lb02.conf', 7]]);
    expect(mismatch?.relatedLocations?.[0]?.message?.text).toContain('51');
  });

  it('writes addresses: relative ones below the working folder, whole ones elsewhere', () => {
    const cwd = folderWith({ 'a b/süd 100%#1.conf': WRONG_STATE, 'here/x': '', 'there/lb.conf': WRONG_STATE });
    const addressOf = (path: string, from: string) => {
      const { artifacts, originalUriBaseIds } = runOf([path], from);
      return [artifacts?.[0]?.location, originalUriBaseIds];
    };
    const rootIn = (folder: string) => ({ SRCROOT: { uri: `${pathToFileURL(folder).href}/` } });
    expect(addressOf('./a b/süd 100%#1.conf', cwd)).toEqual([
      { uri: 'a%20b/s%C3%BCd%20100%25%231.conf', uriBaseId: 'SRCROOT' },
      rootIn(cwd),
    ]);
    const here = join(cwd, 'here');
    const there = pathToFileURL(join(cwd, 'there/lb.conf')).href;
    expect(addressOf('../there/lb.conf', here)).toEqual([{ uri: there }, rootIn(here)]);
    expect(addressOf(join(cwd, 'there/lb.conf'), here)).toEqual([{ uri: there }, rootIn(here)]);
    expect(addressOf(join(here, '../there/lb.conf'), cwd)[0]).toEqual({ uri: 'there/lb.conf', uriBaseId: 'SRCROOT' });
  });

  it.each(['\n', '\r\n'])(
    'has safe fixes that make of a file what --fix makes of it, with lines that end in %j',
    (end) => {
      const text = `# größe 👩‍💻\n${node({ state: 'SLAVE' }).replace('192.0.2.10/24', '192.0.2.10/24 # 👩‍💻\n    192.0.2.10/24')}`;
      const before = text.replaceAll('\n', end);
      const cwd = folderWith({ 'lb01.conf': before });
      const run = runOf(['lb01.conf'], cwd);
      expect(run.results?.filter(({ fixes }) => fixes).map(({ ruleId }) => ruleId)).toEqual([
        'state-invalid',
        'vip-repeated',
      ]);
      const fixed = fixedBySarif(run, before);
      kalint(['--fix', 'lb01.conf'], { cwd });
      expect(fixed).toBe(readFileSync(join(cwd, 'lb01.conf'), 'utf8'));
      expect(fixed).not.toBe(before);
    },
  );

  it('leaves out suggestions, and findings that a comment hides', () => {
    const hidden = WRONG_STATE.replace('  state', '  # kalint-disable-next-line state-invalid -- a trial\n  state');
    const cwd = folderWith({ 'lb01.conf': `${hidden}vrrp_script x {\n  script "/usr/bin/true"\n  intervall 2\n}\n` });
    const { results = [] } = runOf(['lb01.conf'], cwd);
    const unknown = results.find(({ ruleId }) => ruleId === 'unknown-keyword');
    expect(unknown).toBeDefined();
    expect(unknown?.fixes).toBeUndefined();
    expect(results.map(({ ruleId }) => ruleId)).not.toContain('state-invalid');
  });

  it('tells the exit status', () => {
    const cwd = folderWith({ 'good.conf': node(), 'bad.conf': WRONG_STATE });
    expect(runOf(['good.conf'], cwd)).toMatchObject({ invocations: [{ exitCode: 0 }], results: [] });
    expect(runOf(['bad.conf'], cwd).invocations).toEqual([{ executionSuccessful: true, exitCode: 1 }]);
  });

  it('takes standard input by the name that it is given', () => {
    const { stdout } = kalint(['-', '--stdin-filename', 'roles/lb 1.conf', '--format', 'sarif'], {
      cwd: folderWith({}),
      input: WRONG_STATE,
    });
    const log: Log = JSON.parse(stdout);
    expect(log.runs[0]?.artifacts?.[0]?.location?.uri).toBe('roles/lb%201.conf');
  });
});
