import * as vscode from 'vscode';
import { type Client, type ClientFactory, clientOptions } from './client.ts';

/** The language server while the extension lives: started when it is first needed, and again when asked to. */
export class ServerProcess implements vscode.Disposable {
  readonly output = vscode.window.createOutputChannel('kalint', { log: true });
  readonly #makeClient: ClientFactory;
  #client: Promise<Client | undefined> | undefined;

  constructor(makeClient: ClientFactory) {
    this.#makeClient = makeClient;
  }

  /** The running client; undefined where it does not start, which the person has been told then. */
  needed(): Promise<Client | undefined> {
    this.#client ??= this.#started();
    return this.#client;
  }

  async restart(): Promise<void> {
    await this.#stopped();
    await this.needed();
  }

  /** Starts anew where it runs: what the workspace may do has changed. */
  async restartIfRunning(): Promise<void> {
    if (this.#client !== undefined) await this.restart();
  }

  dispose(): void {
    void this.#stopped();
    this.output.dispose();
  }

  async #started(): Promise<Client | undefined> {
    const client = this.#makeClient(clientOptions(this.output));
    try {
      await client.start();
      return client;
    } catch (error) {
      void this.#tell(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }

  async #stopped(): Promise<void> {
    const running = this.#client;
    this.#client = undefined;
    await (await running)?.dispose();
  }

  async #tell(reason: string): Promise<void> {
    this.output.error(reason);
    const show = 'Show Output';
    const chosen = await vscode.window.showErrorMessage(`kalint's language server did not start: ${reason}`, show);
    if (chosen === show) this.output.show();
  }
}
