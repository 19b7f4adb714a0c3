import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from '../../cli/support/kalint.ts';

/** What a program did, its two outputs as a person sees them. */
export interface Outcome {
  readonly status: number | null;
  readonly output: string;
}

/** Why the tests cannot run here; undefined where they can. */
export function whyNot(): string | undefined {
  const missing = ['git', 'pre-commit', 'npm'].filter((program) => spawnSync(program, ['--version']).error);
  return missing.length === 0 ? undefined : `${missing.join(', ')} not installed`;
}

/** A place for repositories, with a home of its own for pre-commit. */
export class Machine {
  readonly folder = mkdtempSync(join(tmpdir(), 'kalint-pre-commit-'));
  readonly #env: NodeJS.ProcessEnv;

  constructor() {
    const { NODE_OPTIONS: _, NO_COLOR: __, ...env } = process.env;
    const who = {
      GIT_AUTHOR_NAME: 'a',
      GIT_AUTHOR_EMAIL: 'a@example.org',
      GIT_COMMITTER_NAME: 'a',
      GIT_COMMITTER_EMAIL: 'a@example.org',
    };
    this.#env = {
      ...env,
      ...who,
      PRE_COMMIT_HOME: join(this.folder, 'home'),
      GIT_CONFIG_GLOBAL: '/dev/null',
      PRE_COMMIT_COLOR: 'never',
    };
  }

  run(cwd: string, program: string, args: readonly string[]): Outcome {
    const { status, stdout, stderr } = spawnSync(program, args, { cwd, env: this.#env, encoding: 'utf8' });
    return { status, output: stdout + stderr };
  }

  /** @throws Error where the program does not end with status 0 */
  must(cwd: string, program: string, ...args: readonly string[]): string {
    const { status, output } = this.run(cwd, program, args);
    if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}:\n${output}`);
    return output.trim();
  }

  /** A repository of this project as it stands here, uncommitted changes included. Returns its folder and commit. */
  publishProject(): { readonly url: string; readonly rev: string } {
    const url = join(this.folder, 'project');
    mkdirSync(url);
    const files = this.must(
      ROOT,
      'git',
      '-c',
      `safe.directory=${ROOT.replace(/\/$/, '')}`,
      'ls-files',
      '-co',
      '--exclude-standard',
      '-z',
    );
    for (const file of files.split('\0').filter((name) => name !== '')) {
      mkdirSync(dirname(join(url, file)), { recursive: true });
      // A file that was deleted and not committed is listed as well.
      cpSync(join(ROOT, file), join(url, file), { force: true, errorOnExist: false, recursive: false });
    }
    this.must(url, 'git', 'init', '-q');
    this.must(url, 'git', 'add', '-A');
    this.must(url, 'git', 'commit', '-qm', 'as it stands');
    return { url, rev: this.must(url, 'git', 'rev-parse', 'HEAD') };
  }

  /** A new repository with some files, committed before any hook is there; then the hooks are installed. */
  repository(name: string, files: Readonly<Record<string, string>>): Repository {
    const folder = join(this.folder, name);
    mkdirSync(folder);
    this.must(folder, 'git', 'init', '-q');
    const repository = new Repository(this, folder);
    repository.write(files);
    this.must(folder, 'git', 'add', '-A');
    this.must(folder, 'git', 'commit', '-qm', 'begin');
    this.must(folder, 'pre-commit', 'install');
    return repository;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A person's repository with hooks. */
export class Repository {
  readonly folder: string;
  readonly #machine: Machine;

  constructor(machine: Machine, folder: string) {
    this.#machine = machine;
    this.folder = folder;
  }

  write(files: Readonly<Record<string, string>>): void {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, path)), { recursive: true });
      writeFileSync(join(this.folder, path), text);
    }
  }

  /** Writes files and commits them: what git and the hooks say. */
  commit(files: Readonly<Record<string, string>>): Outcome {
    this.write(files);
    this.#machine.must(this.folder, 'git', 'add', '-A');
    return this.#machine.run(this.folder, 'git', ['commit', '-m', 'change']);
  }

  run(program: string, ...args: readonly string[]): Outcome {
    return this.#machine.run(this.folder, program, args);
  }
}
