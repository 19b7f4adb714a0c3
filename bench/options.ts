import { parseArgs } from 'node:util';
import { cases } from './cases/index.ts';

/** What is measured, and how often. */
export interface BenchOptions {
  /** Names of cases. */
  readonly chosen: readonly string[];
  readonly runs: number;
  readonly scale: number;
  /** Where the numbers go as JSON. */
  readonly json?: string;
  /** Exit status 1 where a limit is exceeded. */
  readonly check: boolean;
  /** Show where the time of kalint goes, and compare nothing. */
  readonly profile: boolean;
}

const USAGE = `npm run bench -- [--only NAME,…] [--runs 9] [--scale 1] [--json FILE] [--check]
       npm run bench -- --profile [--scale 1]
Names: ${cases.map(({ name }) => name).join(', ')}`;

/** The options as they were written, or what is wrong with them and how they are meant. */
export function readOptions(args: readonly string[]): BenchOptions | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        only: { type: 'string' },
        runs: { type: 'string', default: '9' },
        scale: { type: 'string', default: '1' },
        json: { type: 'string' },
        check: { type: 'boolean', default: false },
        profile: { type: 'boolean', default: false },
      },
    });
    const { json, check, profile } = values;
    const [runs, scale] = [Number(values.runs), Number(values.scale)];
    const names = cases.map(({ name }) => name);
    const chosen = values.only?.split(',') ?? names;
    const unknown = chosen.find((name) => !names.includes(name));
    if (unknown !== undefined) return `no case is named ${unknown}\n${USAGE}`;
    if (!Number.isInteger(runs) || runs < 1) return `--runs is a number from 1 on, not ${values.runs}\n${USAGE}`;
    if (!(scale > 0 && scale <= 1)) return `--scale is above 0 and at most 1, not ${values.scale}\n${USAGE}`;
    return { chosen, runs, scale, check, profile, ...(json !== undefined && { json }) };
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\n${USAGE}`;
  }
}
