import { describe, expect, it } from 'vitest';
import { folderWith } from '../../support/folder.ts';
import { startClient, uriOf } from '../support/client.ts';
import { typeAndErase } from '../support/typing.ts';

/*
 * Limits are for a machine that does nothing else, and hold for most places where a test runs when they are three times
 * as long. What is measured is printed, so that a change can be seen before it hurts.
 */
const FACTOR = 3;

/** A configuration of this many virtual servers, 38 lines each. */
function configuration(servers: number): string {
  return Array.from({ length: servers }, (_, i) => {
    const reals = [1, 2, 3, 4].map(
      (host) => `  real_server 192.168.${i % 256}.${host} 80 {
    weight 1
    TCP_CHECK {
      connect_timeout 3
      retry 3
      delay_before_retry 3
    }
  }
`,
    );
    return `virtual_server 10.${i >> 8}.${i & 255}.1 80 {
  delay_loop 6
  lb_algo rr
  lb_kind NAT
  protocol TCP
${reals.join('')}}
`;
  }).join('');
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(Math.ceil(sorted.length * share) - 1, sorted.length - 1)] ?? Number.NaN;
}

describe('from a typed character to its diagnostics', () => {
  it.each([
    { lines: 40, servers: 1, rounds: 100, limit: 30 },
    { lines: 10_000, servers: 263, rounds: 20, limit: 200 },
  ])('at most $limit ms pass in a file of $lines lines (95th percentile)', { timeout: 120_000 }, async (example) => {
    const text = configuration(example.servers);
    const uri = uriOf(`${folderWith({})}/keepalived.conf`);
    const client = await startClient();
    client.open(uri, text);
    await client.diagnosticsOf(uri, 1);
    const lines = text.split('\n').length;
    const changes = await typeAndErase(client, { uri, text, rounds: example.rounds, version: 2 });
    for (const { typed, diagnostics } of changes) {
      expect(diagnostics.map(({ code }) => code)).toEqual(typed ? ['unknown-keyword'] : []);
    }
    const times = changes.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
    const [median, p95] = [percentile(times, 0.5), percentile(times, 0.95)];
    console.log(`${lines} lines: median ${median.toFixed(1)} ms, 95th percentile ${p95.toFixed(1)} ms`);
    expect(p95).toBeLessThan(example.limit * FACTOR);
  });

  it('only the newest of several waiting versions is linted', async () => {
    const uri = uriOf(`${folderWith({})}/keepalived.conf`);
    const client = await startClient();
    const versions: (number | undefined)[] = [];
    client.connection.onNotification('textDocument/publishDiagnostics', ({ version, ...rest }) => {
      versions.push(version);
      client.published.set(uri, { version, ...rest });
    });
    client.open(uri, configuration(50));
    for (let version = 2; version <= 60; version++) client.change(uri, version, [{ text: configuration(50) }]);
    while (client.published.get(uri)?.version !== 60) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(versions.length).toBeLessThan(30);
  });
});

it('the first diagnostics are there 500 ms after the start', async () => {
  const uri = uriOf(`${folderWith({})}/keepalived.conf`);
  const times: number[] = [];
  for (let i = 0; i < 5; i++) {
    const began = performance.now();
    const client = await startClient();
    client.open(uri, configuration(1));
    await client.diagnosticsOf(uri, 1);
    times.push(performance.now() - began);
    await client.shutdown();
  }
  times.sort((a, b) => a - b);
  console.log(`start to first diagnostics: ${times.map((time) => time.toFixed(0)).join(', ')} ms`);
  expect(percentile(times, 0.5)).toBeLessThan(500 * FACTOR);
});
