import { nearest } from '@kalint/parser/catalogue';
import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { TextPlace } from './test-file.ts';

/** Something that is wrong with a text. */
export interface YamlProblem {
  readonly place: TextPlace;
  readonly message: string;
}

/** A piece of YAML; undefined: it is missing. */
export type YamlNode = Node | undefined;

/** A key of a mapping with its value. */
export interface YamlEntry {
  readonly key: string;
  readonly keyNode: YamlNode;
  readonly value: YamlNode;
}

/**
 * Reads a text of YAML piece by piece. Never throws: what is not as expected is `undefined`, and is among the problems with
 * its place. Every scalar is a text, as it is written.
 */
export class YamlReader {
  readonly problems: YamlProblem[] = [];
  /** What the text holds as a whole. */
  readonly root: YamlNode;
  readonly #lines = new LineCounter();
  readonly #document: Document;

  constructor(text: string) {
    const document = parseDocument(text, { lineCounter: this.#lines, schema: 'failsafe', prettyErrors: false });
    this.#document = document;
    this.root = document.contents ?? undefined;
    for (const { message, pos } of document.errors) {
      this.problems.push({ place: this.#placeAt(pos[0]), message: sentence(message) });
    }
  }

  /** Where a piece begins; the beginning of the text for what is missing. */
  placeOf(node: YamlNode): TextPlace {
    return this.#placeAt(node?.range?.[0] ?? 0);
  }

  problem(node: YamlNode, message: string): undefined {
    this.problems.push({ place: this.placeOf(node), message });
    return undefined;
  }

  /** A word that is not among those that are known. @param what "a key of a test" */
  unknown(node: YamlNode, word: string, what: string, known: readonly string[]): undefined {
    const [near] = nearest(word, known);
    const hint = near === undefined ? '' : `; did you mean ${near}?`;
    const allowed = known.length === 0 ? 'there is none' : `there is ${known.join(', ')}`;
    return this.problem(node, `${JSON.stringify(word)} is not ${what}${hint} (${allowed})`);
  }

  /** The entries of a mapping. @param what "cluster" */
  entries(node: YamlNode, what: string): YamlEntry[] | undefined {
    const value = this.#resolved(node);
    if (!isMap(value)) return this.problem(node, `${what} must be a mapping (KEY: VALUE)`);
    return value.items.flatMap(({ key, value: item }) => {
      const keyNode = asNode(key);
      const text = this.text(keyNode, `a key of ${what}`);
      return text === undefined ? [] : [{ key: text, keyNode, value: asNode(item) ?? keyNode }];
    });
  }

  /** The values of a mapping by key, where no others are known. @param what "a test" */
  fields(node: YamlNode, what: string, known: readonly string[]): Map<string, YamlEntry> | undefined {
    const entries = this.entries(node, what);
    if (entries === undefined) return undefined;
    for (const { key, keyNode } of entries) {
      if (!known.includes(key)) this.unknown(keyNode, key, `a key of ${what}`, known);
    }
    return new Map(entries.map((entry) => [entry.key, entry]));
  }

  /** The members of a list. */
  items(node: YamlNode, what: string): YamlNode[] | undefined {
    const value = this.#resolved(node);
    if (isSeq(value)) return value.items.map((item) => asNode(item) ?? node);
    return this.problem(node, `${what} must be a list (a line that begins with - for each member)`);
  }

  /** The members of a list, or one value alone. */
  oneOrMore(node: YamlNode): YamlNode[] {
    const value = this.#resolved(node);
    return isSeq(value) ? value.items.map((item) => asNode(item) ?? node) : [node];
  }

  /** Whether a piece is a mapping. */
  isMapping(node: YamlNode): boolean {
    return isMap(this.#resolved(node));
  }

  /** A text that is not empty. */
  text(node: YamlNode, what: string): string | undefined {
    const value = this.#resolved(node);
    if (isScalar(value) && typeof value.value === 'string' && value.value !== '') return value.value;
    return this.problem(node, `${what} must be a text`);
  }

  #resolved(node: YamlNode): YamlNode {
    return isAlias(node) ? node.resolve(this.#document) : node;
  }

  #placeAt(offset: number): TextPlace {
    const { line, col } = this.#lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  }
}

/** What the library gives as a member of a list or a mapping: for a text that was parsed it is a node, or nothing. */
function asNode(value: unknown): YamlNode {
  return isAlias(value) || isScalar(value) || isMap(value) || isSeq(value) ? value : undefined;
}

function sentence(message: string): string {
  const [first = message] = message.split('\n');
  return `this is no YAML: ${first}`;
}
