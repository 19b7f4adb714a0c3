import { type MigrateOptions, type Migration, migrate } from '@kalint/linter';
import { createSourceFile, type IncludeHost } from '@kalint/parser';
import { describe, expect, it } from 'vitest';

const FORWARD: MigrateOptions = { from: '2.0.19', target: '2.4.3' };

/** What comes of one file. */
function migrated(text: string, options = FORWARD): Migration & { readonly text: string } {
  const outcome = migrate([{ path: 'keepalived.conf', text }], options);
  if (!outcome.ok) throw new Error(`refused: ${outcome.refused[0]?.reason}`);
  return { ...outcome.migration, text: outcome.migration.changed[0]?.after ?? text };
}

const kindsIn = ({ remaining }: Migration) => remaining.map(({ kind, line }) => `${kind} ${line}`);

function instance(...lines: readonly string[]): string {
  return ['vrrp_instance VI_1 {', '  interface eth0', '  virtual_router_id 51', ...lines, '}', ''].join('\n');
}
const VIP = ['  virtual_ipaddress {', '    192.0.2.10', '  }'];

describe('words that are called otherwise', () => {
  it('are replaced where they stand, and nothing else is touched', () => {
    const before = `! fine
virtual_server 192.0.2.10 80 {
\treal_server 192.0.2.11 80 {
\t\tHTTP_GET {
\t\t\turl { path / }   # a comment
\t\t\tnb_get_retry  3 # another
\t\t}
\t}
}`;
    expect(migrated(before).text).toBe(before.replace('nb_get_retry', 'retry'));
  });

  it.each([
    ['global_defs {\n  enable_snmp_keepalived\n}\n', 'enable_snmp_keepalived', 'enable_snmp_vrrp'],
    ['global_defs {\n  vrrp_rlimit_rtime 10000\n}\n', 'rtime', 'rttime'],
    ['vrrp_track_file f {\n  file /run/f\n}\n', 'vrrp_track_file', 'track_file'],
    ['static_routes {\n  192.0.2.0/24 gw 198.51.100.1 dev eth0\n}\n', 'gw', 'via'],
    [instance('  vmac_garp_intvl 10', ...VIP), 'vmac_garp_intvl', 'garp_extra_if'],
    ['vrrp_sync_group G {\n  group { VI_1 }\n  global_tracking\n}\n', 'global_tracking', 'sync_group_tracking_weight'],
  ])('%j', (before, old, successor) => {
    expect(migrated(before).text).toBe(before.replace(old, successor));
  });

  it('are left where they stand in a block that knows no successor', () => {
    const before =
      'virtual_server 192.0.2.10 80 {\n  real_server 192.0.2.11 80 {\n    TCP_CHECK {\n      nb_get_retry 3\n    }\n  }\n}\n';
    expect(migrated(before).text).toBe(before);
  });

  it('are replaced in a definition only if all that is made of it is called otherwise', () => {
    const server = (check: string) =>
      `virtual_server 192.0.2.10 80 {\n  real_server 192.0.2.11 80 {\n    ${check} {\n      $TRIES\n    }\n  }\n}\n`;
    const http = `$TRIES=nb_get_retry 3\n${server('HTTP_GET')}`;
    expect(migrated(http).text).toBe(http.replace('nb_get_retry', 'retry'));
    const both = `${http}${server('TCP_CHECK').replace('.10', '.20')}`;
    expect(migrated(both).text).toBe(both);
    expect(kindsIn(migrated(both))).toContain('deprecated 1');
  });

  it('get their older name on the way back', () => {
    const before = 'track_file f {\n  file /run/f\n}\n';
    expect(migrated(before, { from: '2.4.3', target: '2.0.19' }).text).toBe(
      before.replace('track_file', 'vrrp_track_file'),
    );
  });

  it('are replaced whatever a comment hides from the linter', () => {
    const before = 'global_defs {\n  enable_snmp_keepalived # kalint-disable-line\n}\n';
    expect(migrated(before).text).toContain('enable_snmp_vrrp # kalint-disable-line');
  });
});

describe('statements that move or go', () => {
  it('lvs_sync_daemon_interface goes into global_defs', () => {
    const before = `global_defs {\n  router_id a # me\n}\n${instance('  lvs_sync_daemon_interface eth1', ...VIP)}`;
    const after = `global_defs {\n  lvs_sync_daemon eth1 VI_1\n  router_id a # me\n}\n${instance(...VIP)}`;
    expect(migrated(before).text).toBe(after);
  });

  it('lvs_sync_daemon_interface gets a global_defs where there is none, with the line ends of the file', () => {
    const before = instance('  lvs_sync_daemon_interface eth1', ...VIP).replaceAll('\n', '\r\n');
    const after = `global_defs {\n    lvs_sync_daemon eth1 VI_1\n}\n\n${instance(...VIP)}`.replaceAll('\n', '\r\n');
    expect(migrated(before).text).toBe(after);
  });

  it('of two lvs_sync_daemon_interface a person chooses', () => {
    const one = instance('  lvs_sync_daemon_interface eth1', ...VIP);
    const before = `${one}${one.replace('VI_1', 'VI_2').replace('id 51', 'id 52')}`;
    expect(migrated(before)).toMatchObject({
      text: before,
      remaining: [{ kind: 'deprecated', line: 4 }, { line: 12 }],
    });
  });

  it('linkbeat_use_polling becomes an entry of linkbeat_interfaces', () => {
    const before = `# the web\n${instance('  linkbeat_use_polling', ...VIP)}`;
    expect(migrated(before).text).toBe(`linkbeat_interfaces {\n    eth0\n}\n\n# the web\n${instance(...VIP)}`);
  });

  it('linkbeat_use_polling stays where the instance makes its own interface', () => {
    const before = instance('  use_vmac', '  linkbeat_use_polling', ...VIP);
    expect(migrated(before)).toMatchObject({ text: before, remaining: [{ kind: 'deprecated', line: 5 }] });
  });

  it('native_ipv6 goes where the addresses say the same', () => {
    const addresses = ['  virtual_ipaddress {', '    2001:db8::10', '  }'];
    expect(migrated(instance('  native_ipv6', ...addresses)).text).toBe(instance(...addresses));
    expect(migrated(instance('  native_ipv6 # why', ...addresses)).text).toBe(instance('  # why', ...addresses));
  });

  it.each([
    ['has no address', []],
    ['has an IPv4 address', VIP],
    ['has version 2', ['  version 2', '  virtual_ipaddress {', '    2001:db8::10', '  }']],
  ])('native_ipv6 stays where the instance %s', (_, rest) => {
    const before = instance('  native_ipv6', ...rest);
    expect(migrated(before)).toMatchObject({ text: before, remaining: [{ kind: 'deprecated', line: 4 }] });
  });

  it('hashed goes: it does nothing', () => {
    const before =
      'virtual_server 192.0.2.10 80 {\n  hashed\n  lb_algo sh\n  real_server 192.0.2.11 80 {\n    weight 1\n  }\n}\n';
    expect(migrated(before).text).toBe(before.replace('  hashed\n', ''));
  });
});

describe('unicast without peers', () => {
  it('becomes the multicast that it is', () => {
    const before = instance('  unicast_src_ip 192.0.2.1 # own', '  unicast_peer {', '  }', ...VIP);
    expect(migrated(before).text).toBe(instance('  mcast_src_ip 192.0.2.1 # own', ...VIP));
  });

  it('keeps the comments of the empty list', () => {
    const before = instance('  unicast_peer {', '    # 192.0.2.2', '  }', ...VIP);
    expect(migrated(before).text).toBe(instance('  # unicast_peer {', '    # 192.0.2.2', '  # }', ...VIP));
  });

  it.each([
    ['a peer is no address', ['  unicast_peer {', '    {{peer}}', '  }']],
    ['a virtual MAC depends on it', ['  use_vmac', '  unicast_src_ip 192.0.2.1']],
  ])('is for a person where %s', (_, lines) => {
    const before = instance(...lines, ...VIP);
    const { text, remaining } = migrated(before);
    expect(text).toBe(before);
    expect(remaining.filter(({ kind }) => kind === 'deprecated')).toHaveLength(1);
  });

  it('is no matter for releases that say nothing of it', () => {
    const before = instance('  unicast_src_ip 192.0.2.1', ...VIP);
    expect(migrated(before, { from: '2.0.19', target: '2.2.4' })).toMatchObject({ text: before, remaining: [] });
  });
});

describe('several nodes of one file', () => {
  it('a line of one id goes without the lines of others', () => {
    const before = instance('@a native_ipv6', '@b advert_int 2', '  virtual_ipaddress {', '    2001:db8::10', '  }');
    expect(migrated(before).text).toBe(before.replace('@a native_ipv6\n', ''));
  });
});

describe('what is left to a person', () => {
  it('names what the target does not know, and deletes nothing', () => {
    const before = instance('  unicast_fault_no_peer', '  unicast_peer {', '    192.0.2.2', '  }', ...VIP);
    const { text, remaining } = migrated(before, { from: '2.4.3', target: '2.0.19' });
    expect(text).toBe(before);
    expect(remaining).toMatchObject([{ kind: 'unknown', line: 4, ruleId: 'keyword-not-in-target' }]);
  });

  it('names what the target objects to, and the release before did not', () => {
    const before = `global_defs {\n  vrrp_strict\n}\n${instance('  unicast_peer {', '    192.0.2.2', '  }', ...VIP)}`;
    const { remaining, changes } = migrated(before, { from: '2.2.8', target: '2.4.3' });
    expect(changes.map(({ at, places }) => [at, places[0]?.line])).toContainEqual(['2.4.0', 7]);
    expect(remaining.every(({ ruleId }) => ruleId !== 'unused-suppression')).toBe(true);
  });

  it('says nothing of what was wrong before', () => {
    const before = instance('  priority 300', ...VIP);
    expect(migrated(before, { from: '2.4.0', target: '2.4.3' }).remaining).toEqual([]);
  });
});

describe('what keepalived does otherwise', () => {
  const changesOf = (text: string, options: MigrateOptions) =>
    migrated(text, options).changes.map(({ at, message, places }) => ({ at, message, line: places[0]?.line }));

  it('is said with both sides, whichever way it goes', () => {
    const text = instance(...VIP);
    const [forward] = changesOf(text, { from: '2.2.7', target: '2.4.3' });
    expect(forward).toMatchObject({ at: '2.3.3', line: 4 });
    expect(forward?.message).toMatch(/^From 2\.3\.3 on an advert .* only logged; up to then: .* two masters\.$/);
    const [back] = changesOf(text, { from: '2.4.3', target: '2.2.7' });
    expect(back?.message).toMatch(/^Only from 2\.3\.3 on .*; in 2\.2\.7: an advert .* two masters\.$/);
  });

  it('is not said where nothing in the text is concerned, or the release is not passed', () => {
    expect(changesOf(instance(...VIP), { from: '2.3.3', target: '2.4.3' })).toEqual([]);
    expect(changesOf('global_defs {\n  router_id a\n}\n', { from: '1.3.5', target: '2.4.3' })).toEqual([]);
  });

  it('includes statements that are read otherwise', () => {
    const found = changesOf('global_defs {\n  vrrp_strict off\n}\n', { from: '2.2.7', target: '2.4.3' });
    expect(found).toEqual([expect.objectContaining({ at: '2.3.0', line: 2 })]);
    expect(changesOf('global_defs {\n  vrrp_strict\n}\n', { from: '2.2.7', target: '2.4.3' })).toEqual([]);
  });

  it('counts from the oldest release that knows what is written where nobody says another', () => {
    const outcome = migrated('global_defs {\n  vrrp_garp_extra_if all\n}\n', { target: '2.4.3' });
    expect(outcome).toMatchObject({ from: '2.2.3', fromIsGuessed: true });
  });
});

describe('files', () => {
  const text = 'include conf.d/*.conf\nglobal_defs {\n  enable_snmp_keepalived\n}\n';
  const included = 'vrrp_track_file f {\n  file /run/f\n}\n';
  const host: IncludeHost = {
    match: () => ['conf.d/f.conf'],
    read: (path) => createSourceFile(path, included),
  };

  it('that are included are migrated as well', () => {
    const outcome = migrate([{ path: 'keepalived.conf', text }], FORWARD, { host });
    const changed = outcome.ok ? outcome.migration.changed.map(({ path, after }) => [path, after]) : [];
    expect(Object.fromEntries(changed)).toEqual({
      'keepalived.conf': text.replace('keepalived', 'vrrp'),
      'conf.d/f.conf': included.replace('vrrp_', ''),
    });
  });

  it('that may not be changed are left, and what is left in them is said', () => {
    const mayChange = (path: string) => path === 'keepalived.conf';
    const outcome = migrate([{ path: 'keepalived.conf', text }], { ...FORWARD, mayChange }, { host });
    expect(outcome).toMatchObject({
      ok: true,
      migration: {
        changed: [{ path: 'keepalived.conf' }],
        remaining: [{ kind: 'deprecated', filePath: 'conf.d/f.conf', line: 1 }],
      },
    });
  });

  it('that are templates are refused, and nothing is migrated', () => {
    const template = { path: 'keepalived.conf.j2', text: 'global_defs {\n  router_id {{ name }}\n}\n' };
    expect(migrate([{ path: 'a.conf', text }, template], FORWARD)).toMatchObject({
      ok: false,
      refused: [{ path: 'keepalived.conf.j2' }],
    });
  });
});
