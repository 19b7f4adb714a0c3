export { Analysis } from './analysis/analysis.ts';
export {
  configurationDiagnostics,
  DIAGNOSTIC_SOURCE,
  type DiagnosticData,
  type DiagnosticsClient,
  type DiagnosticsInput,
  diagnostics,
} from './features/diagnostics.ts';
export { createNodePlatform, type NodePlatformOptions } from './node.ts';
export type {
  ConfigurationChoice,
  ConfigurationProblem,
  ConfigurationSource,
  Platform,
  Unreadable,
} from './platform.ts';
export { startServer } from './server.ts';
export { serveStdio } from './stdio.ts';
export type { Settings } from './workspace/settings.ts';
export { pathOfUri, uriOfPath } from './workspace/uri.ts';
export { Workspace, type WorkspaceOptions } from './workspace/workspace.ts';
