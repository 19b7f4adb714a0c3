import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cases } from './cases/index.ts';
import { machine } from './measure/machine.ts';
import { measureAll } from './measure-all.ts';
import { readOptions } from './options.ts';
import { profileTable } from './profile/profile-table.ts';
import { tableText } from './table.ts';

const options = readOptions(process.argv.slice(2));
if (typeof options === 'string') {
  console.error(options);
  process.exit(2);
}
const { chosen, runs, scale, json, check, profile } = options;
const folder = mkdtempSync(join(tmpdir(), 'kalint-bench-'));
const kalint = fileURLToPath(new URL('../packages/cli/bin/kalint.js', import.meta.url));
const context = { runs, scale, folder, kalint };
const size = scale === 1 ? '' : `, inputs of ${scale} times the size`;
try {
  if (profile) {
    console.log(`${machine()}${size}.\n\n${tableText(profileTable(context))}`);
  } else {
    console.log(`${machine()}; medians of ${runs} runs by turns${size}.\n`);
    const found = await measureAll(
      cases.filter(({ name }) => chosen.includes(name)),
      context,
      (line) => console.log(line),
    );
    if (json !== undefined) {
      writeFileSync(json, `${JSON.stringify({ machine: machine(), runs, scale, ...found }, null, 2)}\n`);
    }
    if (check && found.over > 0) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true });
}
