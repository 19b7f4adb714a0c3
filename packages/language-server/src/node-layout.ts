import { type LayoutOptions, readLayoutOptions } from 'prettier-plugin-keepalived';

/** What `.prettierrc` and `.editorconfig` say of a file; empty where they say nothing, or cannot be read. */
export async function layoutByPrettier(path: string): Promise<LayoutOptions> {
  const { resolveConfig } = await import('prettier');
  const found = await resolveConfig(path, { editorconfig: true }).catch(() => null);
  return readLayoutOptions(found ?? {}).options;
}
