import type { BoundStatement } from '@kalint/parser';
import type { Finding } from '../../engine/finding.ts';
import { formerKeyword } from '../../facts/former-keywords.ts';
import { outdatedWords } from '../../facts/outdated-words.ts';
import { migration } from './migration.ts';
import { deleteOwnLine } from './statement-lines.ts';

/** Deprecated keywords that do nothing any more, by their path. */
const WITHOUT_EFFECT = ['virtual_server/hashed'];

export default migration({
  id: 'without-effect',
  summary: 'Statements that have had no effect for long.',
  sources: ['check_parser.c:lbflags_handler', 'keepalived ChangeLog'],
  check: ({ target, report }) => ({
    statements: Object.fromEntries(
      WITHOUT_EFFECT.map((path) => [
        path,
        (statement: BoundStatement) => {
          if (outdatedWords(statement, target).length > 0) report(deletion(statement));
        },
      ]),
    ),
    problems: {
      'unknown-keyword': ({ block, word, directive }) => {
        const former = formerKeyword(block, word.text);
        if (former !== undefined && former.successor === undefined) report(deletion({ word, directive }));
      },
    },
  }),
});

function deletion(statement: Pick<BoundStatement, 'word' | 'directive'>): Finding {
  const { word } = statement;
  const edit = deleteOwnLine(statement);
  return {
    message: `${word.text} has no effect.`,
    origin: word.origin,
    ...(edit && { fix: { kind: 'safe', title: `Delete ${word.text}, which has no effect`, edits: [edit] } }),
  };
}
