import assert from 'node:assert/strict';
import type { IncludeHost, Origin, Version } from '@kalint/parser';
import { filesInMemory } from '../test/parser/support/include-host.ts';

/** Releases that read text, keywords and elections differently. */
export const TARGETS: readonly Version[] = ['2.0.19', '2.2.7', '2.4.3'];
export const PATH = '/etc/keepalived/keepalived.conf';

/** One of several, the same for the same text: all have their turn without taking the time of each. */
export function oneOf<T>(all: readonly T[], text: string): T {
  const one = all[text.length % all.length];
  if (one === undefined) throw new Error('there is nothing to choose from');
  return one;
}

/** A host on which every include finds the text itself, another file or nothing. */
export function hostWith(text: string): IncludeHost {
  return filesInMemory({
    [PATH]: text,
    '/etc/keepalived/x': 'priority 90\n$A=1\n}\n',
    '/etc/keepalived/a.conf': 'vrrp_script chk {\n  script /bin/true\n}\n',
    '/etc/keepalived/b.conf': undefined,
  });
}

/** @throws where a place does not lie in its file */
export function assertInside({ file, start, end }: Origin): void {
  assert.ok(start >= 0 && start <= end && end <= file.text.length, `${start}…${end} of ${file.text.length}`);
}
