import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** What prettier's configuration says of a file, unchecked; or why it cannot be used. */
export type PrettierOptions =
  | { readonly ok: true; readonly options: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly problem: string };

/** Answers from prettier's own files: `.prettierrc` and its other names, `.editorconfig`, `.prettierignore`. */
export interface PrettierFiles {
  /** Options for a file; none where nothing is configured. Never throws. */
  optionsOf(path: string): Promise<PrettierOptions>;
  /** Whether the `.prettierignore` of the working folder names a file. */
  ignores(path: string): Promise<boolean>;
}

/** The name of the file that lists what is left as it is; as prettier does, the working folder's counts. */
export const IGNORE_FILE = '.prettierignore';

/** Names that may hold options. Too many cost a moment, and prettier tells which ones count. */
const CONFIG_NAME = /^(?:\.prettierrc(?:\..+)?|prettier\.config\..+|\.editorconfig|package\.yaml)$/;

/** Looks for prettier's files, and loads prettier only where there is one. */
export function createPrettierFiles(): PrettierFiles {
  const configured = new Map<string, boolean>();
  const hasIgnoreFile = existsSync(IGNORE_FILE);
  return { optionsOf, ignores };

  async function optionsOf(path: string): Promise<PrettierOptions> {
    if (!isConfigured(dirname(resolve(path)))) return { ok: true, options: {} };
    const { resolveConfig } = await import('prettier');
    try {
      return { ok: true, options: { ...(await resolveConfig(resolve(path), { editorconfig: true })) } };
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return { ok: false, problem: message.trimEnd() };
    }
  }

  async function ignores(path: string): Promise<boolean> {
    if (!hasIgnoreFile) return false;
    const { getFileInfo } = await import('prettier');
    const { ignored } = await getFileInfo(resolve(path), {
      ignorePath: IGNORE_FILE,
      resolveConfig: false,
      withNodeModules: true,
    });
    return ignored;
  }

  function isConfigured(folder: string): boolean {
    const known = configured.get(folder);
    if (known !== undefined) return known;
    const above = dirname(folder);
    const answer = mayConfigure(folder) || (above !== folder && isConfigured(above));
    configured.set(folder, answer);
    return answer;
  }
}

/** Whether a folder could hold options of prettier; where that cannot be told, it could. */
function mayConfigure(folder: string): boolean {
  try {
    const names = readdirSync(folder);
    if (names.some((name) => CONFIG_NAME.test(name))) return true;
    return names.includes('package.json') && readFileSync(join(folder, 'package.json'), 'utf8').includes('"prettier"');
  } catch {
    return true;
  }
}
