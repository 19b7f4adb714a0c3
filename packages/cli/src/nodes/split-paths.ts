import { basename, dirname, extname, isAbsolute, join, normalize, relative } from 'node:path';
import type { IncludeHost, SourceFile } from '@kalint/parser';
import type { SplitNode } from '@kalint/parser/transform';
import { Failure } from '../failure.ts';

/** A file to write. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
  /** The file that it was made of. */
  readonly from: string;
}

/** A host that knows which files are found whatever folder the including file is in. */
export interface TracingHost extends IncludeHost {
  /** Whether a file was included by an absolute path, or by a file that was. */
  isAnchored(path: string): boolean;
}

/** Notes how files were included. */
export function tracing(host: IncludeHost): TracingHost {
  const anchored = new Set<string>();
  return {
    ...host,
    read: (path) => host.read(path),
    match(pattern, includingFile) {
      const paths = host.match(pattern, includingFile);
      if (isAbsolute(pattern) || anchored.has(includingFile)) for (const path of paths) anchored.add(path);
      return paths;
    },
    isAnchored: (path) => anchored.has(path),
  };
}

/** `keepalived.conf` → `keepalived.lb01.conf` beside it. Files that it includes stay where they are. */
export function filesBeside(root: SourceFile, nodes: readonly SplitNode[]): NewFile[] {
  for (const { id, changed } of nodes) {
    const included = changed.find(({ path }) => path !== root.path);
    if (included === undefined) continue;
    throw new Failure(
      `${included.path} has lines for ${id} as well, and all nodes would include the same file of that name; --output-dir writes a folder for each node, with the included files in it`,
    );
  }
  const ending = extname(root.path);
  const stem = ending === '' ? root.path : root.path.slice(0, -ending.length);
  return nodes.map(({ id, files: [file = root] }) => ({
    path: `${stem}.${fileNameOf(id)}${ending}`,
    text: file.text,
    from: root.path,
  }));
}

/** `DIR/lb01/keepalived.conf`, with the included files at the same places from there. */
export function filesInFolders(
  root: SourceFile,
  nodes: readonly SplitNode[],
  { folder, host }: { readonly folder: string; readonly host: TracingHost },
): NewFile[] {
  return nodes.flatMap((node) => {
    const own = join(folder, fileNameOf(node.id));
    return node.files.flatMap((file, i): NewFile[] => {
      if (i === 0) return [{ path: join(own, basename(root.path)), text: file.text, from: root.path }];
      if (host.isAnchored(file.path) && !node.changed.includes(file)) return [];
      const place = relative(dirname(root.path), file.path);
      if (host.isAnchored(file.path) || place.startsWith('..') || isAbsolute(place))
        throw new Failure(outside(node.id, file));
      return [{ path: join(own, normalize(place)), text: file.text, from: file.path }];
    });
  });
}

function outside(id: string, { path }: SourceFile): string {
  return `${path} does not lie below the folder of the file that includes it, or is included by its absolute path, so that the files of ${id} cannot have their own; include it by a relative path below that folder`;
}

/** An id as part of a file's name. */
function fileNameOf(id: string): string {
  if (!/[/\\]|^\.{1,2}$/.test(id)) return id;
  throw new Failure(`the id ${id} cannot be part of a file's name: name other ids with --id`);
}
