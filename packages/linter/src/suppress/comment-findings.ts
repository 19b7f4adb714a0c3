import type { Origin } from '@kalint/parser';
import { nearest } from '@kalint/parser/catalogue';
import type { Finding } from '../engine/finding.ts';
import type { FoundLines } from './found-lines.ts';
import { removeComment, removeRule } from './remove-comment.ts';
import { DIRECTIVES, type MisspeltSuppression, type NamedRule, type Suppression } from './suppression-comments.ts';

const ALL_DIRECTIVES = Object.keys(DIRECTIVES).join(', ');

/** What is wrong with a comment that begins almost like a suppression. */
export function misspeltFinding({ file, head, nearest: meant }: MisspeltSuppression): Finding {
  const origin = { file, start: head.start, end: head.end };
  const known = meant === undefined ? `It knows ${ALL_DIRECTIVES}` : `Did you mean ${meant}`;
  return {
    message: `kalint does not know ${head.text}, so this comment hides nothing. ${known}${meant === undefined ? '.' : '?'}`,
    origin,
    ...(meant !== undefined && {
      fix: {
        kind: 'suggestion',
        title: `Write ${meant}`,
        edits: [{ start: head.start, end: head.end, text: meant }],
      },
    }),
  };
}

/**
 * What is wrong with the list of rules of a suppression.
 * @param known ids of all rules
 * @param found what was found before anything was hidden
 */
export function listFindings(suppression: Suppression, known: ReadonlySet<string>, found: FoundLines): Finding[] {
  if (suppression.rules.length === 0) return [emptyList(suppression, found.rulesIn(suppression))];
  const findings: Finding[] = [];
  for (const rule of suppression.rules) {
    if (known.has(rule.id)) continue;
    if (!rule.separated && nearest(rule.id, known).length === 0) {
      findings.push(reasonInList(suppression, rule));
      break; // whatever follows belongs to the reason
    }
    findings.push(unknownRule(suppression, rule, known));
  }
  return findings;
}

function emptyList(suppression: Suppression, found: readonly string[]): Finding {
  const example = found.length > 0 ? found.join(', ') : 'the rule that is not to report here';
  return {
    message: `This suppression names no rule, so it hides nothing: name ${example}. kalint hides single rules only, so that a new mistake in the same place is still found.`,
    origin: placeOf(suppression),
  };
}

function reasonInList(suppression: Suppression, rule: NamedRule): Finding {
  return {
    message: `${rule.id} is no rule of kalint. A reason stands behind two hyphens: -- ${suppression.file.text.slice(rule.start, suppression.end).trim()}`,
    origin: placeOf(suppression, rule),
    fix: {
      kind: 'suggestion',
      title: 'Put -- before the reason',
      edits: [{ start: rule.start, end: rule.start, text: '-- ' }],
    },
  };
}

function unknownRule(suppression: Suppression, rule: NamedRule, known: ReadonlySet<string>): Finding {
  const [near] = nearest(rule.id, known);
  const help = near === undefined ? 'kalint rules lists all of them.' : `Did you mean ${near}?`;
  return {
    message: `kalint has no rule ${rule.id}, so nothing is hidden for it. ${help}`,
    origin: placeOf(suppression, rule),
    ...(near !== undefined && {
      fix: {
        kind: 'suggestion',
        title: `Write ${near}`,
        edits: [{ start: rule.start, end: rule.end, text: near }],
      },
    }),
  };
}

/** A suppression that does not say why. */
export function reasonFinding(suppression: Suppression): Finding {
  const ids = suppression.rules.map(({ id }) => id).join(', ');
  return {
    message: `Nobody can tell later why ${ids} may be ignored here. Say so at the end of the comment: ${ids} -- two checks add up to 30`,
    origin: placeOf(suppression),
  };
}

/** A suppression that hid nothing, all of it. */
export function unusedFinding(suppression: Suppression): Finding {
  const fix = removeComment(suppression);
  const ids = suppression.rules.map(({ id }) => id).join(', ');
  return {
    message: `Nothing of ${ids} is found ${whereOf(suppression)}: the mistake is gone, or it is on another line. What is left behind would hide the next one; remove the comment.`,
    origin: placeOf(suppression),
    ...(fix && { fix }),
  };
}

/** One rule of a suppression that hid nothing, while others did. */
export function unusedRuleFinding(suppression: Suppression, rule: NamedRule): Finding {
  const fix = removeRule(suppression, rule);
  return {
    message: `Nothing of ${rule.id} is found ${whereOf(suppression)}: the mistake is gone, or it is on another line. What is left behind would hide the next one; remove the name.`,
    origin: placeOf(suppression, rule),
    ...(fix && { fix }),
  };
}

function whereOf({ lines, firstLine, lastLine }: Suppression): string {
  if (lines === 'file') return 'in this file';
  return firstLine === lastLine ? `in line ${firstLine}` : `in lines ${firstLine} to ${lastLine}`;
}

function placeOf({ file, start, end }: Suppression, part: { start: number; end: number } = { start, end }): Origin {
  return { file, start: part.start, end: part.end };
}
