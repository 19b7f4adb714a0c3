import { bind, createSourceFile, expand, templateSource } from '@kalint/parser';
import { describe, expect, it } from 'vitest';
import { problemWords } from '../support/bind.ts';

/** Binds a Jinja template: what stands in a tag is not known. */
function bound(text: string) {
  return bind(expand(templateSource(createSourceFile('keepalived.conf.j2', text))).directives);
}

describe('a word that is not known', () => {
  it('as a keyword may be any statement: its block is open', () => {
    const { statements, openBlocks, problems } = bound('vrrp_instance A {\n{{ x }} 1\n}\nvrrp_instance B {\n}\n');
    expect([...openBlocks]).toEqual([statements[0]]);
    expect(problems).toEqual([]);
    expect([...bound('{{ x }}\n').openBlocks]).toEqual([undefined]);
  });

  it('as an entry of a list leaves its block closed', () => {
    expect(bound('vrrp_instance A {\nvirtual_ipaddress {\n{{ x }}/24\n}\n}\n').openBlocks.size).toBe(0);
  });

  it('may be several words, so that none is missing or too many', () => {
    expect(problemWords(bound('vrrp_instance A {\ninterface {{ x }} y\n}\nvrrp_script {{ x }} y {\n}\n'))).toEqual([]);
  });

  it('hides no option that is spelt wrong', () => {
    const text = 'vrrp_instance A {\nvirtual_ipaddress {\n{{ x }} dev {{ y }} lable z\n}\n}\n';
    expect(problemWords(bound(text))).toEqual(['extra-arguments lable z']);
  });

  it('that decides what the others are leaves them unjudged', () => {
    const services = (head: string) => `virtual_server ${head} test {\n}\n`;
    expect(problemWords(bound(services('{{ x }}')))).toEqual([]);
    expect(problemWords(bound(services('192.0.2.1')))).toEqual(['bad-argument test']);
  });

  it('may be the option that the next word belongs to', () => {
    const routes = (words: string) => `vrrp_instance A {\nvirtual_routes {\n192.0.2.0/24 ${words}\n}\n}\n`;
    expect(problemWords(bound(routes('{{ x }} bond0')))).toEqual([]);
    expect(problemWords(bound(routes('via {{ x }} metric bond0')))).toEqual(['bad-argument bond0']);
  });
});

describe('a condition that names an id that is not known', () => {
  it('leaves its line out, and the expansion is not complete', () => {
    const expansion = expand(templateSource(createSourceFile('keepalived.conf.j2', '@{{ id }} vrrp_instance A\n')));
    expect(expansion).toMatchObject({ lines: [], configIds: [], complete: false });
  });
});
