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
  return a === b ? 0 : orderOf(a) - orderOf(b);
}

/** Versions are compared for every statement, so each one is taken apart once only. */
const orders = new Map<Version, number>();

function orderOf(version: Version): number {
  const known = orders.get(version);
  if (known !== undefined) return known;
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  const order = (major * 1000 + minor) * 1000 + patch;
  orders.set(version, order);
  return order;
}

/** True when `version` is `since` or newer; an absent `since` means "always". */
export function isSince(version: Version, since: Version | undefined): boolean {
  return since === undefined || compareVersions(version, since) >= 0;
}
