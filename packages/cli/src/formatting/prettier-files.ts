import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readTextFile } from '@kalint/linter/node';
import { Failure } from '../failure.ts';

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

/** Those that it reads without a look at what they are. */
const READ_BY_PRETTIER = ['.editorconfig', 'package.json', 'package.yaml'];

/** Looks for prettier's files, and loads prettier only where there is one. */
export function createPrettierFiles(): PrettierFiles {
  const configured = new Map<string, boolean>();
  const unfit = new Map<string, string | undefined>();
  const hasIgnoreFile = existsSync(IGNORE_FILE);
  return { optionsOf, ignores };

  async function optionsOf(path: string): Promise<PrettierOptions> {
    const folder = dirname(resolve(path));
    if (!isConfigured(folder)) return { ok: true, options: {} };
    const endless = endlessAbove(folder);
    if (endless !== undefined)
      return { ok: false, problem: `${endless} is no regular file, and prettier would read it` };
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
    if (isEndless(IGNORE_FILE)) throw new Failure(`${IGNORE_FILE} is no regular file, and prettier would read it`);
    const { getFileInfo } = await import('prettier');
    const { ignored } = await getFileInfo(resolve(path), {
      ignorePath: IGNORE_FILE,
      resolveConfig: false,
      withNodeModules: true,
    });
    return ignored;
  }

  /** A file that prettier would read and not come to an end with, in a folder or above. */
  function endlessAbove(folder: string): string | undefined {
    if (unfit.has(folder)) return unfit.get(folder);
    const above = dirname(folder);
    const own = READ_BY_PRETTIER.map((name) => join(folder, name)).find(isEndless);
    const answer = own ?? (above === folder ? undefined : endlessAbove(above));
    unfit.set(folder, answer);
    return answer;
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

/** Whether something is there that is neither a file nor a folder: a named pipe, or a device. */
function isEndless(path: string): boolean {
  try {
    const stats = statSync(path);
    return !stats.isFile() && !stats.isDirectory();
  } catch {
    return false;
  }
}

/** Whether a folder could hold options of prettier; where that cannot be told, it could. */
function mayConfigure(folder: string): boolean {
  try {
    const names = readdirSync(folder);
    if (names.some((name) => CONFIG_NAME.test(name))) return true;
    if (!names.includes('package.json')) return false;
    const manifest = readTextFile(join(folder, 'package.json'));
    return 'reason' in manifest || manifest.text.includes('"prettier"');
  } catch {
    return true;
  }
}
