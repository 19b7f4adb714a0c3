import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

/** What a program did. */
export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Somebody with a Node, an empty home and a registry, who has never heard of this project's workspace. */
export class Newcomer {
  readonly home = mkdtempSync(join(tmpdir(), 'kalint-newcomer-'));
  readonly #env: NodeJS.ProcessEnv;

  /** @param node folder of the Node that is first on the path */
  constructor(node: string, registry: string) {
    const npmrc = join(this.home, '.npmrc');
    const { host } = new URL(registry);
    writeFileSync(
      npmrc,
      `registry=${registry}\n//${host}/:_authToken=nobody\nprefix=${join(this.home, 'global')}\ncache=${join(this.home, 'cache')}\naudit=false\nfund=false\nupdate-notifier=false\n`,
    );
    // What npm and vitest have set for themselves would reach the programs that are tried.
    const kept = Object.entries(process.env).filter(([name]) => !/^(npm_|pnpm_|VITEST|NODE_|INIT_CWD)/i.test(name));
    this.#env = {
      ...Object.fromEntries(kept),
      HOME: this.home,
      NPM_CONFIG_USERCONFIG: npmrc,
      PATH: [node, join(this.home, 'global/bin'), process.env.PATH].join(delimiter),
    };
  }

  /** A new folder with some files. */
  folder(name: string, files: Readonly<Record<string, string>> = {}): string {
    const folder = join(this.home, name);
    mkdirSync(folder, { recursive: true });
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return folder;
  }

  run(cwd: string, program: string, args: readonly string[], input = ''): Outcome {
    const { status, stdout, stderr, error } = spawnSync(program, args, {
      cwd,
      env: this.#env,
      input,
      encoding: 'utf8',
    });
    return { status, stdout: stdout ?? '', stderr: error?.message ?? stderr };
  }

  /** @throws Error where the program does not end with status 0 */
  must(cwd: string, program: string, ...args: readonly string[]): string {
    const { status, stdout, stderr } = this.run(cwd, program, args);
    if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}:\n${stdout}\n${stderr}`);
    return stdout;
  }
}
