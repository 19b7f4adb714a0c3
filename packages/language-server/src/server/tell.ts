import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';

/** Says something in a window of the editor. It is no question, so that a client that cannot answer any takes it too. */
export function warnPerson(connection: Connection, message: string): void {
  const params = { type: MessageType.Warning, message };
  connection.sendNotification(ShowMessageNotification.method, params).catch(() => {}); // the client may be gone
}
