import type { Finding } from '../engine/finding.ts';
import type { ConfigurationNode } from '../engine/node.ts';
import { defineRule } from '../engine/rule.ts';
import { causeAt } from '../facts/causes.ts';
import { type Placeholder, placeholders } from '../facts/placeholders.ts';
import { isRead, NOT_READ } from '../facts/reportable.ts';
import { enclosing } from '../facts/statements.ts';
import type { Verdict } from '../facts/word-verdicts.ts';
import { argumentName } from '../facts/wording.ts';

export default defineRule({
  meta: {
    id: 'placeholder-value',
    summary: 'A placeholder such as `{{ vip }}`, `<VIP>` or `x.x.x.x` was left in place of a value.',
    severity: 'error',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'partly',
    changesReading: true,
    sources: ['parser.c:process_stream', 'utils.c:inet_stosockaddr', 'osixia/container-keepalived#4'],
  },
  check: ({ node, report }) => ({
    end: () => {
      for (const [first, ...others] of byText(node)) report(describe(first, others, node));
    },
  }),
});

/**
 * The same placeholder stands in many places as a rule: the first one tells of all, save of those that keepalived
 * reports itself. A template is rendered as a whole.
 */
function byText(node: ConfigurationNode): [Placeholder, ...Placeholder[]][] {
  const groups = new Map<string, [Placeholder, ...Placeholder[]]>();
  for (const placeholder of placeholders(node)) {
    if (causeAt(node, { ...placeholder }) !== 'placeholder') continue;
    const { file, start, text, breaksBlocks } = placeholder;
    const what = breaksBlocks ? '{}' : isReported(placeholder, node) ? start : text;
    const key = `${file.path} ${what}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [placeholder]);
    else group.push(placeholder);
  }
  return [...groups.values()];
}

function describe(first: Placeholder, others: readonly Placeholder[], node: ConfigurationNode): Finding {
  const { file, start, end, breaksBlocks } = first;
  return {
    message: breaksBlocks ? unrendered(first, others) : unfilled(first, others, node),
    origin: { file, start, end },
    related: others.map((other) => ({
      origin: { file: other.file, start: other.start, end: other.end },
      message: `${other.text} stands here, too`,
    })),
    reportedByKeepalived: isReported(first, node),
    severity: first.verdict?.kind === 'accepted' ? 'warning' : 'error',
  };
}

function unrendered({ text }: Placeholder, others: readonly Placeholder[]): string {
  const more =
    others.length === 0 ? '' : `, and so ${others.length === 1 ? 'is one more' : `are ${others.length} more`}`;
  return `${text} belongs to a template that nobody has rendered${more}. keepalived takes the braces for those of blocks: lines are cut in pieces, and the blocks around them end there. Give keepalived what the template makes.`;
}

function unfilled({ text, verdict }: Placeholder, others: readonly Placeholder[], node: ConfigurationNode): string {
  const places = others.length === 1 ? 'one more place' : `${others.length} more places`;
  const where = others.length === 0 ? '' : `, here and in ${places}`;
  return `${text} looks like a placeholder that nobody filled in${where}. ${consequence(verdict, node)} Write the value.`;
}

function consequence(verdict: Verdict | undefined, node: ConfigurationNode): string {
  if (!isComeTo(verdict, node)) return NOT_READ;
  if (verdict?.kind === 'unknown') return 'keepalived reports an unknown keyword and ignores the line.';
  if (verdict?.kind !== 'bad') return 'keepalived takes it as it stands.';
  const { argument } = verdict;
  if (argument.value !== undefined) return 'keepalived makes of it what it can.';
  const reports = (argument.problem?.problem.reported ?? true) ? 'reports it and ' : '';
  return `keepalived ${reports}has no ${argumentName(argument.spec.name)} then.`;
}

function isReported({ verdict }: Placeholder, node: ConfigurationNode): boolean {
  if (!isComeTo(verdict, node)) return false;
  if (verdict?.kind === 'unknown') return true;
  return verdict?.kind === 'bad' && (verdict.argument.problem?.problem.reported ?? true);
}

/** Whether keepalived gets to read what was not a value or a keyword. */
function isComeTo(verdict: Verdict | undefined, node: ConfigurationNode): boolean {
  if (verdict?.kind === 'unknown') return isRead(node, enclosing(node, verdict.problem.directive));
  return verdict?.kind !== 'bad' || isRead(node, verdict.statement.parent);
}
