import { readFileSync } from 'node:fs';
import * as linter from '@kalint/linter';
import { describe, expect, it } from 'vitest';

const GUIDE = readFileSync(new URL('../../../docs/migrating.md', import.meta.url), 'utf8');

/** The code block of the guide with these words behind its three backticks. */
function block(info: string): string {
  const [, code = ''] = new RegExp(`^\`\`\`${info}\\n(.*?)^\`\`\`$`, 'ms').exec(GUIDE) ?? [];
  return code;
}

describe('the example of docs/migrating.md', () => {
  const body = block('ts').replace(/^import \{ (.*) \} from .*;$/m, 'const { $1 } = linter;');
  const outcome: linter.MigrateOutcome = new Function('linter', 'text', `${body}\nreturn outcome;`)(
    linter,
    block('conf before'),
  );

  it('gives what is shown', () => {
    const changed = outcome.ok ? outcome.migration.changed.map(({ after }) => after) : [];
    expect(changed).toEqual([block('conf after')]);
  });

  it('leaves nothing to a person, and shows the change that is named', () => {
    const { remaining, changes } = outcome.ok ? outcome.migration : { remaining: undefined, changes: [] };
    expect(remaining).toEqual([]);
    expect(changes.map(({ at, message }) => `${at} ${message}`)).toContainEqual(
      expect.stringMatching(/^2\.3\.0 vrrp_strict off/),
    );
  });
});
