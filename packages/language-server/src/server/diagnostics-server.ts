import type { LintMessage } from '@kalint/linter';
import type {
  ClientCapabilities,
  Connection,
  Diagnostic,
  DocumentDiagnosticReport,
  ServerCapabilities,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import { configurationDiagnostics, type DiagnosticsClient, diagnostics } from '../features/diagnostics.ts';
import type { ConfigurationProblem } from '../platform.ts';
import { uriOfPath } from '../workspace/uri.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { guarded, logError, nextTurn } from './guarded.ts';
import { Results } from './results.ts';
import { warnPerson } from './tell.ts';

/** The longest that a computation waits for further changes while they keep coming. Milliseconds. */
const LONGEST_WAIT = 150;

/** An empty list as it is sent. */
const NONE = '[]';

/**
 * Findings, sent as they change, or given when they are asked for where the client does that (`textDocument/diagnostic`).
 * There is no fixed delay: changes that have arrived already are taken in first, and only the newest version is linted.
 */
export class DiagnosticsServer {
  readonly #connection: Connection;
  readonly #workspace: Workspace;
  readonly #results = new Results();
  /** What was sent last, by URI. */
  readonly #sent = new Map<string, { readonly text: string; readonly version: number | undefined }>();
  readonly #told = new Set<string>();
  #client: DiagnosticsClient = {};
  #pulls = false;
  #refreshes = false;
  #first: string | undefined;
  #waitingSince: number | undefined;
  #running = false;

  constructor(connection: Connection, workspace: Workspace) {
    this.#connection = connection;
    this.#workspace = workspace;
  }

  capabilities(client: ClientCapabilities): ServerCapabilities {
    const { publishDiagnostics: shown, diagnostic } = client.textDocument ?? {};
    this.#pulls = diagnostic !== undefined;
    this.#refreshes = client.workspace?.diagnostics?.refreshSupport ?? false;
    this.#client = {
      related: diagnostic?.relatedInformation ?? shown?.relatedInformation ?? false,
      tags: (diagnostic?.tagSupport ?? shown?.tagSupport) !== undefined,
      links: diagnostic?.codeDescriptionSupport ?? shown?.codeDescriptionSupport ?? false,
      data: diagnostic?.dataSupport ?? shown?.dataSupport ?? false,
    };
    return {
      diagnosticProvider: { identifier: 'kalint', interFileDependencies: true, workspaceDiagnostics: true },
    };
  }

  register(): void {
    const { languages } = this.#connection;
    languages.diagnostics.on(
      guarded(
        this.#connection,
        'textDocument/diagnostic',
        { kind: 'full', items: [] },
        ({ textDocument, previousResultId }) => this.#pull(textDocument.uri, previousResultId),
      ),
    );
    languages.diagnostics.onWorkspace(
      guarded(this.#connection, 'workspace/diagnostic', { items: [] }, ({ previousResultIds }, token) =>
        this.#pullAll(
          new Map(previousResultIds.map(({ uri, value }) => [uri, value])),
          () => token.isCancellationRequested,
        ),
      ),
    );
  }

  /** Something changed. @param first the document whose findings a person waits for */
  changed(first?: string): void {
    this.#first = first ?? this.#first;
    this.#waitingSince ??= performance.now();
    if (!this.#running) void this.#run();
  }

  /** What is known may be wrong: the client is to ask again. */
  refresh(): void {
    this.changed();
    if (this.#pulls && this.#refreshes) void this.#connection.languages.diagnostics.refresh().catch(() => {});
  }

  /** Sends until nothing is left that changed. */
  async #run(): Promise<void> {
    this.#running = true;
    try {
      while (this.#waitingSince !== undefined) {
        await this.#settle(this.#waitingSince);
        this.#waitingSince = undefined;
        const first = this.#first;
        this.#first = undefined;
        await this.#sendAll(first);
      }
    } catch (error) {
      logError(this.#connection, 'diagnostics', error);
    } finally {
      this.#running = false;
    }
  }

  /** Waits until the changes that have arrived are all taken in. */
  async #settle(since: number): Promise<void> {
    for (let revision = -1; revision !== this.#workspace.revision && performance.now() - since < LONGEST_WAIT; ) {
      revision = this.#workspace.revision;
      await nextTurn();
    }
  }

  /** Sends the findings of every open document and of the files that they read, until something changes meanwhile. */
  async #sendAll(first: string | undefined): Promise<void> {
    const { documents } = this.#workspace;
    if (this.#pulls) return this.#sendConfigurations(new Set());
    const open = documents.all.map(({ path }) => path);
    const paths =
      first !== undefined && open.includes(first) ? [first, ...open.filter((path) => path !== first)] : open;
    for (const path of paths) {
      await this.#send(path);
      await nextTurn();
      if (this.#waitingSince !== undefined) return;
    }
    const aside = await this.#messagesAside(paths);
    for (const [path, messages] of aside) this.#publish(this.#workspace.uriOf(path), this.#show(path, messages));
    await this.#sendConfigurations(new Set([...paths, ...aside.keys()].map((path) => this.#workspace.uriOf(path))));
  }

  async #send(path: string): Promise<void> {
    const messages = await this.#workspace.messagesOf(path);
    const document = this.#workspace.documents.get(path);
    if (document === undefined) return;
    this.#publish(document.uri, this.#show(path, messages), document.version);
  }

  /** Findings in files that are not open: included ones, other nodes of clusters. */
  async #messagesAside(open: readonly string[]): Promise<Map<string, LintMessage[]>> {
    const aside = new Map<string, LintMessage[]>();
    const roots = new Set((await Promise.all(open.map((path) => this.#workspace.rootsOf(path)))).flat());
    for (const root of roots) {
      for (const [path, messages] of (await this.#workspace.reportOf(root)).messages) {
        if (open.includes(path)) continue;
        const known = aside.get(path) ?? [];
        const isNew = (message: LintMessage) => !known.some((one) => JSON.stringify(one) === JSON.stringify(message));
        aside.set(path, [...known, ...messages.filter(isNew)]);
      }
    }
    return aside;
  }

  /** Sends what is wrong in configurations of kalint, and takes back what was sent of files that nothing is found in any more. */
  async #sendConfigurations(current: ReadonlySet<string>): Promise<void> {
    const { settings, files } = await this.#workspace.scopes.problems();
    const byUri = grouped(files);
    for (const [uri, problems] of byUri) this.#publish(uri, configurationDiagnostics(problems));
    for (const [uri, sent] of this.#sent) {
      if (sent.text !== NONE && !current.has(uri) && !byUri.has(uri)) this.#publish(uri, []);
    }
    for (const { file, message } of files) this.#tell(`${file}: ${message}`);
    for (const problem of settings) this.#tell(`the setting kalint.${problem}`);
  }

  /** Says something in a window, once. */
  #tell(message: string): void {
    if (this.#told.has(message)) return;
    this.#told.add(message);
    warnPerson(this.#connection, `kalint: ${message}`);
  }

  /** Sends what the client does not have; for an open document also that a new version has the same. */
  #publish(uri: string, items: Diagnostic[], version?: number): void {
    const text = JSON.stringify(items);
    const sent = this.#sent.get(uri);
    const isKnown = sent === undefined ? text === NONE && version === undefined : sent.text === text;
    if (isKnown && sent?.version === version) return;
    this.#sent.set(uri, { text, version });
    const params = { uri, diagnostics: items, ...(version !== undefined && { version }) };
    this.#connection.sendDiagnostics(params).catch(() => {}); // the client may be gone
  }

  #show(path: string, messages: readonly LintMessage[]): Diagnostic[] {
    const { rules } = this.#workspace.optionsOf(path);
    return diagnostics(messages, {
      uriOf: (other) => this.#workspace.uriOf(other),
      client: this.#client,
      ...(rules && { rules }),
    });
  }

  async #pull(uri: string, previous: string | undefined): Promise<DocumentDiagnosticReport> {
    const path = this.#workspace.documents.pathOf(uri);
    return this.#results.report(uri, this.#show(path, await this.#workspace.messagesOf(path)), previous);
  }

  async #pullAll(
    previous: ReadonlyMap<string, string>,
    isCancelled: () => boolean,
  ): Promise<WorkspaceDiagnosticReport> {
    const items: WorkspaceDiagnosticReport['items'] = [];
    const seen = new Set<string>();
    for (const path of await this.#workspace.allPaths()) {
      if (isCancelled()) break;
      const document = this.#workspace.documents.get(path);
      const uri = this.#workspace.uriOf(path);
      const shown = this.#show(path, await this.#workspace.messagesOf(path));
      seen.add(uri);
      items.push({ ...this.#results.report(uri, shown, previous.get(uri)), uri, version: document?.version ?? null });
      await nextTurn();
    }
    for (const uri of previous.keys()) {
      if (!seen.has(uri) && !isCancelled())
        items.push({ ...this.#results.report(uri, [], undefined), uri, version: null });
    }
    return { items };
  }
}

function grouped(problems: readonly ConfigurationProblem[]): Map<string, ConfigurationProblem[]> {
  const byUri = new Map<string, ConfigurationProblem[]>();
  for (const problem of problems) {
    const uri = uriOfPath(problem.file);
    byUri.set(uri, [...(byUri.get(uri) ?? []), problem]);
  }
  return byUri;
}
