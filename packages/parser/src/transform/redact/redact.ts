import { type IpAddress, parseIpAddress } from '../../catalogue/types/ip-address.ts';
import { type IncludeHost, noIncludes } from '../../expand/include-host.ts';
import { lex } from '../../lexer/lex.ts';
import { createSourceFile, type SourceFile } from '../../source/source-file.ts';
import { leavesIdsOut, MOST_IDS, type NodeReading, readEveryNode } from '../readings.ts';
import { Addresses, isOpen } from './addresses.ts';
import { toNumber } from './bits.ts';
import { redactedComment } from './comment.ts';
import { boundWords, type ConfidentialWord, writtenSecrets } from './confidential-words.ts';
import { addressesIn, replaceAddresses, replaceHardware } from './find-addresses.ts';
import { replaceCredentials } from './find-credentials.ts';
import { replaceNames } from './find-names.ts';
import { Names } from './names.ts';
import { Replacements } from './replacements.ts';
import { Secrets } from './secrets.ts';

/** How a configuration is made fit for strangers. */
export interface RedactOptions {
  /** Where included files come from: what they hold is replaced alike. Default: includes are not followed. */
  readonly host?: IncludeHost;
}

/** Texts that may be shown, or why they may not. */
export type Redaction =
  | {
      readonly ok: true;
      /** All files read, under their paths, the first one first. */
      readonly files: readonly SourceFile[];
    }
  | { readonly ok: false; readonly reason: string };

/**
 * A configuration without passwords, addresses, names of hosts and people, and texts of comments. Each is replaced by
 * another of its kind, the same one everywhere: lengths of passwords, networks, private and public, and all lines stay,
 * so that kalint finds the same. Names of interfaces, blocks, users and files stay. The outcome depends on the text alone.
 * Refused where an address is put together of parts and would still come out, and where not every node can be looked at.
 * Never throws.
 */
export function redact(source: SourceFile, options: RedactOptions = {}): Redaction {
  const host = options.host ?? noIncludes;
  const readings = readEveryNode(source, { host });
  if (leavesIdsOut(readings)) return { ok: false, reason: TOO_MANY_IDS };
  const files = [
    ...new Map(readings.flatMap(({ expansion }) => expansion.files).map((file) => [file.path, file])).values(),
  ];
  const codes = files.map(codeOf);
  const read = addressesRead(readings);
  const addresses = new Addresses([...files.flatMap(({ text }) => addressesIn(text)), ...read]);
  const shared = { addresses, secrets: new Secrets(), names: new Names(), hardware: new Map<string, string>() };
  const words = confidentialWords(files, readings);
  const all = files.map((file) => new Replacements(file.text));
  for (const [i, into] of all.entries())
    replaceWords(
      words.filter(({ file }) => file.path === files[i]?.path),
      shared,
      into,
    );
  for (const [i, into] of all.entries()) replaceForms(codes[i] ?? '', shared, into);
  const definitions = new Set(readings.flatMap(({ expansion }) => expansion.definitions.map(({ name }) => name)));
  for (const [i, into] of all.entries()) replaceComments(files[i] ?? source, definitions, into);
  for (const [i, into] of all.entries()) replaceIds(files[i] ?? source, shared, into);
  const redacted = files.map((file, i) => createSourceFile(file.path, all[i]?.apply() ?? ''));
  const left = leftAddress(read, redacted, host);
  if (left === undefined) return { ok: true, files: redacted };
  return {
    ok: false,
    reason: `an address (${left}) is put together of definitions or repetitions and would still come out of them; --expand --redact replaces it where it is whole`,
  };
}

const TOO_MANY_IDS = `there are more than ${MOST_IDS} ids behind @, and what only the others read would not be replaced; --expand --redact shows what one node reads`;

/** What is replaced by what, in all files. */
interface Shared {
  readonly addresses: Addresses;
  readonly secrets: Secrets;
  readonly names: Names;
  readonly hardware: Map<string, string>;
}

/** A text with blanks in place of its comments. */
function codeOf({ text }: SourceFile): string {
  return lex(text)
    .map(({ kind, start, end }) => (kind === 'comment' ? ' '.repeat(end - start) : text.slice(start, end)))
    .join('');
}

/** In the order of the text: replacements are counted. */
function confidentialWords(files: readonly SourceFile[], readings: readonly NodeReading[]): ConfidentialWord[] {
  const bound = readings.flatMap(({ binding }) => boundWords(binding.statements));
  return [...bound, ...files.flatMap(writtenSecrets)].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** What stands for a value that is not there: it tells nothing, and is to be seen. */
const STAND_IN = /^(?:<[^<>]*>|\[[^[\]]*\]|[xX]{3,}|\W+)$/;

function replaceWords(words: readonly ConfidentialWord[], { secrets, names }: Shared, into: Replacements): void {
  for (const { file, start, end, kind, type } of words) {
    const text = file.text.slice(start, end);
    if (STAND_IN.test(text)) continue;
    if (kind === 'secret') into.add(start, end, secrets.replace(text, type.openBeginning?.(text) ?? 0));
    else if (text.includes('@')) into.add(start, end, names.mail(text));
    else if (parseIpAddress(text) === undefined) into.add(start, end, names.host(text));
  }
}

function replaceForms(code: string, { secrets, names, addresses, hardware }: Shared, into: Replacements): void {
  replaceCredentials(code, secrets, into);
  replaceHardware(code, hardware, into);
  replaceAddresses(code, addresses, into);
  replaceNames(code, names, into);
}

function replaceComments({ text }: SourceFile, definitions: ReadonlySet<string>, into: Replacements): void {
  for (const { kind, start, end } of lex(text)) {
    if (kind === 'comment') into.add(start, end, redactedComment(text.slice(start, end), definitions));
  }
}

/** An id is mostly the name of a host: where that is replaced elsewhere, it is here, too. */
function replaceIds({ text }: SourceFile, { names }: Shared, into: Replacements): void {
  for (const { kind, start, end } of lex(text)) {
    if (kind !== 'condition') continue;
    const id = start + (text.startsWith('@^', start) ? 2 : 1);
    const known = names.knownHost(text.slice(id, end));
    if (known !== undefined) into.add(id, end, known);
  }
}

/** An address of the original that a node still reads; undefined where there is none. */
function leftAddress(
  before: readonly IpAddress[],
  redacted: readonly SourceFile[],
  host: IncludeHost,
): string | undefined {
  const [root] = redacted;
  if (root === undefined) return undefined;
  const byPath = new Map(redacted.map((file) => [file.path, file]));
  const overlay: IncludeHost = {
    ...host,
    match: (pattern, from) => host.match(pattern, from),
    read: (path) => byPath.get(path) ?? host.read(path),
  };
  const told = new Set(before.map(keyOf));
  return addressesRead(readEveryNode(root, { host: overlay })).find((address) => told.has(keyOf(address)))?.text;
}

/** The addresses that nodes read, as far as they tell anything. */
function addressesRead(readings: readonly NodeReading[]): IpAddress[] {
  const texts = new Set(readings.flatMap(({ expansion }) => expansion.lines.map(({ text }) => text.text)));
  return [...texts].flatMap((text) => addressesIn(text).filter((one) => !isOpen(one)));
}

/** An address however it is spelt. */
function keyOf({ bytes, family }: IpAddress): string {
  return `${family} ${toNumber(bytes)}`;
}
