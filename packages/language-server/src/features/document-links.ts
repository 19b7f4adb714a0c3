import type { BoundStatement, DocumentNode, IncludeNode, ItemNode } from '@kalint/parser';
import type { DocumentLink } from 'vscode-languageserver-types';
import { toRange } from '../language/positions.ts';

/** Where links lead, as the platform knows it. */
export interface LinkTargets {
  /** URIs of the files that an include of this document reads; empty where none is there. */
  readonly included: (include: IncludeNode) => readonly string[];
  /** URI of a file, if it is there. */
  readonly fileAt: (path: string) => string | undefined;
}

/** Links from includes to the files they read, and from commands to their scripts. */
export function documentLinks(
  document: DocumentNode,
  statements: readonly BoundStatement[],
  targets: LinkTargets,
): DocumentLink[] {
  const { source } = document;
  const includes = includesIn(document.items).flatMap((include): DocumentLink[] => {
    const [target] = targets.included(include);
    if (include.path === undefined || target === undefined) return [];
    return [{ range: toRange(source.lines, include.path), target, tooltip: 'Open the included file' }];
  });
  const scripts = statements.flatMap((statement): DocumentLink[] => {
    const word = statement.args.find(({ spec }) => spec.type.kind === 'script')?.words[0];
    if (word === undefined || word.origin.file.path !== source.path || word.origin.via !== undefined) return [];
    const [path = ''] = word.text.trim().split(/\s+/);
    const target = path.startsWith('/') ? targets.fileAt(path) : undefined;
    const at = source.text.indexOf(path, word.origin.start);
    if (target === undefined || at === -1 || at >= word.origin.end) return [];
    return [{ range: toRange(source.lines, { start: at, end: at + path.length }), target, tooltip: 'Open the script' }];
  });
  return [...includes, ...scripts];
}

function includesIn(items: readonly ItemNode[]): IncludeNode[] {
  const found: IncludeNode[] = [];
  const waiting: (readonly ItemNode[])[] = [items];
  for (let block = waiting.pop(); block !== undefined; block = waiting.pop()) {
    for (const item of block) {
      if (item.kind === 'include') found.push(item);
      else if (item.kind === 'statement' && item.block !== undefined) waiting.push(item.block.items);
    }
  }
  return found;
}
