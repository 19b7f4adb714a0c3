import { realpathSync } from 'node:fs';
import { type FixedFile, type FixOptions, fixFiles, type LintReport } from '@kalint/linter';
import { createSourceFile, type SourceFile } from '@kalint/parser';
import type { LintTask } from '../commands/run-lint.ts';
import type { ConfiguredInputs } from '../configuration.ts';

/** What is left of a task after fixing, with the texts that fixes have made. */
export interface FixedInputs {
  readonly task: LintTask;
  readonly report: LintReport;
  readonly changed: readonly FixedFile[];
}

/**
 * Fixes what was read, included files as well; nothing is written. Left alone is what was not asked for: the other nodes
 * of a configured cluster, and what standard input includes.
 */
export function fixInputs(task: LintTask, suggestions: boolean): FixedInputs {
  const { inputs, settings, host } = task;
  const { changed, files, report } = fixFiles(inputs, settings, {
    suggestions,
    lint: task.check,
    ...changeableFiles(task),
  });
  const texts = new Map(changed.map(({ path, after }) => [path, createSourceFile(path, after)]));
  return { changed, report, task: { ...task, inputs: files.map(asSource), host: { ...host, read } } };

  function read(path: string): ReturnType<typeof host.read> {
    return texts.get(path) ?? host.read(path);
  }
}

/**
 * Which files are one, and which may be changed: what was named, and what it includes. Left alone are the other nodes of
 * a configured cluster, and what standard input includes.
 */
export function changeableFiles({
  inputs,
  stdin,
  clusters,
}: ConfiguredInputs): Required<Pick<FixOptions, 'identityOf' | 'mayChange'>> {
  const named = new Set(inputs.map(({ path }) => path));
  const others = new Set(clusters.flatMap(({ nodes }) => nodes.map(({ file }) => file.path)));
  return {
    identityOf: (path) => (path === stdin ? '-' : realPath(path)),
    mayChange: (path) => named.has(path) || (stdin === undefined && !others.has(path)),
  };
}

function asSource({ path, text }: Pick<SourceFile, 'path' | 'text'>): SourceFile {
  return createSourceFile(path, text);
}

function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}
