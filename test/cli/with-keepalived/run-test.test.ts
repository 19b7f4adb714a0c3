import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runTest } from '../../../packages/cli/src/with-keepalived/run-test.ts';
import { folderWith } from '../../support/folder.ts';

/** A program in the place of keepalived. */
function programThat(does: string): string {
  const path = join(folderWith({ keepalived: `#!/bin/sh\n${does}\n` }), 'keepalived');
  chmodSync(path, 0o755);
  return path;
}

describe('a run of keepalived -t', () => {
  it('gives the status and what both streams say', () => {
    const run = runTest(programThat('echo out; echo err >&2; exit 5'), 'lb01.conf', undefined);
    expect(run).toEqual({ end: { kind: 'status', status: 5 }, output: 'err\nout\n' });
  });

  it('is given the whole path of the file, and the config id where there is one', () => {
    const program = programThat('echo "$@"');
    expect(runTest(program, '/etc/lb01.conf', undefined).output).toBe('-t -f /etc/lb01.conf\n');
    expect(runTest(program, '/etc/lb01.conf', 'lb 01').output).toBe('-t -f /etc/lb01.conf -i lb 01\n');
  });

  it('hands the name of a file over as it is: no shell reads it', () => {
    const { output } = runTest(programThat('echo "$3"'), '/tmp/$(touch x); a.conf', undefined);
    expect(output).toBe('/tmp/$(touch x); a.conf\n');
  });

  it('is ended where it takes too long', () => {
    const started = Date.now();
    const { end } = runTest(programThat('exec sleep 30'), 'lb01.conf', undefined, 300);
    expect(end).toEqual({ kind: 'timeout', seconds: 0.3 });
    expect(Date.now() - started).toBeLessThan(10_000);
  });

  it('tells the signal of a crash', () => {
    expect(runTest(programThat('kill -SEGV $$'), 'lb01.conf', undefined).end).toEqual({
      kind: 'signal',
      signal: 'SIGSEGV',
    });
  });

  it('tells why it could not be started', () => {
    expect(runTest('/none/keepalived', 'lb01.conf', undefined).end.kind).toBe('not-started');
  });
});
