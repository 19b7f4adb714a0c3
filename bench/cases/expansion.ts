import { createSourceFile, expand } from '@kalint/parser';
import type { BenchCase } from '../case.ts';
import { sequence } from '../inputs/sequence.ts';
import { functionsByTurns } from '../measure/functions.ts';

/** Addresses that a repetition makes; more than 5,000 lines are not read unless a limit is raised. */
const FEW = 400;
const MANY = 4_000;

/** A line that a large repetition makes may take no longer than one of a small repetition. */
export const expansion: BenchCase = {
  name: 'expansion',
  needs: [],
  measure: async ({ runs }) => {
    const few = createSourceFile('few.conf', sequence(FEW));
    const many = createSourceFile('many.conf', sequence(MANY));
    const { ours, other } = await functionsByTurns({ ours: () => expand(many), other: () => expand(few) }, runs);
    const what = `a repetition of ${MANY.toLocaleString('en')} lines: time of a line, beside one of ${FEW}`;
    return { rows: [{ what, unit: 'µs', ours: (ours * 1000) / MANY, other: (other * 1000) / FEW }] };
  },
};
