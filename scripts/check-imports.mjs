// Imports go one way. The tables say where; what they do not allow is refused.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { root } from './tools.mjs';

/** Folder of a package → the packages of this project that it may import. */
const packages = {
  parser: [],
  failover: ['parser'],
  linter: ['parser', 'failover'],
  format: ['parser'],
  'language-server': ['parser', 'linter', 'format', 'failover'],
  cli: ['parser', 'linter', 'format', 'failover', 'language-server'],
  vscode: ['language-server'],
};

/** Folder of packages/parser/src → the folders beside it that it may import. Files of src itself may import all. */
const parserFolders = {
  source: [],
  lexer: ['source'],
  grammar: ['source', 'lexer', 'syntax'],
  syntax: ['source', 'lexer'],
  template: ['source'],
  expand: ['source', 'lexer', 'grammar', 'syntax'],
  catalogue: [],
  bind: ['source', 'lexer', 'grammar', 'syntax', 'expand', 'catalogue'],
  edit: ['source', 'lexer', 'grammar', 'syntax'],
  transform: ['source', 'lexer', 'grammar', 'syntax', 'expand', 'catalogue', 'bind', 'edit'],
  convert: ['source', 'lexer', 'grammar', 'syntax', 'expand', 'catalogue', 'bind'],
};

/** Files that folders may import beside the table above: plain data that knows nothing of its folder. */
const exceptions = { expand: [join('catalogue', 'version.ts')] };

/** Folders of packages/parser/src that import no package at all, not even one of Node's. */
const closedFolders = ['catalogue'];

/** `import … from 'x'`, the last line of a longer one, `export … from 'x'`, `import 'x'`, `import('x')`. */
const specifier =
  /(?:^\s*(?:(?:import|export)\b[^'"]*|\}\s*)\bfrom\s*|^\s*import\s*|\bimport\s*\(\s*)['"]([^'"]+)['"]/g;

/** Prints each import that is not allowed as `file:line: why`. Returns an exit status. */
export function checkImports() {
  const problems = Object.keys(packages).flatMap((name) => {
    const src = join(root, 'packages', name, 'src');
    if (!existsSync(src)) return [];
    return readdirSync(src, { recursive: true })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => problemsOf(name, src, file));
  });
  for (const problem of problems) console.error(problem);
  return problems.length === 0 ? 0 : 1;
}

function problemsOf(name, src, file) {
  const problems = [];
  const lines = readFileSync(join(src, file), 'utf8').split('\n');
  for (const [index, line] of lines.entries()) {
    if (/^\s*(\/\/|\/?\*)/.test(line)) continue;
    for (const [, imported] of line.matchAll(specifier)) {
      const why = refusal(name, src, file, imported);
      if (why) problems.push(`packages/${name}/src/${file}:${index + 1}: import of '${imported}': ${why}`);
    }
  }
  return problems;
}

/** Why a file may not import this, or undefined. */
function refusal(name, src, file, imported) {
  const folder = name === 'parser' && file.includes(sep) ? file.split(sep)[0] : undefined;
  if (folder !== undefined && !Object.hasOwn(parserFolders, folder)) {
    return `the folder ${folder} has no entry in scripts/check-imports.mjs`;
  }
  if (!imported.startsWith('.')) {
    if (closedFolders.includes(folder)) return `${folder} imports nothing outside its own folder`;
    const other = packageNamed(imported);
    if (other === undefined || other === name || packages[name].includes(other)) return undefined;
    return `${name} may import ${listOf(packages[name], 'package')}`;
  }
  const target = relative(src, join(src, dirname(file), imported));
  if (target.startsWith('..')) return 'it lies outside of src; other packages are imported by their name';
  const other = target.includes(sep) ? target.split(sep)[0] : undefined;
  if (folder === undefined || other === folder || parserFolders[folder].includes(other)) return undefined;
  if (exceptions[folder]?.includes(target)) return undefined;
  return `${folder} may import ${listOf(parserFolders[folder], 'folder')}`;
}

function listOf(names, kind) {
  return names.length === 0 ? `no other ${kind}` : `only ${names.join(', ')}`;
}

const folderByName = new Map();
for (const folder of Object.keys(packages)) {
  const file = join(root, 'packages', folder, 'package.json');
  if (existsSync(file)) folderByName.set(JSON.parse(readFileSync(file, 'utf8')).name, folder);
}

/** The folder of the package that a bare specifier belongs to, if it is one of this project. */
function packageNamed(imported) {
  const [first, second] = imported.split('/');
  return folderByName.get(imported.startsWith('@') ? `${first}/${second}` : first);
}
