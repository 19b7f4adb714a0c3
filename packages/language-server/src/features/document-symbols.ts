import type { DocumentNode, ItemNode, StatementNode, WordNode } from '@kalint/parser';
import { type AnySpec, catalogue, findKeyword, type KeywordTable } from '@kalint/parser/catalogue';
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import { toRange } from '../language/positions.ts';

/** Settings that tell blocks of a kind apart at a glance. */
const TELLING: Readonly<Record<string, readonly string[]>> = {
  vrrp_instance: ['state', 'interface', 'virtual_router_id', 'priority'],
  vrrp_script: ['script', 'interval', 'weight'],
  virtual_server: ['lb_algo', 'lvs_sched', 'lb_kind', 'lvs_method', 'protocol'],
  real_server: ['weight'],
};

/** The outline of a file: blocks with what tells them apart, entries of lists, definitions, includes. */
export function documentSymbols(document: DocumentNode): DocumentSymbol[] {
  return symbolsOf(document.items, catalogue, document, 0);
}

/** Text nested deeper is broken. */
const DEEPEST = 16;

function symbolsOf(
  items: readonly ItemNode[],
  table: KeywordTable | undefined,
  document: DocumentNode,
  depth: number,
): DocumentSymbol[] {
  if (depth > DEEPEST) return [];
  return items.flatMap((item): DocumentSymbol[] => {
    if (item.kind === 'definition') return [leaf(`$${item.name}`, SymbolKind.Variable, item, document)];
    if (item.kind === 'include') {
      return [leaf(`${item.keyword} ${item.path?.text ?? ''}`.trim(), SymbolKind.File, item, document)];
    }
    return item.kind === 'statement' && item.block !== undefined ? [ofBlock(item, table, document, depth)] : [];
  });
}

function ofBlock(
  statement: StatementNode,
  table: KeywordTable | undefined,
  document: DocumentNode,
  depth: number,
): DocumentSymbol {
  const { words, block } = statement;
  const [head] = words;
  const spec = head === undefined || table === undefined ? undefined : findKeyword(table, head.text);
  const items = block?.items ?? [];
  const children =
    spec?.shape === 'list' ? entries(items, document) : symbolsOf(items, keywordsOf(spec), document, depth + 1);
  const last = words.at(-1);
  const selection = head === undefined || last === undefined ? statement : { start: head.start, end: last.end };
  return {
    name: textOf(words) || '{ }',
    kind: kindOf(spec),
    detail: detailOf(head?.text ?? '', items),
    range: toRange(document.source.lines, statement),
    selectionRange: toRange(document.source.lines, within(selection, statement)),
    children,
  };
}

function keywordsOf(spec: AnySpec | undefined): KeywordTable | undefined {
  return spec?.shape === 'block' ? spec.keywords : undefined;
}

function kindOf(spec: AnySpec | undefined): SymbolKind {
  if (spec?.shape === 'list') return SymbolKind.Array;
  const args = spec === undefined || 'byFirstWord' in spec.args ? [] : spec.args;
  return args.some(({ type }) => type.defines !== undefined) ? SymbolKind.Class : SymbolKind.Object;
}

function entries(items: readonly ItemNode[], document: DocumentNode): DocumentSymbol[] {
  return items.flatMap((item) =>
    item.kind === 'statement' && item.words.length > 0
      ? [leaf(textOf(item.words), SymbolKind.String, item, document)]
      : [],
  );
}

function detailOf(keyword: string, items: readonly ItemNode[]): string {
  const telling = Object.hasOwn(TELLING, keyword) ? (TELLING[keyword] ?? []) : [];
  const statements = items.filter((item) => item.kind === 'statement');
  return telling
    .flatMap((name) => {
      const found = statements.findLast(({ words }) => words[0]?.text === name);
      return found === undefined ? [] : [`${name} ${textOf(found.words.slice(1))}`];
    })
    .join(', ');
}

function leaf(name: string, kind: SymbolKind, node: ItemNode, { source }: DocumentNode): DocumentSymbol {
  const range = toRange(source.lines, node);
  return { name: name || '?', kind, range, selectionRange: range };
}

function within<T extends { readonly start: number; readonly end: number }>(inner: T, outer: T): T {
  return inner.start >= outer.start && inner.end <= outer.end ? inner : outer;
}

function textOf(words: readonly WordNode[]): string {
  return words.map(({ text }) => text).join(' ');
}
