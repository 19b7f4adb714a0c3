import type { Reporter } from './reporter.ts';

/** The report as JSON: the shape that other programs rely on. */
export const json: Reporter = (report) => `${JSON.stringify(report, undefined, 2)}\n`;
