import assert from 'node:assert/strict';
import { lint } from '@kalint/linter';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createBrowserPlatform } from '../../packages/language-server/src/browser.ts';
import { features } from '../../packages/language-server/src/features/registry.ts';
import type { Services } from '../../packages/language-server/src/server/feature.ts';
import { Workspace } from '../../packages/language-server/src/workspace/workspace.ts';
import { random, randomEdit } from '../../test/language-server/support/random-edits.ts';
import type { Target } from '../target.ts';

const URI = 'file:///etc/keepalived/keepalived.conf';
const PATH = '/etc/keepalived/keepalived.conf';
/** Versions of one document. */
const EDITS = 2;
/** Places in each that are asked about. */
const PLACES = 2;

/** An editor types, and asks everything that it can at some places: all is answered, and findings are those of a lint. */
export const sessionTarget: Target = {
  name: 'session',
  check: async (text) => {
    const session = new Session();
    const next = random(text.length);
    let [before, now] = [text, text];
    for (let version = 1; version <= EDITS; version++) {
      await session.show(version, now);
      for (let i = 0; i < PLACES; i++) await session.askAt(Math.floor(next() * (now.length + 1)), next);
      const edited = randomEdit(now, before, next).text;
      [before, now] = [now, edited];
    }
  },
};

type Handler = (params: unknown, token: { readonly isCancellationRequested: boolean }) => Promise<unknown>;

/** The server without a wire: requests go to their handlers. */
class Session {
  readonly #handlers = new Map<string, Handler>();
  readonly #logged: string[] = [];
  readonly #workspace = new Workspace(createBrowserPlatform());
  #document = TextDocument.create(URI, 'keepalived', 0, '');

  constructor() {
    this.#workspace.configure({ folders: ['/etc/keepalived'], trusted: false, fetchSettings: async () => ({}) });
    const log = (message: string) => this.#logged.push(message);
    const window = { showWarningMessage: async () => undefined, showErrorMessage: async () => undefined };
    const connection = {
      onRequest: (method: string, handler: Handler) => this.#handlers.set(method, handler),
      onNotification: () => undefined,
      console: { error: log, warn: log, info: log, log },
      window,
      workspace: { applyEdit: async () => ({ applied: true }) },
      sendNotification: async () => undefined,
      sendRequest: async () => undefined,
    } as unknown as Services['connection'];
    const services = { workspace: this.#workspace, client: {}, showsAnswers: true, connection };
    for (const feature of features) feature.register(services);
  }

  /** A version of the document. Its findings are those of a lint. */
  async show(version: number, text: string): Promise<void> {
    this.#document = TextDocument.create(URI, 'keepalived', version, text);
    this.#workspace.documents.set(URI, 'keepalived', version, text);
    this.#workspace.documentsChanged();
    const { results } = lint([{ path: PATH, text }]);
    const expected = results.find(({ filePath }) => filePath === PATH)?.messages ?? [];
    const shown = await this.#workspace.messagesOf(PATH);
    assert.deepEqual(shown.map(summary), expected.map(summary));
  }

  /** Asks every feature about a place. */
  async askAt(offset: number, next: () => number): Promise<void> {
    const position = this.#document.positionAt(offset);
    const range = { start: position, end: this.#document.positionAt(offset + Math.floor(next() * 40)) };
    const params = {
      textDocument: { uri: URI },
      position,
      positions: [position],
      range,
      context: { diagnostics: [], includeDeclaration: true, triggerKind: 1 },
      options: { tabSize: 2, insertSpaces: true },
      ch: '}',
      newName: 'new_name',
      query: 'v',
      previousResultId: '1',
      command: 'kalint.none',
      arguments: [],
    };
    for (const [method, handler] of this.#handlers) {
      await handler({ ...params, label: 'x' }, { isCancellationRequested: false });
      assert.deepEqual(this.#logged, [], method);
    }
  }
}

function summary({ line, column, ruleId, message }: { line: number; column: number; ruleId: string; message: string }) {
  return `${line}:${column} ${ruleId} ${message}`;
}
