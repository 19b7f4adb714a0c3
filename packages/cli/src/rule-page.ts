import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';
import type { Colours } from './terminal.ts';

const WIDEST_PROSE = 100;
const COMMENT = /<!--[\s\S]*?-->\n?/g;
const FENCE = /^```(.*)$/;
const TABLE_RULE = /^\|[\s|:-]+\|$/;

/** A rule's page, in the Markdown that such pages use, as it reads well in a terminal. */
export function pageForTerminal(markdown: string, colours: Colours, width: number): string {
  const page = new Page(colours, Math.min(width, WIDEST_PROSE));
  for (const line of markdown.replace(COMMENT, '').trim().split('\n')) page.add(line);
  return `${page.finish().join('\n')}\n`;
}

/** Collects lines: prose is wrapped by paragraph, code is kept. */
class Page {
  readonly #colours: Colours;
  readonly #width: number;
  readonly #lines: string[] = [];
  #paragraph: string[] = [];
  #table: string[][] = [];
  #inCode = false;

  constructor(colours: Colours, width: number) {
    this.#colours = colours;
    this.#width = width;
  }

  add(line: string): void {
    const fence = FENCE.exec(line);
    if (fence !== null) this.#fence(fence[1] ?? '');
    else if (this.#inCode) this.#lines.push(line === '' ? '' : this.#colours.cyan(`    ${line}`));
    else if (line.trim() === '') this.#blank();
    else if (line.startsWith('#')) this.#heading(line);
    else if (line.startsWith('|')) this.#tableRow(line);
    else this.#prose(line);
  }

  finish(): string[] {
    this.#endParagraph();
    return this.#lines;
  }

  /** The words behind ``` say which node an example is; the rest of them is for the tests. */
  #fence(info: string): void {
    this.#endParagraph();
    this.#inCode = !this.#inCode;
    if (!this.#inCode) return;
    const [node] = info.split(/\s+/).filter((word) => word !== '' && !/^(conf|invalid|valid)$|=/.test(word));
    if (node !== undefined) this.#lines.push(this.#colours.dim(`  ${node}`));
  }

  #blank(): void {
    this.#endParagraph();
    if (this.#lines.at(-1) !== '') this.#lines.push('');
  }

  #heading(line: string): void {
    this.#endParagraph();
    const title = line.replace(/^#+\s*/, '');
    this.#lines.push(this.#colours.bold(line.startsWith('##') ? title : this.#colours.underline(title)));
  }

  #tableRow(line: string): void {
    if (this.#table.length === 0) this.#endParagraph();
    if (TABLE_RULE.test(line)) return;
    const cells = line.split('|').slice(1, -1);
    this.#table.push(cells.map((cell) => this.#inline(cell.trim())));
  }

  /** A table of one row reads best as names and values. */
  #endTable(): void {
    const [head = [], ...rows] = this.#table;
    const [only] = rows;
    const lines = rows.length === 1 && only ? head.map((name, i) => [`${name}:`, only[i] ?? '']) : this.#table;
    const widths = head.map((_, i) => Math.max(...lines.map((cells) => stringWidth(cells[i] ?? ''))));
    for (const cells of lines) {
      const padded = cells.map((cell, i) => cell + ' '.repeat(Math.max(0, (widths[i] ?? 0) - stringWidth(cell))));
      this.#lines.push(padded.join('  ').trimEnd());
    }
    this.#table = [];
  }

  /** A list item starts a paragraph of its own; its further lines are indented. */
  #prose(line: string): void {
    if (/^\s*([-*]|\d+\.)\s/.test(line)) this.#endParagraph();
    this.#paragraph.push(line.trim());
  }

  #endParagraph(): void {
    if (this.#table.length > 0) this.#endTable();
    if (this.#paragraph.length === 0) return;
    const text = this.#inline(this.#paragraph.join(' '));
    const hang = ' '.repeat(/^([-*]|\d+\.)\s+/.exec(this.#paragraph[0] ?? '')?.[0].length ?? 0);
    const wrapped = wrapAnsi(text, this.#width - hang.length, { hard: false }).replaceAll('\n', `\n${hang}`);
    this.#lines.push(...wrapped.split('\n'));
    this.#paragraph = [];
  }

  /** Links with their address, code and emphasis in colour; without colours, code keeps its marks. */
  #inline(text: string): string {
    const { isColorSupported, cyan, bold } = this.#colours;
    return text
      .replace(/\[([^\]]+)\]\(([^)]+)\)/g, '$1 ($2)')
      .replace(/`([^`]+)`/g, (marked, code) => (isColorSupported ? cyan(code) : marked))
      .replace(/\*\*([^*]+)\*\*/g, (_, strong) => bold(strong));
  }
}
