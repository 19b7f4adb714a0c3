import {
  type Cluster,
  type ConfigurationNode,
  findRule,
  type InstancePriority,
  instancePriorities,
  priorityWithout,
  ranking,
  rulePage,
  type VirtualRouter,
} from '@kalint/linter';
import { type DocumentNode, type Origin, readingPlace, type Version } from '@kalint/parser';
import { findKeyword } from '@kalint/parser/catalogue';
import { type Hover, MarkupKind } from 'vscode-languageserver-types';
import { expectedAfter, scopeOf } from '../language/block-scope.ts';
import { type CursorContext, pointedContext } from '../language/cursor-context.ts';
import { argumentText, entryText, keywordText } from '../language/keyword-text.ts';
import { nameAtEnd } from '../language/name-at-end.ts';
import { toRange } from '../language/positions.ts';

/** What a hover knows beside the text. */
export interface HoverInput {
  readonly target: Version;
  /** What each node reads of the file; one where it has no `@id` lines. */
  readonly nodes: readonly ConfigurationNode[];
  /** The nodes side by side, where they belong to a cluster. */
  readonly cluster: Cluster | undefined;
  /** Paths of the files that an include of what is written reads. */
  readonly included: (written: string) => readonly string[];
}

/** What a person should know of the word at a place; undefined where there is nothing to say. */
export function hover(document: DocumentNode, offset: number, input: HoverInput): Hover | undefined {
  const context = pointedContext(document, offset);
  const { start, end } = context.word;
  if (end <= start) return undefined;
  const written = document.source.text.slice(start, end);
  const parts = partsFor(context, written, { ...input, path: document.source.path, offset });
  if (parts.length === 0) return undefined;
  const value = parts.join('\n\n---\n\n');
  return { contents: { kind: MarkupKind.Markdown, value }, range: toRange(document.source.lines, context.word) };
}

interface Asked extends HoverInput {
  readonly path: string;
  readonly offset: number;
}

function partsFor(context: CursorContext, written: string, asked: Asked): string[] {
  if (context.where === 'comment') return ruleAt(written, asked.offset - context.word.start);
  if (context.where === 'include') return includedFiles(asked.included(written));
  if (context.where === 'condition') return [conditionText(written)];
  if (context.where === 'repetition') return ['keepalived reads the rest of this line once for each value.'];
  if (context.where === 'definition') return definitionText(context, asked);
  const facts = [...valueText(context, written, asked), ...priorityText(context, asked), ...holderText(context, asked)];
  return [...facts, ...catalogueText(context, written, asked)];
}

/** The rule whose id stands at a place of a `kalint-disable` comment. */
function ruleAt(comment: string, at: number): string[] {
  if (!comment.includes('kalint-disable')) return [];
  const before = nameAtEnd(comment.slice(0, at));
  const behind = /^[\w-]*/.exec(comment.slice(at))?.[0] ?? '';
  const rule = findRule(before + behind);
  return rule === undefined
    ? []
    : [`**${rule.meta.id}**: ${rule.meta.summary}\n\n[What it finds, and why](${rulePage(rule.meta.id)})`];
}

function includedFiles(paths: readonly string[]): string[] {
  if (paths.length === 0) return ['No file of this name is found from here.'];
  return [`Reads ${paths.map((path) => `\`${path}\``).join(', ')}.`];
}

function conditionText(written: string): string {
  return written.startsWith('@^')
    ? `Every node but \`${written.slice(2)}\` reads this line.`
    : `Only the node of the id \`${written.slice(1)}\` reads this line (\`keepalived -i ${written.slice(1)}\`, else the name of the host).`;
}

function definitionText({ token }: CursorContext, { nodes, path }: Asked): string[] {
  if (token === undefined) return [];
  const defined = nodes.flatMap(({ expansion }) =>
    expansion.definitions.filter(
      ({ origin }) =>
        origin !== undefined && origin.file.path === path && origin.start >= token.start && origin.start <= token.end,
    ),
  );
  const [first] = defined;
  if (first === undefined) return [];
  const uses = new Set(
    nodes.flatMap(({ expansion }) =>
      expansion.lines.flatMap(({ words }) =>
        words.flatMap(({ origin }) => (usesOf(origin).has(first.name) ? [readingPlace(origin).start] : [])),
      ),
    ),
  );
  return [`\`$${first.name}\` is used in ${uses.size} place${uses.size === 1 ? '' : 's'}.`];
}

function usesOf(origin: Origin): ReadonlySet<string> {
  const names = new Set<string>();
  for (let via = origin.via; via !== undefined; via = via.use.via) names.add(via.name);
  return names;
}

/** What the word becomes where definitions are put in. */
function valueText({ word }: CursorContext, written: string, { nodes, path }: Asked): string[] {
  if (!written.includes('$')) return [];
  const values = new Map<string, string[]>();
  for (const { expansion, name } of nodes) {
    const words = expansion.lines.flatMap((line) => line.words);
    const read = words.filter(({ origin }) => {
      const place = readingPlace(origin);
      return (
        origin.via !== undefined && place.file.path === path && place.start >= word.start && place.start < word.end
      );
    });
    if (read.length === 0) continue;
    const value = read.map(({ text, unknown }) => (unknown ? 'known to the host only' : text)).join(' ');
    values.set(value, [...(values.get(value) ?? []), name]);
  }
  if (values.size === 0) return [];
  const [only] = values.keys();
  if (values.size === 1) return [`\`${written}\` is \`${only}\`.`];
  return [[...values].map(([value, names]) => `- ${names.join(', ')}: \`${value}\``).join('\n')];
}

/** Base, range and trackers of the priority at the cursor, and what the other nodes have. */
function priorityText(context: CursorContext, { nodes, cluster, target, path }: Asked): string[] {
  const keyword = context.before[0] ?? context.word;
  return nodes.flatMap((node) => {
    const found = instancePriorities(node, target).find(({ instance }) => {
      const origin = instance.priority?.statement.word.origin;
      return origin !== undefined && origin.file.path === path && origin.start === keyword.start;
    });
    if (found === undefined) return [];
    const router = cluster?.virtualRouters.find(({ members }) =>
      members.some((member) => isSame(member.node, node) && member.instance.name?.value === found.instance.name?.value),
    );
    return [[effectiveText(found), ...othersText(router, node, target)].join('\n\n')];
  });
}

function isSame(a: ConfigurationNode, b: ConfigurationNode): boolean {
  return a.path === b.path && a.configId === b.configId;
}

function effectiveText(priority: InstancePriority): string {
  const { base, healthy, failed, weights } = priority;
  if (weights.length === 0) {
    const tracks = tracksSomething(priority.instance) ? ' A tracker without a weight that fails means FAULT.' : '';
    return `**Effective priority: ${healthy}**: no tracker changes it.${tracks}`;
  }
  const lines = weights.map(
    (entry) =>
      `- ${entry.kind} \`${entry.name}\`, weight ${entry.weight}: ${healthy} → ${priorityWithout(priority, entry)} when it fails`,
  );
  return `**Effective priority: ${Math.min(healthy, failed)}…${Math.max(healthy, failed)}** (base ${base}, ${healthy} while all is well)\n\n${lines.join('\n')}`;
}

function tracksSomething(instance: InstancePriority['instance']): boolean {
  const { trackInterfaces, trackScripts, trackFiles, trackProcesses, trackBfds } = instance;
  return [trackInterfaces, trackScripts, trackFiles, trackProcesses, trackBfds].some((list) => list.length > 0);
}

function othersText(router: VirtualRouter | undefined, node: ConfigurationNode, target: Version): string[] {
  const ranked = router === undefined ? undefined : ranking(router, target);
  if (ranked === undefined || ranked.length < 2) return [];
  const others = ranked.filter((one) => !isSame(one.node, node));
  return [`The others: ${others.map(({ node: { name }, priority }) => `${name} ${priority}`).join(', ')}.`];
}

/** Which nodes hold a virtual address, the master first. */
function holderText({ blocks, word }: CursorContext, { nodes, cluster, target, path }: Asked): string[] {
  const list = blocks.at(-1)?.[0]?.text;
  if (cluster === undefined || (list !== 'virtual_ipaddress' && list !== 'virtual_ipaddress_excluded')) return [];
  for (const router of cluster.virtualRouters) {
    const isHere = router.members.some(
      ({ node, instance }) =>
        nodes.some((one) => isSame(one, node)) &&
        [...instance.virtualAddresses, ...instance.excludedVirtualAddresses].some(
          ({ origin }) => origin.file.path === path && origin.start <= word.start && word.start <= origin.end,
        ),
    );
    const ranked = isHere ? ranking(router, target) : undefined;
    const [first, ...others] = ranked ?? [];
    if (first === undefined) continue;
    if (others[0]?.priority === first.priority)
      return [`${names(ranked)} have the same priority: which one holds the address is not settled.`];
    return [`**${first.node.name}** holds it while all is well; then ${names(others) || 'nobody'}.`];
  }
  return [];
}

function names(ranked: readonly { readonly node: ConfigurationNode; readonly priority: number }[] = []): string {
  return ranked.map(({ node, priority }) => `${node.name} (${priority})`).join(', ');
}

function catalogueText({ blocks, before }: CursorContext, written: string, { target }: Asked): string[] {
  const scope = scopeOf(blocks);
  if (scope.kind === 'unknown') return [];
  if (scope.kind === 'entries') {
    const words = scope.list.entryPer === 'word' ? [] : before.map(({ text }) => text);
    const option = expectedAfter(scope.list.entry, words, target).options[written];
    if (option !== undefined) return [`\`${written}\`: ${option.summary}`];
    return [entryText(scope.path.split('/').at(-1) ?? '', scope.list.entry, target)];
  }
  const [keyword, ...words] = before;
  const name = keyword?.text ?? written.replace(/^"|"$/g, '');
  const spec = findKeyword(scope.table, name);
  if (spec === undefined) return [];
  if (keyword === undefined) return [keywordText(name, spec, target)];
  const { argument, options } = expectedAfter(
    spec,
    words.map(({ text }) => text),
    target,
  );
  const option = Object.hasOwn(options, written) ? options[written] : undefined;
  if (option !== undefined) return [`\`${written}\`: ${option.summary}`, keywordText(name, spec, target)];
  return [...(argument === undefined ? [] : [argumentText(argument, target)]), keywordText(name, spec, target)];
}
