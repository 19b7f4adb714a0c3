import { catalogue, catalogueEntries } from '@kalint/parser/catalogue';
import { beforeAll, describe, expect, it } from 'vitest';
import type textmate from 'vscode-textmate';
import { loadGrammar, scopesOf } from './support/tokenize.ts';

let grammar: textmate.IGrammar;
beforeAll(async () => {
  grammar = await loadGrammar();
});
const scopes = (text: string) => scopesOf(grammar, text);

const BLOCK = 'keyword.control.block';
const KEYWORD = 'support.type.property-name';
const OPTION = 'keyword.other.option';
const WORD = 'constant.language';
const NUMBER = 'constant.numeric';
const ADDRESS = 'constant.numeric.address';
const OPEN = ['{', 'punctuation.section.block.begin'];
const CLOSE = ['}', 'punctuation.section.block.end'];

describe('the colours of a configuration', () => {
  it('knows blocks, the names they define, and the keywords of each', () => {
    expect(scopes('vrrp_instance VI_1 {\n  state MASTER\n  priority 100\n  nopreempt\n}')).toEqual([
      ['vrrp_instance', BLOCK],
      ['VI_1', 'entity.name.section'],
      OPEN,
      ['state', KEYWORD],
      ['MASTER', WORD],
      ['priority', KEYWORD],
      ['100', NUMBER],
      ['nopreempt', KEYWORD],
      CLOSE,
    ]);
  });

  it('knows a keyword only in the block that has it', () => {
    expect(scopes('virtual_server 192.0.2.10 80 {\n  priority 1\n  lb_algo wrr\n}')).toEqual([
      ['virtual_server', BLOCK],
      ['192.0.2.10', ADDRESS],
      ['80', NUMBER],
      OPEN,
      ['1', NUMBER],
      ['lb_algo', KEYWORD],
      ['wrr', WORD],
      CLOSE,
    ]);
  });

  it('knows blocks in blocks, and goes on behind them', () => {
    const text =
      'vrrp_instance A {\n  virtual_ipaddress {\n    2001:db8::1/64 dev eth0\n  }\n  priority 5\n}\nvrrp_script s {';
    expect(scopes(text)).toEqual([
      ['vrrp_instance', BLOCK],
      ['A', 'entity.name.section'],
      OPEN,
      ['virtual_ipaddress', BLOCK],
      OPEN,
      ['2001:db8::1/64', ADDRESS],
      ['dev', OPTION],
      CLOSE,
      ['priority', KEYWORD],
      ['5', NUMBER],
      CLOSE,
      ['vrrp_script', BLOCK],
      ['s', 'entity.name.section'],
      OPEN,
    ]);
  });

  it('takes a brace on the next line, and a block without one as no block', () => {
    expect(scopes('global_defs\n{\n  router_id lb01\n}')).toContainEqual(['router_id', KEYWORD]);
    expect(scopes('vrrp_script a\nvrrp_instance B {\n  priority 1\n}')).toEqual([
      ['vrrp_script', BLOCK],
      ['a', 'entity.name.section'],
      ['vrrp_instance', BLOCK],
      ['B', 'entity.name.section'],
      OPEN,
      ['priority', KEYWORD],
      ['1', NUMBER],
      CLOSE,
    ]);
  });

  it('knows several statements on one line', () => {
    expect(scopes('global_defs { router_id a }')).toEqual([
      ['global_defs', BLOCK],
      OPEN,
      ['router_id', KEYWORD],
      CLOSE,
    ]);
  });

  it.each(['#', '!'])('takes %s as a comment, but not in double quotes', (sign) => {
    const text = `vrrp_script s {\n  script "/bin/a ${sign} b" ${sign} why } {\n  weight 2\n}`;
    expect(scopes(text)).toEqual([
      ['vrrp_script', BLOCK],
      ['s', 'entity.name.section'],
      OPEN,
      ['script', KEYWORD],
      [`"/bin/a ${sign} b"`, 'string.quoted.double'],
      [`${sign} why } {`, 'comment.line'],
      ['weight', KEYWORD],
      ['2', NUMBER],
      CLOSE,
    ]);
  });

  it('ends a string that is not closed with its line', () => {
    expect(scopes('vrrp_script s {\n  script "/bin/a\n  weight 2\n}')).toContainEqual(['weight', KEYWORD]);
  });

  it('knows definitions, their uses and series', () => {
    expect(scopes('$IFACE=eth0\nvrrp_instance A {\n  interface ${IFACE}\n  priority $P\n}\n~SEQ(i, 1, 3) x')).toEqual([
      ['$IFACE', 'variable.other.definition'],
      ['=', 'keyword.operator.assignment'],
      ['vrrp_instance', BLOCK],
      ['A', 'entity.name.section'],
      OPEN,
      ['interface', KEYWORD],
      ['${IFACE}', 'variable.other'],
      ['priority', KEYWORD],
      ['$P', 'variable.other'],
      CLOSE,
      ['~SEQ', 'support.function'],
      ['(i, 1, 3)', 'variable.parameter'],
    ]);
  });

  it('knows the braces of ${X} from those of a block', () => {
    expect(
      scopes('virtual_server 192.0.2.${N} 80 {\n  virtualhost a${N} alpha\n  alpha\n}\nvrrp_script s${N} {'),
    ).toEqual([
      ['virtual_server', BLOCK],
      ['${N}', 'variable.other'],
      ['80', NUMBER],
      OPEN,
      ['virtualhost', KEYWORD],
      ['${N}', 'variable.other'],
      ['alpha', KEYWORD],
      CLOSE,
      ['vrrp_script', BLOCK],
      ['s', 'entity.name.section'],
      ['${N}', 'variable.other'],
      OPEN,
    ]);
  });

  it('knows conditions before statements and blocks', () => {
    expect(
      scopes('vrrp_instance A {\n  @lb01 priority 100\n  @^lb01 priority 90\n}\n@lb02 vrrp_script s {\n}'),
    ).toEqual([
      ['vrrp_instance', BLOCK],
      ['A', 'entity.name.section'],
      OPEN,
      ['@lb01', 'keyword.control.conditional'],
      ['priority', KEYWORD],
      ['100', NUMBER],
      ['@^lb01', 'keyword.control.conditional'],
      ['priority', KEYWORD],
      ['90', NUMBER],
      CLOSE,
      ['@lb02', 'keyword.control.conditional'],
      ['vrrp_script', BLOCK],
      ['s', 'entity.name.section'],
      OPEN,
      CLOSE,
    ]);
  });

  it('knows includes in all places', () => {
    expect(scopes('include /etc/keepalived/conf.d/*.conf\nvrrp_instance A {\n  includer b.conf\n}')).toEqual([
      ['include', 'keyword.control.import'],
      ['/etc/keepalived/conf.d/*.conf', 'string.unquoted.path'],
      ['vrrp_instance', BLOCK],
      ['A', 'entity.name.section'],
      OPEN,
      ['includer', 'keyword.control.import'],
      ['b.conf', 'string.unquoted.path'],
      CLOSE,
    ]);
  });

  it('goes on behind a block that nobody knows, and marks a brace that closes nothing', () => {
    expect(scopes('some_thing x {\n  inner {\n  }\n}\n}\nvrrp_instance A {')).toEqual([
      OPEN,
      OPEN,
      CLOSE,
      CLOSE,
      ['}', 'invalid.illegal.stray-brace'],
      ['vrrp_instance', BLOCK],
      ['A', 'entity.name.section'],
      OPEN,
    ]);
  });
});

describe('the catalogue in colours', () => {
  const entries = [...catalogueEntries(catalogue)];

  it('colours every keyword in its block, and strikes out what is deprecated', () => {
    const wrong = entries.filter(({ path, keyword, spec }) => {
      const deprecated = spec.deprecated === undefined ? '' : 'deprecated ';
      const found = scopes(`${enclosing(path)}${keyword} x`).findLast(([text]) => text === keyword);
      return found?.[1] !== `${deprecated}${spec.shape === 'keyword' ? KEYWORD : BLOCK}`;
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  /** The blocks of a path, opened: `vrrp_instance/authentication/auth_type` is two. */
  function enclosing(path: string): string {
    return path
      .split('/')
      .slice(0, -1)
      .map((block) => `${block} x {\n`)
      .join('');
  }
});
