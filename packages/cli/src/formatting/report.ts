import type { FileOutcome } from './file-outcome.ts';

/** What is done with texts that change. */
export type FormatMode = 'write' | 'check' | 'diff';

/** How many files of each kind there were. */
export type Counts = Readonly<Record<FileOutcome['kind'], number>>;

/** Counts outcomes. */
export function countsOf(kinds: readonly FileOutcome['kind'][]): Counts {
  const number = (kind: FileOutcome['kind']) => kinds.filter((one) => one === kind).length;
  return {
    formatted: number('formatted'),
    unchanged: number('unchanged'),
    refused: number('refused'),
    failed: number('failed'),
  };
}

/** What is said on standard error of a file that is not in order; undefined of others. */
export function complaintOf(outcome: FileOutcome): string | undefined {
  if (outcome.kind === 'failed') return outcome.problem;
  if (outcome.kind !== 'refused') return undefined;
  const { path, place, reason } = outcome;
  return `${path}:${place.line}:${place.column}: left as it is: ${reason}; mend that, or list the file in .prettierignore`;
}

/** "2 files formatted, 5 unchanged, 1 left as it is"; undefined where there is nothing to say. */
export function summaryOf({ formatted, unchanged, refused, failed }: Counts, mode: FormatMode): string | undefined {
  const odd = formatted + refused + failed;
  if (odd === 0 && (mode === 'write' || unchanged === 0)) return undefined;
  const parts = [
    mode === 'write' ? `${files(formatted)} formatted` : `${files(formatted)} would be formatted`,
    ...(unchanged > 0 ? [`${unchanged} unchanged`] : []),
    ...(refused > 0 ? [`${refused} left as ${refused === 1 ? 'it is' : 'they are'}`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
  ];
  return parts.join(', ');
}

function files(number: number): string {
  return number === 1 ? '1 file' : `${number} files`;
}
