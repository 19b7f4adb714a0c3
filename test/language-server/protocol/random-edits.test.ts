import { join } from 'node:path';
import { type ClusterInput, type LintMessage, lint } from '@kalint/linter';
import { createSourceFile, type IncludeHost } from '@kalint/parser';
import { expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { node } from '../../cli/support/configurations.ts';
import { folderWith } from '../../support/folder.ts';
import { type Client, startClient, uriOf } from '../support/client.ts';
import { random, randomEdit } from '../support/random-edits.ts';

const EDITS = 2_000;
/** Texts that grow beyond this are set back to where they began. */
const LONGEST = 2_500;

const FOLDER = {
  'alone.conf': node({ more: 'vrrp_script chk {\n  script /usr/bin/true\n}\n' }),
  'root.conf': `include parts/*.inc\n${node({ id: '52' })}`,
  'parts/scripts.inc': 'vrrp_script chk_a {\n  script "/usr/bin/true"\n  interval 2\n}\n$NAME=5\n',
  'edge/lb01.conf': node({ priority: '110', state: 'MASTER' }),
  'edge/lb02.conf': node({ id: '61', priority: '90' }),
  'kalint.config.json': '{ "clusters": [{ "name": "edge", "nodes": ["edge/*.conf"] }] }',
};

/** Which document the next edit is in: mostly one that stands alone. */
const SHARES: readonly (readonly [name: keyof typeof FOLDER, share: number])[] = [
  ['alone.conf', 0.6],
  ['parts/scripts.inc', 0.75],
  ['root.conf', 0.85],
  ['edge/lb02.conf', 1],
];

it(`shows after each of ${EDITS} random edits what a fresh lint of the same texts finds`, {
  timeout: 600_000,
}, async () => {
  const folder = folderWith(FOLDER);
  const client = await startClient({ folders: [folder], capabilities: FULL, watchMemory: true });
  const texts = new Texts(folder);
  for (const [name] of SHARES) client.open(texts.uri(name), texts.get(name));
  client.open(texts.uri('edge/lb01.conf'), texts.get('edge/lb01.conf'));
  const next = random(7);
  const memory: number[] = [];

  for (let version = 2; version < EDITS + 2; version++) {
    const share = next();
    const [name] = SHARES.find(([, upTo]) => share < upTo) ?? SHARES[0] ?? ['alone.conf'];
    texts.change(client, name, version, next);
    const shown = await client.diagnosticsOf(texts.uri(name), version);
    expect(shown.map(summary), `edit ${version} in ${name}:\n${texts.get(name)}`).toEqual(
      texts.lint(name).map(expected),
    );
    if (name === 'edge/lb02.conf') await neighbourAgrees(client, texts);
    if (version === 100 || version === EDITS) memory.push(await client.usedHeap());
  }

  const [early = 0, late = 0] = memory;
  console.log(
    `used heap of the server: ${early.toFixed(1)} MiB after 100 edits, ${late.toFixed(1)} MiB after ${EDITS}`,
  );
  expect(late).toBeLessThan(early * 1.2);
  expect(client.logged).toEqual([]);
});

/** The other node of the cluster shows what the edit means to it, a moment later. */
async function neighbourAgrees(client: Client, texts: Texts): Promise<void> {
  const wanted = JSON.stringify(texts.lint('edge/lb01.conf').map(expected));
  await client.until(() => {
    const shown = client.published.get(texts.uri('edge/lb01.conf'))?.diagnostics.map(summary);
    return JSON.stringify(shown) === wanted ? true : undefined;
  }, `what lb01 shows after an edit in lb02: ${wanted}`);
}

/** What the documents hold, as the client knows it. */
class Texts {
  readonly #folder: string;
  readonly #now: Map<string, string>;
  readonly #before = new Map<string, string>();

  constructor(folder: string) {
    this.#folder = folder;
    this.#now = new Map(Object.entries(FOLDER).map(([name, text]) => [join(folder, name), text]));
  }

  get(name: string): string {
    return this.#now.get(this.path(name)) ?? '';
  }

  path(name: string): string {
    return join(this.#folder, name);
  }

  uri(name: string): string {
    return uriOf(this.path(name));
  }

  change(client: Client, name: keyof typeof FOLDER, version: number, next: () => number): void {
    const text = this.get(name);
    const path = this.path(name);
    const { changes, text: changed } =
      text.length > LONGEST
        ? { changes: [{ text: FOLDER[name] }], text: FOLDER[name] }
        : randomEdit(text, this.#before.get(path) ?? text, next);
    this.#before.set(path, text);
    this.#now.set(path, changed);
    client.change(this.uri(name), version, changes);
  }

  /** Lints as the command line would, if all documents were saved. */
  lint(name: string): readonly LintMessage[] {
    const read = (path: string) => ({ path, text: this.#now.get(path) ?? '' });
    const included = name === 'parts/scripts.inc' && this.#includedBy('root.conf');
    const file = read(this.path(included ? 'root.conf' : name));
    const options = { host: this.#host(), configId: undefined };
    const edge = ['edge/lb01.conf', 'edge/lb02.conf'].map((node) => ({ file: read(this.path(node)) }));
    const clusters: ClusterInput[] = name.startsWith('edge/') ? [{ nodes: edge }] : [];
    const { results } = lint([file], { host: options.host }, clusters);
    return results.find(({ filePath }) => filePath === this.path(name))?.messages ?? [];
  }

  #includedBy(name: string): boolean {
    const path = this.path(name);
    let found = false;
    const host: IncludeHost = {
      ...this.#host(),
      read: (read) => {
        found ||= read === this.path('parts/scripts.inc');
        return createSourceFile(read, this.#now.get(read) ?? '');
      },
    };
    lint([{ path, text: this.#now.get(path) ?? '' }], { host });
    return found;
  }

  #host(): IncludeHost {
    const inParts = this.path('parts/scripts.inc');
    const other = [...this.#now.keys()];
    return {
      match: (pattern, from) => {
        if (pattern === 'parts/*.inc' && !from.includes('/parts/')) return [inParts];
        const path = join(from, '..', pattern);
        return other.includes(path) ? [path] : [];
      },
      read: (path) => createSourceFile(path, this.#now.get(path) ?? ''),
    };
  }
}

const FULL = {
  textDocument: {
    publishDiagnostics: {
      relatedInformation: true,
      codeDescriptionSupport: true,
      dataSupport: true,
      versionSupport: true,
      tagSupport: { valueSet: [1, 2] as (1 | 2)[] },
    },
  },
};

type Shown = readonly [place: string, code: unknown, severity: unknown, message: unknown, related: readonly string[]];

function summary({ range: { start, end }, code, severity, message, relatedInformation = [] }: Diagnostic): Shown {
  const place = `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
  const related = relatedInformation.map(({ location, message: why }) => `${location.uri}: ${why}`);
  return [place, code, severity, message, related];
}

function expected({ line, column, endLine, endColumn, ruleId, severity, message, related }: LintMessage): Shown {
  const place = `${line}:${column}-${endLine}:${endColumn}`;
  const others = related.map(({ filePath, message: why }) => `${uriOf(filePath)}: ${why}`);
  return [place, ruleId, { error: 1, warning: 2, info: 3 }[severity], message, others];
}
