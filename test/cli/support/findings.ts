import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { LintReport } from '@kalint/linter';
import { kalint, ROOT, type Run } from './kalint.ts';

/** Texts that a careless format breaks on: its own signs, control characters, other scripts, lines of other lengths. */
const NASTY = {
  'nasty/süd,%:a&b.conf': `vrrp_instance "VI ]]> <b> & 'x'" {
  state ÄRGER\u001b[31m
  interface eth0%0A
  virtual_router_id 51
  priority 300 # 日本語 👩‍💻
  virtual_ipaddress {
    10.0.0.1/99 ::error::x
    10.0.0.2/24 \u0001\ufffe
  }
`,
  'nasty/includes.conf': 'include part/*.inc\nvrrp_instance VI_2 {\n  interface eth0\n  virtual_router_id 7\n}\n',
  'nasty/part/one.inc': 'vrrp_script chk {\n  script "/bin/true"\n  intervall 2\n}\n',
  'nasty/empty.conf': '',
  'nasty/open.conf': 'vrrp_instance X {',
  'nasty/crlf.conf': 'global_defs {\r\n  router_id\r\n}\r\n',
};

/** A folder with all examples of the project, and with configurations made to break formats; who asks for it removes it. */
export function manyFindings(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kalint-formats-'));
  for (const [path, text] of Object.entries(NASTY)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  cpSync(join(ROOT, 'examples'), join(folder, 'examples'), { recursive: true });
  // No UTF-8, and a NUL.
  writeFileSync(join(folder, 'nasty/bytes.conf'), Buffer.from([0x23, 0xe4, 0x0a, 0x61, 0x00, 0x62, 0xff, 0x0a]));
  return folder;
}

/** What is linted there, with its arguments: each file by itself, and the pairs as clusters. */
export const RUNS: readonly (readonly string[])[] = [
  ['lint', '--preset', 'all', '.'],
  ['cluster', '--preset', 'all', 'examples/split-brain/lb01.conf', 'examples/split-brain/lb02.conf'],
  ['cluster', 'examples/tutorial'],
];

/** The same run as JSON. */
export function asJson(run: readonly string[], cwd: string): LintReport {
  return JSON.parse(inFormat('json', run, cwd).stdout);
}

const done = new Map<string, Run>();

/** The same run in another format; several tests look at one run. */
export function inFormat(format: string, run: readonly string[], cwd: string): Run {
  const [command = '', ...rest] = run;
  const key = [format, cwd, ...run].join('\n');
  const known = done.get(key) ?? kalint([command, '--format', format, ...rest], { cwd });
  done.set(key, known);
  return known;
}
