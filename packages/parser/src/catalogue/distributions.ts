import type { Version } from './version.ts';

/** The keepalived release that a distribution packages, by the name that `--target` takes. */
export const distributions = {
  'centos-7': '1.3.5',
  'ubuntu-20.04': '2.0.19',
  'rhel-8': '2.1.5',
  'debian-11': '2.1.5',
  'ubuntu-22.04': '2.2.4',
  'debian-12': '2.2.7',
  'ubuntu-24.04': '2.2.8',
  'rhel-9': '2.2.8',
  'debian-13': '2.3.3',
} as const satisfies Readonly<Record<string, Version>>;
