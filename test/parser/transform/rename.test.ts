import { createSourceFile } from '@kalint/parser';
import {
  namedThings,
  nameKinds,
  type RenameOptions,
  type RenameRequest,
  type RenameResult,
  readEveryNode,
  rename,
  thingAt,
} from '@kalint/parser/transform';
import { describe, expect, it } from 'vitest';
import { filesInMemory } from '../support/include-host.ts';

/** One of every kind that has a name, with what may refer to it. */
const EVERYTHING = `$IF=eth0
bfd_instance bfd {
  neighbor_ip 192.0.2.1
}
track_file file {
  file /run/state
}
vrrp_track_process process {
  process haproxy
}
vrrp_script script {
  script "/usr/bin/true script"
}
vrrp_sync_group group {
  group {
    instance
  }
}
track_group routes {
  group {
    instance
  }
}
vrrp_instance instance { # the instance
  interface $IF
  dev \${IF}x
  track_script {
    script weight 2
  }
  track_file {
    file
  }
  track_process {
    process
  }
  track_bfd {
    bfd
  }
}
virtual_server_group servers {
  192.0.2.10 80
}
virtual_server group servers {
}
`;

/** Renames in one text, and gives the lines that have changed. */
function changedLines(text: string, request: RenameRequest, options: RenameOptions = {}): string[] {
  const result = expectRenamed(rename([createSourceFile('k.conf', text)], request, options));
  const after = result.files[0]?.after.split('\n') ?? [];
  return after.filter((line, i) => line !== text.split('\n')[i]).map((line) => line.trim());
}

function expectRenamed(result: RenameResult): RenameResult & { ok: true } {
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result;
}

function refusal(text: string, request: RenameRequest): string[] {
  const result = rename([createSourceFile('k.conf', text)], request);
  if (result.ok) throw new Error('it was renamed');
  return result.problems.map(({ message, origin }) => {
    const at = origin?.file.lines.position(origin.start);
    return at === undefined ? message : `${at.line}:${at.column} ${message}`;
  });
}

describe('renaming', () => {
  it.each([
    ['instance', ['new', 'new', 'vrrp_instance new { # the instance']],
    ['script', ['vrrp_script new {', 'new weight 2']],
    ['file', ['track_file new {', 'new']],
    ['process', ['vrrp_track_process new {', 'new']],
    ['bfd', ['bfd_instance new {', 'new']],
    ['servers', ['virtual_server_group new {', 'virtual_server group new {']],
    ['group', ['vrrp_sync_group new {']],
    ['routes', ['track_group new {']],
    ['$IF', ['$new=eth0', 'interface $new', 'dev ${new}x']],
    ['${IF}', ['$new=eth0', 'interface $new', 'dev ${new}x']],
    ['IF', ['$new=eth0', 'interface $new', 'dev ${new}x']],
  ])('changes %s where it is defined and used, and nothing else', (from, lines) => {
    expect(changedLines(EVERYTHING, { from, to: 'new' })).toEqual(lines);
  });

  it('knows every kind of the catalogue', () => {
    const kinds = namedThings(readEveryNode(createSourceFile('k.conf', EVERYTHING))).map(({ kind }) => kind);
    expect([...new Set(kinds)].sort()).toEqual([...nameKinds()].sort());
  });

  it('gives the text back when it is undone', () => {
    const there = expectRenamed(rename([createSourceFile('k', EVERYTHING)], { from: 'instance', to: 'x y' }));
    const text = there.files[0]?.after ?? '';
    expect(text).toContain('vrrp_instance "x y" {');
    const back = expectRenamed(rename([createSourceFile('k', text)], { from: 'x y', to: 'instance' }));
    expect(back.files[0]?.after.replaceAll('"instance"', 'instance')).toBe(EVERYTHING);
  });

  it('keeps quotes', () => {
    expect(
      changedLines('vrrp_instance "VI" {\n}\nvrrp_sync_group G {\ngroup { VI }\n}\n', { from: 'VI', to: 'W' }),
    ).toEqual(['vrrp_instance "W" {', 'group { W }']);
  });

  it('covers what each id reads', () => {
    const text =
      '@one vrrp_instance VI {\n@one }\n@two vrrp_instance VI {\n@two }\nvrrp_sync_group G {\n group { VI }\n}\n';
    expect(changedLines(text, { from: 'VI', to: 'W' })).toEqual([
      '@one vrrp_instance W {',
      '@two vrrp_instance W {',
      'group { W }',
    ]);
  });

  it('goes through includes, into each file once', () => {
    const host = filesInMemory({
      '/etc/vi.conf': 'vrrp_instance VI {\n}\n',
      '/etc/group.conf': 'vrrp_sync_group G {\n  group {\n    VI\n  }\n}\n',
    });
    const roots = ['a', 'b'].map((name) =>
      createSourceFile(`/etc/${name}.conf`, 'include vi.conf\ninclude group.conf\n'),
    );
    const { files, places } = expectRenamed(rename(roots, { from: 'VI', to: 'W' }, { host }));
    expect(files.map(({ path, edits }) => [path, edits])).toEqual([
      ['/etc/vi.conf', [{ start: 14, end: 16, text: 'W' }]],
      ['/etc/group.conf', [{ start: 34, end: 36, text: 'W' }]],
    ]);
    expect(places).toBe(2);
  });

  it('changes a name in the definition that it comes out of', () => {
    const text = '$N=VI\nvrrp_instance $N {\n}\nvrrp_sync_group G {\n  group {\n    ${N}\n  }\n}\n';
    expect(changedLines(text, { from: 'VI', to: 'W' })).toEqual(['$N=W']);
  });

  it('renames variables of repetitions, and definitions in definitions and includes', () => {
    expect(changedLines('~SEQ(i, 1, 2) vrrp_instance VI_$i { # $i\n}\n', { from: '$i', to: 'j' })).toEqual([
      '~SEQ(j, 1, 2) vrrp_instance VI_$j { # $i',
    ]);
    expect(changedLines('~LST({v, w}, {1, 2}) a $v $w\n', { from: '$w', to: 'x' })).toEqual([
      '~LST({v, x}, {1, 2}) a $v $x',
    ]);
    expect(changedLines('$A=1\n$B=$A\\\n  ${A}\ninclude $A\n', { from: '$A', to: 'C' })).toEqual([
      '$C=1',
      '$B=$C\\',
      '${C}',
      'include $C',
    ]);
  });

  it('renames a definition for the nodes that have it, and where others read it as text', () => {
    const text = '@one $ME=1\n@two $ME=2\npriority ${ME}0\n@^one x $ME\n';
    expect(changedLines(text, { from: '$ME', to: 'NODE' })).toEqual([
      '@one $NODE=1',
      '@two $NODE=2',
      'priority ${NODE}0',
      '@^one x $NODE',
    ]);
  });

  it('lists what mentions the name as something else, and leaves it alone', () => {
    const text = '# VI is here, VI_2 is not\nvrrp_instance VI {\n  notify "/usr/bin/notify VI MASTER"\n}\n';
    const { mentions } = expectRenamed(rename([createSourceFile('k', text)], { from: 'VI', to: 'W' }));
    expect(mentions.map((each) => [each.in, each.origin.start, each.origin.end])).toEqual([
      ['comment', 2, 4],
      ['text', text.indexOf('VI MASTER'), text.indexOf('VI MASTER') + 2],
    ]);
  });

  it('says which includes it could not follow', () => {
    const host = filesInMemory({ '/etc/x.conf': undefined });
    const root = createSourceFile('/etc/k.conf', 'vrrp_instance VI {\n}\ninclude x.conf\ninclude no.conf\n');
    const { unseen } = expectRenamed(rename([root], { from: 'VI', to: 'W' }, { host }));
    expect(unseen.map(({ message }) => message)).toEqual([
      '/etc/x.conf cannot be read: permission denied. Nothing is renamed in it.',
      'no.conf matches no file: if there is one elsewhere, rename in it as well.',
    ]);
  });
});

describe('nothing is renamed', () => {
  const TWO = 'vrrp_instance VI {\n}\nvrrp_instance W {\n}\nvrrp_script VI {\n}\n';

  it('where the name is of several things, until a kind is chosen', () => {
    expect(refusal(TWO, { from: 'VI', to: 'X' })).toEqual([
      'VI is the name of 2 things: vrrp_instance, vrrp_script. Say which kind is meant.',
    ]);
    expect(changedLines(TWO, { from: 'VI', to: 'X', kind: 'vrrp_script' })).toEqual(['vrrp_script X {']);
  });

  it.each([
    ['the new name is taken', 'W', '3:15 vrrp_instance W is there already; two things of one name would be mixed up.'],
    ['it is the same', 'VI', 'vrrp_instance VI is the name that it has already.'],
    ['it is empty', '', '"" cannot be the name: it is empty.'],
    [
      'it would be replaced',
      'a$b',
      '"a$b" cannot be the name: keepalived would put a definition in for what follows the $.',
    ],
    [
      'it cannot be written',
      'a"b',
      '"a\\"b" cannot be the name: "a\\"b" cannot be written: a word cannot hold a double quote, which keepalived has no way to escape.',
    ],
  ])('where %s', (_, to, message) => {
    expect(refusal(TWO, { from: 'VI', to, kind: 'vrrp_instance' })).toEqual([message]);
  });

  it('where keepalived would refuse the name', () => {
    expect(refusal('bfd_instance b {\n}\n', { from: 'b', to: 'x'.repeat(40) })).toEqual([
      `"${'x'.repeat(40)}" cannot be the name: it has 40 characters, more than 31.`,
    ]);
    expect(refusal('$A=1\n', { from: '$A', to: 'a-b' })).toEqual([
      '"a-b" cannot be the name: a definition is named with letters, digits and underscores, and no digit in front.',
    ]);
    expect(refusal('$A=1\n', { from: '$A', to: '_PWD' })).toEqual([
      '"_PWD" cannot be the name: keepalived gives that name a meaning of its own.',
    ]);
  });

  it('where there is no such thing', () => {
    expect(refusal('vrrp_instance VI_WEB {\n}\n', { from: 'VI_WEBB', to: 'X' })).toEqual([
      'Nothing is defined that is called VI_WEBB. Did you mean VI_WEB?',
    ]);
    expect(refusal('vrrp_sync_group G {\n  group {\n    VI\n  }\n}\n', { from: 'VI', to: 'X' })).toEqual([
      '3:5 VI is used, but not defined in these files: name the file that defines it.',
    ]);
  });

  it('where something uses the new name that is not defined', () => {
    const text = 'vrrp_instance VI {\n  track_script {\n    other\n  }\n}\nvrrp_script chk {\n}\n';
    expect(refusal(text, { from: 'chk', to: 'other' })).toEqual([
      '3:5 vrrp_script other is used already, without being defined; what uses it would then mean this one.',
    ]);
    expect(refusal('$A=1\nb $B\n', { from: '$A', to: 'B' })[0]).toContain('$B is used already');
  });

  it('where the name is put together', () => {
    const text = '$N=1\nvrrp_instance VI_$N {\n}\n';
    expect(refusal(text, { from: 'VI_1', to: 'X' })).toEqual([
      '2:15 vrrp_instance VI_1 cannot be renamed here: it does not stand there as such: it is made of VI_$N.',
    ]);
    expect(refusal('~SEQ(i, 1, 2) vrrp_instance VI_$i {\n', { from: 'VI_1', to: 'X' })).toHaveLength(1);
  });

  it('where its text is read as something else, too', () => {
    const text = '$N=web\nvrrp_instance $N {\n  interface $N\n}\n';
    expect(refusal(text, { from: 'web', to: 'X' })).toEqual([
      '3:13 vrrp_instance web cannot be renamed: what keepalived reads here would change with it, from web to X, ' +
        'and that is not this name. Write it apart from the name first.',
    ]);
  });

  it('where a $NAME is used before it is defined, and so is text', () => {
    expect(refusal('a $X\n$X=1\nb $X\n', { from: '$X', to: 'Y' })[0]).toContain('from $X to $Y');
  });
});

describe('places for an editor', () => {
  it('finds the thing whose name stands at an offset', () => {
    const things = namedThings(readEveryNode(createSourceFile('k', EVERYTHING)));
    const at = (text: string) => thingAt(things, 'k', EVERYTHING.indexOf(text) + 1);
    expect(at('script weight')).toMatchObject({ kind: 'vrrp_script', name: 'script' });
    expect(at('IF}')).toMatchObject({ kind: 'definition', name: 'IF' });
    expect(at('neighbor_ip')).toBeUndefined();
    expect(thingAt(things, 'other', 1)).toBeUndefined();
  });
});
