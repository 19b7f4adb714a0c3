import type { NodeModel } from '@kalint/failover';
import type { Version } from '@kalint/parser';
import { describe, expect, it } from 'vitest';
import { bare, block, globalDefs, ipv4, nodeOf } from '../support/models.ts';

const script = (name: string, ...lines: readonly string[]) =>
  block(`vrrp_script ${name}`, 'script /usr/bin/true', ...lines);
const file = (name: string, ...lines: readonly string[]) => block(`track_file ${name}`, 'file /run/x', ...lines);
const process = (name: string, ...lines: readonly string[]) =>
  block(`vrrp_track_process ${name}`, 'process nginx', ...lines);
const bfd = (name: string, ...lines: readonly string[]) =>
  block(`bfd_instance ${name}`, 'neighbor_ip 192.0.2.9', 'source_ip 192.0.2.8', ...lines);
const group = (...lines: readonly string[]) => block('vrrp_sync_group G', block('group', 'VI_1'), ...lines);

/** "script chk -20", "interface eth1 fault", with "reverse" and where it comes from but for the instance's own lines. */
function tracked({ instances, interfaces, trackers }: NodeModel, index = 0): string[] {
  return (instances[index]?.tracking ?? []).map(({ what, effect, weight, reversed, origin }) => {
    const tracker = trackers[what.index];
    const name = what.kind === 'interface' ? interfaces[what.index]?.name : `${tracker?.kind} ${tracker?.name}`;
    const does = effect === 'fault' ? 'fault' : effect === 'value' ? `×${weight}` : String(weight);
    return [name, does, ...(reversed ? ['reverse'] : []), ...(origin === 'instance' ? [] : [origin])].join(' ');
  });
}

/** What an instance tracks besides its own interface. */
function tracks(text: string, target?: Version): string[] {
  return tracked(nodeOf(text, target && { target })).filter((entry) => entry !== 'eth0 fault implied');
}

describe('interfaces are tracked', () => {
  it('that the instance and its addresses are on, without being told', () => {
    const text = bare(
      block('virtual_ipaddress', '192.0.2.1', '192.0.2.2 dev eth1'),
      block('virtual_ipaddress_excluded', '192.0.2.3 dev eth2'),
    );
    expect(tracked(nodeOf(text))).toEqual(['eth0 fault implied', 'eth1 fault implied', 'eth2 fault implied']);
  });
  it('that routes and rules name', () => {
    const text = ipv4(
      block('virtual_routes', '198.51.100.0/24 dev eth1', '203.0.113.0/24 dev eth2 no_track'),
      block('virtual_rules', 'from 192.0.2.1 iif eth3 oif eth4 table 9', 'from 192.0.2.1 iif eth5 table 9 no_track'),
    );
    expect(tracks(text)).toEqual(['eth1 fault implied', 'eth3 fault implied', 'eth4 fault implied']);
  });
  it('but not where no_track is written', () => {
    expect(tracks(bare(block('virtual_ipaddress', '192.0.2.1', '192.0.2.2 dev eth1 no_track')))).toEqual([]);
  });
  it('with dont_track_primary without the own one, also where an address is on it', () => {
    expect(tracked(nodeOf(ipv4('dont_track_primary')))).toEqual([]);
    expect(tracked(nodeOf(ipv4('dont_track_primary', block('track_interface', 'eth1'))))).toEqual(['eth1 fault']);
  });
  it('with a weight, which is lost where the interface must be up anyway', () => {
    const entry = block('track_interface', 'eth1 weight -20');
    const address = block('virtual_ipaddress', '192.0.2.1 dev eth1');
    expect(tracks(bare(entry))).toEqual(['eth1 -20']);
    expect(tracks(bare(entry, address))).toEqual(['eth1 fault']);
    expect(tracks(bare(block('track_interface', 'eth1 weight -20 reverse'), address))).toEqual(['eth1 fault']);
  });
  it('the other way round with reverse, also without a weight', () => {
    expect(tracks(bare(block('track_interface', 'eth1 weight 20 reverse')))).toEqual(['eth1 20 reverse']);
    expect(tracks(bare(block('track_interface', 'eth1 weight 0 reverse')))).toEqual(['eth1 fault reverse']);
    const address = block('virtual_ipaddress', '192.0.2.1 dev eth1');
    expect(tracks(bare(block('track_interface', 'eth1 weight 0 reverse'), address))).toEqual(['eth1 fault reverse']);
  });
  it('and a weight for the own one is as if it were not there', () => {
    expect(tracked(nodeOf(ipv4(block('track_interface', 'eth0 weight -20'))))).toEqual(['eth0 fault']);
  });
  it('each once, as its first line says', () => {
    expect(tracks(bare(block('track_interface', 'eth1 weight -20', 'eth1 weight -30')))).toEqual(['eth1 -20']);
  });
});

describe('the weight of a tracker', () => {
  const entry = (line: string) => bare(block('track_script', line));

  it('is that of its line, else that of its definition, else none', () => {
    const weighted = script('chk', 'weight -20');
    expect(tracks(weighted + entry('chk weight -5'))).toEqual(['script chk -5']);
    expect(tracks(weighted + entry('chk'))).toEqual(['script chk -20']);
    expect(tracks(script('chk') + entry('chk'))).toEqual(['script chk fault']);
    expect(tracks(weighted + entry('chk weight 0'))).toEqual(['script chk fault']);
  });
  it('is reversed by either, unless the line undoes it', () => {
    const reversed = script('chk', 'weight 20 reverse');
    expect(tracks(reversed + entry('chk'))).toEqual(['script chk 20 reverse']);
    expect(tracks(reversed + entry('chk weight 5 noreverse'))).toEqual(['script chk 5']);
    expect(tracks(script('chk', 'weight 20') + entry('chk weight 5 reverse'))).toEqual(['script chk 5 reverse']);
  });
  it('of a file is 1 where none is written, and its number counts', () => {
    const tracked = (line: string) => bare(block('track_file', line));
    expect(tracks(file('f') + tracked('f'))).toEqual(['file f ×1']);
    expect(tracks(file('f', 'weight -3') + tracked('f'))).toEqual(['file f ×-3']);
    expect(tracks(file('f') + tracked('f weight 0'))).toEqual(['file f fault']);
  });
  it('of a process and of a BFD session', () => {
    expect(tracks(process('p', 'weight 7') + bare(block('track_process', 'p')))).toEqual(['process p 7']);
    expect(tracks(process('p') + bare(block('track_process', 'p')))).toEqual(['process p fault']);
    expect(tracks(bfd('b', 'weight -7') + bare(block('track_bfd', 'b')))).toEqual(['bfd b -7']);
  });
});

describe('a tracker is not found', () => {
  it('below the instance', () => {
    const [chk, user] = [script('chk'), bare(block('track_script', 'chk'))];
    expect([chk + user, user + chk].map((text) => tracks(text))).toEqual([['script chk fault'], []]);
  });
  it('without the line that makes it one', () => {
    expect(tracks(block('vrrp_script chk', 'interval 2') + bare(block('track_script', 'chk')))).toEqual([]);
    expect(tracks(block('track_file f', 'weight 1') + bare(block('track_file', 'f')))).toEqual([]);
    expect(tracks(block('vrrp_track_process p', 'delay 1') + bare(block('track_process', 'p')))).toEqual([]);
  });
  it('of BFD, where it is for checkers only', () => {
    const user = bare(block('track_bfd', 'b'));
    expect(tracks(bfd('b') + user)).toEqual(['bfd b fault']);
    expect(tracks(bfd('b', 'checker') + user)).toEqual([]);
    expect(tracks(bfd('b', 'checker', 'vrrp') + user)).toEqual(['bfd b fault']);
  });
  it('in a list that the release does not know', () => {
    const text = process('p') + bare(block('track_process', 'p'));
    expect([tracks(text, '2.0.10'), tracks(text, '2.0.11')]).toEqual([[], ['process p fault']]);
  });
  it('under a name that nothing has', () => {
    expect(tracks(script('chk') + bare(block('track_script', 'check', 'chk')))).toEqual(['script chk fault']);
  });
});

describe('an owner', () => {
  it('tracks without weights: scripts and BFD not at all, files of weight 1 as a fault, the rest as it is', () => {
    const text =
      script('s') +
      script('w', 'weight -5') +
      file('f') +
      file('g', 'weight 2') +
      process('p', 'weight 3') +
      bare(
        'priority 255',
        block('track_interface', 'eth1 weight -9'),
        block('track_script', 's', 'w'),
        block('track_file', 'f', 'g'),
        block('track_process', 'p'),
      );
    expect(tracks(text)).toEqual(['eth1 -9', 'script s fault', 'file f fault', 'process p 3']);
  });
});

describe('a member of a sync group', () => {
  const both = script('w', 'weight -5');
  const member = bare(block('track_script', 'w'));

  it('loses its weights, unless the group lets it have some', () => {
    expect(tracks(both + group() + member)).toEqual([]);
    expect(tracks(both + group('sync_group_tracking_weight') + member)).toEqual(['script w -5']);
    expect(tracks(both + group('global_tracking') + member)).toEqual(['script w -5']);
  });
  it('tracks what the group tracks', () => {
    const tracking = block('track_script', 'w');
    expect(tracks(both + group(tracking) + bare())).toEqual(['script w -5 group']);
    expect(tracks(both + group(block('track_interface', 'eth1 weight -3')) + bare())).toEqual(['eth1 -3 group']);
  });
  it('has the weight of the group for what both track, unless it has none of its own', () => {
    const tracking = group('sync_group_tracking_weight', block('track_script', 'w weight -9'));
    expect(tracks(both + tracking + member)).toEqual(['script w -9']);
    expect(tracks(both + tracking + bare(block('track_script', 'w weight 0')))).toEqual(['script w fault']);
  });
  it('that owns its address takes the weights from what the group tracks, for all', () => {
    const pair = block('vrrp_sync_group G', block('group', 'VI_1', 'VI_2'), block('track_script', 'w'));
    const owner = block('vrrp_instance VI_2', 'interface eth0', 'virtual_router_id 52', 'priority 255');
    expect(tracks(both + pair + bare() + owner)).toEqual(['script w fault group']);
    const apart = block('vrrp_sync_group G', block('group', 'VI_1'), block('track_script', 'w'));
    expect(tracks(both + apart + bare() + owner)).toEqual(['script w -5 group']);
  });
});

describe('a tracker learns', () => {
  const times = (text: string) =>
    nodeOf(text).trackers.map(({ failSeconds, recoverSeconds, initialValue }) => [
      failSeconds,
      recoverSeconds,
      initialValue,
    ])[0];

  it('of a script after its interval times fall or rise', () => {
    const user = bare(block('track_script', 'chk'));
    expect(times(script('chk') + user)).toEqual([1, 1, 0]);
    expect(times(script('chk', 'interval 3', 'fall 2', 'rise 4') + user)).toEqual([6, 12, 0]);
    expect(times(script('chk', 'interval 3') + script('chk', 'interval 9') + user)).toEqual([3, 3, 0]);
  });
  it('of a process at once, or after its delays', () => {
    const user = bare(block('track_process', 'p'));
    expect(times(process('p') + user)).toEqual([0, 0, 0]);
    expect(times(process('p', 'delay 4') + user)).toEqual([4, 4, 0]);
    expect(times(process('p', 'delay 4', 'terminate_delay 2') + user)).toEqual([2, 4, 0]);
    expect(times(process('p', 'delay 4', 'fork_delay 3') + user)).toEqual([4, 3, 0]);
  });
  it('of a BFD session after some packets of 10 ms', () => {
    const user = bare(block('track_bfd', 'b'));
    expect(times(bfd('b') + user)).toEqual([0.05, 1, 0]);
    expect(times(bfd('b', 'min_rx 200', 'multiplier 3') + user)).toEqual([0.6, 1, 0]);
  });
  it('of a file at once, and begins with its init_file', () => {
    const user = bare(block('track_file', 'f'));
    expect(times(file('f') + user)).toEqual([0, 0, 0]);
    expect(times(file('f', 'init_file 7 overwrite') + user)).toEqual([0, 0, 7]);
  });
  it('each tracker for itself, also those of one name', () => {
    const text =
      script('x') + script('y') + file('x') + bare(block('track_script', 'x', 'y'), block('track_file', 'x'));
    expect(nodeOf(text).trackers.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'script x',
      'script y',
      'file x',
    ]);
  });
});

it('the start may be delayed', () => {
  expect(
    [nodeOf(ipv4()), nodeOf(globalDefs('vrrp_startup_delay 7') + ipv4())].map((node) => node.startupDelay),
  ).toEqual([0, 7]);
});
