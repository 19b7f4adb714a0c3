import { existsSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type Diagnostic,
  DiagnosticTag,
  type DocumentDiagnosticReport,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver-protocol';
import { node, WRONG_STATE } from '../../cli/support/configurations.ts';
import { folderWith } from '../../support/folder.ts';
import { type Client, startClient, uriOf } from '../support/client.ts';

const RICH = {
  textDocument: {
    publishDiagnostics: {
      relatedInformation: true,
      codeDescriptionSupport: true,
      dataSupport: true,
      tagSupport: { valueSet: [1, 2] as (1 | 2)[] },
    },
  },
  workspace: { configuration: true, didChangeWatchedFiles: { dynamicRegistration: true } },
};
const PULLS = { textDocument: { diagnostic: { dynamicRegistration: false } } };

function codes(diagnostics: readonly Diagnostic[]): unknown[] {
  return diagnostics.map(({ code }) => code);
}

/** What is published of a file once it has these codes. */
async function shows(client: Client, path: string, expected: readonly string[]): Promise<readonly Diagnostic[]> {
  const wanted = JSON.stringify(expected);
  return client.until(
    () => {
      const shown = client.published.get(uriOf(path))?.diagnostics ?? [];
      return JSON.stringify(codes(shown)) === wanted ? shown : undefined;
    },
    `${wanted} in ${path}, but ${JSON.stringify(codes(client.published.get(uriOf(path))?.diagnostics ?? []))}`,
  );
}

describe('a diagnostic', () => {
  it('has rule, severity, link, place, tag, and the fix for code actions', async () => {
    const path = `${folderWith({})}/keepalived.conf`;
    const client = await startClient({ capabilities: RICH });
    client.open(uriOf(path), 'vrrp_script chk {\n  script "/usr/bin/true"\n}\n$UNUSED=1\n');
    const [unused] = await client.diagnosticsOf(uriOf(path), 1);
    expect(unused).toMatchObject({
      source: 'kalint',
      code: 'unused-definition',
      codeDescription: { href: expect.stringContaining('/unused-definition.md') },
      range: { start: { line: 3 }, end: { line: 3 } },
      tags: [DiagnosticTag.Unnecessary],
      data: { ruleId: 'unused-definition' },
    });
  });

  it('is struck through where a keyword is deprecated, with the edits that replace it', async () => {
    const path = `${folderWith({})}/keepalived.conf`;
    const text = node({ more: 'vrrp_track_file up {\n  file /run/up\n}\n' });
    const client = await startClient({ capabilities: RICH });
    client.open(uriOf(path), text);
    const shown = await client.diagnosticsOf(uriOf(path), 1);
    expect(shown.find(({ code }) => code === 'deprecated-keyword')).toMatchObject({
      tags: [DiagnosticTag.Deprecated],
      range: { start: { line: text.split('\n').indexOf('vrrp_track_file up {'), character: 0 } },
      data: { fix: { kind: 'safe', edits: [{ text: 'track_file' }] } },
    });
  });

  it('has nothing that its client does not know', async () => {
    const path = `${folderWith({})}/keepalived.conf`;
    const client = await startClient();
    client.open(uriOf(path), '$UNUSED=1\n');
    const [unused] = await client.diagnosticsOf(uriOf(path), 1);
    expect(Object.keys(unused ?? {}).sort()).toEqual(['code', 'message', 'range', 'severity', 'source']);
  });
});

describe('a client that asks for diagnostics', () => {
  it('is told when nothing has changed, and is sent none unasked', async () => {
    const path = `${folderWith({})}/keepalived.conf`;
    const textDocument = { uri: uriOf(path) };
    const client = await startClient({ capabilities: PULLS });
    client.open(uriOf(path), WRONG_STATE);
    const ask = (previousResultId?: string) =>
      client.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument, previousResultId });

    const first = await ask();
    if (first.kind !== 'full') throw new Error('the first answer has all');
    expect(codes(first.items)).toEqual(['state-invalid']);
    expect(await ask(first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });

    client.change(uriOf(path), 2, [{ text: node() }]);
    const second = await ask(first.resultId);
    expect(second).toMatchObject({ kind: 'full', items: [] });
    expect(second.resultId).not.toBe(first.resultId);
    expect(client.published.size).toBe(0);
  });

  it('gets those of all configurations of the workspace', async () => {
    const folder = folderWith({ 'a/keepalived.conf': WRONG_STATE, 'b/keepalived.conf': node(), 'notes.txt': 'x' });
    const client = await startClient({ folders: [folder], capabilities: PULLS });
    const ask = (previousResultIds: readonly object[]) =>
      client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds });
    const { items } = await ask([]);
    const shown = items.map((item) => [item.uri, item.kind === 'full' ? codes(item.items) : item.kind]);
    expect(shown).toEqual([
      [uriOf(join(folder, 'a/keepalived.conf')), ['state-invalid']],
      [uriOf(join(folder, 'b/keepalived.conf')), []],
    ]);
    const known = items.map(({ uri, resultId }) => ({ uri, value: resultId }));
    expect((await ask(known)).items.map(({ kind }) => kind)).toEqual(['unchanged', 'unchanged']);
  });
});

describe('several files', () => {
  it('what is wrong in an included file is shown there, and is gone once it is mended', async () => {
    const folder = folderWith({ 'keepalived.conf': `include parts/vrrp.inc\n`, 'parts/vrrp.inc': WRONG_STATE });
    const [root, part] = [join(folder, 'keepalived.conf'), join(folder, 'parts/vrrp.inc')];
    const client = await startClient({ folders: [folder] });
    client.open(uriOf(root), 'include parts/vrrp.inc\n');
    await shows(client, part, ['state-invalid']);
    await shows(client, root, []);
    client.open(uriOf(part), WRONG_STATE);
    client.change(uriOf(part), 2, [{ text: node() }]);
    expect(await client.diagnosticsOf(uriOf(part), 2)).toEqual([]);
  });

  it('a file that a configuration nearby includes is read as a part of it', async () => {
    const script = 'vrrp_script chk {\n  script "/usr/bin/true"\n  user nobody\n}\n';
    const tracking = node().replace('track_interface {\n    eth1', 'track_script {\n    chk');
    const folder = folderWith({ 'keepalived.conf': `include scripts.inc\ninclude vrrp.inc\n`, 'scripts.inc': script });
    const client = await startClient({ folders: [folder] });
    const path = join(folder, 'vrrp.inc');
    writeFileSync(path, tracking);
    client.open(uriOf(path), tracking);
    expect(codes(await client.diagnosticsOf(uriOf(path), 1))).toEqual([]);
    rmSync(join(folder, 'keepalived.conf'));
    client.notify('workspace/didChangeWatchedFiles', { changes: [] });
    await shows(client, path, ['undefined-tracker']);
  });

  it('nodes of a configured cluster are looked at side by side, in the texts that are open', async () => {
    const folder = folderWith({
      'lb01.conf': node({ priority: '110' }),
      'lb02.conf': node({ priority: '90' }),
      'kalint.config.json': '{ "clusters": [{ "name": "edge", "nodes": ["lb01.conf", "lb02.conf"] }] }',
    });
    const [lb01, lb02] = [join(folder, 'lb01.conf'), join(folder, 'lb02.conf')];
    const client = await startClient({ folders: [folder], capabilities: RICH });
    client.open(uriOf(lb01), node({ priority: '110' }));
    expect(await client.diagnosticsOf(uriOf(lb01), 1)).toEqual([]);

    client.open(uriOf(lb02), node({ priority: '90', id: '61' }));
    const [mismatch] = await shows(client, lb01, ['vrid-mismatch']);
    expect(mismatch?.relatedInformation?.map(({ location }) => location.uri)).toContain(uriOf(lb02));

    client.change(uriOf(lb02), 2, [{ text: node({ priority: '90' }) }]);
    await shows(client, lb01, []);
    client.change(uriOf(lb02), 3, [{ text: node({ priority: '90', id: '61' }) }]);
    await shows(client, lb01, ['vrid-mismatch']);
    client.close(uriOf(lb02)); // what is on disk counts again
    await shows(client, lb01, []);
  });
});

describe('configurations of kalint', () => {
  it('a broken one is shown at its place and in a window, and linting goes on', async () => {
    const folder = folderWith({ 'kalint.config.json': '{\n  "preset": "recomended"\n}\n' });
    const path = join(folder, 'keepalived.conf');
    const client = await startClient({ folders: [folder], capabilities: RICH });
    client.open(uriOf(path), WRONG_STATE);
    expect(codes(await client.diagnosticsOf(uriOf(path), 1))).toEqual(['state-invalid']);
    const [broken] = await shows(client, join(folder, 'kalint.config.json'), ['configuration']);
    expect(broken).toMatchObject({ severity: 1, range: { start: { line: 1 } } });
    await client.until(() => client.shown[0], 'a message in a window');
    expect(client.shown).toEqual([expect.stringContaining('recommended')]);

    writeFileSync(join(folder, 'kalint.config.json'), '{ "rules": { "state-invalid": "off" } }');
    client.notify('workspace/didChangeWatchedFiles', { changes: [] });
    await shows(client, join(folder, 'kalint.config.json'), []);
    await shows(client, path, []);
    expect(client.shown).toHaveLength(1);
  });

  it('each folder of a workspace has its own', async () => {
    const off = '{ "rules": { "state-invalid": "off" } }';
    const [strict, lax] = [folderWith({}), folderWith({ 'kalint.config.json': off })];
    const client = await startClient({ folders: [strict, lax] });
    for (const folder of [strict, lax]) client.open(uriOf(join(folder, 'keepalived.conf')), WRONG_STATE);
    expect(codes(await client.diagnosticsOf(uriOf(join(strict, 'keepalived.conf')), 1))).toEqual(['state-invalid']);
    expect(await client.diagnosticsOf(uriOf(join(lax, 'keepalived.conf')), 1)).toEqual([]);
  });
});

describe('settings', () => {
  it('count more than configurations, and change at once', async () => {
    const folder = folderWith({ 'kalint.config.json': '{ "rules": { "state-invalid": "info" } }' });
    const path = join(folder, 'keepalived.conf');
    const client = await startClient({ folders: [folder], capabilities: RICH, settings: {} });
    client.open(uriOf(path), WRONG_STATE);
    expect(await client.diagnosticsOf(uriOf(path), 1)).toMatchObject([{ severity: 3 }]);
    client.settings = { rules: { 'state-invalid': 'off' } };
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await shows(client, path, []);
  });

  it('choose the keepalived that reads the files', async () => {
    const path = `${folderWith({})}/keepalived.conf`;
    const text = 'track_file up {\n  file /run/up\n}\n';
    const client = await startClient({
      capabilities: RICH,
      settings: { target: 'ubuntu-20.04', preset: '', rules: {} },
    });
    client.open(uriOf(path), text);
    expect(codes(await client.diagnosticsOf(uriOf(path), 1))).toContain('keyword-not-in-target');
  });

  it('that are wrong are named once, and the others count', async () => {
    const path = `${folderWith({})}/keepalived.conf`;
    const settings = { target: '9.9.9', rules: { 'state-invalid': 'off', 'no-such-rule': 'error' } };
    const client = await startClient({ capabilities: RICH, settings });
    client.open(uriOf(path), WRONG_STATE);
    expect(await client.diagnosticsOf(uriOf(path), 1)).toEqual([]);
    await client.until(() => client.shown.length === 2 || undefined, 'two messages');
    expect(client.shown).toEqual([expect.stringContaining('no-such-rule'), expect.stringContaining('9.9.9')]);
  });

  it('are taken from the start and from notifications by a client that is not to be asked', async () => {
    const path = `${folderWith({})}/keepalived.conf`;
    const client = await startClient({ options: { settings: { rules: { 'state-invalid': 'off' } } } });
    client.open(uriOf(path), WRONG_STATE);
    expect(await client.diagnosticsOf(uriOf(path), 1)).toEqual([]);
    client.notify('workspace/didChangeConfiguration', { settings: { kalint: { rules: {} } } });
    await shows(client, path, ['state-invalid']);
  });
});

describe('a workspace that is not trusted', () => {
  const script = (marker: string) => `import { writeFileSync } from 'node:fs';
writeFileSync(${JSON.stringify(marker)}, '');
export default { rules: { 'state-invalid': 'off' } };
`;

  it.each([
    ['as the client says', { options: { trusted: false } }],
    ['as a setting says', { settings: { untrusted: true } }],
  ])('runs nothing, %s', async (_, options) => {
    const folder = folderWith({ 'keepalived.conf': WRONG_STATE });
    writeFileSync(join(folder, 'kalint.config.mjs'), script(join(folder, 'was-run')));
    const path = join(folder, 'keepalived.conf');
    const client = await startClient({ folders: [folder], capabilities: RICH, ...options });
    client.open(uriOf(path), WRONG_STATE);
    expect(codes(await client.diagnosticsOf(uriOf(path), 1))).toEqual(['state-invalid']);
    expect(existsSync(join(folder, 'was-run'))).toBe(false);
  });

  it('is what a trusted one is not', async () => {
    const folder = folderWith({ 'keepalived.conf': WRONG_STATE });
    writeFileSync(join(folder, 'kalint.config.mjs'), script(join(folder, 'was-run')));
    const path = join(folder, 'keepalived.conf');
    const client = await startClient({ folders: [folder], capabilities: RICH });
    client.open(uriOf(path), WRONG_STATE);
    expect(await client.diagnosticsOf(uriOf(path), 1)).toEqual([]);
    expect(existsSync(join(folder, 'was-run'))).toBe(true);
  });

  it('loads no plugin, and reads neither configurations nor includes outside of its folders', async () => {
    const outer = folderWith({
      'kalint.config.json': '{ "rules": { "state-invalid": "off" } }',
      'secret.inc': '$SECRET=1\n',
      'ws/sub/kalint.config.json': '{ "extends": "../../base.json", "plugins": ["./plugin.mjs"] }',
      'base.json': '{ "rules": { "state-invalid": "off" } }',
    });
    writeFileSync(join(outer, 'ws/sub/plugin.mjs'), script(join(outer, 'was-run')));
    const client = await startClient({ folders: [join(outer, 'ws')], options: { trusted: false } });
    for (const name of ['ws/keepalived.conf', 'ws/sub/keepalived.conf']) {
      const path = join(outer, name);
      const include = join(dirname(outer), '*', 'secret.inc');
      client.open(uriOf(path), `include ${outer}/secret.inc\ninclude ${include}\n${WRONG_STATE}`);
      expect(codes(await client.diagnosticsOf(uriOf(path), 1))).toEqual(['state-invalid']);
    }
    expect([...client.published.keys()]).not.toContain(uriOf(join(outer, 'secret.inc')));
    expect(existsSync(join(outer, 'was-run'))).toBe(false);
  });

  it.skipIf(process.platform === 'win32')('is not left through symbolic links either', async () => {
    const outer = folderWith({
      'out/part.inc': WRONG_STATE,
      'out/base.json': '{ "rules": { "state-invalid": "off" } }',
      'out/other.conf': WRONG_STATE,
      'ws/keepalived.conf': '',
      'ws/lb02.conf': '',
    });
    const ws = join(outer, 'ws');
    symlinkSync(join(outer, 'out'), join(ws, 'linked'));
    symlinkSync(join(outer, 'out/part.inc'), join(ws, 'part.inc'));
    symlinkSync(join(outer, 'out/base.json'), join(ws, 'kalint.config.json'));
    const text = ['part.inc', 'linked/part.inc', 'linked/*.inc', '*/part.inc', '*.inc']
      .map((pattern) => `include ${pattern}\n`)
      .join('');
    const path = join(ws, 'keepalived.conf');
    const said = async (options: object) => {
      const client = await startClient({ folders: [ws], ...options });
      client.open(uriOf(path), `${text}${WRONG_STATE}`);
      await client.diagnosticsOf(uriOf(path), 1);
      return { codes: codes(await client.diagnosticsOf(uriOf(path), 1)), published: [...client.published.keys()] };
    };
    // The configuration behind the link would have hidden it.
    expect(await said({ options: { trusted: false } })).toEqual({ codes: ['state-invalid'], published: [uriOf(path)] });
    expect((await said({})).codes).not.toContain('state-invalid');
  });
});
