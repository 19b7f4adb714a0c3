/** What stands behind a keyword: its words, nothing (true), the lines of a block, or a block. null: the statement is not there. */
export type Value = string | number | true | null | readonly string[] | Block;

/** Statements by keyword and name: `priority`, `vrrp_instance VI_1`. */
export interface Block {
  readonly [statement: string]: Value;
}

/** The configurations of nodes by their names. */
export type Nodes = Readonly<Record<string, Block>>;

/** A configuration as text. What is tracked is defined before it is used. */
export function write(configuration: Block): string {
  const order = ([keyword]: readonly [string, Value]) => (/^vrrp_(instance|sync_group)/.test(keyword) ? 1 : 0);
  const sorted = Object.entries(configuration).sort((a, b) => order(a) - order(b));
  return statements(sorted, '');
}

function statements(entries: readonly (readonly [string, Value])[], indent: string): string {
  return entries.map(([keyword, value]) => statement(keyword, value, indent)).join('');
}

function statement(keyword: string, value: Value, indent: string): string {
  if (value === null) return '';
  if (value === true) return `${indent}${keyword}\n`;
  if (typeof value !== 'object') return `${indent}${keyword} ${value}\n`;
  const inner = isLines(value)
    ? value.map((line) => `${indent}  ${line}\n`).join('')
    : statements(Object.entries(value), `${indent}  `);
  return `${indent}${keyword} {\n${inner}${indent}}\n`;
}

function isLines(value: Value): value is readonly string[] {
  return Array.isArray(value);
}

/** A configuration with changes: blocks are merged, everything else is replaced. */
export function change(block: Block, changes: Block): Block {
  const merged: Record<string, Value> = { ...block };
  for (const [keyword, value] of Object.entries(changes)) {
    const before = block[keyword];
    merged[keyword] = isBlock(before) && isBlock(value) ? change(before, value) : value;
  }
  return merged;
}

function isBlock(value: Value | undefined): value is Block {
  return typeof value === 'object' && value !== null && !isLines(value);
}

/** Nodes with changes to some of them. */
export function changeNodes(nodes: Nodes, changes: Nodes): Nodes {
  return Object.fromEntries(Object.entries(nodes).map(([name, block]) => [name, change(block, changes[name] ?? {})]));
}

/** Nodes with the same change to each. */
export function changeAll(nodes: Nodes, changes: Block): Nodes {
  return Object.fromEntries(Object.entries(nodes).map(([name, block]) => [name, change(block, changes)]));
}
