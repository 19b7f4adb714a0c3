import { readFileSync } from 'node:fs';
import { lint } from '@kalint/linter';
import { describe, expect, it } from 'vitest';

interface Snippet {
  readonly prefix: string;
  readonly body: readonly string[];
}

const FILE = new URL('../../packages/vscode/snippets/keepalived.json', import.meta.url);
const snippets = Object.entries(JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, Snippet>);

/** What has to stand around a snippet that is a part of a block, or beside one that names others. */
const surroundings: Readonly<Record<string, readonly [before: string, after: string]>> = {
  track_script: [
    'global_defs {\n  enable_script_security\n  script_user root\n}\nvrrp_script check_service {\n  script "/usr/bin/curl --fail --silent --output /dev/null http://127.0.0.1/"\n}\nvrrp_instance VI_1 {\n  interface eth0\n' +
      '  virtual_router_id 1\n  priority 100\n  virtual_ipaddress {\n    192.0.2.10/24\n  }\n',
    '\n}',
  ],
  vrrp_sync_group: ['', ['VI_1', 'VI_2'].map(instance).join('')],
  'real_server http': ['virtual_server 192.0.2.10 80 {\n  lb_algo rr\n  lb_kind NAT\n  protocol TCP\n', '\n}'],
};

describe('snippets', () => {
  it.each(snippets)('%s has neither error nor warning as it is inserted', (_, { prefix, body }) => {
    const [before, after] = surroundings[prefix] ?? ['', ''];
    const text = `${before}${inserted(body.join('\n'))}${after}\n`;
    const { results } = lint([{ path: 'keepalived.conf', text }]);
    const found = results.flatMap(({ messages }) => messages).filter(({ severity }) => severity !== 'info');
    expect(found.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
  });

  it('read ${N:text} and ${N|a,b|} as an editor does', () => {
    expect(inserted('a ${1:x} ${2|b,c|}$0')).toBe('a x b');
  });
});

/** The text of a snippet whose places are left as they are. */
function inserted(body: string): string {
  return body
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
    .replace(/\$\d/g, '');
}

function instance(name: string, index: number): string {
  return `
vrrp_instance ${name} {
  interface eth0
  virtual_router_id ${index + 1}
  priority 100
  virtual_ipaddress {
    192.0.2.${index + 10}/24
  }
}`;
}
