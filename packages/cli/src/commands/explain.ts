import { fileURLToPath } from 'node:url';
import { readTextFile } from '@kalint/linter/node';
import { EXIT, type ExitStatus, Failure } from '../failure.ts';
import { writeStdout } from '../output.ts';
import { pageForTerminal } from '../rule-page.ts';
import { requireRule } from '../severities.ts';
import { STDOUT } from '../standard-stream.ts';
import { type ColourWish, coloursFor, lineWidth } from '../terminal.ts';
import { DAEMON_RULE } from '../with-keepalived/daemon-rule.ts';

/**
 * `kalint explain RULE`
 * @param pages folder of the rules' pages
 */
export async function explainCommand(id: string | undefined, pages: URL, options: ColourWish): Promise<ExitStatus> {
  if (id === undefined) throw new Failure('name a rule (kalint rules lists them), or give log lines with --log');
  if (id === DAEMON_RULE) {
    throw new Failure(
      `${id} is no rule of kalint: under this name --with-keepalived shows what keepalived -t says itself; kalint explain --log tells what its messages mean`,
    );
  }
  const rule = requireRule(id);
  const page = readTextFile(fileURLToPath(new URL(`${rule.meta.id}.md`, pages)));
  if ('reason' in page) throw new Failure(`the page of ${id} cannot be read: ${page.reason}`);
  const colours = coloursFor(options, STDOUT.isTTY);
  await writeStdout(pageForTerminal(page.text, colours, lineWidth(STDOUT.columns)));
  return EXIT.clean;
}
