import { type BoundStatement, compareVersions, keywordOf, type Version } from '@kalint/parser';
import type { Fix, FixEdit } from '../../engine/finding.ts';
import { type InstanceReading, instanceReadings } from '../../facts/instance-reading.ts';
import { oncePerPlace } from '../../facts/once.ts';
import { lineAround } from '../../facts/text-range.ts';
import { isAsWritten } from '../../facts/written.ts';
import { migration } from './migration.ts';
import { deleteOwnLine } from './statement-lines.ts';

/** From this release on keepalived calls it deprecated. */
const DEPRECATED_SINCE: Version = '2.2.5';

export default migration({
  id: 'no-peers',
  summary: 'Keywords of unicast in an instance without peers, which sends by multicast.',
  sources: ['vrrp.c:vrrp_complete_instance', 'vrrp_parser.c:vrrp_unicast_srcip_handler'],
  check: ({ node, target, report: reportAny }) => ({
    end: () => {
      const report = oncePerPlace(reportAny);
      if (compareVersions(target, DEPRECATED_SINCE) < 0) return;
      for (const reading of instanceReadings(node, target)) {
        const [first] = reading.unicast;
        if (first === undefined || !fallsBack(reading)) continue;
        const fix = isPlain(reading) ? asMulticast(reading) : undefined;
        report({
          message: `${reading.name} asks for unicast, but keepalived finds no peer in it: it sends by multicast, and from ${DEPRECATED_SINCE} on keepalived calls that deprecated. List the other nodes in unicast_peer, or take the words for unicast out.`,
          origin: first.word.origin,
          ...(fix && { fix }),
        });
      }
    },
  }),
});

/** Whether an instance that asks for unicast sends by multicast all the same. */
function fallsBack({ instance, uncertain, peers, interface: device }: InstanceReading): boolean {
  return !uncertain && peers.length === 0 && device !== undefined && instance.unicastFaultNoPeer === undefined;
}

/** Whether nothing but the mode hangs on the wish for unicast: a virtual MAC is set up otherwise with it. */
function isPlain({ instance, unicast }: InstanceReading): boolean {
  const hasOwnDevice = instance.useVmac !== undefined || instance.useIpvlan !== undefined;
  return !hasOwnDevice && unicast.every(({ children, directive }) => children.length === 0 && isBare(directive));
}

function isBare({ block }: BoundStatement['directive']): boolean {
  return block === undefined || block.directives.length === 0;
}

/** All of it rewritten, or nothing. */
function asMulticast({ name, unicast }: InstanceReading): Fix | undefined {
  const edits: FixEdit[] = [];
  for (const statement of unicast) {
    const rewritten = rewrite(statement);
    if (rewritten === undefined) return undefined;
    edits.push(...rewritten);
  }
  const title = `Take the words for unicast out of ${name}, which has no peers and sends by multicast`;
  return { kind: 'safe', title, edits };
}

function rewrite(statement: BoundStatement): FixEdit[] | undefined {
  if (keywordOf(statement) === 'unicast_src_ip') return asMulticastSource(statement);
  if (statement.directive.block !== undefined) return deleteEmptyList(statement);
  const edit = deleteOwnLine(statement);
  return edit && [edit];
}

/** The two keywords do the same but for the wish for unicast. */
function asMulticastSource({ word }: BoundStatement): FixEdit[] | undefined {
  const { start, end } = word.origin;
  return isAsWritten(word) ? [{ start, end, text: 'mcast_src_ip' }] : undefined;
}

/** Deletes a list without entries; where it has comments, its own lines become comments, so that none loses its place. */
function deleteEmptyList({ word, directive }: BoundStatement): FixEdit[] | undefined {
  const { open, close } = directive.block ?? {};
  if (open === undefined || close === undefined || ![word, open, close].every(isAsWritten)) return undefined;
  const { file } = word.origin;
  if (close.origin.file !== file || directive.args.length > 0) return undefined;
  const [first, last] = [lineAround(word.origin), lineAround(close.origin)];
  const before = file.text.slice(first.start, word.origin.start);
  const behind = file.text.slice(close.origin.end, last.end);
  if (before.trim() !== '' || behind.trim() !== '') return undefined;
  const inner = file.text.slice(word.origin.end, close.origin.start);
  if (/^[\s{]*$/.test(inner)) {
    return [{ start: first.start, end: file.lines.endOf(file.lines.position(close.origin.start).line), text: '' }];
  }
  const starts = linesBetween(file.text, word.origin.start, close.origin.end);
  return starts.map((start) => ({ start, end: start, text: '# ' }));
}

/** Where the text of each line begins that is no comment and not empty. */
function linesBetween(text: string, start: number, end: number): number[] {
  const starts: number[] = [];
  let at = start;
  for (const line of text.slice(start, end).split('\n')) {
    const indent = line.length - line.trimStart().length;
    if (!/^\s*([#!].*)?$/s.test(line)) starts.push(at + indent);
    at += line.length + 1;
  }
  return starts;
}
