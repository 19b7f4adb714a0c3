/**
 * How bad a finding is, after keepalived's own order of consequence, the worst first:
 * - `error`: keepalived cannot run, or the service is lost
 * - `warning`: it runs, but not as written
 * - `info`: advice
 */
export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Order of two severities, the worse one first. */
export function compareSeverity(a: Severity, b: Severity): number {
  return SEVERITIES.indexOf(a) - SEVERITIES.indexOf(b);
}
