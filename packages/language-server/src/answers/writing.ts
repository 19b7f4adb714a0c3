import { rules } from '@kalint/linter';
import { NEWEST_VERSION } from '@kalint/parser';
import type { DefinitionKind } from '@kalint/parser/catalogue';
import {
  CompletionRequest,
  CompletionResolveRequest,
  HoverRequest,
  MarkupKind,
  SignatureHelpRequest,
} from 'vscode-languageserver';
import type { Analysis } from '../analysis/analysis.ts';
import { completions, type Offers, resolveCompletion } from '../features/completion.ts';
import { hover } from '../features/hover.ts';
import { signatureHelp } from '../features/signature-help.ts';
import { toOffset } from '../language/positions.ts';
import { documentFeature, type Feature, type Services, workspaceFeature } from '../server/feature.ts';
import { folderOf, isFile, nameOf } from '../workspace/uri.ts';

/** What helps somebody who writes: completion, hover, help for arguments. */
export const writingFeatures: readonly Feature[] = [
  documentFeature(
    CompletionRequest.type,
    { completionProvider: { resolveProvider: true, triggerCharacters: ['$', '@', '/'] } },
    (analysis, { position }, services) => {
      const { document, source } = analysis;
      return completions(document, toOffset(source.lines, source.text, position), offersOf(analysis, services));
    },
  ),
  workspaceFeature(CompletionResolveRequest.type, {}, (item) => resolveCompletion(item, targetOf(item.data))),
  documentFeature(HoverRequest.type, { hoverProvider: true }, (analysis, { position }, { workspace }) => {
    const { document, source, target, nodes, clusters, path } = analysis;
    const found = hover(document, toOffset(source.lines, source.text, position), {
      target,
      nodes,
      cluster: clusters[0],
      included: (written) => workspace.host.match(written, path),
    });
    return found ?? null;
  }),
  documentFeature(
    SignatureHelpRequest.type,
    { signatureHelpProvider: { triggerCharacters: [' '] } },
    ({ document, source, target }, { position }, { client }) => {
      const help = signatureHelp(document, toOffset(source.lines, source.text, position), target);
      const takesMarkdown =
        client.textDocument?.signatureHelp?.signatureInformation?.documentationFormat?.includes(MarkupKind.Markdown) ??
        true;
      return help === undefined || takesMarkdown ? (help ?? null) : withoutMarkdown(help);
    },
  ),
];

/** A completion item names the release that it was made for, since it is resolved without its document. */
function targetOf(data: unknown) {
  const { target } = (data ?? {}) as { readonly target?: typeof NEWEST_VERSION };
  return target ?? NEWEST_VERSION;
}

function withoutMarkdown<T extends { signatures: { documentation?: unknown }[] }>(help: T): T {
  return { ...help, signatures: help.signatures.map(({ documentation: _, ...signature }) => signature) };
}

function offersOf(analysis: Analysis, { workspace, client }: Services): Offers {
  const { nodes, target, path } = analysis;
  const names = (kind: DefinitionKind) => [
    ...new Set(nodes.flatMap(({ binding }) => definedNames(binding.statements, kind))),
  ];
  const declared = nodes.flatMap(({ hostFacts }) => Object.entries(hostFacts?.interfaces ?? {}));
  return {
    target,
    snippets: client.textDocument?.completion?.completionItem?.snippetSupport ?? false,
    names,
    definitions: [...new Set(nodes.flatMap(({ expansion }) => expansion.definitions.map(({ name }) => name)))],
    configIds: [...new Set(nodes.flatMap(({ expansion }) => expansion.configIds))],
    interfaces: [...new Set([...declared.map(([name]) => name), ...nodes.flatMap(interfacesIn)])],
    addresses: declared.flatMap(([, { addresses }]) => (addresses ?? []).map((one) => one.replace(/\/.*$/, ''))),
    rules: rules.map(({ meta: { id, summary } }) => ({ id, summary })),
    includes: (written) => (isFile(path) ? pathsFor(written, path, workspace.platform.list) : []),
  };
}

type Statements = Analysis['nodes'][number]['binding']['statements'];

function definedNames(statements: Statements, kind: DefinitionKind): string[] {
  return statements.flatMap(({ args }) =>
    args.flatMap(({ spec, words }) => (spec.type.defines === kind ? words.map(({ text }) => text) : [])),
  );
}

function interfacesIn({ binding }: Analysis['nodes'][number]): string[] {
  const found: string[] = [];
  const waiting: Statements[number][] = [...binding.statements];
  for (let statement = waiting.pop(); statement !== undefined; statement = waiting.pop()) {
    for (const { spec, words } of [...statement.args, ...statement.options.flatMap(({ args }) => args)]) {
      if (spec.type.kind === 'interface') found.push(...words.map(({ text }) => text));
    }
    for (const child of statement.children) waiting.push(child);
  }
  return found.reverse();
}

/** Files and folders that a path may go on with. */
function pathsFor(written: string, includingFile: string, list: (folder: string) => readonly string[]): string[] {
  const folder = written.slice(0, written.length - nameOf(written).length);
  const from = folder.startsWith('/') ? folder : `${folderOf(includingFile)}/${folder}`;
  const own = nameOf(includingFile);
  return list(from.replace(/(?<=.)\/$/, ''))
    .filter((name) => !name.startsWith('.') && (folder !== '' || name !== own))
    .map((name) => folder + name);
}
