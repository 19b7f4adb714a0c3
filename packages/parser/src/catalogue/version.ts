/**
 * A keepalived release, "major.minor.patch" without a leading "v", e.g. "2.2.7".
 * Releases are compared number by number, never as text.
 */
export type Version = `${number}.${number}.${number}`;

/** The first release the catalogue describes: what was there before counts as "since always". */
export const OLDEST_VERSION: Version = '1.3.5';

/** The newest release the catalogue describes, and the default target. */
export const NEWEST_VERSION: Version = '2.4.3';

/**
 * Order of two releases.
 * @returns negative when `a` is older, 0 when equal, positive when newer.
 */
export function compareVersions(a: Version, b: Version): number {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  for (let i = 0; i < 3; i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** True when `version` is `since` or newer; an absent `since` means "always". */
export function isSince(version: Version, since: Version | undefined): boolean {
  return since === undefined || compareVersions(version, since) >= 0;
}
