import type { BoundStatement, Directive } from '@kalint/parser';
import type { Finding, Fix } from '../engine/finding.ts';
import type { ConfigurationNode } from '../engine/node.ts';
import { defineRule } from '../engine/rule.ts';
import { describesScript, isTopLevelTrackScript, isTrackScriptWithBody } from '../facts/misplaced-track-script.ts';
import { hasBrokenBraces, isNestedAsWritten } from '../facts/nesting.ts';
import { isRead } from '../facts/reportable.ts';
import { skippedBlocks, topLevel } from '../facts/skipped-blocks.ts';
import { wordsOf } from '../facts/statements.ts';
import { startOfLines, wholeLines } from '../facts/whole-lines.ts';
import { isAsWritten } from '../facts/written.ts';

export default defineRule({
  meta: {
    id: 'track-script-without-vrrp-script',
    summary: '`track_script` stands where, or holds what, only `vrrp_script` can.',
    severity: 'error',
    scope: 'file',
    fix: 'suggestion',
    reportedByKeepalived: 'partly',
    changesReading: true,
    sources: ['vrrp_parser.c:init_vrrp_keywords', 'vrrp_track.c:alloc_track_script', 'parser.c:alloc_value_block'],
  },
  check: ({ node, report }) => {
    const checkList = (list: BoundStatement) => {
      if (!isTrackScriptWithBody(list) || skippedBlocks(node).has(topLevel(list))) return;
      const finding = bodyInside(list);
      report({ ...finding, reportedByKeepalived: isReported(list, node) });
    };
    return {
      statements: { 'vrrp_instance/track_script': checkList, 'vrrp_sync_group/track_script': checkList },
      problems: {
        'unknown-keyword': (problem) => {
          const { word, directive } = problem;
          if (!isTopLevelTrackScript(problem) || isLeftOver(directive)) return;
          const found = describesScript(directive) ? definition(directive) : use(directive);
          report({
            origin: word.origin,
            reportedByKeepalived: isRead(node, undefined) && !hasBrokenBraces(node),
            ...found,
          });
        },
      },
    };
  },
});

/** Lines of a definition that ended too early stand at the top level with their backslashes. */
function isLeftOver({ args, block }: Directive): boolean {
  const [first] = block?.directives ?? [];
  return [...args, ...(first === undefined ? [] : wordsOf(first))].some(({ text }) => text.endsWith('\\'));
}

/** `track_script NAME { script … }` outside of every block. */
function definition(directive: Directive): Pick<Finding, 'message' | 'fix'> {
  const name = directive.args[0]?.text;
  const { keyword } = directive;
  const title = 'Write vrrp_script';
  const canFix = name !== undefined && keyword !== undefined && isAsWritten(keyword);
  return {
    message: `A script is described by vrrp_script, not by track_script: keepalived ignores this block, no check runs, and nothing can track it. Write vrrp_script ${name ?? 'NAME'} { … } here, and track_script { ${name ?? 'NAME'} } in the vrrp_instance that should follow it.`,
    ...(canFix && {
      fix: {
        kind: 'suggestion',
        title,
        edits: [{ start: keyword.origin.start, end: keyword.origin.end, text: 'vrrp_script' }],
      },
    }),
  };
}

/** `track_script { NAME }` outside of every block. */
function use({ block }: Directive): Pick<Finding, 'message'> {
  const names = (block?.directives ?? []).flatMap(({ keyword }) => keyword?.text ?? []);
  const nothing = names.length === 1 ? `${names[0]} is not tracked` : 'nothing is tracked by it';
  return {
    message: `track_script belongs into a vrrp_instance or vrrp_sync_group: out here keepalived does not know it and ignores it, so ${nothing} and no failing check moves an address. Move the block into the instance that should follow the check.`,
  };
}

/** `track_script { script … }` in an instance. */
function bodyInside(list: BoundStatement): Finding {
  const { directive, word } = list;
  const name = directive.args[0]?.text;
  const owner = topLevel(list);
  const fix = name === undefined ? undefined : splitBlock(directive, owner, name);
  return {
    message: `This track_script describes a script instead of naming one: keepalived takes each line for the name of a vrrp_script, finds none and tracks nothing. Write vrrp_script ${name ?? 'NAME'} { … } with these lines above the ${owner.path}, and only track_script { ${name ?? 'NAME'} } here.`,
    origin: word.origin,
    ...(fix && { fix }),
  };
}

/** keepalived reports a word behind `track_script`, and the lines of the block: one may stand on the first line. */
function isReported(list: BoundStatement, node: ConfigurationNode): boolean {
  if (!isRead(node, list.parent) || !isNestedAsWritten(node, list)) return false;
  return list.directive.args.length > 0 || startsOnHeadLine(list.directive);
}

function startsOnHeadLine({ keyword, block }: Directive): boolean {
  const [first] = block?.directives ?? [];
  if (keyword === undefined || first?.keyword === undefined) return false;
  const line = ({ origin }: typeof keyword) => origin.file.lines.position(origin.start).line;
  return line(keyword) === line(first.keyword);
}

/** A vrrp_script with the lines of the block above the instance, and its name in their place. */
function splitBlock(directive: Directive, owner: BoundStatement, name: string): Fix | undefined {
  const lines = wholeLines(directive);
  const to = startOfLines(owner.word);
  const { keyword, block } = directive;
  if (lines === undefined || to === undefined || owner.word.origin.file !== lines.file) return undefined;
  if (keyword === undefined || block?.open === undefined || block.close === undefined) return undefined;
  const inside = lines.file.text.slice(block.open.origin.end, block.close.origin.start).trimEnd();
  const { start } = keyword.origin;
  return {
    kind: 'suggestion',
    title: `Make it a vrrp_script and track ${name}`,
    edits: [
      { start: to, end: to, text: `vrrp_script ${name} {${inside}\n}\n\n` },
      { start, end: block.close.origin.end, text: `track_script { ${name} }` },
    ],
  };
}
