import { serveStdio } from '@kalint/language-server';

/** `kalint lsp --stdio`: the client ends it, and the process with it. @param rulePages folder of the rules' pages */
export function lspCommand(rulePages: URL): Promise<never> {
  serveStdio({ rulePages });
  return new Promise(() => {});
}
