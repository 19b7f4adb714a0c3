import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const UNKNOWN = 'kalint_bench_reads_this';

/** Why nothing can be measured with a program here; undefined where it can. */
export function whyNot(program: string): string | undefined {
  if (spawnSync(program, ['--version'], { stdio: 'ignore' }).error !== undefined) return `${program} is not installed`;
  return program === 'keepalived' ? whyReadsNothing() : undefined;
}

/** A keepalived that may not read a configuration here ends sooner, and would win every comparison. */
function whyReadsNothing(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'kalint-bench-'));
  try {
    const path = join(folder, 'keepalived.conf');
    writeFileSync(path, `${UNKNOWN}\n`);
    const { stdout, stderr } = spawnSync('keepalived', ['-t', '-f', path], { encoding: 'utf8' });
    return `${stdout}${stderr}`.includes(UNKNOWN) ? undefined : 'keepalived -t does not read a configuration here';
  } finally {
    rmSync(folder, { recursive: true });
  }
}
