import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { BIN } from '../cli/support/kalint.ts';

/** Somebody who follows a page in an empty folder, with the bundled kalint on the path. */
export class Reader {
  readonly #home = mkdtempSync(join(tmpdir(), 'kalint-reader-'));
  readonly #folder = join(this.#home, 'work');
  #status = 0;

  constructor() {
    mkdirSync(join(this.#home, 'bin'));
    mkdirSync(this.#folder);
    const kalint = join(this.#home, 'bin/kalint');
    writeFileSync(kalint, `#!/bin/sh\nexec "${process.execPath}" "${BIN}" "$@"\n`);
    chmodSync(kalint, 0o755);
  }

  write(name: string, text: string): void {
    mkdirSync(dirname(join(this.#folder, name)), { recursive: true });
    writeFileSync(join(this.#folder, name), text);
  }

  /** What both outputs show, without a terminal. `$?` is the status of the command before. */
  run(command: string): string {
    const { FORCE_COLOR: _, COLUMNS: __, KALINT_DEBUG: ___, ...env } = process.env;
    const { stdout, status } = spawnSync('sh', ['-c', `exec 2>&1\n(exit ${this.#status})\n${command}`], {
      cwd: this.#folder,
      encoding: 'utf8',
      env: {
        ...env,
        HOME: this.#home,
        NO_COLOR: '1',
        TZ: 'UTC',
        PATH: [join(this.#home, 'bin'), env.PATH].join(delimiter),
      },
    });
    this.#status = status ?? 1;
    return stdout;
  }

  leave(): void {
    rmSync(this.#home, { recursive: true, force: true });
  }
}
