import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FrameLocator, Locator, Page } from 'playwright-core';

const ARTEFACTS = fileURLToPath(new URL('../../artefacts', import.meta.url));

/** How long the workbench may take for anything that a person would wait for. */
const PATIENCE = 20_000;

/** VS Code's window, as a person handles it. Every action waits for what it brings about. */
export class Workbench {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    page.setDefaultTimeout(PATIENCE);
  }

  /** Opens a folder's page and waits until extensions run in it. */
  async open(address: string): Promise<void> {
    await this.page.goto(address);
    await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
  }

  /** Runs a command by its title in the palette, e.g. `kalint: Simulate Failover`. */
  async run(title: string): Promise<void> {
    const row = this.#quickRows().filter({ hasText: title }).first();
    await this.#untilShown(async () => {
      await this.page.keyboard.press('Escape');
      await this.page.keyboard.press('F1');
      await this.#quickInput().fill(`>${title}`);
    }, row);
    await this.page.keyboard.press('Enter');
    await row.waitFor({ state: 'hidden' });
  }

  /** Opens a file of the folder by its path, as one does in the explorer, and waits for its text. */
  async openFile(path: string): Promise<void> {
    const names = path.split('/');
    for (const depth of names.keys()) {
      const row = this.#explorerRow(names.slice(0, depth + 1).join('/'));
      if (depth === names.length - 1) await row.dblclick();
      else if ((await row.getAttribute('aria-expanded')) === 'false') await row.click();
    }
    await this.page
      .locator(`.tab.active[data-resource-name="${names.at(-1)}"]`)
      .first()
      .waitFor();
    await this.editor().locator('.view-line').first().waitFor();
  }

  /** Puts the cursor before a column of a line, both counted from 1. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.page.keyboard.press('Control+G');
    await this.#quickInput().fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.#quickInput().waitFor({ state: 'hidden' });
    await this.page
      .locator('#status\\.editor\\.selection')
      .filter({ hasText: `Ln ${line}, Col ${column}` })
      .waitFor();
  }

  /** Waits until the active file differs from what is on the disk. */
  async changed(): Promise<void> {
    await this.page.locator('.tab.active.dirty').first().waitFor();
  }

  /** Saves the active file; its tab shows when that is done. */
  async save(): Promise<void> {
    await this.page.keyboard.press('Control+S');
    await this.page.locator('.tab.active:not(.dirty)').first().waitFor();
  }

  /** The active editor of text. */
  editor(): Locator {
    return this.page.locator('.editor-group-container.active .monaco-editor').first();
  }

  /** Squiggles under text of the active editor. */
  squiggles(severity: 'error' | 'warning' | 'info'): Locator {
    return this.editor().locator(`.squiggly-${severity}`);
  }

  /** Rows of the Problems panel, which is opened. */
  async problems(): Promise<Locator> {
    await this.run('Problems: Focus on Problems View');
    return this.page.locator('.markers-panel .monaco-list-row');
  }

  /** Hides the panel below the text. */
  async closePanel(): Promise<void> {
    await this.run('View: Hide Panel');
    await this.page.locator('.part.panel').waitFor({ state: 'hidden' });
    await this.run('View: Focus Active Editor Group');
  }

  /** Opens the menu of quick fixes at the cursor and takes one by its title; a picture of the menu where one is wanted. */
  async quickFix(title: string, picture?: string): Promise<void> {
    const row = this.page.locator('.action-widget .monaco-list-row').filter({ hasText: title }).first();
    await this.#untilShown(async () => {
      await this.page.keyboard.press('Escape');
      await this.page.keyboard.press('Control+.');
    }, row);
    if (picture !== undefined) await this.picture(picture);
    await row.click();
    await this.changed();
  }

  /** Opens the hover of what is at the cursor. */
  async hover(): Promise<Locator> {
    const hover = this.page.locator('.monaco-editor .monaco-hover:not(.hidden), .monaco-hover.fade-in').first();
    await this.#untilShown(async () => {
      await this.page.keyboard.press('Control+K');
      await this.page.keyboard.press('Control+I');
    }, hover);
    return hover;
  }

  /** Asks for completions at the cursor: the rows of the list. */
  async complete(): Promise<Locator> {
    const rows = this.page.locator('.suggest-widget.visible .monaco-list-row');
    await this.#untilShown(() => this.page.keyboard.press('Control+Space'), rows.first());
    return rows;
  }

  /** Gives what is at the cursor another name. */
  async rename(name: string): Promise<void> {
    const box = this.page.locator('.rename-box input');
    await this.#untilShown(() => this.page.keyboard.press('F2'), box);
    await box.fill(name);
    await box.press('Enter');
    await box.waitFor({ state: 'hidden' });
  }

  /** The page inside the web view that is shown. */
  webView(): FrameLocator {
    return this.page.frameLocator('iframe.webview').last().frameLocator('iframe#active-frame');
  }

  /** A lens above a line of the active editor. */
  lens(text: string): Locator {
    return this.editor().locator('.codelens-decoration a').filter({ hasText: text }).first();
  }

  /** Rows of the list of places beside a text that is peeked at. */
  peekedPlaces(): Locator {
    return this.page.locator('.reference-zone-widget .ref-tree .monaco-list-row');
  }

  /** The name of the active file's language, as the status bar shows it. */
  async languageOfFile(): Promise<string> {
    return (await this.page.locator('#status\\.editor\\.mode').textContent()) ?? '';
  }

  /** An item of the status bar by its text. */
  statusItem(text: string): Locator {
    return this.page.locator('.statusbar-item.right a').filter({ hasText: new RegExp(`^\\s*${text}\\s*$`) });
  }

  /** Types into the box that a command has opened. */
  async answer(text: string): Promise<void> {
    await this.#quickInput().fill(text);
    await this.page.keyboard.press('Enter');
    await this.#quickInput().waitFor({ state: 'hidden' });
  }

  /** Takes one row of the list that a command has opened. */
  async choose(text: string): Promise<void> {
    await this.#quickRows().filter({ hasText: text }).first().click();
    await this.#quickInput().waitFor({ state: 'hidden' });
  }

  /** Waits for a message to the person. */
  async notification(text: RegExp): Promise<void> {
    await this.page.locator('.notification-toast').filter({ hasText: text }).first().waitFor();
  }

  /** Says that the folder is trusted. */
  async trustFolder(): Promise<void> {
    await this.run('Workspaces: Manage Workspace Trust');
    await this.page.locator('.workspace-trust-editor').getByRole('button', { name: 'Trust', exact: true }).click();
  }

  /** Closes whatever stands before the text: menus, panels, editors. */
  async tidy(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.run('View: Close All Editors');
    await this.page.locator('.tab').first().waitFor({ state: 'detached' });
  }

  /** Keeps a picture among the artefacts: `problems` becomes `problems.png`. */
  async picture(name: string): Promise<void> {
    mkdirSync(ARTEFACTS, { recursive: true });
    await this.page.screenshot({ path: join(ARTEFACTS, `${name}.png`) });
  }

  #explorerRow(path: string): Locator {
    // Behind the path may stand what is wrong in the file.
    const ends = [`$="/${path}"`, `*="/${path} "`].map((end) => `.monaco-icon-label[aria-label${end}]`);
    const label = this.page.locator(ends.join(', '));
    return this.page.locator('.explorer-folders-view .monaco-list-row').filter({ has: label }).first();
  }

  #quickInput(): Locator {
    return this.page.locator('.quick-input-widget:not([style*="display: none"]) .quick-input-box input');
  }

  #quickRows(): Locator {
    return this.page.locator('.quick-input-widget .quick-input-list .monaco-list-row');
  }

  /**
   * Acts again until something is shown. The editor answers once, with what it knows then: the palette lists commands of
   * the extensions loaded so far, fixes and hovers come from the findings so far.
   */
  async #untilShown(act: () => Promise<void>, shown: Locator): Promise<void> {
    for (let tries = 0; tries < 8; tries++) {
      await act();
      const appeared = await shown.waitFor({ timeout: 3_000 }).then(
        () => true,
        () => false,
      );
      if (appeared) return;
    }
    await shown.waitFor({ timeout: 1 });
  }
}
