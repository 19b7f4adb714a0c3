import { readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LintReport } from '@kalint/linter';
import { describe, expect, it } from 'vitest';
import { showProgress } from '../../packages/cli/src/many-files/progress.ts';
import { folderWith } from '../support/folder.ts';
import { kalint } from './support/kalint.ts';

const node = (priority: number, id: number, state = 'BACKUP', net = id) =>
  `vrrp_instance VI_1 {\n  state ${state}\n  interface eth0\n  virtual_router_id ${id}\n  priority ${priority}\n  virtual_ipaddress {\n    10.0.${net}.1/24\n  }\n}\n`;

/** Pairs that are configured clusters, single files with and without findings, and files that share an include. */
function project(pairs: number): Record<string, string> {
  const files: Record<string, string> = {
    'shared/check.conf': 'vrrp_script chk {\n  script "/usr/bin/true"\n  intervall 2\n}\n',
  };
  const clusters = [];
  for (let i = 1; i <= pairs; i++) {
    const [a, b] = [`pair${i}/lb01/keepalived.conf`, `pair${i}/lb02/keepalived.conf`];
    files[a] = node(150, i);
    files[b] = node(100, i % 3 === 0 ? i + 1 : i, 'BACKUP', i);
    files[`single${i}/keepalived.conf`] = node(300, i, i % 2 === 0 ? 'MASTR' : 'MASTER');
    files[`including${i}/keepalived.conf`] = `include ../shared/*.conf\n${node(100, i)}`;
    clusters.push({ name: `pair${i}`, nodes: [{ file: a }, { file: b }] });
  }
  files['kalint.config.json'] = JSON.stringify({ clusters });
  return files;
}

function json(args: readonly string[], cwd: string): LintReport {
  return JSON.parse(kalint(['lint', '--format', 'json', ...args], { cwd }).stdout);
}

describe('many files', { timeout: 60_000 }, () => {
  it.each(['json', 'pretty', 'compact'])('look the same as %s, however many are linted at a time', (format) => {
    const cwd = folderWith(project(24));
    const runs = [[], ['--concurrency', '1'], ['--concurrency', '2'], ['--concurrency', '4'], ['--cache'], ['--cache']];
    const [plain, ...others] = runs.map((more) => kalint(['--format', format, ...more, '.'], { cwd }));
    expect(plain?.status).toBe(1);
    expect(plain?.stdout).toContain('vrid-mismatch');
    for (const other of others) expect(other).toEqual(plain);
  });

  it('that are large enough are linted in threads by themselves, with the same outcome', () => {
    const files = project(8);
    for (let i = 0; i < 4; i++)
      files[`large${i}/keepalived.conf`] =
        Array.from({ length: 3000 }, (_, n) => `! ${'x'.repeat(90)} ${n}\n`).join('') + node(300, 9);
    const cwd = folderWith(files);
    const plain = kalint(['--format', 'json', '--concurrency', '1', '.'], { cwd });
    expect(kalint(['--format', 'json', '.'], { cwd })).toEqual(plain);
  });
});

describe('--shard', { timeout: 60_000 }, () => {
  it('divides all files, clusters whole; the parts together find what one run finds', () => {
    const cwd = folderWith(project(7));
    const whole = json(['.'], cwd);
    const parts = [1, 2, 3].map((i) => json(['--shard', `${i}/3`, '.'], cwd));
    for (const part of parts) expect(part.results.length).toBeGreaterThan(0);
    for (const [i, part] of parts.entries()) {
      writeFileSync(join(cwd, `part${i}.json`), JSON.stringify(part));
      const folders = part.results.map(({ filePath }) => filePath).filter((path) => path.startsWith('pair'));
      for (const path of folders) expect(folders).toContain(path.replace(/lb0(\d)/, (_, n) => `lb0${3 - n}`));
    }
    const merged = kalint(['merge-reports', '--format', 'json', 'part0.json', 'part1.json', 'part2.json'], { cwd });
    expect(merged.status).toBe(1);
    const byPath = (report: LintReport) => report.results.toSorted((a, b) => (a.filePath < b.filePath ? -1 : 1));
    const together: LintReport = JSON.parse(merged.stdout);
    expect(byPath(together)).toEqual(byPath(whole));
    expect([together.errorCount, together.warningCount]).toEqual([whole.errorCount, whole.warningCount]);
  });

  it('of which there are more than files finds nothing to do, and says no more than that', () => {
    const cwd = folderWith({ 'keepalived.conf': node(100, 1) });
    const runs = [1, 2].map((i) => json(['--shard', `${i}/2`, '.'], cwd).results.length);
    expect(runs).toEqual([1, 0]);
  });

  it.each(['0/3', '4/3', '1', 'a/b', '1/0', '-1/2'])('%s is refused', (shard) => {
    const run = kalint(['--shard', shard, '.'], { cwd: folderWith({ 'keepalived.conf': '' }) });
    expect([run.status, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toContain(`kalint: --shard ${shard}: write it as I/N`);
  });
});

describe('kalint merge-reports', () => {
  const REPORT = { version: 1, target: '2.4.3', results: [], errorCount: 0, warningCount: 0, infoCount: 0 };
  const finding = {
    ruleId: 'x',
    severity: 'warning',
    message: 'm',
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 2,
    reportedByKeepalived: false,
    url: '',
    related: [],
  };

  it('counts what two reports both have once, and judges --max-warnings over all', () => {
    const report = { ...REPORT, results: [{ filePath: 'a', messages: [finding] }], warningCount: 1 };
    const cwd = folderWith({ '1.json': JSON.stringify(report), '2.json': JSON.stringify(report) });
    const run = kalint(['merge-reports', '--format', 'json', '--max-warnings', '0', '1.json', '2.json'], { cwd });
    expect([run.status, JSON.parse(run.stdout)]).toEqual([1, report]);
  });

  it.each([
    { name: 'text', text: 'lb01.conf: fine', says: 'is no report: it is not JSON' },
    { name: 'other JSON', text: '{"version":1}', says: 'is no report of kalint lint --format json' },
    {
      name: 'a wrong finding',
      text: JSON.stringify({ ...REPORT, results: [{ filePath: 'a', messages: [{}] }] }),
      says: 'is no report',
    },
    {
      name: 'another target',
      text: JSON.stringify({ ...REPORT, target: '2.2.7' }),
      says: 'reports of one run have one target',
    },
  ])('refuses $name', ({ text, says }) => {
    const cwd = folderWith({ '1.json': JSON.stringify(REPORT), '2.json': text });
    const run = kalint(['merge-reports', '1.json', '2.json'], { cwd });
    expect([run.status, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toContain(says);
  });
});

describe('--cache', { timeout: 60_000 }, () => {
  const FILES = {
    'keepalived.conf': `include parts/*.conf\n${node(100, 1)}`,
    'parts/a.conf': 'vrrp_script a {\n  script "/usr/bin/true"\n}\n',
    'kalint.config.json': '{ "target": "2.2.7" }',
  };
  /** The findings by rule, of a run with the cache, which must be those of one without. */
  const cached = (cwd: string, ...args: readonly string[]) => {
    const run = json(['--cache', ...args, 'keepalived.conf'], cwd);
    expect(run).toEqual(json([...args, 'keepalived.conf'], cwd));
    return run.results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
  };

  it('gives what was found before', () => {
    const cwd = folderWith(FILES);
    const found = cached(cwd);
    expect(readFileSync(join(cwd, '.kalintcache'), 'utf8')).toContain('unused-script');
    expect(cached(cwd)).toEqual(found);
  });

  it('is asked: what it holds is shown', () => {
    const cwd = folderWith(FILES);
    cached(cwd);
    const path = join(cwd, '.kalintcache');
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('"unused-script"', '"from-the-cache"'));
    expect(kalint(['--cache', '--format', 'compact', 'keepalived.conf'], { cwd }).stdout).toContain('[from-the-cache]');
  });

  it.each([
    { what: 'the file', change: { 'keepalived.conf': `include parts/*.conf\n${node(300, 1)}` } },
    {
      what: 'an included file',
      change: { 'parts/a.conf': 'vrrp_script a {\n  script "/usr/bin/true"\n  intervall 3\n}\n' },
    },
    { what: 'what an include matches', change: { 'parts/b.conf': 'vrrp_script a {\n  script "/usr/bin/false"\n}\n' } },
    {
      what: 'the configuration',
      change: { 'kalint.config.json': '{ "target": "2.2.7", "rules": { "unused-script": "error" } }' },
    },
    { what: 'the target', change: { 'kalint.config.json': '{ "target": "2.0.10" }' } },
    {
      what: 'a host fact',
      change: {
        'kalint.config.json':
          '{ "target": "2.2.7", "hosts": { "keepalived": { "files": ["keepalived.conf"], "interfaces": { "eth7": {} } } } }',
      },
    },
  ])('sees that $what has changed', ({ change }) => {
    const cwd = folderWith(FILES);
    cached(cwd);
    for (const [name, text] of Object.entries(change)) writeFileSync(join(cwd, name), text);
    cached(cwd);
  });

  it('sees that an option has changed', () => {
    const cwd = folderWith(FILES);
    cached(cwd);
    expect(cached(cwd, '--rule', 'unused-script=off')).not.toContain('unused-script');
    expect(cached(cwd, '--preset', 'all')).not.toEqual(cached(cwd));
  });

  it('does not look at times: a file that was only touched is known', () => {
    const cwd = folderWith(FILES);
    cached(cwd);
    utimesSync(join(cwd, 'keepalived.conf'), 0, 0);
    cached(cwd);
  });

  it('forgets an included file that is gone', () => {
    const cwd = folderWith(FILES);
    cached(cwd);
    rmSync(join(cwd, 'parts/a.conf'));
    cached(cwd);
  });

  it.each(['', '{', '[]', '{"format":"kalint lint cache 1"}', '{"format":"other","entries":{}}', 'null'])(
    'that holds %j counts as empty',
    (text) => {
      const cwd = folderWith({ ...FILES, '.kalintcache': text });
      cached(cwd);
    },
  );

  it('is left out where a configuration is a script, and says so', () => {
    const cwd = folderWith({ 'keepalived.conf': node(100, 1), 'kalint.config.mjs': 'export default {};' });
    const run = kalint(['--cache', 'keepalived.conf'], { cwd });
    expect(run.stderr).toContain('--cache is left out: ');
    expect(run.stdout).toBe(kalint(['keepalived.conf'], { cwd }).stdout);
  });

  it('lies where it is told, or in node_modules where there is one', () => {
    const cwd = folderWith({ ...FILES, 'node_modules/x': '' });
    cached(cwd);
    cached(cwd, '--cache-location', 'elsewhere/cache.json');
    expect(readFileSync(join(cwd, 'node_modules/.cache/kalint/lint.json'), 'utf8')).toContain('unused-script');
    expect(readFileSync(join(cwd, 'elsewhere/cache.json'), 'utf8')).toContain('unused-script');
  });
});

describe('progress', () => {
  const stream = (isTTY: boolean) => {
    const written: string[] = [];
    return {
      written,
      stream: { isTTY, write: (text: string) => written.push(text) > 0 } as unknown as NodeJS.WriteStream,
    };
  };

  it('is shown on a terminal once a run takes long, and goes when it ends', () => {
    const { written, stream: terminal } = stream(true);
    let time = 0;
    const progress = showProgress(5000, terminal, () => time);
    progress.done(10);
    expect(written).toEqual([]);
    time = 600;
    progress.done(1224);
    time = 610;
    progress.done(1);
    progress.end();
    expect(written).toEqual(['\r\u001b[Kkalint: 1,234 of 5,000 files', '\r\u001b[K']);
  });

  it('leaves no trace in a log', () => {
    const { written, stream: log } = stream(false);
    let time = 0;
    const progress = showProgress(2, log, () => time);
    time = 10_000;
    progress.done(1);
    progress.end();
    expect(written).toEqual([]);
  });
});
