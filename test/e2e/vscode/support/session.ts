import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { type CodeServerPrograms, type RunningCodeServer, startCodeServer } from './code-server.ts';
import { Workbench } from './workbench.ts';

/** What a session needs of the machine. */
export interface SessionPrograms extends CodeServerPrograms {
  readonly chromium: string;
}

/** A folder that is open in the workbench, with the extension installed. */
export class Session {
  readonly folder: string;
  readonly workbench: Workbench;
  readonly #home: string;
  readonly #server: RunningCodeServer;
  readonly #browser: Browser;

  private constructor(home: string, server: RunningCodeServer, browser: Browser, workbench: Workbench) {
    this.#home = home;
    this.folder = join(home, 'workspace');
    this.#server = server;
    this.#browser = browser;
    this.workbench = workbench;
  }

  /** Makes a folder with these files, by their paths in it, and opens it; restricted: without trust in it. */
  static async open(
    programs: SessionPrograms,
    vsix: string,
    files: Readonly<Record<string, string>>,
    restricted = false,
  ): Promise<Session> {
    const home = realpathSync(mkdtempSync(join(tmpdir(), 'kalint-vscode-')));
    const folder = join(home, 'workspace');
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const server = await startCodeServer(programs, home, vsix, restricted);
    const browser = await launchChromium(programs.chromium);
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const workbench = new Workbench(page);
    await workbench.open(server.pageOf(folder));
    return new Session(home, server, browser, workbench);
  }

  /** A file as it is on the disk. */
  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** Ends the browser and the server and removes all they wrote. */
  async close(): Promise<void> {
    await this.#browser.close();
    await this.#server.stop();
    rmSync(this.#home, { recursive: true, force: true });
  }
}
