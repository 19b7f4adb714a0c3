import type { LineMap } from '@kalint/parser';
import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { type ConfigPath, showPath } from '../../config/config-problem.ts';
import { readTextFile } from '../read-text-file.ts';
import type { ConfigFile, ConfigPlace, LocatedProblem } from './config-file.ts';

/** By the codes of the parser. */
const BROKEN: Readonly<Record<string, string>> = {
  InvalidSymbol:
    'this is not JSON: keys and texts stand in double quotes, other values are true, false, null or a number',
  InvalidNumberFormat: 'this number is not written as JSON has it',
  PropertyNameExpected: 'a key in double quotes is expected here',
  ValueExpected: 'a value is expected here',
  ColonExpected: 'a colon is expected here, between a key and its value',
  CommaExpected: 'a comma is missing before this',
  CloseBraceExpected: 'a } is missing at the end of this object',
  CloseBracketExpected: 'a ] is missing at the end of this list',
  EndOfFileExpected: 'the configuration ends before this: nothing may follow its last }',
  UnexpectedEndOfComment: 'this comment is not closed: */ is missing',
  UnexpectedEndOfString: 'the closing " is missing',
  InvalidUnicode: 'this \\u is not followed by four hexadecimal digits',
  InvalidEscapeCharacter: 'this \\ begins no escape that JSON has; write \\\\ for a backslash itself',
  InvalidCharacter: 'this character must be written as an escape, such as \\t or \\n',
};

/** Reads a configuration in JSON; comments and commas at the end of a list are welcome. Never throws. */
export function readJson(path: string): ConfigFile {
  const source = readTextFile(path);
  if ('reason' in source) return unreadable(path, source.reason);
  const { lines } = source;
  const text = source.text.replace(/^\uFEFF/, ' '); // places stay
  const at = (offset: number): ConfigPlace => lines.position(offset);
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const problem = (offset: number, message: string): LocatedProblem => ({ file: path, place: at(offset), message });
  // What follows the first error is mostly an echo of it.
  const broken = errors
    .slice(0, 1)
    .map(({ error, offset }) => problem(offset, whatIsBroken(printParseErrorCode(error), text[offset])));
  if (tree === undefined) {
    const message = 'the file is empty: a configuration is at least {}';
    return {
      ...unreadable(path, ''),
      problems: broken.length > 0 && text.trim() !== '' ? broken : [problem(0, message)],
    };
  }
  const twice = duplicateKeys(tree, lines).map(({ offset, message }) => problem(offset, message));
  return {
    path,
    value: broken.length > 0 ? undefined : getNodeValue(tree),
    problems: [...broken, ...twice],
    locate: ({ path: keys, atKey }) => at(offsetOf(tree, keys, atKey)),
    isScript: false,
  };
}

function whatIsBroken(code: string, character: string | undefined): string {
  if (code === 'CommaExpected' && character === '}') return 'a ] is missing before this: a list is not closed';
  if (code === 'CommaExpected' && character === ']') return 'a } is missing before this: an object is not closed';
  return BROKEN[code] ?? 'this is not JSON';
}

/** A file that says nothing. */
export function unreadable(path: string, reason: string): ConfigFile {
  const problems = [{ file: path, place: undefined, message: `the configuration cannot be read: ${reason}` }];
  return { path, value: undefined, problems, locate: () => undefined, isScript: false };
}

/** Where a key or what it holds begins; that of the nearest part around where there is no such part. */
function offsetOf(tree: Node, path: ConfigPath, atKey: boolean): number {
  for (let length = path.length; length >= 0; length--) {
    const node = findNodeAtLocation(tree, [...path.slice(0, length)]);
    if (node === undefined) continue;
    const key = node.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
    return atKey && length === path.length && key ? key.offset : node.offset;
  }
  return tree.offset;
}

interface Found {
  readonly offset: number;
  readonly message: string;
}

/** Keys that an object has twice: JSON takes the last one and says nothing. */
function duplicateKeys(node: Node, lines: LineMap, path: ConfigPath = []): Found[] {
  const first = new Map<string, Node>();
  return (node.children ?? []).flatMap((child, i) => {
    if (node.type !== 'object') return duplicateKeys(child, lines, [...path, i]);
    const [key, value] = child.children ?? [];
    if (key === undefined) return [];
    const name = String(key.value);
    const before = first.get(name);
    first.set(name, before ?? key);
    const inside = value === undefined ? [] : duplicateKeys(value, lines, [...path, name]);
    if (before === undefined) return inside;
    const where = path.length === 0 ? '' : ` in ${showPath(path)}`;
    const { line } = lines.position(before.offset);
    return [
      {
        offset: key.offset,
        message: `${JSON.stringify(name)} stands twice${where}, first in line ${line}: only one of them would count; remove one`,
      },
      ...inside,
    ];
  });
}
