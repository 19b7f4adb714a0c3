import assert from 'node:assert/strict';
import { explainLog } from '@kalint/linter';
import fc from 'fast-check';
import { anyText } from '../../test/parser/support/arbitraries.ts';
import type { Target } from '../target.ts';

const PIECES = [
  ...['Nov 23 10:00:00 lb01 Keepalived_vrrp[812]: ', '2026-11-23T10:00:00.5+00:00 lb02 keepalived[1]: ', '[', ']:'],
  ...['(VI_1) ', '(VI_1) Entering MASTER STATE', '(VI_2) Entering BACKUP STATE', '(VI_1) Entering FAULT STATE'],
  ...['Unknown keyword ', "'priorty'", '(Line 7) ', '(file x.conf) ', 'Stopping', 'Starting VRRP child process', '51'],
  ...[
    'received an invalid passwd!',
    'ip address associated with VRID ',
    'bogus VRRP packet',
    ' ',
    '\n',
    '\n',
    '\r\n',
    '\0',
  ],
];
const lines = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));

/** Every explanation names lines that are there, as they are. */
export const logTarget: Target = {
  name: 'log',
  texts: fc.oneof({ weight: 4, arbitrary: lines }, anyText),
  check: (text) => {
    const written = text.split('\n').map((line) => line.trim());
    for (const { lines: named, what } of explainLog(text)) {
      assert.ok(named.length > 0 && what !== '');
      for (const line of named) assert.equal(line.text, written[line.number - 1]);
    }
  },
};
