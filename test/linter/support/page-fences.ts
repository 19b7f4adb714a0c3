import type { HostFacts, RuleOptionValue } from '@kalint/linter';

/** A fenced example of a rule page that is executed: ```` ```conf invalid lb01 lines=3,7 target=2.2.7 ````. */
export interface PageFence {
  /** `invalid`: the rule has something to say. `valid`: it has not. */
  readonly verdict: 'invalid' | 'valid';
  /** Name of the node, in the page of a cluster rule. */
  readonly node: string | undefined;
  /** The lines of the findings; undefined where the page does not say. */
  readonly lines: readonly number[] | undefined;
  readonly target: string | undefined;
  /** What the last ```` ```json facts ```` above declares of the host; undefined: nothing. */
  readonly facts: HostFacts | undefined;
  /** What the last ```` ```json options ```` above sets for the rule. */
  readonly options: Readonly<Record<string, RuleOptionValue>>;
  readonly text: string;
  /** Line of the page, from 1. */
  readonly pageLine: number;
}

const HEAD = /^```conf (invalid|valid)((?: [^ ]+)*)$/;

/** The executed examples of a page, in order. */
export function pageFences(page: string): PageFence[] {
  const lines = page.split('\n');
  const fences: PageFence[] = [];
  let facts: HostFacts | undefined;
  let options: PageFence['options'] = {};
  for (let at = 0; at < lines.length; at++) {
    const end = lines.indexOf('```', at + 1);
    const json = /^```json (facts|options)$/.exec(lines[at] ?? '');
    const text = `${lines.slice(at + 1, end).join('\n')}\n`;
    if (json?.[1] === 'facts') facts = { name: 'lb01', ...JSON.parse(text) };
    if (json?.[1] === 'options') options = JSON.parse(text);
    const head = HEAD.exec(lines[at] ?? '');
    if (head === null) continue;
    const words = (head[2] ?? '').trim().split(' ');
    const option = (name: string) => words.find((word) => word.startsWith(`${name}=`))?.slice(name.length + 1);
    fences.push({
      verdict: head[1] as PageFence['verdict'],
      node: words.find((word) => word !== '' && !word.includes('=')),
      lines: option('lines')?.split(',').map(Number),
      target: option('target'),
      facts,
      options,
      text,
      pageLine: at + 1,
    });
    at = end;
  }
  return fences;
}

/** Examples that are linted together: the nodes of a cluster stand in a row, anything else stands alone. */
export function groupFences(fences: readonly PageFence[]): PageFence[][] {
  const groups: PageFence[][] = [];
  for (const fence of fences) {
    const last = groups.at(-1);
    const first = last?.[0];
    const isNode = fence.node !== undefined && last?.every(({ node }) => node !== undefined && node !== fence.node);
    if (isNode && first?.verdict === fence.verdict) last?.push(fence);
    else groups.push([fence]);
  }
  return groups;
}
