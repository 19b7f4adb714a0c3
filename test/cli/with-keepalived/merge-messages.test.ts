import { lint } from '@kalint/linter';
import { createSourceFile } from '@kalint/parser';
import { describe, expect, it } from 'vitest';
import { explainExit } from '../../../packages/cli/src/with-keepalived/explain-exit.ts';
import { mergeMessages, type PlacedMessage } from '../../../packages/cli/src/with-keepalived/merge-messages.ts';
import { readOutput } from '../../../packages/cli/src/with-keepalived/read-output.ts';

const FILE = createSourceFile(
  'lb01.conf',
  `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 500
  priority 100
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
);
/** One finding of ours: virtual_router_id 500 in line 3, which keepalived reports, too. */
const REPORT = lint([FILE], () => ({ preset: 'recommended' }));

function said(line: number | undefined, text: string, severity: PlacedMessage['severity'] = 'warning'): PlacedMessage {
  return { source: FILE, file: undefined, line, text, severity };
}

function ownOf(messages: readonly PlacedMessage[]) {
  const { report, known, added } = mergeMessages(REPORT, messages);
  const found = report.results.flatMap((result) => result.messages.filter(({ ruleId }) => ruleId === 'keepalived'));
  return { report, known, added, found };
}

describe('what keepalived -t writes', () => {
  it('is a message a line, each once, with its file and line where it has them', () => {
    const output = [
      "(lb01.conf: Line 3) number '500' outside range [1, 255]",
      "(lb01.conf: Line 3) number '500' outside range [1, 255]",
      '(Line 12) Unterminated quote',
      '(/etc/keepalived/a: b.conf: Line 7) text with (Line 9) in it',
      '',
      '(VI_1) the virtual router id must be set',
    ].join('\n');
    expect(readOutput(output)).toEqual([
      { file: 'lb01.conf', line: 3, text: "number '500' outside range [1, 255]" },
      { file: undefined, line: 12, text: 'Unterminated quote' },
      { file: '/etc/keepalived/a: b.conf', line: 7, text: 'text with (Line 9) in it' },
      { file: undefined, line: undefined, text: '(VI_1) the virtual router id must be set' },
    ]);
  });
});

describe('messages of keepalived beside our findings', () => {
  it('are left out where a finding of ours that keepalived reports, too, stands on the line', () => {
    const { report, known, added } = ownOf([said(3, 'number outside range'), said(3, 'VRID not valid')]);
    expect({ known, added }).toEqual({ known: 2, added: 0 });
    expect(report).toEqual(REPORT);
  });

  it('are findings of the rule "keepalived" elsewhere, over the text of their line', () => {
    const { found, report } = ownOf([said(6, 'Something about the address')]);
    expect(found).toEqual([
      {
        ruleId: 'keepalived',
        severity: 'warning',
        message: 'keepalived says: Something about the address',
        reportedByKeepalived: true,
        url: '',
        related: [],
        line: 6,
        column: 5,
        endLine: 6,
        endColumn: 18,
      },
    ]);
    expect(report.warningCount).toBe(REPORT.warningCount + 1);
    expect(report.errorCount).toBe(REPORT.errorCount);
  });

  it('stand in the first line where they name none, and are not taken for known', () => {
    const { found, known } = ownOf([said(undefined, 'the virtual router id must be set', 'error')]);
    expect(found.map(({ line, severity }) => ({ line, severity }))).toEqual([{ line: 1, severity: 'error' }]);
    expect(known).toBe(0);
  });

  it('stand in the last line where the file has fewer than keepalived counts', () => {
    expect(ownOf([said(99, 'behind the end')]).found.map(({ line, column }) => [line, column])).toEqual([[9, 1]]);
  });

  it('count once when several nodes read the same file', () => {
    expect(ownOf([said(2, 'the same'), said(2, 'the same'), said(2, 'another')]).added).toBe(2);
  });

  it('keep the order of lines', () => {
    const { report } = ownOf([said(8, 'late'), said(1, 'early')]);
    const lines = report.results.flatMap(({ messages }) => messages.map(({ line }) => line));
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  });
});

describe('how keepalived -t ends', () => {
  it.each([
    [{ kind: 'status', status: 0 }, false, 'nothing to say'],
    [{ kind: 'status', status: 4 }, true, 'does not run'],
    [{ kind: 'status', status: 5 }, false, 'leaves out or changes'],
    [{ kind: 'status', status: 6 }, false, 'scripts'],
    [{ kind: 'status', status: 77 }, true, 'status 77'],
    [{ kind: 'signal', signal: 'SIGSEGV' }, true, 'SIGSEGV'],
    [{ kind: 'timeout', seconds: 20 }, true, '20 s'],
  ] as const)('%o: fatal %s, "%s"', (end, isFatal, words) => {
    const meaning = explainExit(end);
    expect(meaning.isFatal).toBe(isFatal);
    expect(meaning.text).toContain(words);
  });
});
