import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { node, WRONG_STATE } from '../../cli/support/configurations.ts';
import { folderWith } from '../../support/folder.ts';
import { startClient, uriOf } from '../support/client.ts';

/** Every request about a document that the server says it answers, with the rest of its parameters. */
const REQUESTS: Readonly<Record<string, object>> = {
  'textDocument/hover': { position: { line: 1, character: 3 } },
  'textDocument/completion': { position: { line: 1, character: 3 } },
  'textDocument/signatureHelp': { position: { line: 1, character: 3 } },
  'textDocument/definition': { position: { line: 1, character: 3 } },
  'textDocument/references': { position: { line: 1, character: 3 }, context: { includeDeclaration: true } },
  'textDocument/documentHighlight': { position: { line: 1, character: 3 } },
  'textDocument/documentSymbol': {},
  'textDocument/foldingRange': {},
  'textDocument/selectionRange': { positions: [{ line: 1, character: 3 }] },
  'textDocument/semanticTokens/full': {},
  'textDocument/documentLink': {},
  'textDocument/formatting': { options: { tabSize: 2, insertSpaces: true } },
  'textDocument/codeLens': {},
  'textDocument/inlayHint': { range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } } },
  'textDocument/codeAction': {
    range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } },
    context: { diagnostics: [] },
  },
  'textDocument/diagnostic': {},
};

const BROKEN = [
  '',
  '{',
  '}\n}\n}',
  'vrrp_instance',
  'vrrp_instance VI {\n  virtual_ipaddress {\n    192.0.2.1',
  '"',
  '$X=$X\n$X\n${X}\n',
  'include keepalived.conf\n',
  '~SEQ(i, 1, 1000000) vrrp_instance $i {\n}\n',
  '\0\0\0',
  '\uFEFFglobal_defs {\n}\n',
  '\r\r\r\n\r',
  '\ud800 \udc00',
  '{'.repeat(5_000),
  `vrrp_instance ${'x'.repeat(200_000)} {\n}\n`,
];

describe('whatever is asked', () => {
  it.each(Object.entries(REQUESTS))('%s is answered for broken text', async (method, more) => {
    const folder = folderWith({});
    const client = await startClient({ folders: [folder] });
    for (const [i, text] of BROKEN.entries()) {
      const textDocument = { uri: uriOf(join(folder, `${i}.conf`)) };
      client.open(textDocument.uri, text);
      await client.request(method, { textDocument, ...more });
    }
    expect(client.logged).toEqual([]);
  });

  it.each(Object.entries(REQUESTS))('%s is answered for a document that is not there', async (method, more) => {
    const client = await startClient();
    for (const uri of [
      'file:///no/such/keepalived.conf',
      'untitled:Untitled-1',
      'git:/x?{"ref":"~"}',
      'nonsense',
      '',
    ]) {
      await client.request(method, { textDocument: { uri }, ...more });
    }
    expect(client.logged).toEqual([]);
  });

  it('positions outside of the text are answered', async () => {
    const uri = uriOf(`${folderWith({})}/keepalived.conf`);
    const client = await startClient();
    client.open(uri, node());
    const place = { line: 1_000_000, character: 1_000_000 };
    for (const method of Object.keys(REQUESTS)) {
      const range = { start: place, end: place };
      const context = { includeDeclaration: true, diagnostics: [] };
      const options = { tabSize: 0, insertSpaces: true };
      const textDocument = { uri };
      await client.request(method, { textDocument, position: place, positions: [place], range, context, options });
    }
    expect(client.logged).toEqual([]);
  });

  it('changes of a document that was never opened, and a second close, do no harm', async () => {
    const uri = uriOf(`${folderWith({})}/keepalived.conf`);
    const client = await startClient();
    client.change(uri, 7, [{ text: 'x' }]);
    client.close(uri);
    client.open(uri, WRONG_STATE);
    expect(await client.diagnosticsOf(uri, 1)).toHaveLength(1);
    client.close(uri);
    client.close(uri);
    await client.until(() => client.published.get(uri)?.diagnostics.length === 0 || undefined, 'no diagnostics');
    expect(client.logged).toEqual([]);
  });

  it('a file of 100,000 lines is linted', { timeout: 120_000 }, async () => {
    const uri = uriOf(`${folderWith({})}/keepalived.conf`);
    const client = await startClient();
    const block = (i: number) => `static_routes {\n  10.${i >> 8}.${i & 255}.0/24 dev eth0\n}\n\n`;
    client.open(uri, Array.from({ length: 25_000 }, (_, i) => block(i)).join(''));
    await client.until(() => client.published.get(uri), 'diagnostics');
  });
});

describe('the name of a document', () => {
  it.each([
    ['has blanks and signs', 'a b#c%?/keepalived.conf'],
    ['has letters of other languages', 'größe/キープ.conf'],
  ])('%s: includes beside it are read', async (_, name) => {
    const folder = folderWith({ [name]: '', [join(name, '..', 'part.inc')]: WRONG_STATE });
    const client = await startClient({ folders: [folder] });
    client.open(uriOf(join(folder, name)), 'include part.inc\n');
    const part = uriOf(join(folder, name, '..', 'part.inc'));
    await client.until(
      () => client.published.get(part)?.diagnostics.length === 1 || undefined,
      `diagnostics of ${part}`,
    );
  });

  it.each(['untitled:Untitled-1', 'vscode-vfs://github/a/b/keepalived.conf', 'file:///c%3A/Users/me/keepalived.conf'])(
    'is %s',
    async (uri) => {
      const client = await startClient();
      client.open(uri, `include other.conf\n${WRONG_STATE}`);
      const codes = (await client.diagnosticsOf(uri, 1)).map(({ code }) => code);
      expect(codes).toContain('state-invalid');
      expect([...client.published.keys()]).toEqual([uri]);
    },
  );

  it('a document without a file has the configuration of the first folder', async () => {
    const folder = folderWith({ 'kalint.config.json': '{ "rules": { "state-invalid": "off" } }' });
    const client = await startClient({ folders: [folder] });
    client.open('untitled:Untitled-1', WRONG_STATE);
    expect(await client.diagnosticsOf('untitled:Untitled-1', 1)).toEqual([]);
  });

  it('a configuration of kalint that is open itself is not linted', async () => {
    const folder = folderWith({ 'kalint.config.json': '{}' });
    const client = await startClient({ folders: [folder] });
    const uri = uriOf(join(folder, 'kalint.config.json'));
    client.open(uri, '{}', 1, 'json');
    expect(await client.diagnosticsOf(uri, 1)).toEqual([]);
  });
});

describe('the end of the server', () => {
  it('is 0 after shutdown and exit, and 1 after exit alone', async () => {
    expect(await (await startClient()).shutdown()).toBe(0);
    const client = await startClient();
    client.notify('exit');
    expect(await client.exit()).toBe(1);
  });

  it('comes when standard input is closed', async () => {
    const client = await startClient();
    client.server.stdin?.end();
    expect(await client.exit()).toBe(1);
  });

  it('comes when the process is gone that the client named', async () => {
    const editor = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
    const client = await startClient({ processId: editor.pid ?? 0 });
    editor.kill();
    expect(await client.exit()).toBe(1);
  });

  it('does not come while there is work: a client that does not answer is not waited for', async () => {
    const path = `${folderWith({})}/keepalived.conf`;
    writeFileSync(path, WRONG_STATE);
    const client = await startClient({ capabilities: { workspace: { configuration: true } } });
    client.connection.onRequest('workspace/configuration', () => new Promise(() => {}));
    client.open(uriOf(path), WRONG_STATE);
    expect(await client.diagnosticsOf(uriOf(path), 1)).toHaveLength(1);
  });
});
