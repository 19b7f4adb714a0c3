import type { SimulationReport } from '../verdicts/simulation-report.ts';
import { escapeHtml } from './html-text.ts';
import { serviceNames, shownHolders } from './shown.ts';

const BOX = { width: 210, gap: 30, top: 10, line: 17, padding: 12 };
const WIRE_GAP = 34;
/** Room for the names of wires, left of the first node. */
const LEFT = 110;

/** Nodes as boxes with the addresses that they hold after boot, and below them the wires that connect them. */
export function topologySvg(report: SimulationReport): string {
  const wires = [...new Set(report.nodes.flatMap(({ interfaces }) => interfaces.map(({ wire }) => wire)))];
  const texts = report.nodes.map(({ name }) => linesOf(name, report));
  const height = Math.max(...texts.map((lines) => lines.length)) * BOX.line + 2 * BOX.padding + BOX.line;
  const bottom = BOX.top + height;
  const right = LEFT + report.nodes.length * (BOX.width + BOX.gap);
  const total = bottom + 24 + wires.length * WIRE_GAP;
  const drawnWires = wires.map((wire, w) => wireLine(wire, bottom + 30 + w * WIRE_GAP, right));
  const nodes = report.nodes.map((node, n) => {
    const x = LEFT + n * (BOX.width + BOX.gap);
    const plugs = node.interfaces.map(({ name, wire }, i) => {
      const at = x + ((i + 1) * BOX.width) / (node.interfaces.length + 1);
      return plug(name, at, bottom, bottom + 30 + wires.indexOf(wire) * WIRE_GAP);
    });
    return `${box(node.name, texts[n] ?? [], x, height)}${plugs.join('')}`;
  });
  return `<svg role="img" aria-label="Nodes, the wires between them, and who holds the addresses" viewBox="0 0 ${right} ${total}" width="${right}" height="${total}" xmlns="http://www.w3.org/2000/svg">${drawnWires.join('')}${nodes.join('')}</svg>`;
}

interface BoxLine {
  readonly text: string;
  readonly style: 'small' | 'address' | 'address bad';
}

/** The instances of a node and the addresses that it holds. */
function linesOf(node: string, report: SimulationReport): BoxLine[] {
  const names = serviceNames(report);
  const lines: BoxLine[] = [];
  for (const [i, { routers }] of report.services.entries()) {
    for (const router of routers.filter((one) => one.node === node)) {
      const { instance, virtualRouterId, priority } = router;
      lines.push({ text: `${instance}: id ${virtualRouterId}, priority ${priority}`, style: 'small' });
    }
    const holders = report.boot[i];
    if (!holders?.nodes.includes(node)) continue;
    const isShared = holders.nodes.length > 1;
    const who = isShared ? ` (${shownHolders(holders)})` : '';
    lines.push({ text: `${names[i]}${who}`, style: isShared ? 'address bad' : 'address' });
  }
  return lines;
}

function box(name: string, lines: readonly BoxLine[], x: number, height: number): string {
  const left = x + BOX.padding;
  const first = BOX.top + BOX.padding + 10;
  const texts = lines.map(
    ({ text, style }, i) =>
      `<text class="${style}" x="${left}" y="${first + (i + 1) * BOX.line + 2}">${escapeHtml(cut(text))}</text>`,
  );
  return `<rect class="node" x="${x}" y="${BOX.top}" width="${BOX.width}" height="${height}" rx="6"/><text font-weight="600" x="${left}" y="${first}">${escapeHtml(cut(name))}</text>${texts.join('')}`;
}

function wireLine(name: string, y: number, right: number): string {
  return `<line class="wire" x1="${LEFT - 10}" y1="${y}" x2="${right - BOX.gap}" y2="${y}"/><text x="4" y="${y + 4}">${escapeHtml(cut(name, 13))}</text>`;
}

function plug(name: string, x: number, from: number, to: number): string {
  return `<line class="plug" x1="${x}" y1="${from}" x2="${x}" y2="${to}"/><text class="small" x="${x + 4}" y="${from + 14}">${escapeHtml(cut(name, 16))}</text>`;
}

/** Characters that fit into a box. */
const BOX_CHARACTERS = 32;

function cut(text: string, limit = BOX_CHARACTERS): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}
