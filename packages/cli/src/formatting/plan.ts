import type { SourceFile } from '@kalint/parser';
import type { LayoutOptions } from 'prettier-plugin-keepalived';
import { Failure } from '../failure.ts';
import { pathOfStdin, readInput } from '../inputs.ts';
import { templateLanguage } from '../template.ts';
import { type FoundFile, findFiles, templateNote } from './find-files.ts';
import { createKalintIgnores } from './kalint-ignores.ts';
import { createPrettierFiles, IGNORE_FILE } from './prettier-files.ts';
import { problemOfFlags, type StyleFlags, settingsOf } from './settings.ts';
import { isTemplate } from './templates.ts';

/** What decides which files are formatted, and how, beside their paths; as it was written. */
export interface PlanOptions extends StyleFlags {
  readonly stdinFilename?: string;
  readonly template?: string;
  /** `--config`; false after `--no-config`. */
  readonly config?: string | boolean;
}

/** Something to lay out, and how. */
export interface Planned<Item> {
  readonly item: Item;
  readonly options: LayoutOptions;
}

/** All that a run is going to do. */
export interface Plan {
  /** What standard input holds; without options it is passed on as it is. */
  readonly stdin: { readonly source: SourceFile; readonly options: LayoutOptions | undefined } | undefined;
  readonly files: readonly Planned<FoundFile>[];
  /** One line for each path that cannot be looked at. */
  readonly problems: readonly string[];
  /** One line for each thing that was named and is left as it is. */
  readonly notes: readonly string[];
}

/** Standard input without a name is laid out as a file of this name in the working folder would be. */
const NAME_FOR_SETTINGS = 'keepalived.conf';

/**
 * Makes out what to format, and how, before anything is written.
 * @throws Failure for bad options, for standard input that cannot be read, and with all that is wrong in configurations
 */
export async function planOf(paths: readonly string[], options: PlanOptions): Promise<Plan> {
  const { stdinFilename } = options;
  if (stdinFilename !== undefined && !paths.includes('-'))
    throw new Failure('--stdin-filename needs - among the paths');
  const wrongFlag = problemOfFlags(options);
  if (wrongFlag !== undefined) throw new Failure(wrongFlag);
  const language = templateLanguage(options.template);
  const prettier = createPrettierFiles();
  const kalintIgnores = createKalintIgnores(options.config);
  const found = findFiles(
    paths.filter((path) => path !== '-'),
    language,
  );
  const notes = [...found.notes];
  const wrong = new Set<string>();

  const files: Planned<FoundFile>[] = [];
  for (const file of found.files) {
    const ignoring = await ignoredBy(file.path);
    if (ignoring === undefined) {
      const layout = await layoutOf(file.path);
      if (layout !== undefined) files.push({ item: file, options: layout });
    } else if (file.named) {
      notes.push(`${file.path} is left as it is: ${ignoring} ignores it`);
    }
  }
  const stdin = pathOfStdin(paths, stdinFilename) === undefined ? undefined : await planStdin();
  if (wrong.size > 0) throw new Failure([...wrong].join('\n'));
  return { stdin, files, notes, problems: found.problems };

  async function planStdin(): Promise<Plan['stdin']> {
    const source = await readInput('-', stdinFilename);
    const note = await reasonToPassOn(source.path);
    if (note !== undefined) notes.push(note);
    return { source, options: note === undefined ? await layoutOf(stdinFilename ?? NAME_FOR_SETTINGS) : undefined };
  }

  async function reasonToPassOn(path: string): Promise<string | undefined> {
    if (isTemplate(path, language)) return templateNote(path);
    const ignoring = stdinFilename === undefined ? undefined : await ignoredBy(path);
    return ignoring === undefined ? undefined : `${path} is left as it is: ${ignoring} ignores it`;
  }

  async function ignoredBy(path: string): Promise<string | undefined> {
    return (await kalintIgnores(path)) ?? ((await prettier.ignores(path)) ? IGNORE_FILE : undefined);
  }

  async function layoutOf(path: string): Promise<LayoutOptions | undefined> {
    const settings = await settingsOf(path, options, prettier);
    if (settings.ok) return settings.options;
    wrong.add(settings.problem);
    return undefined;
  }
}
