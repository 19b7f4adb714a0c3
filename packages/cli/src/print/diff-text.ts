import type { DiffedNode, Difference, NodeDiff } from '@kalint/linter';
import { shownText } from '../reporters/shown-text.ts';
import type { Colours } from '../terminal.ts';

/** What a person reads of a comparison: first what is not meant, then what is, each by block. */
export function diffText(diff: NodeDiff, colours: Colours): string {
  const [one, other] = diff.nodes;
  if (one === undefined || other === undefined) return '';
  const open = diff.differences.filter(({ intended }) => intended === undefined);
  const meant = diff.differences.filter(({ intended }) => intended !== undefined);
  const parts = [
    ...section('Not meant to differ, as far as can be seen:', open, [one, other], colours),
    ...section('Meant to differ:', meant, [one, other], colours),
    summary(diff, [one, other]),
  ];
  return `${parts.join('\n')}\n`;
}

type Pair = readonly [DiffedNode, DiffedNode];

function section(title: string, differences: readonly Difference[], nodes: Pair, colours: Colours): string[] {
  if (differences.length === 0) return [];
  const blocks = [...new Set(differences.map(({ block }) => block))];
  const lines = blocks.flatMap((block) => [
    `  ${colours.bold(visible(block === '' ? 'top level' : block))}`,
    ...differences.filter((one) => one.block === block).flatMap((one) => differenceLines(one, nodes, colours)),
  ]);
  return [title, ...lines, ''];
}

function differenceLines({ values, path, intended }: Difference, nodes: Pair, colours: Colours): string[] {
  const width = Math.max(...nodes.map(({ name }) => name.length));
  const note = intended === undefined ? '' : colours.dim(`  (${intended})`);
  const list = path.endsWith('/*') ? `${path.split('/').at(-2)}: ` : '';
  return values.map((value, i) => {
    const name = visible(nodes[i]?.name ?? '').padEnd(width);
    const said = value === null ? colours.dim('(nothing)') : visible(list + value.text);
    const place = value === null ? '' : colours.dim(`  ${value.filePath}:${value.line}`);
    return `    ${name}  ${said}${place}${i === 0 ? note : ''}`;
  });
}

function summary({ differences, unintendedCount }: NodeDiff, [one, other]: Pair): string {
  const names = visible(`${one.name} and ${other.name}`);
  if (differences.length === 0) return `${names} say the same.`;
  const count = `${differences.length} difference${differences.length === 1 ? '' : 's'}`;
  return `${names}: ${count}, ${unintendedCount === 0 ? 'all of them meant' : `${unintendedCount} not meant`}.`;
}

function visible(text: string): string {
  return shownText(text).text;
}
