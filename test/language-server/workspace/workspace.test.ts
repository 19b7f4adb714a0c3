import { Workspace } from '@kalint/language-server';
import { createBrowserPlatform } from '@kalint/language-server/browser';
import { describe, expect, it } from 'vitest';
import { node, WRONG_STATE } from '../../cli/support/configurations.ts';

const CONFIGURED = { folders: [], trusted: true, fetchSettings: async () => undefined };

/** A workspace without a file system, as in a web page. */
function workspaceWith(documents: Readonly<Record<string, string>>, settings?: unknown): Workspace {
  const workspace = new Workspace(createBrowserPlatform());
  workspace.configure({ ...CONFIGURED, fetchSettings: async () => settings });
  for (const [uri, text] of Object.entries(documents)) workspace.documents.set(uri, 'keepalived', 1, text);
  workspace.documentsChanged();
  return workspace;
}

async function found(workspace: Workspace, path: string): Promise<string[]> {
  return (await workspace.messagesOf(path)).map(({ ruleId }) => ruleId);
}

describe('a workspace of open documents only', () => {
  it('finds what is wrong, as settings say', async () => {
    const uri = 'vscode-vfs://github/o/r/keepalived.conf';
    expect(await found(workspaceWith({ [uri]: WRONG_STATE }), uri)).toEqual(['state-invalid']);
    const off = { rules: { 'state-invalid': 'off' } };
    expect(await found(workspaceWith({ [uri]: WRONG_STATE }, off), uri)).toEqual([]);
  });

  it('follows includes to open documents, and says nothing of others', async () => {
    const folder = 'vscode-vfs://github/o/r';
    const workspace = workspaceWith({
      [`${folder}/keepalived.conf`]: 'include parts/vrrp.inc\ninclude parts/*.conf\ninclude other.inc\n',
      [`${folder}/parts/vrrp.inc`]: WRONG_STATE,
    });
    expect(await found(workspace, `${folder}/keepalived.conf`)).toEqual([]);
    expect(await workspace.rootsOf(`${folder}/parts/vrrp.inc`)).toEqual([`${folder}/keepalived.conf`]);
    expect(await found(workspace, `${folder}/parts/vrrp.inc`)).toEqual(['state-invalid']);
  });
});

describe('an analysis', () => {
  it('is one for each version, and does not change', async () => {
    const workspace = workspaceWith({ 'untitled:a': node({ priority: '100' }) });
    const first = await workspace.analysisOf('untitled:a');
    expect(await workspace.analysisOf('untitled:a')).toBe(first);
    workspace.documents.set('untitled:a', 'keepalived', 2, node({ priority: '90' }));
    workspace.documentsChanged();
    const second = await workspace.analysisOf('untitled:a');
    const priorities = [first, second].map(
      (analysis) => analysis?.nodes[0]?.binding.model.vrrpInstances[0]?.priority?.value,
    );
    expect(priorities).toEqual([100, 90]);
    expect([first?.version, second?.version]).toEqual([1, 2]);
  });

  it('of an included file has what the configurations read that include it', async () => {
    const workspace = workspaceWith({
      'mem://x/a.conf': '$PRIORITY=100\ninclude part.inc\n',
      'mem://x/b.conf': '$PRIORITY=90\ninclude part.inc\n',
      'mem://x/part.inc': node({ priority: '$PRIORITY' }),
    });
    const analysis = await workspace.analysisOf('mem://x/part.inc');
    const priorities = analysis?.nodes.map(({ binding }) => binding.model.vrrpInstances[0]?.priority?.value);
    expect(priorities).toEqual([100, 90]);
    expect(analysis?.document.source.path).toBe('mem://x/part.inc');
  });

  it('has the target of the settings', async () => {
    const workspace = workspaceWith({ 'untitled:a': '' }, { target: 'debian-12' });
    expect((await workspace.analysisOf('untitled:a'))?.target).toBe('2.2.7');
  });

  it('is none of what cannot be read', async () => {
    expect(await workspaceWith({}).analysisOf('/no/such/file')).toBeUndefined();
  });
});
