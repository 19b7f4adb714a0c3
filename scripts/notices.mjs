// What the bundles take from other packages, with their licences: these go wherever the bundles go.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './tools.mjs';

/** Packages that a bundle holds parts of, by esbuild's list of what it read; sorted by name. */
export function bundledPackages(metafile) {
  const folders = new Set();
  for (const input of Object.keys(metafile.inputs)) {
    const folder = packageFolder(input.replace(/^[\w-]+:/, ''));
    if (folder !== undefined) folders.add(folder);
  }
  const packages = new Map();
  for (const folder of folders) {
    const { name, version, license, author } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    packages.set(`${name}@${version}`, { name, version, license, author, text: licenceText(join(root, folder)) });
  }
  return [...packages].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/** The notices of packages as a text for people. Throws where a licence is not known: such a package cannot be shipped. */
export function noticesOf(packages) {
  const parts = packages.map(({ name, version, license, author, text }) => {
    if (!license) throw new Error(`${name} ${version} names no licence`);
    const by = typeof author === 'string' ? author : author?.name;
    return `${name} ${version} (${license})\n\n${(text ?? `Its package holds no text of the licence${by ? `; its author is ${by}` : ''}.`).trim()}\n`;
  });
  const rule = `\n${'-'.repeat(79)}\n\n`;
  return `Parts of these packages are bundled here, under their own licences.\n${rule}${parts.join(rule)}`;
}

/** The folder of the npm package that a file belongs to; undefined for files of this project. */
function packageFolder(path) {
  const at = path.lastIndexOf('node_modules/');
  if (at === -1) return undefined;
  const [first, second] = path.slice(at + 'node_modules/'.length).split('/');
  return path.slice(0, at) + join('node_modules', first, first.startsWith('@') ? second : '');
}

function licenceText(folder) {
  const files = readdirSync(folder).filter((name) => /^(licen[cs]e|copying)/i.test(name));
  const texts = files.map((name) => join(folder, name)).filter((path) => existsSync(path));
  return texts.length === 0 ? undefined : texts.map((path) => readFileSync(path, 'utf8')).join('\n');
}
