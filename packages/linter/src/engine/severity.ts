/**
 * How bad a finding is, after keepalived's own order of consequence:
 * - `error`: keepalived cannot run, or the service is lost
 * - `warning`: it runs, but not as written
 * - `info`: advice
 */
export type Severity = 'error' | 'warning' | 'info';

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Order of two severities, the worse one first. */
export function compareSeverity(a: Severity, b: Severity): number {
  return ORDER[a] - ORDER[b];
}
