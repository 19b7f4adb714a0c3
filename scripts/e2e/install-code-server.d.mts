/** See install-code-server.mjs. */
export function installCodeServer():
  | { readonly ok: true; readonly node: string; readonly codeServer: string; readonly vsce: string }
  | { readonly ok: false; readonly why: string };
