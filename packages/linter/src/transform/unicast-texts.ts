import { createSourceFile, type Origin, type SourceFile } from '@kalint/parser';
import { type EditFile, type EditStatement, openEdit } from '@kalint/parser/edit';
import type { LintInput } from '../engine/load-node.ts';
import { isAsWritten } from '../facts/written.ts';
import type { FixedFile } from '../fix/fix-files.ts';
import type { LintOptions, LintOptionsByFile } from '../lint.ts';
import type { ReadMember } from './unicast-addresses.ts';

/** A file that is being changed. */
interface OpenFile {
  readonly source: SourceFile;
  readonly edit: EditFile;
  changes: number;
}

/** The texts of the nodes of a cluster while unicast addresses are put into them. */
export class UnicastTexts {
  readonly #files = new Map<string, OpenFile>();
  readonly #optionsOf: LintOptionsByFile;
  readonly #mayChange: (path: string) => boolean;

  constructor(optionsOf: LintOptionsByFile, mayChange: (path: string) => boolean) {
    this.#optionsOf = optionsOf;
    this.#mayChange = mayChange;
  }

  /** Files with new texts. */
  get changed(): FixedFile[] {
    return [...this.#files.values()]
      .map(({ source, edit, changes }) => ({
        path: source.path,
        before: source.text,
        after: edit.text,
        fixes: changes,
      }))
      .filter(({ before, after }) => before !== after);
  }

  /** Options whose included files have the new texts. */
  get options(): LintOptionsByFile {
    return (path) => this.#withHost(this.#optionsOf(path));
  }

  /** The text of a file, with what was put into it. */
  textOf({ path, text }: LintInput): string {
    return this.#files.get(path)?.edit.text ?? text;
  }

  /**
   * Gives an instance its source address, and peers beside those that it has.
   * @returns why that cannot be done; undefined where it was
   */
  write(member: ReadMember, source: string, peers: readonly string[]): string | undefined {
    const { reading } = member;
    const place = reading.instance.statement.word;
    if (reading.source !== undefined && peers.length === 0 && isUnicastSource(reading)) return undefined;
    if (!isAsWritten(place)) return 'it comes through a definition or a repetition';
    const { file } = place.origin;
    if (!this.#mayChange(file.path)) return `${file.path} may not be changed`;
    const open = this.#open(file);
    const block = blockAt(open.edit, place.origin, member);
    if (block === undefined) return 'its head is not found in the text as keepalived reads it';
    const condition = conditionFor(block, member);
    const steps = [
      () => setSource(block, member, `${condition}unicast_src_ip ${source}`),
      () => addPeers(block, member, peers, condition),
      () => suitUnicast(block, member),
    ];
    for (const step of steps) {
      const reason = step();
      if (reason !== undefined) return reason;
    }
    open.changes++;
    return undefined;
  }

  #open(source: SourceFile): OpenFile {
    const known = this.#files.get(source.path) ?? { source, edit: openEdit(source.text), changes: 0 };
    this.#files.set(source.path, known);
    return known;
  }

  #withHost(options: LintOptions): LintOptions {
    const { host } = options;
    if (host === undefined) return options;
    const read: typeof host.read = (path) => {
      const open = this.#files.get(path);
      return open === undefined ? host.read(path) : createSourceFile(path, open.edit.text);
    };
    return { ...options, host: { ...host, match: (pattern, file) => host.match(pattern, file), read } };
  }
}

/** The statement that begins at a place; an earlier change may have moved it, so it is found by its order. */
function blockAt(edit: EditFile, { file, start }: Origin, { instance, node }: ReadMember): EditStatement | undefined {
  const before = openEdit(file.text.slice(0, start)).all('vrrp_instance').length;
  const block = edit.all('vrrp_instance')[before];
  const name = instance.name?.value;
  const isIt = block?.hasBlock === true && block.name === name && holds(block, node.configId);
  return isIt ? block : undefined;
}

function holds({ conditions }: EditStatement, configId: string | undefined): boolean {
  return conditions.every((one) => (one.startsWith('@^') ? one.slice(2) !== configId : one.slice(1) === configId));
}

/** Where an instance is that of several nodes, each line that is added holds for one of them. */
function conditionFor({ conditions }: EditStatement, { node }: ReadMember): string {
  const isShared = node.configId !== undefined && !conditions.includes(`@${node.configId}`);
  return isShared ? `@${node.configId} ` : '';
}

function isUnicastSource({ source }: ReadMember['reading']): boolean {
  return source?.path === 'vrrp_instance/unicast_src_ip';
}

/** What is sent from by multicast is sent from by unicast; without it a line is added behind the other settings. */
function setSource(block: EditStatement, { reading, node }: ReadMember, line: string): string | undefined {
  if (isUnicastSource(reading)) return undefined;
  const written = block.all('mcast_src_ip').filter((one) => holds(one, node.configId));
  const last = written.at(-1);
  if (last !== undefined) return reasonOf(last.setKeyword('unicast_src_ip'));
  const hasAddress = reading.source?.path === 'vrrp_instance/mcast_src_ip';
  return hasAddress ? undefined : addLine(block, line);
}

/** Behind the last setting in front of the first block in it. */
function addLine(block: EditStatement, line: string): string | undefined {
  const { statements } = block;
  const firstBlock = statements.findIndex(({ hasBlock }) => hasBlock);
  const anchor = firstBlock === -1 ? statements.at(-1) : statements[firstBlock - 1];
  return reasonOf(anchor === undefined ? block.add(line, 'start') : anchor.addAfter(line));
}

function addPeers(
  block: EditStatement,
  { node }: ReadMember,
  peers: readonly string[],
  condition: string,
): string | undefined {
  if (peers.length === 0) return undefined;
  const list = block.blocks('unicast_peer').find((one) => holds(one, node.configId));
  const lines = peers.map((peer) => `${condition}${peer}`);
  if (list !== undefined) return reasonOf(list.add(lines.join('\n')));
  const source = block.all('unicast_src_ip').at(-1);
  const empty = 'unicast_peer {\n}';
  const added = source === undefined ? block.add(empty) : source.addAfter(empty);
  return added.ok ? reasonOf(added.statement.add(lines.join('\n'))) : added.reason;
}

/** What keepalived would report beside unicast peers: it has no use for a multicast group, and turns vmac_xmit_base on. */
function suitUnicast(block: EditStatement, { node, instance }: ReadMember): string | undefined {
  for (const group of block.all('mcast_dst_ip')) {
    if (holds(group, node.configId) && group.trailingComment === undefined) group.remove();
  }
  const needsBase = instance.useVmac !== undefined && block.all('vmac_xmit_base').length === 0;
  return needsBase ? reasonOf(block.all('use_vmac')[0]?.addAfter('vmac_xmit_base') ?? { ok: true }) : undefined;
}

function reasonOf(result: { readonly ok: boolean; readonly reason?: string }): string | undefined {
  return result.ok ? undefined : result.reason;
}
