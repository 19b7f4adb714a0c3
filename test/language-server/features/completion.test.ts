import { NEWEST_VERSION } from '@kalint/parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  completions,
  type Offers,
  resolveCompletion,
} from '../../../packages/language-server/src/features/completion.ts';
import { marked } from '../support/cursor.ts';

const OFFERS: Offers = {
  target: NEWEST_VERSION,
  snippets: true,
  names: (kind) => (kind === 'vrrp_script' ? ['chk_web', 'chk_db'] : kind === 'vrrp_instance' ? ['VI_1'] : []),
  definitions: ['VIP'],
  configIds: ['lb01', 'lb02'],
  interfaces: ['eth0', 'bond0'],
  addresses: ['10.0.0.1'],
  rules: [{ id: 'vrid-mismatch', summary: 'Nodes differ.' }],
  includes: () => ['conf.d/a.conf', 'conf.d/b.conf'],
};

/** A use of the definition in braces. */
const BRACED = ['$', '{VIP}'].join('');

function labels(text: string, offers = OFFERS): string[] {
  const { document, offset } = marked(text);
  return completions(document, offset, offers).map(({ label }) => label);
}

/** The text after the item of this name is taken. */
function taken(text: string, label: string): string {
  const { document, offset, text: plain } = marked(text);
  const item = completions(document, offset, { ...OFFERS, snippets: false }).find((one) => one.label === label);
  const edit = item?.textEdit;
  if (edit === undefined || !('range' in edit)) throw new Error(`${label} is not offered`);
  const { lines } = document.source;
  const at = ({ line, character }: { line: number; character: number }) => lines.startOf(line + 1) + character;
  return plain.slice(0, at(edit.range.start)) + edit.newText + plain.slice(at(edit.range.end));
}

describe('keywords', () => {
  test('of the top level where no block is open', () => {
    expect(labels('‸')).toEqual(expect.arrayContaining(['global_defs', 'vrrp_instance', 'virtual_server']));
    expect(labels('‸')).not.toContain('priority');
  });

  test('of the block around the cursor, though it is not closed yet', () => {
    const found = labels('vrrp_instance VI_1 {\n  pri‸');
    expect(found).toEqual(expect.arrayContaining(['priority', 'virtual_router_id', 'track_script']));
    expect(found).not.toContain('vrrp_instance');
    expect(found).not.toContain('lb_algo');
  });

  test('of the outer block behind an inner one', () => {
    expect(labels('vrrp_instance VI_1 {\n  track_script {\n    chk\n  }\n  ‸\n}')).toContain('priority');
  });

  test('of a real server inside of a virtual server', () => {
    const found = labels('virtual_server 192.0.2.1 80 {\n  real_server 10.0.0.1 80 {\n    ‸');
    expect(found).toEqual(expect.arrayContaining(['weight', 'HTTP_GET', 'TCP_CHECK']));
  });

  test('where the brace stands on the next line, and behind a comment', () => {
    expect(labels('vrrp_instance VI_1 # one\n{ # two\n  ‸')).toContain('priority');
  });

  test('where heads for several ids open one block', () => {
    expect(labels('@a vrrp_instance A {\n@b vrrp_instance B {\n  ‸\n}')).toContain('priority');
    expect(labels('@a vrrp_instance A {\n@b vrrp_instance B {\n  priority 1\n}\n‸')).toContain('vrrp_instance');
  });

  test('none in a block that keepalived does not know', () => {
    expect(labels('vrrp_instanze VI_1 {\n  ‸')).toEqual([]);
  });

  test('not those that the release does not know, and deprecated ones last', () => {
    const old = { ...OFFERS, target: '2.0.19' as const };
    expect(labels('vrrp_instance VI_1 {\n  ‸', old)).not.toContain('unicast_fault_no_peer');
    const { document, offset } = marked(
      'virtual_server 192.0.2.1 80 {\n real_server 10.0.0.1 80 {\n  HTTP_GET {\n   ‸',
    );
    const items = completions(document, offset, OFFERS);
    const retry = items.find(({ label }) => label === 'nb_get_retry');
    expect(retry?.tags).toEqual([1]);
    const sorted = [...items].sort((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? ''));
    expect(sorted.findIndex(({ label }) => label === 'nb_get_retry')).toBeGreaterThan(
      sorted.findIndex(({ label }) => label === 'retry'),
    );
  });

  test('replace the whole word that is there', () => {
    expect(taken('vrrp_instance VI_1 {\n  pri‸or 100\n}', 'priority')).toBe('vrrp_instance VI_1 {\n  priority 100\n}');
  });

  test('come as a snippet with places for arguments and for what a block cannot do without', () => {
    const { document, offset } = marked('‸');
    const items = completions(document, offset, OFFERS);
    const script = items.find(({ label }) => label === 'vrrp_script');
    expect(script?.textEdit?.newText).toBe('vrrp_script ${1:name} {\n\tscript ${2:command}\n\t$0\n}');
    expect(script?.insertTextFormat).toBe(2);
  });

  test('come with a choice where there are a few words', () => {
    const { document, offset } = marked('vrrp_instance A {\n  ‸');
    const state = completions(document, offset, OFFERS).find(({ label }) => label === 'state');
    expect(state?.textEdit?.newText).toBe('state ${1|MASTER,BACKUP|}');
  });

  test('have their text when they are looked at', () => {
    const { document, offset } = marked('vrrp_instance A {\n  ‸');
    const item = completions(document, offset, OFFERS).find(({ label }) => label === 'priority');
    if (item === undefined) throw new Error('priority is not offered');
    const { documentation } = resolveCompletion(item, NEWEST_VERSION);
    expect(documentation).toMatchObject({ kind: 'markdown', value: expect.stringContaining('1…255') });
  });
});

describe('values', () => {
  test('words of an argument', () => {
    expect(labels('vrrp_instance A {\n  state ‸')).toEqual(['MASTER', 'BACKUP']);
    expect(labels('vrrp_instance A {\n  state MA‸')).toEqual(['MASTER', 'BACKUP']);
  });

  test('interfaces', () => {
    expect(labels('vrrp_instance A {\n  interface ‸')).toEqual(['eth0', 'bond0']);
  });

  test('names of what is defined', () => {
    expect(labels('vrrp_instance A {\n  track_script {\n    ‸\n  }\n}')).toEqual(
      expect.arrayContaining(['chk_web', 'chk_db']),
    );
    expect(labels('vrrp_sync_group G {\n  group {\n    ‸\n')).toContain('VI_1');
  });

  test('options behind the name of a tracker', () => {
    const found = labels('vrrp_instance A {\n  track_script {\n    chk_web ‸\n  }\n}');
    expect(found).toContain('weight');
    expect(found).not.toContain('chk_db');
  });

  test('options of an address, each once', () => {
    expect(labels('vrrp_instance A {\n  virtual_ipaddress {\n    192.0.2.1/24 ‸')).toContain('dev');
    expect(labels('vrrp_instance A {\n  virtual_ipaddress {\n    192.0.2.1/24 dev ‸')).toEqual(['eth0', 'bond0']);
    expect(labels('vrrp_instance A {\n  virtual_ipaddress {\n    192.0.2.1/24 dev eth0 ‸')).not.toContain('dev');
  });
});

describe('what is no statement', () => {
  test('definitions behind a dollar sign', () => {
    expect(labels('$VIP=192.0.2.1\nvrrp_instance A {\n  virtual_ipaddress {\n    $‸')).toContain('$VIP');
    expect(taken(`vrrp_instance A {\n  priority ${BRACED.slice(0, 3)}‸`, BRACED)).toBe(
      `vrrp_instance A {\n  priority ${BRACED}`,
    );
  });

  test('config ids behind an at sign', () => {
    expect(labels('@‸')).toEqual(['@lb01', '@lb02']);
  });

  test('files of an include', () => {
    expect(labels('include conf.d/‸')).toEqual(['conf.d/a.conf', 'conf.d/b.conf']);
  });

  test('nothing in a comment, but the words of kalint and its rules', () => {
    expect(labels('# prio‸')).not.toContain('priority');
    expect(labels('# kalint-‸')).toContain('kalint-disable-next-line');
    expect(labels('# kalint-disable-line vrid‸')).toEqual(['vrid-mismatch']);
    expect(labels('# kalint-disable-line vrid-mismatch -- bec‸')).toEqual([]);
    expect(taken('# kalint-disable-line vr‸', 'vrid-mismatch')).toBe('# kalint-disable-line vrid-mismatch');
  });
});

test('never throws, whatever is written', () => {
  const piece = fc.constantFrom(
    'vrrp_instance A',
    '{',
    '}',
    '\n',
    ' ',
    '"',
    '#',
    '@a',
    '$X=',
    '$X',
    '~SEQ(i,1,2)',
    'track_script',
    'priority',
    'include',
    '\\',
    '\r\n',
    'é😀',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(), (pieces, at) => {
      const text = pieces.join('');
      const { document, offset } = marked(
        `${text.slice(0, at % (text.length + 1))}‸${text.slice(at % (text.length + 1))}`,
      );
      for (const item of completions(document, offset, OFFERS)) expect(item.label).not.toBe('');
    }),
    { numRuns: 500 },
  );
});
