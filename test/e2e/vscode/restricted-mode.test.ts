import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { vsix } from '../../../scripts/vscode/package-extension.mjs';
import { findPrerequisites, packExtension } from './support/packed-extension.ts';
import { Session } from './support/session.ts';

const FILES = {
  'keepalived.conf': 'vrrp_instance VI_1 {\n  state MASTR\n  interface eth0\n  virtual_router_id 51\n}\n',
  // It leaves a trace where it runs, and takes away what the test looks for.
  'kalint.config.ts': `import { writeFileSync } from 'node:fs';
writeFileSync(new URL('./it-ran', import.meta.url), '' as string);
export default { rules: { 'state-invalid': 'off' } };
`,
};

const prerequisites = findPrerequisites();

describe.skipIf(!prerequisites.ok)('the extension in a workspace that is not trusted', { timeout: 90_000 }, () => {
  let session: Session;
  const ran = () => existsSync(join(session.folder, 'it-ran'));

  beforeAll(async () => {
    if (!prerequisites.ok) return;
    packExtension();
    session = await Session.open(prerequisites.programs, vsix, FILES, true);
  }, 240_000);
  afterAll(() => session?.close());

  it('finds mistakes and runs nothing of the workspace', async () => {
    const { workbench } = session;
    onTestFailed(() => workbench.picture('failed restricted mode'));
    await workbench.openFile('keepalived.conf');
    const problems = await workbench.problems();
    await problems.filter({ hasText: 'state-invalid' }).waitFor();
    expect(ran()).toBe(false);
  });

  it('reads the configuration once the workspace is trusted', async () => {
    const { workbench } = session;
    onTestFailed(() => workbench.picture('failed trust'));
    await workbench.trustFolder();
    await expect.poll(ran, { timeout: 30_000 }).toBe(true);
    const problems = await workbench.problems();
    await problems.filter({ hasText: 'state-invalid' }).waitFor({ state: 'detached' });
  });
});
