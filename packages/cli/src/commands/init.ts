import { existsSync } from 'node:fs';
import { PRESETS } from '@kalint/linter';
import { CONFIG_NAMES } from '@kalint/linter/node';
import { EXIT, type ExitStatus, Failure } from '../failure.ts';
import { writeStdout } from '../output.ts';
import { writeFileWhole } from '../write-file.ts';

/** Written by `kalint init`; comments are what JSON itself has not. */
const NAME = 'kalint.config.jsonc';

const BEGINNING = `{
  // Which rules run: ${PRESETS.join(', ')}.
  "preset": "${PRESETS[0]}",

  // The keepalived that reads the files: a release, a series or a distribution such as "debian-12".
  // "target": "debian-12",

  // Single rules: "error", "warning", "info" or "off", with options as ["warning", { "option": 1 }].
  // kalint rules lists them, kalint explain RULE shows what one finds.
  "rules": {},

  // Files that are not linted.
  // "ignores": ["old/**"],

  // Settings for some files only.
  // "overrides": [{ "files": ["test/**"], "rules": { "no-vip": "off" } }],

  // Nodes that are looked at side by side when one of their files is linted.
  // "clusters": [{ "name": "edge", "nodes": ["lb01/keepalived.conf", "lb02/keepalived.conf"] }],

  // What the files cannot show of their hosts; kalint facts prints it on each.
  // "hosts": { "lb01": { "interfaces": { "eth0": { "addresses": ["192.0.2.11/24"] } } } },
}
`;

/** `kalint init` @throws Failure where there is a configuration already */
export async function initCommand(): Promise<ExitStatus> {
  const existing = CONFIG_NAMES.find((name) => existsSync(name));
  if (existing !== undefined) throw new Failure(`${existing} is there already: edit it, or remove it first`);
  writeFileWhole(NAME, BEGINNING);
  await writeStdout(`Wrote ${NAME}.\n`);
  return EXIT.clean;
}
