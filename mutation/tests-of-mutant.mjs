// Which tests are worth trying on a mutant, of all that come to its place.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Tests of the examples of all pages: those of one page may come to the places of all rules, but look at one. */
const OF_PAGES = ['test/linter/rules/pages.test.ts', 'test/linter/rules/damaged-examples.test.ts'];

/** Tests of the simulation itself; those of rules that ask it come to its places as well, slowly. */
const OF_THE_ELECTION = /^test\/(failover|lab)\//;

/** Test files that were read. */
const texts = new Map();

/**
 * Whether a test, or some of a file of tests, may notice a change in the file of a mutant.
 * @param test "test/….test.ts", or that with "#" and a test's name
 * @param mutated the mutant's file, from any folder
 */
export function isWorthTrying(test, mutated) {
  const [file, name] = test.split('#', 2);
  const rule = ruleOf(mutated);
  if (rule === undefined) return OF_THE_ELECTION.test(file);
  if (OF_PAGES.includes(file)) return name === undefined || name.startsWith(`the page of ${rule} > `);
  return names(file, rule);
}

/** The files in the order in which they are most likely to notice: those about the mutant's rule first, the slow ones last. */
export function mostLikelyFirst(files, mutated) {
  const own = `/${ruleOf(mutated) ?? 'failover'}/`;
  const rank = (file) => (OF_PAGES.includes(file) ? 2 + OF_PAGES.indexOf(file) : file.includes(own) ? 0 : 1);
  return files.toSorted((a, b) => rank(a) - rank(b));
}

/** The id of the rule that is in a file. */
function ruleOf(mutated) {
  return /[/\\]rules[/\\]/.test(mutated) ? basename(mutated, '.ts') : undefined;
}

/** Whether a test file has the id of a rule in it. */
function names(file, rule) {
  const text = texts.get(file) ?? readFileSync(join(process.cwd(), file), 'utf8');
  texts.set(file, text);
  return text.includes(rule);
}
