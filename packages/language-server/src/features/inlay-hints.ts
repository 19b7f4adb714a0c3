import { type ConfigurationNode, instancePriorities } from '@kalint/linter';
import { type DocumentNode, readingPlace, type Version } from '@kalint/parser';
import { type InlayHint, InlayHintKind } from 'vscode-languageserver-types';
import { toPosition } from '../language/positions.ts';

/** Which hints are shown. */
export interface InlayHintSettings {
  /** The value of a `$NAME` behind it. */
  readonly definitions: boolean;
  /** What trackers make of a priority. */
  readonly priorities: boolean;
  /** Important settings of an instance that are not written, with their defaults. */
  readonly defaults: boolean;
}

/** What hints are made of. */
export interface InlayHintInput {
  readonly target: Version;
  readonly nodes: readonly ConfigurationNode[];
  readonly settings: InlayHintSettings;
}

/** Values that are not written where they count, in a stretch of the text. */
export function inlayHints(
  document: DocumentNode,
  { start, end }: { readonly start: number; readonly end: number },
  input: InlayHintInput,
): InlayHint[] {
  const { definitions, priorities, defaults } = input.settings;
  const places = [
    ...(definitions ? definitionHints(document, input) : []),
    ...(priorities ? priorityHints(document, input) : []),
    ...(defaults ? defaultHints(document, input) : []),
  ];
  return places
    .filter(({ at }) => at >= start && at <= end)
    .sort((a, b) => a.at - b.at)
    .map(({ at, label, tooltip }) => ({
      position: toPosition(document.source.lines, at),
      label,
      tooltip,
      kind: InlayHintKind.Parameter,
      paddingLeft: true,
    }));
}

interface Hint {
  readonly at: number;
  readonly label: string;
  readonly tooltip: string;
}

/** Longer values would push the rest of the line away. */
const LONGEST_VALUE = 40;

function definitionHints({ source: { path, text } }: DocumentNode, { nodes }: InlayHintInput): Hint[] {
  const byPlace = new Map<number, Set<string>>();
  for (const { expansion } of nodes) {
    for (const word of expansion.lines.flatMap(({ words }) => words)) {
      const place = readingPlace(word.origin);
      if (word.origin.via === undefined || place.file.path !== path || word.unknown) continue;
      const [use = ''] = /^\$(\{\w+\}|\w+)$/.exec(text.slice(place.start, place.end)) ?? [];
      if (use === '') continue;
      byPlace.set(place.end, (byPlace.get(place.end) ?? new Set()).add(word.text));
    }
  }
  return [...byPlace].flatMap(([at, values]) => {
    const label = [...values].join(' | ');
    const tooltip = values.size > 1 ? 'The value for each config id' : 'The value that keepalived reads here';
    return label.length > LONGEST_VALUE ? [] : [{ at, label: `= ${label}`, tooltip }];
  });
}

function priorityHints({ source }: DocumentNode, { nodes, target }: InlayHintInput): Hint[] {
  const hints = new Map<number, Hint>();
  for (const { instance, base, healthy, failed, weights } of nodes.flatMap((node) =>
    instancePriorities(node, target),
  )) {
    const origin = instance.priority?.origin;
    if (origin === undefined || origin.file.path !== source.path || weights.length === 0) continue;
    const at = readingPlace(origin).end;
    const label = `→ ${Math.min(healthy, failed)}…${Math.max(healthy, failed)}`;
    const tooltip = `Base ${base}; ${healthy} while all is well, ${failed} when everything that is tracked fails (${weights.length} tracker${weights.length === 1 ? '' : 's'} with a weight)`;
    hints.set(at, { at, label, tooltip });
  }
  return [...hints.values()];
}

function defaultHints({ source }: DocumentNode, { nodes }: InlayHintInput): Hint[] {
  const hints = new Map<number, Hint>();
  for (const { binding } of nodes) {
    for (const { statement, priority, advertInt, state } of binding.model.vrrpInstances) {
      const open = statement.directive.block?.open?.origin;
      if (open === undefined || open.file.path !== source.path || open.via !== undefined) continue;
      const missing = [
        ...(priority === undefined ? [`priority ${state?.value === 'MASTER' ? 255 : 100}`] : []),
        ...(advertInt === undefined ? ['advert_int 1'] : []),
      ];
      if (missing.length === 0) continue;
      const tooltip = 'Not written here: what keepalived takes';
      hints.set(open.end, { at: open.end, label: missing.join(', '), tooltip });
    }
  }
  return [...hints.values()];
}
