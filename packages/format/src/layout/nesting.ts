import type { Audience, LineSteps } from './line-steps.ts';

/** How deep lines are nested. */
export interface Nesting {
  readonly ok: true;
  /** For each line: blocks that are open where it begins. */
  readonly depths: readonly number[];
}

/** Why a text has no nesting to show, and where. */
export interface Unbalanced {
  readonly ok: false;
  readonly reason: string;
  readonly offset: number;
}

/** Blocks nested deeper than this are no configuration. keepalived's own language nests five deep. */
const MAX_DEPTH = 64;

/** What one node reads: that with an id, or one whose id is not named. */
interface View {
  readonly id: string | undefined;
  /** For each line: blocks that are open where it begins. */
  readonly depths: number[];
  /** Where its braces do not match. */
  wrong: { readonly reason: string; readonly offset: number } | undefined;
}

/**
 * Counts braces as each node sees them: a block may have two heads for two nodes and one closing brace. A line's depth
 * is that for a node that reads it and whose braces match.
 */
export function nestingOf(lines: readonly LineSteps[]): Nesting | Unbalanced {
  const all = [undefined, ...idsOf(lines)].map((id) => viewOf(id, lines));
  const matching = all.filter(({ wrong }) => wrong === undefined);
  if (matching.length === 0) return { ok: false, ...whatIsWrong(all) };
  const depths: number[] = [];
  for (const [i, { audience, steps }] of lines.entries()) {
    const view = matching.find(({ id }) => reads(id, audience));
    if (view === undefined) return { ok: false, reason: unreadBy(audience), offset: steps[0]?.offset ?? 0 };
    depths.push(view.depths[i] ?? 0);
    if ((view.depths[i] ?? 0) > MAX_DEPTH) {
      const reason = `its blocks are nested more than ${MAX_DEPTH} deep; keepalived knows five levels`;
      return { ok: false, reason, offset: steps[0]?.offset ?? 0 };
    }
  }
  return { ok: true, depths };
}

function idsOf(lines: readonly LineSteps[]): Set<string> {
  return new Set(
    lines
      .flatMap(({ audience, steps }) => [audience, ...steps.map((step) => step.audience)])
      .flatMap((audience) => audience?.id ?? []),
  );
}

function reads(id: string | undefined, audience: Audience | undefined): boolean {
  return audience === undefined || (audience.id === id) !== audience.negated;
}

function viewOf(id: string | undefined, lines: readonly LineSteps[]): View {
  const view: View = { id, depths: [], wrong: undefined };
  const open: number[] = [];
  for (const { steps } of lines) {
    view.depths.push(open.length);
    for (const { audience, closed, change, offset } of steps) {
      if (!reads(id, audience)) continue;
      if (closed > open.length) view.wrong ??= { reason: 'a } closes no block', offset };
      for (let i = 0; i < closed; i++) open.pop();
      for (let i = -closed; i < change; i++) open.push(offset);
    }
  }
  const last = open.at(-1);
  if (last !== undefined) view.wrong ??= { reason: 'a block is not closed', offset: last };
  return view;
}

function whatIsWrong(views: readonly View[]): { reason: string; offset: number } {
  return views[0]?.wrong ?? { reason: 'its braces do not match', offset: 0 };
}

function unreadBy(audience: Audience | undefined): string {
  const who = audience?.negated ? `a node other than ${audience.id}` : `the node ${audience?.id}`;
  return `the braces that ${who} reads do not match`;
}
