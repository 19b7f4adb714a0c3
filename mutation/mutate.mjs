// npm run mutation -- [--files PATTERN]… [--jobs N] [--fresh]: tries mutants and prints the score.
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { scoreTable } from './score-table.mjs';
import { ALL, KEPT, strykerOptions } from './stryker-options.mjs';
import { survivorList } from './survivor-list.mjs';

const { values } = parseArgs({
  options: {
    files: { type: 'string', multiple: true, default: ALL },
    jobs: { type: 'string', default: String(availableParallelism()) },
    fresh: { type: 'boolean', default: false },
  },
});

const { files, jobs, fresh } = values;
const mutants = await new Stryker(strykerOptions({ files, jobs: Number(jobs), fresh })).runMutationTest();
const survivors = `${KEPT}/survivors.txt`;
writeFileSync(survivors, survivorList(mutants));
// Of all files a row for each folder, of some a row for each file.
console.log(`\n${scoreTable(mutants, ({ fileName }) => place(files === ALL ? dirname(fileName) : fileName))}`);
console.log(`\nSurvivors: ${survivors}`);

/** From the project's folder. */
function place(path) {
  return path.replace(`${process.cwd()}/`, '');
}
