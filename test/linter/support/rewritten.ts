import type { LintInput, LintMessage } from '@kalint/linter';
import { expect } from 'vitest';

/** A virtual router that has nothing to do with any other one, on an interface of its own. */
const BYSTANDER = [
  'vrrp_instance BYSTANDER {',
  '  interface eth99',
  '  virtual_router_id 199',
  '  priority 100',
  '  virtual_ipaddress {',
  '    203.0.113.99/24 dev eth99',
  '  }',
  '}',
  '',
].join('\n');
const ABOUT_BYSTANDER = /BYSTANDER|eth99|203\.0\.113\.99/;

/** A configuration written in another way, with the same findings. */
interface Rewriting {
  readonly rewrite: (text: string) => string;
  /** By how many lines everything stands further down. */
  readonly shift: number;
}

const REWRITINGS: readonly Rewriting[] = [
  { rewrite: (text) => withLineEnds(BYSTANDER + text, '\r\n'), shift: BYSTANDER.split('\n').length - 1 },
  {
    rewrite: (text) => text.replace(/(?<=\S)$/gm, ' # remark') + (text.endsWith('\n') ? '' : '\n') + BYSTANDER,
    shift: 0,
  },
];

/** Rules about the characters of a text, or about what a file has as a whole. */
const ABOUT_THE_TEXT = [
  'bad-encoding',
  'definition-cut-short',
  'include-cycle',
  'line-too-long',
  'unbalanced-braces',
  'unknown-keyword',
  'unterminated-quote',
];
const ABOUT_THE_WHOLE = ['no-garp-repair', 'nothing-in-common', 'strict-without-accept', 'vs-vip-unmanaged'];

/**
 * What a rule finds does not depend on line ends, remarks and virtual routers beside: it is found in all texts of a test once
 * more, written so. Fixes may differ: those that would lose a remark are not offered.
 */
export function expectSameRewritten(
  ruleId: string,
  inputs: readonly LintInput[],
  found: readonly LintMessage[],
  lintAgain: (inputs: readonly LintInput[]) => readonly LintMessage[],
): void {
  if ([...ABOUT_THE_TEXT, ...ABOUT_THE_WHOLE].includes(ruleId)) return;
  for (const { rewrite, shift } of REWRITINGS) {
    const again = lintAgain(inputs.map((input) => ({ ...input, text: rewrite(input.text) })));
    const others = again.filter(({ message }) => !ABOUT_BYSTANDER.test(message));
    expect(others.map((message) => inWords(message, 0)).sort()).toEqual(
      found.map((message) => inWords(message, shift)).sort(),
    );
  }
}

/** A message with its places, without the lines that it tells of in its words. */
function inWords(
  { line, column, severity, message, reportedByKeepalived, related }: LintMessage,
  shift: number,
): string {
  const places = [{ line, column, message }, ...related].map(
    (place) => `${place.line + shift}:${place.column} ${place.message.replace(/\b(lines?) \d+( to \d+)?/g, '$1 N')}`,
  );
  return [severity, String(reportedByKeepalived), ...places].join('\n');
}

function withLineEnds(text: string, end: string): string {
  return text.replace(/\r?\n/g, end);
}
