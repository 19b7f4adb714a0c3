import assert from 'node:assert/strict';
import { migrate } from '@kalint/linter';
import { commentsOf } from '../../test/format/support/meaning.ts';
import { oneOf, PATH, TARGETS } from '../support.ts';
import type { Target } from '../target.ts';

const WAYS = TARGETS.flatMap((from) => TARGETS.filter((to) => to !== from).map((to) => [from, to] as const));

/** Every release is reached from every other one, with all comments and once is enough, or a reason is given. */
export const migrateTarget: Target = {
  name: 'migrate',
  check: (text) => {
    const [from, target] = oneOf(WAYS, text);
    const migrated = (before: string) => {
      const outcome = migrate([{ path: PATH, text: before }], { from, target });
      return outcome.ok ? (outcome.migration.changed[0]?.after ?? before) : before;
    };
    const once = migrated(text);
    assert.equal(migrated(once), once);
    const comments = new Set(commentsOf(once).map(wordsOf));
    for (const comment of commentsOf(text)) assert.ok(comments.has(wordsOf(comment)), comment);
  },
};

/** A comment that moves may get another sign. */
function wordsOf(comment: string): string {
  return comment.replace(/^[#!\s]+/, '');
}
