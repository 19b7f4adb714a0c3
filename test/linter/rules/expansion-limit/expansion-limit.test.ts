import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'expansion-limit';

it('says once that it stopped', () => {
  const text = 'static_ipaddress {\n  ~SEQ(A, 1, 1000) ~SEQ(B, 1, 1000) 10.0.$A.$B\n}\n';
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 2, severity: 'info', reportedByKeepalived: false });
  expect(message?.message).toContain('kalint stops here');
});

it('does not report what it reads to the end', () => {
  expect(fileLines(RULE, 'static_ipaddress {\n  ~SEQ(A, 1, 200) 10.0.0.$A\n}\n')).toEqual([]);
});
