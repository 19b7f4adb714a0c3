import { Configurations, installedKeepalived } from '@kalint/linter/node';
import { NEWEST_VERSION } from '@kalint/parser/catalogue';
import { choiceOf } from '../configuration.ts';
import { type CheckedConfiguration, checkConfigurations } from './check-configurations.ts';
import { type CheckedFile, checkFiles } from './check-files.ts';

/** Something that is wrong. */
export interface Complaint {
  readonly what: string;
  /** What to do about it; undefined where `what` says so. */
  readonly todo: string | undefined;
}

/** What kalint sees of a machine and of a project. */
export interface CheckUp {
  readonly versions: {
    readonly kalint: string;
    readonly node: string;
    /** Null where none is installed. */
    readonly keepalived: string | null;
    /** The newest release that kalint knows. */
    readonly newestKnown: string;
  };
  readonly configurations: readonly CheckedConfiguration[];
  readonly files: readonly CheckedFile[];
  readonly problems: readonly Complaint[];
  /** What is not wrong, but may not be meant. */
  readonly advice: readonly string[];
}

/** @param paths files and folders, as they were named */
export async function checkUp(
  paths: readonly string[],
  options: { readonly config?: string | boolean },
  kalint: string,
): Promise<CheckUp> {
  const configurations = new Configurations(choiceOf(options));
  // That of the working folder counts also where no file is found.
  await configurations.load('keepalived.conf');
  const { files, problems } = await checkFiles(paths, configurations);
  const checked = checkConfigurations(configurations);
  const keepalived = installedKeepalived() ?? null;
  return {
    versions: { kalint, node: process.versions.node, keepalived, newestKnown: NEWEST_VERSION },
    configurations: checked.configurations,
    files: files.map((file) => ({ ...file, clusters: clustersWith(file.path, checked.configurations) })),
    problems: [...checked.problems, ...problems],
    advice: keepalived === null ? [] : targetAdvice(keepalived, files),
  };
}

/** Nobody has said which keepalived reads the files, and the one of this machine is another than the newest. */
function targetAdvice(installed: string, files: readonly CheckedFile[]): string[] {
  const number = files.filter(({ linted, target }) => linted && target.from === 'default').length;
  if (installed === NEWEST_VERSION || number === 0) return [];
  const subject = number === 1 ? '1 file is' : `${number} files are`;
  return [
    `${subject} linted for keepalived ${NEWEST_VERSION}, since nothing names another, and ${installed} is installed here: ` +
      `--target ${installed}, or "target" in the configuration, names it.`,
  ];
}

function clustersWith(path: string, configurations: readonly CheckedConfiguration[]): string[] {
  return configurations.flatMap(({ clusters }) =>
    clusters.filter(({ nodes }) => nodes.includes(path)).map(({ name }) => name),
  );
}
