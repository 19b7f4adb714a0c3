import { NEWEST_VERSION, readAsDaemon } from '@kalint/parser';
import { describe, expect, it } from 'vitest';
import { expandLines, outline } from '../support/outline.ts';

type Process = Parameters<typeof readAsDaemon>[1];

const reading = (process: Process, lines: readonly string[]) =>
  readAsDaemon(expandLines(lines).lines, process, NEWEST_VERSION);

/** What keepalived reports, as "line code word". */
function reports(process: Process, lines: readonly string[]): string[] {
  return reading(process, lines).reports.map(({ code, word }) => {
    const { file, start } = word.origin;
    return `${file.lines.position(start).line} ${code} ${word.text}`;
  });
}

describe('an unknown block', () => {
  const lines = ['vrrp_instance A {', 'foo {', 'priority 100', '}', 'state MASTER', '}'];

  it('is no block: its } closes the one around it, and the rest shifts', () => {
    expect(reports('vrrp', lines)).toEqual([
      '2 unknown-keyword foo',
      '2 unexpected-open-brace {',
      '5 unknown-keyword state',
      '6 unknown-keyword }',
    ]);
  });

  it('leaves its lines to the block around it', () => {
    expect(outline(reading('vrrp', lines).directives)).toEqual(['vrrp_instance A {', '  priority 100', '}']);
  });
});

describe('braces', () => {
  it('too many: the first is passed over, the last is a keyword at the top', () => {
    expect(reports('parent', ['global_defs {', '{', 'router_id a', '}', '}'])).toEqual([
      '2 unexpected-open-brace {',
      '5 unknown-keyword }',
    ]);
  });

  it('missing: said where the next word stands; the block is there all the same', () => {
    const lines = ['global_defs', 'router_id a', '}'];
    expect(reports('parent', lines)).toEqual(['2 missing-open-brace router_id', '3 unexpected-close-brace }']);
    expect(outline(reading('parent', lines).directives)).toEqual(['global_defs {', '  router_id a', '}']);
  });

  it('missing in a block that is not for this process: nothing is left out', () => {
    expect(reports('vrrp', ['global_defs', 'router_id a', '}'])).toEqual([
      '2 unknown-keyword router_id',
      '3 unexpected-close-brace }',
      '3 unknown-keyword }',
    ]);
  });

  it('in a list are entries, and the next } ends it', () => {
    const lines = [
      'vrrp_instance A {',
      'virtual_ipaddress {',
      '192.0.2.1 {',
      'x',
      '}',
      'priority 90',
      '}',
      'state BACKUP',
    ];
    expect(outline(reading('vrrp', lines).directives)).toEqual([
      'vrrp_instance A {',
      '  virtual_ipaddress {',
      '    192.0.2.1',
      '    {',
      '    x',
      '  }',
      '  priority 90',
      '}',
    ]);
    expect(reports('vrrp', lines)).toEqual(['8 unknown-keyword state']);
  });

  it('of a name that is not defined are braces', () => {
    expect(reports('vrrp', ['x${NONE}y'])).toEqual([
      '1 unknown-keyword x$',
      '1 unexpected-open-brace {',
      '1 unknown-keyword NONE',
      '1 unknown-keyword }',
      '1 unknown-keyword y',
    ]);
  });
});

describe('processes', () => {
  const lines = ['global_defs {', 'router_id a', '}', 'vrrp_instance A {', '}', 'virtual_server 192.0.2.1 80 {', '}'];

  it.each([
    ['parent', 'global_defs'],
    ['vrrp', 'vrrp_instance'],
    ['checker', 'virtual_server'],
  ] as const)('%s acts on %s', (process, keyword) => {
    expect(reading(process, lines).directives.map((directive) => directive.keyword?.text)).toEqual([keyword]);
  });

  it('skip the blocks of others, whatever is in them', () => {
    expect(reports('vrrp', ['virtual_server 192.0.2.1 80 {', 'foo {', '}', '}'])).toEqual([]);
  });
});

it('ends where a word is missing that keepalived cannot do without', () => {
  const { endsAt, directives } = reading('vrrp', ['vrrp_instance A {', 'priority', 'state MASTER', '}']);
  expect(endsAt?.text).toBe('priority');
  expect(outline(directives)).toEqual(['vrrp_instance A {', '  priority', '}']);
});
