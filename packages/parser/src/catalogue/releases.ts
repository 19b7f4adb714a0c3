import type { Version } from './version.ts';

/** The last patch release of every series that the catalogue describes, oldest first. Source: the tags of keepalived's repository. */
export const newestOfSeries = {
  '1.3': '1.3.9',
  '1.4': '1.4.5',
  '2.0': '2.0.20',
  '2.1': '2.1.5',
  '2.2': '2.2.8',
  '2.3': '2.3.4',
  '2.4': '2.4.3',
} as const satisfies Readonly<Record<string, Version>>;
