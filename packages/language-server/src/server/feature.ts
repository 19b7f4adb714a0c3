import type {
  CancellationToken,
  ClientCapabilities,
  Connection,
  ProtocolRequestType,
  ServerCapabilities,
  TextDocumentIdentifier,
} from 'vscode-languageserver';
import type { Analysis } from '../analysis/analysis.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { guarded } from './guarded.ts';

/** What features may ask for beside the document that a request is about. */
export interface Services {
  readonly workspace: Workspace;
  readonly client: ClientCapabilities;
  /** The client shows what commands such as `kalint.explain` answer (initialization option `commands`). */
  readonly showsAnswers: boolean;
  /** For messages to the person and requests to the client. */
  readonly connection: Connection;
}

/** Something that the server can do: what it says of it at the start, and how it answers. */
export interface Feature {
  capabilities(client: ClientCapabilities): ServerCapabilities;
  /** Called once, after the client has said what it can. */
  register(services: Services): void;
}

type Capabilities = ServerCapabilities | ((client: ClientCapabilities) => ServerCapabilities);

/**
 * A feature that answers a request about one document. A document that cannot be read, a mistake of ours and a cancelled
 * request give null; a `ResponseError` that is thrown reaches the person.
 */
export function documentFeature<P extends { readonly textDocument: TextDocumentIdentifier }, R, PR, E, RO>(
  type: ProtocolRequestType<P, R, PR, E, RO>,
  capabilities: Capabilities,
  answer: (
    analysis: Analysis,
    params: P,
    services: Services,
    token: CancellationToken,
  ) => NoInfer<R> | Promise<NoInfer<R>>,
): Feature {
  return workspaceFeature(type, capabilities, async (params, services, token) => {
    const { workspace } = services;
    const analysis = await workspace.analysisOf(workspace.documents.pathOf(params.textDocument.uri));
    return analysis === undefined || token.isCancellationRequested
      ? (null as R)
      : answer(analysis, params, services, token);
  });
}

/** A feature that answers a request about everything, or about what an earlier answer named. */
export function workspaceFeature<P, R, PR, E, RO>(
  type: ProtocolRequestType<P, R, PR, E, RO>,
  capabilities: Capabilities,
  answer: (params: P, services: Services, token: CancellationToken) => NoInfer<R> | Promise<NoInfer<R>>,
): Feature {
  return {
    capabilities: (client) => (typeof capabilities === 'function' ? capabilities(client) : capabilities),
    register: (services) => {
      const { connection } = services;
      connection.onRequest<unknown, void>(
        type.method,
        guarded<P, unknown>(connection, type.method, null, (params, token) => answer(params, services, token)),
      );
    },
  };
}
