import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { kalint, ROOT } from './support/kalint.ts';

/** Every kind of statement that makes keepalived run something, each with a command that leaves a trace. */
function withCommands(trace: string): string {
  const command = `"/bin/sh -c 'echo ran >> ${trace}'"`;
  return `global_defs {
  script_user root
  startup_script ${command}
  shutdown_script ${command}
}
vrrp_script chk {
  script ${command}
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 100
  virtual_ipaddress {
    192.0.2.10/24
  }
  track_script {
    chk
  }
  notify_master ${command}
  notify_backup ${command}
  notify ${command}
}
virtual_server 192.0.2.10 80 {
  lb_kind DR
  quorum_up ${command}
  real_server 192.0.2.11 80 {
    notify_up ${command}
    MISC_CHECK {
      misc_path ${command}
    }
  }
}
`;
}

describe('a configuration', () => {
  it.each([
    ['lint'],
    ['lint', '--fix', '--fix-suggestions'],
    ['print'],
    ['fmt'],
    ['cluster'],
    ['simulate'],
    ['convert', '--to', 'json'],
    ['facts'],
    ['migrate', '--to', '2.4.3'],
  ])('has nothing executed by kalint %s', (...args) => {
    const folder = folderWith({});
    const trace = join(folder, 'trace');
    writeFileSync(join(folder, 'lb01.conf'), withCommands(trace));
    writeFileSync(join(folder, 'lb02.conf'), withCommands(trace));
    const both = ['cluster', 'simulate'].includes(args[0] ?? '');
    kalint([...args, 'lb01.conf', ...(both ? ['lb02.conf'] : [])], { cwd: folder });
    expect(readdirSync(folder)).not.toContain('trace');
  });
});

describe('the source of what is shipped', () => {
  const sources = readdirSync(join(ROOT, 'packages'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /^[^/]+\/(src|bin)\/.*\.(ts|js)$/.test(path.replaceAll('\\', '/')))
    .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(ROOT, 'packages', path), 'utf8') }));
  const importers = (module: RegExp) =>
    sources
      .filter(({ text }) => module.test(text))
      .map(({ path }) => path)
      .sort();

  it('starts programs in these places only', () => {
    expect(importers(/['"](node:)?child_process['"]/)).toEqual([
      'cli/src/with-keepalived/find-program.ts',
      'cli/src/with-keepalived/run-test.ts',
      'linter/src/node/host/build-options.ts',
    ]);
  });

  it('opens no connection', () => {
    expect(importers(/['"](node:)?(net|http|https|http2|tls|dgram|dns)(\/promises)?['"]|(?<![.#\w])fetch\(/)).toEqual(
      [],
    );
  });
});

it('SECURITY.md names tests that are there', () => {
  const page = readFileSync(fileURLToPath(new URL('../../SECURITY.md', import.meta.url)), 'utf8');
  const named = [...page.matchAll(/`(test\/[\w./-]+)`/g)].map(([, path = '']) => path);
  expect(named.length).toBeGreaterThan(8);
  for (const path of named) expect(() => readdirSync(join(ROOT, path.replace(/\/[^/]*\.ts$/, '')))).not.toThrow();
  for (const path of named.filter((name) => name.endsWith('.ts'))) {
    expect(() => readFileSync(join(ROOT, path))).not.toThrow();
  }
});
