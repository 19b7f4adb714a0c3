import { distributions } from './distributions.ts';
import { newestOfSeries } from './releases.ts';
import { compareVersions, OLDEST_VERSION, type Version } from './version.ts';

/** Every name of a target beside plain releases: distributions, then series (`2.4`). */
export const targetNames: readonly string[] = [...Object.keys(distributions), ...Object.keys(newestOfSeries)];

/**
 * The release that a name stands for: a release (`2.2.7`, `v2.2.7`), a series (`2.4`, its newest release) or a
 * distribution (`debian-12`); letter case does not count.
 * @returns undefined for what is none of these, and for releases that the catalogue does not describe.
 */
export function resolveTarget(name: string): Version | undefined {
  const wanted = name
    .trim()
    .toLowerCase()
    .replace(/^v(?=\d)/, '');
  const table: Readonly<Record<string, Version>> = { ...distributions, ...newestOfSeries };
  if (Object.hasOwn(table, wanted)) return table[wanted];
  return isRelease(wanted) ? wanted : undefined;
}

/** A release of a known series, no newer than the series' last one. */
function isRelease(text: string): text is Version {
  const series = /^(\d+\.\d+)\.(?:0|[1-9]\d*)$/.exec(text)?.[1];
  const newest = Object.entries(newestOfSeries).find(([name]) => name === series)?.[1];
  if (newest === undefined) return false;
  const release = text as Version;
  return compareVersions(release, newest) <= 0 && compareVersions(release, OLDEST_VERSION) >= 0;
}
