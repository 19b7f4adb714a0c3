import { createSourceFile, type IncludeHost } from '@kalint/parser';

/** Files in memory, by path. A text of `undefined` stands for a file that cannot be read. */
export function filesInMemory(files: Readonly<Record<string, string | undefined>>): IncludeHost {
  const paths = Object.keys(files).sort();
  return {
    match(pattern, includingFile) {
      const wanted = pattern.startsWith('/') ? pattern : folderOf(includingFile) + pattern;
      const matcher = new RegExp(`^${wanted.replace(/[^\w/*]/g, '\\$&').replaceAll('*', '[^/]*')}$`);
      return paths.filter((path) => matcher.test(path));
    },
    read(path) {
      const text = files[path];
      return text === undefined ? { reason: 'permission denied' } : createSourceFile(path, text);
    },
  };
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
