import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'invalid-repetition';
const addresses = (line: string) => `static_ipaddress {\n  ${line}\n}\n`;

it.each([
  ['~SEQ(N, 1, 0, 9) 192.0.2.$N', 'with step 0'],
  ['~SEQ(N, a, 9) 192.0.2.$N', 'whole numbers'],
  ['~LST(N) 192.0.2.$N', 'values'],
])('%s', (line, reason) => {
  const [message] = fileMessages(RULE, addresses(line));
  expect(message).toMatchObject({ line: 2, severity: 'error', reportedByKeepalived: true });
  expect(message?.message).toContain(reason);
});

it('does not report one that keepalived can read', () => {
  expect(fileLines(RULE, addresses('~SEQ(N, 1, 3) 192.0.2.$N'))).toEqual([]);
});
