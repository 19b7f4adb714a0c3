import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { firstLineOf, looksLikeKeepalived } from '../../packages/vscode/src/first-lines.ts';
import { targetsOf } from '../../packages/vscode/src/target-setting.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));

interface Manifest {
  readonly main: string;
  readonly engines: { readonly vscode: string };
  readonly contributes: {
    readonly languages: readonly {
      readonly firstLine: string;
      readonly filenames: readonly string[];
      readonly filenamePatterns: readonly string[];
      readonly extensions?: readonly string[];
    }[];
    readonly commands: readonly { readonly command: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, unknown>> };
    readonly grammars: readonly { readonly path: string }[];
    readonly snippets: readonly { readonly path: string }[];
  };
  readonly capabilities: { readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] } };
}

const manifest = read('packages/vscode/package.json') as Manifest;
const { contributes } = manifest;
const [language] = contributes.languages;

describe('the manifest of the extension', () => {
  it('has the settings of the language server, and no others', () => {
    const server = read('packages/language-server/schema/settings.schema.json') as { readonly properties: object };
    expect(contributes.configuration.properties).toEqual(server.properties);
  });

  it('restricts only settings that there are', () => {
    const settings = Object.keys(contributes.configuration.properties);
    const { restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
    expect(restrictedConfigurations.filter((name) => !settings.includes(name))).toEqual([]);
  });

  it('declares the commands that the extension registers, but for the one that only lenses run', () => {
    const source = readFileSync(new URL('../../packages/vscode/src/run-extension.ts', import.meta.url), 'utf8');
    const registered = [...source.matchAll(/registerCommand\('([^']+)'/g)].map(([, name]) => name);
    const declared = contributes.commands.map(({ command }) => command);
    expect([...declared, 'kalint.showReferences'].sort()).toEqual(registered.sort());
  });

  it('names files that are there', () => {
    const paths = [...contributes.grammars, ...contributes.snippets].map(({ path }) => path);
    for (const path of paths) {
      expect(existsSync(new URL(`../../packages/vscode/${path}`, import.meta.url)), path).toBe(true);
    }
  });

  it('does not take every .conf file for its own', () => {
    expect(language?.extensions).toBeUndefined();
    expect(language?.filenames).toEqual(['keepalived.conf']);
    expect(language?.filenamePatterns).toEqual(['**/keepalived/*.conf', '*.keepalived.conf']);
  });

  it.each([
    '! Configuration File for keepalived',
    '# keepalived of lb01',
    'global_defs {',
    'vrrp_instance VI_1 {',
    '  vrrp_script check{',
    'virtual_server 192.0.2.10 80',
  ])('takes a file that begins with "%s" for its own', (line) => {
    expect(line).toMatch(new RegExp(language?.firstLine ?? '^$'));
  });

  it.each(['[section]', 'server {', '# nginx', 'vrrp_instances = 2', 'virtual_server = a', 'keepalived=yes'])(
    'leaves a file that begins with "%s" alone',
    (line) => {
      expect(line).not.toMatch(new RegExp(language?.firstLine ?? '^'));
    },
  );

  it.each<[text: string, expected: boolean, why: string]>([
    ['\n\n! for keepalived\n', true, 'its first line of words names keepalived'],
    ['# of the router\n\n# more\nglobal_defs\n{\n', true, 'a block follows a comment'],
    ['# nginx\n# where keepalived puts the address\nserver {\n}\n', false, 'a later comment proves nothing'],
    ['[unit]\n# vrrp_instance {\n', false, 'a block in a comment is none'],
    ['', false, 'there is nothing'],
  ])('looks at the first lines: %j is %s, as %s', (text, expected) => {
    expect(looksLikeKeepalived(text, firstLineOf(manifest))).toBe(expected);
  });

  it('offers the releases of the catalogue as targets', () => {
    expect(targetsOf(manifest)).toEqual(expect.arrayContaining(['debian-12', '2.2.7']));
    expect(targetsOf({})).toEqual([]);
  });
});

describe('the code of the extension', () => {
  it('imports no module of Node but in the entry of the desktop and its server: it runs in browsers', () => {
    const src = new URL('../../packages/vscode/src/', import.meta.url);
    const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const withNode = files.filter((file) =>
      /from '(?:node:|[^']*\/node')/.test(readFileSync(new URL(file, src), 'utf8')),
    );
    expect(withNode.sort()).toEqual(['extension.ts', 'server/node.ts']);
  });
});
