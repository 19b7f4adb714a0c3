import type { SourceFile } from '@kalint/parser';
import type { Finding } from '../engine/finding.ts';

/**
 * Reports only the first finding of each place: a definition or a repetition makes keepalived read a line many times,
 * each time with other values, but there is one line to change.
 */
export function oncePerPlace(report: (finding: Finding) => void): (finding: Finding) => void {
  const seen = new Map<SourceFile, Set<string>>();
  return (finding) => {
    const { origin, related = [] } = finding;
    const places = seen.get(origin.file) ?? new Set<string>();
    seen.set(origin.file, places);
    const place = [origin, ...related.map((other) => other.origin)]
      .map(({ start, end }) => `${start}:${end}`)
      .join(' ');
    if (places.has(place)) return;
    places.add(place);
    report(finding);
  };
}
