import { type Rendering, render, type Template, withoutStandIns } from '@kalint/parser';
import { type LintMessage, type LocatedMessage, messageKey } from '../engine/message.ts';
import type { ConfigurationNode } from '../engine/node.ts';
import { agreement, type View } from '../engine/views.ts';
import { isAboutText, withSoundFix } from './tag-places.ts';
import { trialsOf } from './trials.ts';

/** What linting a template needs of the linter. */
export interface TemplateLinter {
  /** The nodes that read a rendering of the template: one for each config id. */
  load(rendering: Rendering): readonly ConfigurationNode[];
  check(node: ConfigurationNode): readonly LocatedMessage[];
}

type Way = Template['ways'][number];

/** One node on one way through the template. */
interface WayView extends View {
  readonly way: Way;
}

/** Braces that do not match: on such a way, the template's sections were chosen as nobody would. */
const BROKEN_NESTING = new Set([
  'missing-close-brace',
  'missing-open-brace',
  'unexpected-close-brace',
  'block-without-head',
]);

/**
 * What holds for everything that a template makes, for each config id. Nothing is said to be reported by keepalived: it
 * never reads the template.
 */
export function lintTemplate(template: Template, linter: TemplateLinter): View[] {
  const ways = template.ways.flatMap((way) =>
    linter.load(render(template, way)).map((node): WayView => {
      const messages = linter.check(node).filter((located) => isAboutText(located, template));
      return { way, node, messages };
    }),
  );
  return byConfigId(ways).map((views) => (isFragment(views) ? silent(views) : certain(views, template, linter)));
}

/** A piece of a configuration that another template includes: it knows its statements from inside of some block. */
function isFragment(views: readonly View[]): boolean {
  const bindings = views.map(({ node }) => node.binding);
  const unknown = bindings.flatMap(({ problems }) =>
    problems.flatMap((problem) => (problem.code === 'unknown-keyword' ? [problem.elsewhere] : [])),
  );
  const isAtHome = bindings.some(({ statements }) => statements.length > 0);
  return !isAtHome && unknown.length > 0 && unknown.every((elsewhere) => elsewhere.length > 0);
}

function silent(views: readonly WayView[]): View {
  return { node: first(views).node, messages: [] };
}

function byConfigId(views: readonly WayView[]): WayView[][] {
  const groups = new Map<string | undefined, WayView[]>();
  for (const view of views) {
    const group = groups.get(view.node.configId);
    if (group === undefined) groups.set(view.node.configId, [view]);
    else group.push(view);
  }
  return [...groups.values()];
}

/** The base with what is found on every way that reads the place, and with every value tried. */
function certain(all: readonly WayView[], template: Template, linter: TemplateLinter): View {
  const views = wellNested(all);
  const agreed = agreement(views);
  const tried = new Map<WayView, (located: LocatedMessage) => boolean>();
  const found = new Map<string, LocatedMessage>();
  for (const view of views) {
    for (const located of view.messages) {
      if (found.has(messageKey(located)) || !agreed(located)) continue;
      const holds = tried.get(view) ?? tryValues(view, template, linter);
      tried.set(view, holds);
      if (holds(located)) found.set(messageKey(located), forTemplate(located, views, template));
    }
  }
  return { node: first(views).node, messages: [...found.values()] };
}

/** The plain way, or the one nearest to it. */
function first(views: readonly WayView[]): WayView {
  return views[0] as WayView;
}

/** Ways with the fewest brace problems; what only others read is not looked at. */
function wellNested(views: readonly WayView[]): WayView[] {
  const counted = views.map((view) => ({
    view,
    count: view.node.expansion.problems.filter(({ code }) => BROKEN_NESTING.has(code)).length,
  }));
  const fewest = counted.reduce((least, { count }) => Math.min(least, count), Number.POSITIVE_INFINITY);
  return counted.flatMap(({ view, count }) => (count === fewest ? [view] : []));
}

function tryValues(view: WayView, template: Template, linter: TemplateLinter): (located: LocatedMessage) => boolean {
  const trials = trialsOf(view.node, template).flatMap((valueAt) =>
    linter
      .load(render(template, view.way, valueAt))
      .filter((node) => node.configId === view.node.configId)
      .map((node): View => ({ node, messages: linter.check(node) })),
  );
  return agreement([view, ...trials]);
}

function forTemplate(located: LocatedMessage, views: readonly View[], template: Template): LocatedMessage {
  const { message } = withSoundFix(located, views, template);
  const shown: LintMessage = {
    ...message,
    message: withoutStandIns(message.message),
    reportedByKeepalived: false,
    related: message.related.map((place) => ({ ...place, message: withoutStandIns(place.message) })),
    ...(message.fix && { fix: { ...message.fix, title: withoutStandIns(message.fix.title) } }),
  };
  return { ...located, message: shown };
}
