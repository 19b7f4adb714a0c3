import { spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeProgram } from '../../packages/cli/src/program/describe-program.ts';
import { declareProgram } from '../../packages/cli/src/program/program.ts';
import { folderWith } from '../support/folder.ts';
import { BIN, kalint, ROOT } from './support/kalint.ts';

let shown = '';
const declared = declareProgram(
  {
    version: '0.0.0',
    finish: () => {},
    rulePages: new URL('file:///none/'),
    formatWorker: new URL('file:///none.js'),
    lintWorker: new URL('file:///none.js'),
  },
  {
    showHelp: (text) => {
      shown += text;
    },
    showError: () => {},
  },
);
const program = describeProgram(declared);

const SHARED = `vrrp_instance VI_1 {
  state BACKUP
  interface eth0
  virtual_router_id 51
  @lb01 priority 150
  @lb02 priority 100
  advert_int 1
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`;

/** What the examples of --help speak of, and kalint on the PATH. */
function folderOfExamples(): string {
  const folder = folderWith({
    'shared.conf': SHARED,
    messages: 'Oct  1 12:00:00 lb01 Keepalived_vrrp[42]: (VI_1) Entering MASTER STATE\n',
    'kalint.config.json': '{ "clusters": [{ "name": "edge", "nodes": ["lb01.conf", "lb02.conf"] }] }',
    'bin/kalint': `#!/bin/sh\nexec "${process.execPath}" "${BIN}" "$@"\n`,
  });
  chmodSync(join(folder, 'bin/kalint'), 0o755);
  const healthy = join(ROOT, 'examples/healthy');
  cpSync(join(healthy, 'lb01.conf'), join(folder, 'lb01.conf'));
  cpSync(join(healthy, 'lb02.conf'), join(folder, 'lb02.conf'));
  cpSync(join(healthy, 'lb01.conf'), join(folder, 'keepalived.conf'));
  cpSync(join(healthy, 'failover-test.yaml'), join(folder, 'failover.test.yaml'));
  return folder;
}

/** What stands before an example: it writes or loads what the example needs. */
const SHARDS = 'kalint --shard 1/2 --format json=part1.json . && kalint --shard 2/2 --format json=part2.json .';
const BEFORE: Readonly<Record<string, string>> = {
  'kalint merge-reports part1.json part2.json': SHARDS,
  'kalint merge-reports --format sarif=kalint.sarif part1.json part2.json': SHARDS,
  'kalint convert --from yaml keepalived.yaml':
    'kalint convert --to yaml --output-file keepalived.yaml keepalived.conf',
  'kalint init': 'rm kalint.config.json',
  'eval "$(kalint completion zsh)"': 'autoload -Uz compinit; compinit -u -D',
};

/** Examples that find something in this folder, or hear nothing of an editor. */
const STATUS: Readonly<Record<string, number>> = {
  'kalint fmt --check .': 1,
  'kalint fmt --diff keepalived.conf': 1,
  'kalint rename --diff VI_1 web lb01.conf': 1,
  'kalint unicast --diff --address lb01=10.0.0.1 --address lb02=10.0.0.2 lb01.conf lb02.conf': 1,
  'kalint lsp --stdio': 1,
};

/** Runs an example as its reader does. Its shell is sh, unless it is written for another one. */
function run(line: string, cwd: string): Promise<{ status: number | null; output: string }> {
  const env = { ...process.env, PATH: `${cwd}/bin${delimiter}${process.env.PATH}`, HOME: cwd };
  const text = [BEFORE[line] ?? [], line].flat().join(' && ');
  return new Promise((resolve, reject) => {
    const child = spawn(shellOf(line), ['-c', text], { cwd, env });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk;
      });
    }
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, output }));
    child.stdin.end();
  });
}

function shellOf(line: string): string {
  return /completion (\w+)/.exec(line)?.[1] ?? 'sh';
}

function isInstalled(shell: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, shell)));
}

describe('the examples of --help', () => {
  const lines = program.commands.flatMap(({ examples }) => examples.map(({ line }) => line));

  // One after another: a folder is removed when the test that is running then has finished.
  for (const line of lines) {
    const isMissing = !isInstalled(shellOf(line));
    it.skipIf(isMissing)(`${line}${isMissing ? ` (not installed: ${shellOf(line)})` : ''}`, async () => {
      const { status, output } = await run(line, folderOfExamples());
      expect({ line, status, output }).toMatchObject({ status: STATUS[line] ?? 0 });
    });
  }

  it('stand at the end of the help of every command, which tells the exit statuses as well', () => {
    for (const command of declared.commands) {
      const examples = program.commands.find(({ name }) => name === command.name())?.examples ?? [];
      shown = '';
      command.outputHelp();
      expect(examples.length, command.name()).toBeGreaterThanOrEqual(1);
      for (const { line, does } of examples) expect(shown).toMatch(new RegExp(`${escaped(line)} +${escaped(does)}`));
      expect(shown).toContain('Exit status: 0 ');
    }
  });

  it('are shown by the command itself', () => {
    expect(kalint(['rules', '--help']).stdout).toMatch(/Examples:\n {2}kalint rules .*\n[\s\S]*\nExit status: 0 /);
  });
});

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
