/**
 * Takes copies of one set of files apart: where a folder of several files has a file of the same name as another folder
 * (`production/lb01.conf`, `test/lb01.conf`), each folder is a set of its own. A folder for each node is no copy.
 * @returns the paths in their order, in one group or several
 */
export function separateCopies(paths: readonly string[]): string[][] {
  const start = commonFolder(paths);
  const byFolder = new Map<string, string[]>();
  for (const path of paths) {
    const folder = path.slice(0, Math.max(start.length, path.indexOf('/', start.length) + 1));
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), path]);
  }
  const sets = [...byFolder].map(([folder, members]) => ({
    members,
    names: members.map((path) => path.slice(folder.length)),
  }));
  const areCopies = sets.some(
    (set) =>
      set.names.length > 1 &&
      sets.some((other) => other !== set && other.names.some((name) => set.names.includes(name))),
  );
  return areCopies ? sets.flatMap(({ members }) => separateCopies(members)) : [[...paths]];
}

/** The folder that all paths begin with, its slash included; empty where there is none. */
function commonFolder([first = '', ...others]: readonly string[]): string {
  let end = first.lastIndexOf('/') + 1;
  while (end > 0 && !others.every((path) => path.startsWith(first.slice(0, end)))) {
    end = end === 1 ? 0 : first.lastIndexOf('/', end - 2) + 1;
  }
  return first.slice(0, end);
}
