import { createConnection } from 'vscode-languageserver/node';
import { createNodePlatform, type NodePlatformOptions } from './node.ts';
import { logError } from './server/guarded.ts';
import { startServer } from './server.ts';

/**
 * Serves the client at the other end of standard input and output. Ends the process when the client says `exit`, when it
 * closes standard input, or when the process that it named at the start is gone.
 */
export function serveStdio(options: NodePlatformOptions = {}): void {
  const connection = createConnection(process.stdin, process.stdout);
  process.stdin.once('end', () => process.exit(1));
  // What a client refuses, or is too late to take, is no reason to end.
  process.on('unhandledRejection', (error) => logError(connection, 'a message to the client', error));
  startServer(connection, createNodePlatform(options));
}
