import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BIN, ROOT } from '../../cli/support/kalint.ts';

const nvim = spawnSync('nvim', ['--version']).status === 0;
if (!nvim) console.warn('Neovim is not installed (apt-get install neovim): the tests that drive it are skipped.');

const LB01 = `include scripts.conf

vrrp_instance VI_1 {
  state BACKUP
  interface eth0
  virtual_router_id 55
  priority 100
  virtual_ipaddress {
    192.0.2.10/24
  }
  track_script {
    chk_web
  }
}

virtual_server 192.0.2.10 80 {
  delay_loop 6
  lb_algo rr
  lb_kind NAT
  protocol TCP
  real_server 192.0.2.21 80 {
    HTTP_GET {
      url {
        path /
        status_code 200
      }
      connect_timeout 1
      nb_get_retry 3
    }
  }
}
`;
const SCRIPTS = `vrrp_script chk_web {
  script "/usr/bin/curl --fail --silent --output /dev/null http://127.0.0.1/"
  interval 2
  timeout 1
  weight -20
}
`;
const LB02 = LB01.replace('virtual_router_id 55', 'virtual_router_id 51').replace('priority 100', 'priority 90');

interface Diagnostic {
  readonly code: string;
  readonly line: number;
  readonly message: string;
}

/** What driver.lua writes; a step that failed is not among the steps. */
interface Result {
  readonly steps: {
    readonly attached: { readonly filetype: string; readonly name: string };
    readonly diagnostics: readonly Diagnostic[];
    readonly hover: { readonly contents: { readonly value: string } };
    readonly definition: readonly { readonly uri: string; readonly line: number }[];
    readonly references: number;
    readonly symbols: readonly string[];
    readonly completion: readonly string[];
    readonly typing: boolean;
    readonly 'quick fix': { readonly title: string; readonly line: string };
    readonly rename: { readonly here: readonly string[]; readonly included: readonly string[] };
    readonly format: string;
    readonly 'broken text': { readonly alive: boolean; readonly hover: boolean };
  };
  readonly failures: readonly string[];
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** The block of Lua that the page on editors gives to users, with the program of this workspace for the installed one. */
function documentedSetUp(): string {
  const page = readFileSync(join(ROOT, 'docs/editors.md'), 'utf8');
  const [, block] = /<!-- init\.lua -->\n```lua\n([\s\S]*?)```/.exec(page) ?? [];
  if (block === undefined) throw new Error('docs/editors.md has no block of Lua behind <!-- init.lua -->');
  const command = `cmd = { '${process.execPath}', '${BIN}', 'lsp', '--stdio' }`;
  const started = block.replace("cmd = { 'kalint', 'lsp', '--stdio' }", command);
  if (started === block) throw new Error('the block of Lua does not start kalint lsp --stdio');
  return started;
}

describe.skipIf(!nvim)("Neovim's built-in client, set up as docs/editors.md says", () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'kalint-neovim-')));
  let result: Result;

  beforeAll(() => {
    write(folder, {
      'lb01/keepalived.conf': LB01,
      'lb01/scripts.conf': SCRIPTS,
      'lb02/keepalived.conf': LB02,
      'lb02/scripts.conf': SCRIPTS,
      'kalint.config.json': JSON.stringify({
        clusters: [{ name: 'web', nodes: ['lb01/keepalived.conf', 'lb02/keepalived.conf'] }],
      }),
      'init.lua': documentedSetUp(),
    });
    const resultFile = join(folder, 'result.json');
    const driver = join(ROOT, 'test/e2e/neovim/driver.lua');
    const run = spawnSync('nvim', ['--headless', '-n', '-u', join(folder, 'init.lua'), `+luafile ${driver}`], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 120_000,
      env: {
        ...process.env,
        KALINT_FOLDER: folder,
        KALINT_RESULT: resultFile,
        XDG_CACHE_HOME: join(folder, 'cache'),
        XDG_CONFIG_HOME: join(folder, 'config'),
        XDG_DATA_HOME: join(folder, 'data'),
        XDG_STATE_HOME: join(folder, 'state'),
      },
    });
    if (!existsSync(resultFile)) throw new Error(`Neovim wrote no result: ${run.stdout}\n${run.stderr}`);
    result = JSON.parse(readFileSync(resultFile, 'utf8'));
  }, 150_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('does every step', () => {
    expect(result.failures).toEqual([]);
  });

  test('knows the file and starts the server for it', () => {
    expect(result.steps.attached).toEqual({ name: 'kalint', filetype: 'keepalived' });
  });

  test('shows what is wrong with the pair at its place', () => {
    const mismatch = result.steps.diagnostics.find(({ code }) => code === 'vrid-mismatch');
    expect(mismatch?.line).toBe(6);
    expect(mismatch?.message).toContain('51');
  });

  test('hovers over a keyword', () => {
    const { value } = result.steps.hover.contents;
    expect(value).toMatch(/priority/i);
    expect(value).toContain('1…255');
    expect(value).toContain('80');
  });

  test('goes to the definition in the included file', () => {
    expect(result.steps.definition).toEqual([{ uri: expect.stringMatching(/\/lb01\/scripts\.conf$/), line: 1 }]);
  });

  test('finds definition and use', () => {
    expect(result.steps.references).toBe(2);
  });

  test('lists the blocks of the file', () => {
    expect(result.steps.symbols.join('\n')).toContain('VI_1');
    expect(result.steps.symbols.join('\n')).toContain('192.0.2.10 80');
  });

  test('completes a keyword of the block', () => {
    expect(result.steps.completion).toContain('advert_int');
    expect(result.steps.completion).not.toContain('real_server');
  });

  test('shows and clears a finding while somebody types', () => {
    expect(result.steps.typing).toBe(true);
  });

  test('applies a quick fix', () => {
    expect(result.steps['quick fix'].line).toBe('      retry 3');
  });

  test('renames a script across the include, and nothing else', () => {
    const { here, included } = result.steps.rename;
    expect(here.filter((line) => line.includes('chk_'))).toEqual(['    chk_site']);
    expect(included).toEqual(SCRIPTS.replace('chk_web', 'chk_site').trimEnd().split('\n'));
  });

  test('formats the buffer', () => {
    expect(result.steps.format).toBe('    virtual_router_id 51');
  });

  test('survives broken text', () => {
    expect(result.steps['broken text'].alive).toBe(true);
  });
});
