import { type BoundStatement, childrenOf, keywordOf } from '@kalint/parser';
import { isSince, type Version } from '@kalint/parser/catalogue';
import type { Finding } from '../engine/finding.ts';
import type { ConfigurationNode } from '../engine/node.ts';
import { defineRule } from '../engine/rule.ts';
import { unusableFile } from '../facts/check-names.ts';
import { missingKeywords } from '../facts/incomplete-block.ts';
import { endsEarly, lackingWord } from '../facts/missing-words.ts';
import { hasBrokenBraces } from '../facts/nesting.ts';
import { perNode } from '../facts/per-node.ts';
import { positionOf } from '../facts/positions.ts';
import { isReached } from '../facts/reached.ts';
import { serverGroupOf } from '../facts/server-groups.ts';
import { lostGroup, serviceOf } from '../facts/services.ts';
import { topLevel } from '../facts/skipped-blocks.ts';
import { allStatements } from '../facts/statements.ts';
import { listOf } from '../facts/wording.ts';

/** What keepalived does with a block that is not complete. */
interface Consequence {
  /** After "keepalived reports it here and". */
  readonly effect: string;
  readonly severity?: Finding['severity'];
  /** From this release on keepalived names the line; before it does what `before` says. */
  readonly since?: Version;
  readonly before?: 'without-line' | 'silent';
  readonly crashesBefore?: Version;
}

const CHECK: Consequence = { effect: 'drops the check, so that the server counts as up without it' };
const GET: Consequence = { ...CHECK, crashesBefore: '2.2.8' };
const SINCE_2_2_8 = { since: '2.2.8', before: 'without-line' } as const;

const CONSEQUENCES: Readonly<Record<string, Consequence>> = {
  vrrp_script: { effect: 'drops the script, so that what tracks it is ignored' },
  track_file: { effect: 'drops the block, so that what tracks the file is ignored' },
  vrrp_track_process: { effect: 'drops the block, so that what tracks the process is ignored' },
  bfd_instance: { effect: 'drops the instance, so that there is no session' },
  garp_group: { effect: 'drops the group, so that nothing is slowed down' },
  'garp_group/interfaces': { effect: 'goes on', severity: 'warning' },
  track_group: { effect: 'drops the group', since: '2.2.8', before: 'silent' },
  'track_group/group': { effect: 'the group has no members', severity: 'warning' },
  vrrp_sync_group: { effect: 'drops the group', ...SINCE_2_2_8 },
  'vrrp_sync_group/group': { effect: 'the group has no members', severity: 'warning' },
  'global_defs/notification_email': { effect: 'sends no mail', severity: 'warning' },
  virtual_server_group: { effect: 'drops the group, and every virtual_server that names it' },
  virtual_server: { effect: 'drops the whole virtual_server', ...SINCE_2_2_8 },
  'virtual_server/real_server/HTTP_GET': GET,
  'virtual_server/real_server/SSL_GET': GET,
  'virtual_server/real_server/HTTP_GET/url': { effect: 'drops the url' },
  'virtual_server/real_server/SSL_GET/url': { effect: 'drops the url' },
  'virtual_server/real_server/MISC_CHECK': CHECK,
  'virtual_server/real_server/BFD_CHECK': CHECK,
  'virtual_server/real_server/FILE_CHECK': CHECK,
};

export default defineRule({
  meta: {
    id: 'incomplete-block',
    summary: 'A block lacks what it cannot do without, so that keepalived drops it.',
    severity: 'error',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'partly',
    sources: [
      'vrrp_parser.c: vrrp_vscript_end_handler, vrrp_tprocess_end_handler, vrrp_sync_group_end_handler',
      'track_file.c:track_file_end_handler',
      'check_parser.c: vsg_handler, vs_end_handler',
      'check_http.c: url_check, http_get_check_end',
      'check_misc.c:misc_end_handler',
      'bfd_parser.c:bfd_end_handler',
    ],
  },
  check: ({ node, report, target }) => ({
    end: () => {
      if (!node.expansion.complete || hasBrokenBraces(node)) return;
      for (const statement of allStatements(node)) {
        const consequence = statement.kind === 'statement' ? CONSEQUENCES[statement.path] : undefined;
        if (consequence === undefined || !isReached(node, statement)) continue;
        const missing = whatIsMissing(statement, node);
        const finding = missing === undefined ? undefined : describe(statement, missing, { consequence, target });
        if (finding === undefined) continue;
        report(finding.withoutLine ? { ...finding, reportedByKeepalived: !endsEarly(node) } : finding);
      }
    },
  }),
});

/** "script", "garp_interval or gna_interval", "entry"; undefined where nothing is missing. */
function whatIsMissing(statement: BoundStatement, node: ConfigurationNode): string | undefined {
  const { spec, path } = statement;
  if (path === 'virtual_server') {
    const service = serviceOf(node, statement);
    const isLost = service !== undefined && !isSince(node.binding.target, '2.2.8') && lostGroup(service) !== undefined;
    return service?.realServers.length === 0 && !isLost ? 'real_server' : undefined;
  }
  if (path === 'virtual_server_group') {
    const group = serverGroupOf(node, statement);
    if (statement.directive.args.length > 1 || endsInside(statement, node)) return undefined;
    return group?.dropped === 'empty' ? 'address' : undefined;
  }
  if (keywordOf(statement) === 'FILE_CHECK') {
    const position = positionOf(node, topLevel(statement));
    const files = childrenOf(statement, 'track_file').filter(({ args }) => args.length > 0);
    return files.some((file) => unusableFile(file, { node, position }) === undefined) ? undefined : 'track_file';
  }
  if ('shape' in spec && spec.shape === 'list') {
    return spec.neverEmpty && statement.children.length === 0 && !isSecond(statement) ? 'entry' : undefined;
  }
  const [missing] = missingKeywords(statement, node);
  return missing && listOf(missing, 'or');
}

/** A word that is missing in an entry ends keepalived. */
function endsInside(list: BoundStatement, node: ConfigurationNode): boolean {
  return parentsOfLacking(node).has(list);
}

const parentsOfLacking = perNode((node) => new Set([...lackingWord(node)].map(({ parent }) => parent)));

/** A second list where the first one counts is not looked at. */
function isSecond(list: BoundStatement): boolean {
  if (!('repeat' in list.spec) || list.spec.repeat !== 'first' || list.parent === undefined) return false;
  const [first] = childrenOf(list.parent, keywordOf(list)).filter(({ children }) => children.length > 0);
  return first !== undefined && list.parent.children.indexOf(first) < list.parent.children.indexOf(list);
}

function describe(
  { word, directive, args, children }: BoundStatement,
  missing: string,
  { consequence, target }: { consequence: Consequence; target: Version },
): Finding | undefined {
  const isThere = children.some((child) => child.kind === 'entry' || missing.split(' or ').includes(keywordOf(child)));
  const close = directive.block?.close;
  if (close === undefined) return undefined;
  const name = args.flatMap(({ words }) => words.map(({ text }) => text)).join(' ');
  const head = [word.text, name].join(' ').trim();
  const { severity, since, before = 'without-line', crashesBefore } = consequence;
  const effect = isSince(target, crashesBefore) ? consequence.effect : 'crashes (SIGSEGV)';
  const namesLine = isSince(target, since);
  const isSilent = !namesLine && before === 'silent';
  const reports = isSilent ? 'keepalived says nothing and' : `keepalived reports it${namesLine ? ' here' : ''} and`;
  return {
    message: `${head} has no ${missing}${isThere ? ' that keepalived can use' : ''}: ${reports} ${effect}.`,
    origin: close.origin,
    related: [{ origin: word.origin, message: `${head} starts here` }],
    reportedByKeepalived: !isSilent,
    ...(severity && { severity }),
    ...(!namesLine && !isSilent && { withoutLine: true }),
  };
}
