import { type LintMessage, lint } from '@kalint/linter';
import { describe, expect, it } from 'vitest';

/** keepalived 2.4.3 reports line 2 of the instance: "(VI_1) State MASTER must match being address owner". */
const STRICT = `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  state MASTER
  interface eth0
  virtual_router_id 51
  priority 100
  virtual_ipaddress {
    192.0.2.10
  }
}
`;

function reported(text: string): string[] {
  const [result] = lint([{ path: 'lb01.conf', text }]).results;
  const claims = ({ reportedByKeepalived }: LintMessage) => reportedByKeepalived;
  return (result?.messages ?? []).filter(claims).map(({ line, ruleId }) => `${line} ${ruleId}`);
}

describe('what keepalived reports itself', () => {
  it.each([
    ['at the top', (text: string) => `prio\n${text}`, 1, 1],
    ['in an instance', (text: string) => text.replace('  priority', '  prio 1\n  priority'), 1, 8],
    ['at the end', (text: string) => `${text}prio\n`, 0, 13],
  ])('stays reported when a keyword is half typed %s', (_, type, shift, line) => {
    expect(reported(STRICT)).toEqual(['5 strict-conflict']);
    const moved = `${5 + (line < 5 ? shift : 0)} strict-conflict`;
    expect([...reported(type(STRICT))].sort()).toEqual([`${line} unknown-keyword`, moved].sort());
  });

  it('is what it makes of an unknown block: each line of it, in the block around', () => {
    const text = `${STRICT}vrrp_instanc VI_2 {\n  interface eth0\n}\n`;
    expect(reported(text)).toContain('13 unknown-keyword');
    expect(reported(text).filter((claim) => claim.endsWith('follow-up')).length).toBeGreaterThan(0);
  });
});
