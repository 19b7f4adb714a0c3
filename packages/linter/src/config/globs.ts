import { Minimatch } from 'minimatch';

const OPTIONS = { dot: true, nocomment: true, nonegate: true, platform: 'linux' } as const;

/** Tells of a path, with slashes and relative to the folder of the configuration, whether globs fit it. */
export type PathTest = (path: string) => boolean;

/**
 * Globs as configurations have them: `*`, `**`, `?`, `[…]`, `{a,b}`. One without a slash fits a name in any folder; what
 * fits a folder fits everything in it; `!` at the beginning takes out what an earlier one fits.
 */
export function pathTest(globs: readonly string[]): PathTest {
  const patterns = globs.map(compile);
  return (path) => {
    const parts = path.split('/');
    const withFolders = parts.map((_, i) => parts.slice(0, i + 1).join('/')).reverse();
    const last = patterns.findLast(({ fits }) => withFolders.some(fits));
    return last !== undefined && !last.negated;
  };
}

function compile(glob: string): { readonly negated: boolean; readonly fits: PathTest } {
  const negated = glob.startsWith('!');
  const plain = (negated ? glob.slice(1) : glob).replace(/^\.\//, '').replace(/(?<=.)\/+$/, '');
  const pattern = new Minimatch(plain.includes('/') ? plain : `**/${plain}`, OPTIONS);
  return { negated, fits: (path) => pattern.match(path) };
}

/** Whether a text has characters that mean something in a glob. */
export function isGlob(text: string): boolean {
  return /[*?[{!]/.test(text);
}
