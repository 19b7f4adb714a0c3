import type { SimulationReport } from '../verdicts/simulation-report.ts';

/** The report as JSON: the shape that other programs rely on. */
export function jsonReport(report: SimulationReport): string {
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
