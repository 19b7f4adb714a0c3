import type { Directive, SourceFile, Word } from '@kalint/parser';
import type { ConfigurationNode } from '../engine/node.ts';
import { foreignComments } from './foreign-comments.ts';
import { perNode } from './per-node.ts';
import { allDirectives, isInSingleQuotes, mayHold, wordsOf } from './statements.ts';
import { templateTags } from './template-tags.ts';
import type { TextRange } from './text-range.ts';
import { TextRanges } from './text-ranges.ts';
import { type Verdict, wordVerdicts } from './word-verdicts.ts';

/** A stand-in that somebody or something should have replaced by a value. */
export interface Placeholder extends TextRange {
  /** As written. */
  readonly text: string;
  /** What it spoils: the word, or the line where its braces are read as those of blocks. */
  readonly spoils: TextRange;
  /** Its braces are read as those of blocks. */
  readonly breaksBlocks: boolean;
  /** What became of its word; undefined for what `breaksBlocks`, and in blocks that are not known. */
  readonly verdict: Verdict | undefined;
}

/** Marks that nothing but a placeholder has. */
const MARKED = [
  /\{\{.*\}\}/,
  /\{%.*%\}/,
  /<%.*%>/,
  /\$\{[A-Za-z_]\w*[^\w\s}][^}]*\}/,
  /\$\(\w+\)/,
  /__[A-Za-z][A-Za-z0-9_]*__/,
  /%[A-Z][A-Z0-9_]+%/,
  /@[A-Z][A-Z0-9_]+@/,
  /^<[A-Za-z][\w .-]*>(\/\d+)?$/,
  /^\[[A-Za-z][\w .-]*\](\/\d+)?$/,
];
/** Words that say so, in place of a value. */
const SPEAKING = [
  /^(change|replace)[-_]?(me|this|it)$/i,
  /^(todo|fixme|tbd)$/i,
  /^(your|insert)[-_]\w.*$/i,
  /^\w+_HERE$/,
];
/** Every placeholder holds a sign or a word of these; most lines have none. */
const SIGNS = /[{}<>[\]%$@*xXN]|__/;
const WORDS = /change|replace|todo|fixme|tbd|your|insert|here/i;
/** 192.0.2.x, x.x.x.x/24 */
const ADDRESS = /^(?=[^/]*[xX])([xX]{1,3}|\d{1,3})(\.([xX]{1,3}|\d{1,3})){3}(\/.*)?$/;
/** What somebody put in place of a secret before showing a file. */
const BLACKED_OUT = /^([xX]{3,}|\*{3,})$/;
/** ethX */
const INTERFACE = /^(eth|ens|eno|enp|bond|vlan)[xXN]$/;
/** In these the signs of a placeholder have a meaning of their own. */
const HAS_OWN_SIGNS = /(regex|payload|script|misc_path|notify\w*|script\w*)(\/\*)?$/;
/** Two names that agree are good names, whatever they are. */
const NAMES = ['name', 'reference'];

/** All placeholders that were left in a configuration, in the order of the text. Templates have none: they are read as such. */
export const placeholders = perNode((node): readonly Placeholder[] => {
  const tags = node.expansion.files.filter(({ rendering }) => rendering === undefined).flatMap(templateTags);
  const found: Placeholder[] = tags.map(({ file, start, end, line }) => {
    const text = file.text.slice(start, end);
    return { file, start, end, text, spoils: line, breaksBlocks: true, verdict: undefined };
  });
  const known = new TextRanges([...foreignComments(node), ...tags.map(({ line }) => line)]);
  for (const directive of allDirectives(node)) {
    for (const placeholder of inDirective(directive, node)) {
      if (!known.hold(placeholder)) found.push(placeholder);
    }
  }
  return found;
});

function inDirective(directive: Directive, node: ConfigurationNode): readonly Placeholder[] {
  if (!mayHold(directive, SIGNS) && !mayHold(directive, WORDS)) return [];
  const words = wordsOf(directive);
  return words.flatMap((word, at) => {
    const range = word.quoted ? word.origin : (bracketed(word, words[at + 1]) ?? word.origin);
    const { file, start, end } = range;
    const text = file === word.origin.file && range !== word.origin ? file.text.slice(start, end) : word.text;
    if (!looksReplaceable(text)) return [];
    if (word.unknown || isInSingleQuotes(directive, word) || isRead(file)) return [];
    const verdict = wordVerdicts(node).of(word);
    if (!isPlaceholder(text, verdict, at === 0)) return [];
    const place = { file, start, end };
    return [{ ...place, text, spoils: place, breaksBlocks: false, verdict }];
  });
}

/** A template that is read as such knows its own tags. */
function isRead({ rendering }: SourceFile): boolean {
  return rendering !== undefined;
}

/** `<IP ADDRESS>`: one placeholder, two words. */
function bracketed(word: Word, next: Word | undefined): TextRange | undefined {
  const { file, start, via } = word.origin;
  if (next === undefined || via !== undefined || next.origin.file !== file) return undefined;
  const [text] = /^(<[A-Za-z][\w -]*>|\[[A-Za-z][\w -]*\])(?=\s|$)/.exec(file.text.slice(start, start + 60)) ?? [];
  return text?.includes(' ') ? { file, start, end: start + text.length } : undefined;
}

/** Whether a word is spelt as some placeholder is; what it stands for is not asked yet. */
function looksReplaceable(text: string): boolean {
  const spellings = [...MARKED, ...SPEAKING, ADDRESS, BLACKED_OUT, INTERFACE];
  return spellings.some((spelling) => spelling.test(text));
}

function isPlaceholder(text: string, verdict: Verdict | undefined, isFirst: boolean): boolean {
  if (verdict === undefined) return false;
  const isMarked = MARKED.some((mark) => mark.test(text));
  if (verdict.kind === 'unknown') return isMarked && isFirst;
  if (verdict.kind === 'extra' || HAS_OWN_SIGNS.test(verdict.statement.path)) return false;
  const { argument, statement } = verdict;
  if (ADDRESS.test(text) || isMarked) return true;
  const isPassword = statement.path.endsWith('/auth_pass');
  if (BLACKED_OUT.test(text)) return verdict.kind === 'bad' || isPassword;
  if (argument.spec.type.kind === 'interface' && INTERFACE.test(text)) return true;
  return !NAMES.includes(argument.spec.type.kind) && SPEAKING.some((word) => word.test(text));
}
