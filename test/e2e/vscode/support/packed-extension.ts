import { spawnSync } from 'node:child_process';
import { installCodeServer } from '../../../../scripts/e2e/install-code-server.mjs';
import { ROOT } from '../../../cli/support/kalint.ts';
import { findChromium } from './chromium.ts';
import type { SessionPrograms } from './session.ts';

/** What the tests need of this machine, or why they are skipped. */
export type Prerequisites =
  | { readonly ok: true; readonly programs: SessionPrograms }
  | { readonly ok: false; readonly why: string };

/** Looks for chromium and installs code-server. The reason is also said on the terminal. */
export function findPrerequisites(): Prerequisites {
  const chromium = findChromium();
  const found =
    chromium === undefined
      ? { ok: false as const, why: 'chromium is not installed (apt-get install chromium)' }
      : installCodeServer();
  if (!found.ok) {
    console.warn(`The tests that drive VS Code are skipped: ${found.why}`);
    return found;
  }
  const { node, codeServer } = found;
  return { ok: true, programs: { node, codeServer, chromium: chromium ?? '' } };
}

/** Packs the extension as it is released. @throws Error with what the packager said */
export function packExtension(): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'vscode:package'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`npm run vscode:package failed: ${stdout}${stderr}`);
}
