import assert from 'node:assert/strict';
import { toUnicast } from '@kalint/linter';
import type { Target } from '../target.ts';

/** Two nodes are taken to unicast, or there are problems; a second time changes nothing. */
export const unicastTarget: Target = {
  name: 'unicast',
  check: (text) => {
    const other = text.replace(/\b1\d\d\b/g, '90');
    const texts = { 'lb01.conf': text, 'lb02.conf': other };
    const first = converted(texts);
    if (!first.ok) return;
    const after = { ...texts, ...Object.fromEntries(first.changed.map((file) => [file.path, file.after])) };
    const second = converted(after);
    assert.ok(second.ok);
    assert.deepEqual(second.changed, []);
  },
};

function converted(texts: Readonly<Record<string, string>>) {
  const nodes = Object.entries(texts).map(([path, text], i) => ({
    file: { path, text },
    hostFacts: {
      name: `lb0${i + 1}`,
      interfaces: { eth0: { addresses: [`192.0.2.${i + 1}/24`, `2001:db8::${i + 1}/64`] } },
    },
  }));
  return toUnicast([{ nodes }]);
}
