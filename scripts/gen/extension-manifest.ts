import { topLevelBlocks } from './textmate-grammar.ts';

/** What is read of a package.json here; the rest is kept as it is. */
interface Manifest {
  readonly contributes: { readonly languages: readonly object[]; readonly [name: string]: unknown };
  readonly [name: string]: unknown;
}

/** A schema of the editor's settings: their names begin with `kalint.`. */
export interface SettingsSchema {
  readonly properties: Readonly<Record<string, unknown>>;
}

/** The extension's package.json with what is made from the catalogue and from the server's settings. */
export function extensionManifest(text: string, settings: SettingsSchema): string {
  const manifest = JSON.parse(text) as Manifest;
  const { languages, ...contributes } = manifest.contributes;
  const changed = {
    ...manifest,
    contributes: {
      languages: languages.map((language) => ({ ...language, firstLine: firstLine() })),
      ...contributes,
      configuration: { title: 'kalint', properties: settings.properties },
    },
  };
  return `${JSON.stringify(changed, undefined, 2)}\n`;
}

/** A comment that names keepalived, or a block of its own; `ssl {` and the like of one common word prove nothing. */
function firstLine(): string {
  const blocks = topLevelBlocks()
    .split('|')
    .filter((word) => word.includes('_'));
  return `^\\s*(?:[#!].*\\bkeepalived\\b|(?:${blocks.join('|')})(?:\\s+[^=:\\s]|\\s*\\{|\\s*$))`;
}
