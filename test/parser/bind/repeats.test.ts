import { describe, expect, it } from 'vitest';
import { bindLines } from '../support/bind.ts';
import { plain } from '../support/plain.ts';

const model = (...lines: string[]) => bindLines(lines).model;
const instance = (...lines: string[]) => model('vrrp_instance VI {', ...lines, '}').vrrpInstances[0];

describe('a keyword given twice', () => {
  it('mostly counts the last time', () => {
    const read = instance('priority 100', 'priority 90', 'virtual_router_id 1', 'virtual_router_id 2', 'advert_int 1');
    expect(read?.priority?.value).toBe(90);
    expect(read?.virtualRouterId?.value).toBe(2);
  });

  it('counts the last time that its word is accepted', () => {
    expect(instance('virtual_router_id 5', 'virtual_router_id 300')?.virtualRouterId?.value).toBe(5);
  });

  it('counts the first time, where keepalived keeps that: notify scripts', () => {
    expect(plain(instance('notify /bin/a', 'notify /bin/b')?.notify)).toEqual({ command: '/bin/a' });
    expect(plain(instance('notify_master /bin/a', 'notify_master /bin/b')?.notifyMaster)).toEqual({
      command: '/bin/a',
    });
  });

  it('is taken back by its opposite: both are in the model, with their places', () => {
    const read = instance('nopreempt', 'preempt');
    expect(read?.nopreempt?.value).toBe(true);
    expect(read?.preempt?.value).toBe(true);
  });

  it('under two spellings is one keyword', () => {
    const [server] = model('virtual_server 192.0.2.1 80 {', 'lb_algo rr', 'lvs_sched wrr', '}').virtualServers;
    expect(server?.lvsSched?.value).toBe('wrr');
  });
});

describe('a list given twice', () => {
  it('is one list', () => {
    const read = instance('virtual_ipaddress {', '192.0.2.1', '}', 'virtual_ipaddress {', '192.0.2.2', '}');
    expect(plain(read?.virtualAddresses)).toEqual([{ address: '192.0.2.1' }, { address: '192.0.2.2' }]);
  });
});

describe('a block given twice', () => {
  it('with a name is two blocks', () => {
    const { vrrpInstances } = model('vrrp_instance A {', 'priority 1', '}', 'vrrp_instance B {', '}');
    expect(vrrpInstances.map(({ name }) => name?.value)).toEqual(['A', 'B']);
  });

  it('with the same name is two blocks: rules say which one keepalived drops', () => {
    expect(model('vrrp_instance A {', '}', 'vrrp_instance A {', '}').vrrpInstances).toHaveLength(2);
  });

  it('without a name goes on', () => {
    const { globalDefs } = model('global_defs {', 'router_id a', '}', 'global_defs {', 'vrrp_strict', '}');
    expect(plain(globalDefs)).toEqual({ routerId: 'a', vrrpStrict: true });
    expect(globalDefs?.statement.directive.line?.text.origin().start).toBe(0);
  });

  it('without a name counts each time, where keepalived has many', () => {
    const [server] = model(
      ...['virtual_server 192.0.2.1 80 {', 'real_server 192.0.2.2 80 {'],
      ...['TCP_CHECK {', '}', 'TCP_CHECK {', 'retry 2', '}', '}', '}'],
    ).virtualServers;
    expect(server?.realServers[0]?.tcpChecks.map(({ retry }) => retry?.value)).toEqual([undefined, 2]);
  });
});
