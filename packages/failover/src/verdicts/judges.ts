import { flapping } from './flapping.ts';
import { noMaster } from './no-master.ts';
import { notRunning } from './not-running.ts';
import { singlePoint } from './single-point.ts';
import { splitBrain } from './split-brain.ts';
import { stuck } from './stuck.ts';
import { syncTorn } from './sync-torn.ts';
import type { Judge } from './verdict.ts';

/** All kinds of verdict, the worst first. */
export const judges: readonly Judge[] = [splitBrain, noMaster, stuck, flapping, notRunning, syncTorn, singlePoint];
