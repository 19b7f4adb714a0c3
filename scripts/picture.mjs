// Makes the pictures of terminals in docs: node scripts/picture.mjs
// Needs a built kalint and chromium (apt-get install chromium; another browser of its kind by CHROMIUM=PATH).
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './tools.mjs';

const columns = 100;
const lineHeight = 20;
const padding = 20;
const titleBar = 34;

/** Colours of a dark terminal, by the number of the escape code that asks for them. */
const styles = {
  1: 'font-weight:bold',
  2: 'opacity:.6',
  4: 'text-decoration:underline',
  31: 'color:#ff7b72',
  32: 'color:#7ee787',
  33: 'color:#e3b341',
  34: 'color:#79c0ff',
  36: 'color:#76e3ea',
};

const tutorial = tutorialFolder();
take('split-brain.png', root, ['cluster', 'examples/split-brain/lb01.conf', 'examples/split-brain/lb02.conf']);
take('tutorial-cluster.png', tutorial, ['cluster', 'lb01.conf', 'lb02.conf']);
writeFileSync(join(tutorial, 'lb02.conf'), readFileSync(join(tutorial, 'lb02.conf'), 'utf8').replace('55', '51'));
take('tutorial-stuck.png', tutorial, ['simulate', '--depth', '1', 'lb01.conf', 'lb02.conf']);
rmSync(tutorial, { recursive: true, force: true });

/** A folder with the two nodes as the tutorial has them at its beginning. */
function tutorialFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'kalint-tutorial-'));
  const [, lb01] = /<!-- file: lb01.conf -->\n```conf\n([\s\S]*?)```/.exec(
    readFileSync(join(root, 'docs/tutorial.md'), 'utf8'),
  );
  writeFileSync(join(folder, 'lb01.conf'), lb01);
  const lb02 = lb01.replace('lb01', 'lb02').replace('priority 100', 'priority 90').replace('_id 51', '_id 55');
  writeFileSync(join(folder, 'lb02.conf'), lb02);
  return folder;
}

/** A picture of what kalint prints on a terminal. */
function take(name, cwd, args) {
  const lines = [`$ kalint ${args.join(' ')}`, '', ...output(cwd, args).trimEnd().split('\n').flatMap(wrapped)];
  const size = [columns * 8.43 + 2 * padding, lines.length * lineHeight + 2 * padding + titleBar];
  photograph(page(lines), join(root, 'docs', name), ...size);
}

/** A line as a terminal breaks it. */
function wrapped(line) {
  // Lines with colours are short.
  return line.includes('\u001b') || line.length <= columns ? [line] : line.match(new RegExp(`.{1,${columns}}`, 'g'));
}

/** What kalint prints on a terminal of this width. */
function output(cwd, args) {
  const env = { ...process.env, FORCE_COLOR: '1', NO_COLOR: '', COLUMNS: String(columns) };
  const kalint = join(root, 'packages/cli/bin/kalint.js');
  const { stdout, stderr, status } = spawnSync(process.execPath, [kalint, ...args], { cwd, env, encoding: 'utf8' });
  if (status !== 1) throw new Error(`kalint should have found something: ${stderr}`);
  return stdout;
}

function page(lines) {
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; background: #0d1117; color: #e6edf3; }
    header { height: ${titleBar}px; background: #161b22; display: flex; align-items: center; gap: 8px; padding-left: ${padding}px; }
    header i { width: 12px; height: 12px; border-radius: 50%; background: #30363d; }
    pre { margin: 0; padding: ${padding}px; font: 14px/${lineHeight}px "DejaVu Sans Mono", monospace; }
  </style><header><i></i><i></i><i></i></header><pre>${lines.map(toHtml).join('\n')}</pre>`;
}

/** One line with escape codes as HTML. */
function toHtml(line) {
  let html = '';
  let open = [];
  for (const part of line.split(/(\u001b\[[0-9;]*m)/)) {
    const codes = /^\u001b\[(.*)m$/.exec(part)?.[1].split(';').map(Number);
    if (codes) for (const code of codes) open = after(open, code);
    else if (part !== '') html += `<span style="${open.map((code) => styles[code]).join(';')}">${escaped(part)}</span>`;
  }
  return html;
}

/** The codes in force after one more: 0 ends all, 22 bold and dim, 24 underline, 39 the colour. */
function after(open, code) {
  if (code === 0) return [];
  if (code === 22) return open.filter((one) => one !== 1 && one !== 2);
  if (code === 24) return open.filter((one) => one !== 4);
  if (code === 39) return open.filter((one) => one < 30);
  return [...open, code];
}

function escaped(text) {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function photograph(html, picture, width, height) {
  const folder = mkdtempSync(join(tmpdir(), 'kalint-picture-'));
  try {
    const file = join(folder, 'page.html');
    writeFileSync(file, html);
    const options = [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
      '--hide-scrollbars',
      '--force-device-scale-factor=2',
      `--user-data-dir=${join(folder, 'profile')}`,
      `--window-size=${Math.ceil(width)},${Math.ceil(height)}`,
      `--screenshot=${picture}`,
    ];
    const browser = process.env.CHROMIUM ?? 'chromium';
    const { status, stderr, error } = spawnSync(browser, [...options, pathToFileURL(file).href], { encoding: 'utf8' });
    if (error || status !== 0) throw new Error(`${browser} failed: ${error?.message ?? stderr}`);
    console.log(`${picture}: ${Math.ceil(width)} × ${Math.ceil(height)} points`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
