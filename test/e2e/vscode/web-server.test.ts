import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../cli/support/kalint.ts';
import { launchChromium } from './support/chromium.ts';
import { findPrerequisites, packExtension } from './support/packed-extension.ts';

const prerequisites = findPrerequisites();

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly diagnostics?: readonly { readonly code: string }[] };
  readonly result?: { readonly capabilities?: object };
}

/** The server that goes with the extension where the editor itself is a page: a worker without files. */
describe.skipIf(!prerequisites.ok)('the server in a browser', { timeout: 60_000 }, () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    if (!prerequisites.ok) return;
    packExtension();
    browser = await launchChromium(prerequisites.programs.chromium);
    page = await browser.newPage();
    await page.goto('about:blank');
  }, 120_000);
  afterAll(() => browser?.close());

  it('finds mistakes in an open document', async () => {
    const script = readFileSync(join(ROOT, 'packages/vscode/dist/web-server.js'), 'utf8');
    const uri = 'untitled:keepalived.conf';
    const answers = await page.evaluate(startAndAsk, {
      script,
      messages: [
        { jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } },
        { jsonrpc: '2.0', method: 'initialized', params: {} },
        {
          jsonrpc: '2.0',
          method: 'textDocument/didOpen',
          params: {
            textDocument: { uri, languageId: 'keepalived', version: 1, text: 'vrrp_instance A {\n  state MASTR\n}\n' },
          },
        },
      ],
    });
    expect(answers.find(({ id }) => id === 1)?.result?.capabilities).toBeDefined();
    const found = answers.flatMap(({ params }) => params?.diagnostics ?? []);
    expect(found.map(({ code }) => code)).toContain('state-invalid');
  });
});

/** Runs in the page: starts a worker, sends messages, and gives back what came until there were diagnostics. */
async function startAndAsk({ script, messages }: { script: string; messages: readonly object[] }): Promise<Message[]> {
  interface PageWorker {
    onmessage: (event: { data: Message }) => void;
    onerror: (event: { message: string }) => void;
    postMessage(message: object): void;
  }
  const { Worker } = globalThis as unknown as { Worker: new (url: string) => PageWorker };
  const worker = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
  return new Promise((resolve, reject) => {
    const answers: Message[] = [];
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessage = ({ data }) => {
      answers.push(data);
      if (data.method === 'textDocument/publishDiagnostics') resolve(answers);
    };
    for (const message of messages) worker.postMessage(message);
  });
}
