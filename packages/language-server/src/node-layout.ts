import type { LayoutOptions } from 'prettier-plugin-keepalived';

/** Options of prettier that mean something here, with what they must be. */
const TYPES = {
  tabWidth: 'number',
  useTabs: 'boolean',
  printWidth: 'number',
  endOfLine: 'string',
  keepalivedCommentSign: 'string',
  keepalivedAlignValues: 'boolean',
} as const satisfies Partial<Record<keyof LayoutOptions, string>>;

/** What `.prettierrc` and `.editorconfig` say of a file; empty where they say nothing, or cannot be read. */
export async function layoutByPrettier(path: string): Promise<LayoutOptions> {
  const { resolveConfig } = await import('prettier');
  const found = (await resolveConfig(path, { editorconfig: true }).catch(() => null)) ?? {};
  return Object.fromEntries(
    Object.entries(found).filter(
      ([name, value]) => Object.hasOwn(TYPES, name) && typeof value === TYPES[name as keyof typeof TYPES],
    ),
  );
}
