import { edit, openEdit } from '@kalint/parser/edit';
import { describe, expect, it } from 'vitest';

const PAIR = `# the pair in front
vrrp_instance VI_1 {   # left
    state BACKUP
    priority   100     ! as the other node less 50

    # where it listens
    virtual_ipaddress {
        192.0.2.10/24 dev eth0
    }
}

vrrp_instance VI_2 {
    advert_int 1
}
`;

describe('looking up', () => {
  const file = openEdit(PAIR);

  it('finds blocks by keyword and name, and what is in them', () => {
    expect(file.blocks('vrrp_instance').map(({ name }) => name)).toEqual(['VI_1', 'VI_2']);
    expect(file.block('vrrp_instance', 'VI_1')?.get('priority')).toEqual(['100']);
    expect(file.block('vrrp_instance', 'VI_3')).toBeUndefined();
    expect(file.block('vrrp_instance', 'VI_2')?.get('priority')).toBeUndefined();
  });

  it('finds statements further inside by a path of keywords', () => {
    expect(file.find('vrrp_instance/virtual_ipaddress/192.0.2.10/24')).toEqual([]);
    expect(file.find('vrrp_instance/virtual_ipaddress')).toHaveLength(1);
    expect(file.find('*/advert_int', 1).map(({ words }) => words)).toEqual([['1']]);
    expect(file.find('*/advert_int', 2)).toEqual([]);
  });

  it('tells the last of a keyword from the first', () => {
    const twice = openEdit('a 1\nb\na 2\n');
    expect(twice.first('a')?.words).toEqual(['1']);
    expect(twice.last('a')?.words).toEqual(['2']);
    expect(twice.get('a')).toEqual(['2']);
  });

  it('reads words without their quotes', () => {
    expect(openEdit('notify "/usr/bin/x y" z\n').get('notify')).toEqual(['/usr/bin/x y', 'z']);
  });

  it('finds what holds for an id only, where one is chosen', () => {
    const text = '@one priority 1\n@two priority 2\n@^one priority 3\npriority 4\n';
    const words = (configId?: string) =>
      openEdit(text, configId === undefined ? {} : { configId })
        .all('priority')
        .map((each) => each.words[0]);
    expect(words()).toEqual(['1', '2', '3', '4']);
    expect(words('one')).toEqual(['1', '4']);
    expect(words('two')).toEqual(['2', '3', '4']);
  });
});

describe('setting an option', () => {
  it('changes its words and nothing else', () => {
    expect(edit(PAIR, (file) => file.block('vrrp_instance', 'VI_1')?.set('priority', '150'))).toBe(
      PAIR.replace('priority   100 ', 'priority   150 '),
    );
  });

  it('changes the last one, which counts', () => {
    expect(edit('a 1 # x\na 2 # y\n', (file) => file.set('a', 3))).toBe('a 1 # x\na 3 # y\n');
  });

  it('changes nothing where it says so already, however it is written', () => {
    const file = openEdit('a  "1"\t2 # x\n');
    expect(file.set('a', 1, 2)).toMatchObject({ ok: true });
    expect(file.edits).toEqual([]);
  });

  it('takes words away and adds words', () => {
    expect(edit('a 1  2 3 # x\n', (file) => file.set('a', 1))).toBe('a 1 # x\n');
    expect(edit('a 1  2 # x\n', (file) => file.set('a', 1, 2, 'z z'))).toBe('a 1  2 "z z" # x\n');
    expect(edit('a # x\n', (file) => file.set('a', 1))).toBe('a 1 # x\n');
    expect(edit('a 1 # x\n', (file) => file.set('a'))).toBe('a # x\n');
  });

  it('adds it below the options that are there, as they are indented', () => {
    expect(edit(PAIR, (file) => file.block('vrrp_instance', 'VI_1')?.set('advert_int', 0.5))).toBe(
      PAIR.replace('less 50\n', 'less 50\n    advert_int 0.5\n'),
    );
  });

  it.each([
    ['an empty block', 'a {\n}\n', 'a {\n  x 1\n}\n'],
    ['a block of one line', 'a { }\n', 'a {\n  x 1\n}\n'],
    ['a block of one line with something in it', '\ta { b } # c\n', '\ta {\n\t  b\n\t  x 1\n\t} # c\n'],
    ['a brace on the next line', 'a\n{\n\tb\n}\n', 'a\n{\n\tb\n\tx 1\n}\n'],
    ['a glued brace', 'a{\n   b\n}\n', 'a{\n   b\n   x 1\n}\n'],
    ['a block that is not closed', 'a {\n  b', 'a {\n  b\n  x 1'],
    ['a comment behind the brace', 'a { # c\n}\n', 'a { # c\n  x 1\n}\n'],
    ['a block before which it belongs', 'a {\n  b {\n  }\n}\n', 'a {\n  x 1\n  b {\n  }\n}\n'],
    ['a closing brace behind the last option', 'a {\n  b }\n', 'a {\n  b\n  x 1\n}\n'],
    ['CRLF', 'a {\r\n\tb\r\n}\r\n', 'a {\r\n\tb\r\n\tx 1\r\n}\r\n'],
    ['blocks in blocks: their step', 'z {\n   y\n}\na {\n}\n', 'z {\n   y\n}\na {\n   x 1\n}\n'],
    ['conditions on every line', '@n a {\n  @n b\n@n }\n', '@n a {\n  @n b\n  @n x 1\n@n }\n'],
    ['a condition on one line', '@n a { b }\n', '@n a {\n  @n b\n  @n x 1\n@n }\n'],
  ])('adds it to %s', (_, before, after) => {
    expect(edit(before, (file) => file.block('a')?.set('x', 1))).toBe(after);
  });

  it('keeps a block of one line where only a value changes', () => {
    expect(edit('a { x 1 }\n', (file) => file.block('a')?.set('x', 2))).toBe('a { x 2 }\n');
  });

  it('keeps the condition of its line', () => {
    expect(edit('@n priority 1 # c\n', (file) => file.set('priority', 2))).toBe('@n priority 2 # c\n');
  });

  it('does not guess which node is meant', () => {
    const text = '@one priority 1\n@two priority 2\n';
    const file = openEdit(text);
    expect(file.set('priority', 3)).toEqual({
      ok: false,
      reason: 'priority is set for @one, @two: choose one with configId, or change the statements',
    });
    expect(file.text).toBe(text);
    expect(edit(text, (one) => one.set('priority', 3), { configId: 'one' })).toBe('@one priority 3\n@two priority 2\n');
  });

  it('keeps a new word apart from what stands beside it', () => {
    expect(edit('state"MASTER"{\n', (file) => file.first('state')?.setWords('BACKUP'))).toBe('state"BACKUP"{\n');
    expect(edit('state"MASTER"\n', (file) => file.set('state', 'x\\'))).toBe('state x\\\n');
    expect(openEdit('include').set('include', 'x')).toEqual({
      ok: false,
      reason: 'keepalived would not read the line "include x" as these words',
    });
    expect(openEdit('include"x"\n').first('include')?.setWords().ok).toBe(false);
    expect(edit('{ a x}\n', (file) => file.statements[0]?.set('a', '$X'))).toBe('{ a $X }\n');
    expect(edit('a x#c\n', (file) => file.set('a', 'y\\'))).toBe('a y\\ #c\n');
  });
});

it('adds nothing below a last line that a line end would change', () => {
  const file = openEdit('include');
  expect(file.add('x')).toEqual({
    ok: false,
    reason: 'the last line has no line end, and would be read as something else with one',
  });
  expect(file.text).toBe('include');
  expect(edit('include_x', (other) => other.add('x'))).toBe('include_x\nx');
});

it('removes nothing of a line that would then be read as something else', () => {
  const text = '${{}t}';
  const file = openEdit(text);
  file.statements[0]?.statements[0]?.remove();
  expect([file.text, file.refused.map(({ reason }) => reason)]).toEqual([
    text,
    ['what is left of its line would be read as something else'],
  ]);
});

it('keeps the line end of an include that comes to stand at the end', () => {
  expect(edit('e\ninclude\ns', (file) => file.first('s')?.remove())).toBe('e\ninclude\n');
  expect(edit('e\ninclude x\ns', (file) => file.first('s')?.remove())).toBe('e\ninclude x');
});

it('leaves a block on its line where a line of its own would be an include', () => {
  const text = 'a {include}\n';
  const file = openEdit(text);
  expect(file.first('a')?.set('x', 1)).toEqual({
    ok: false,
    reason: 'a line of its own would be read as something else than it is in its block',
  });
  expect(file.text).toBe(text);
  expect(edit('a {included}\n', (other) => other.first('a')?.set('x', 1))).toBe('a {\n  included\n  x 1\n}\n');
});

it('adds nothing between a definition that is still open and the comment that ends it', () => {
  const file = openEdit('$Y=\\\n# note\nb\n');
  expect(file.first('b')?.addBefore('x')).toEqual({
    ok: false,
    reason: 'the definition above ends in a backslash, which takes the next line in',
  });
  expect(file.first('b')?.addAfter('x').ok).toBe(true);
});

describe('values', () => {
  it.each([
    ['plain', 'plain'],
    ['', '""'],
    ['two words', '"two words"'],
    ['tab\there', '"tab\there"'],
    ['pass#word', '"pass#word"'],
    ['stop!', '"stop!"'],
    ['{x}', '"{x}"'],
    ["it's", '"it\'s"'],
    ['${NAME}', '${NAME}'],
    ['a${NAME}b', 'a${NAME}b'],
    ['@x', '@x'],
    ['c:\\x', 'c:\\x'],
  ])('%j is written as %s', (value, text) => {
    expect(edit('a x\n', (file) => file.set('a', value))).toBe(`a ${text}\n`);
  });

  it.each([
    ['a"b', 'a word cannot hold a double quote, which keepalived has no way to escape'],
    ['a\nb', 'a word ends with its line at the latest'],
    ['a\rb', 'a word ends with its line at the latest'],
    ['a\0b', 'keepalived loses a line that holds a NUL character'],
    ['a b\\', 'it needs quotes, and the backslash at its end would protect the closing one'],
  ])('%j is refused', (value, reason) => {
    const file = openEdit('a x\n');
    const refusal = `${JSON.stringify(value)} cannot be written: ${reason}`;
    expect(file.set('a', value)).toEqual({ ok: false, reason: refusal });
    expect(file.set('new', value)).toEqual({ ok: false, reason: refusal });
    expect(file.refused.map((each) => each.reason)).toEqual([refusal, refusal]);
    expect(file.text).toBe('a x\n');
  });

  it.each(['@x', '~SEQ(i, 1, 2)', '~', '$A=b', 'include', 'includea'])('%s is quoted as a first word', (word) => {
    const after = edit('a {\n}\n', (file) => file.block('a')?.set(word, 1));
    expect(after).toBe(`a {\n  "${word}" 1\n}\n`);
  });
});

describe('adding', () => {
  it('puts lines to the end or the start, indented anew', () => {
    expect(edit('a {\n\tb\n}\n', (file) => file.block('a')?.add('  c {\n    d\n  }'))).toBe(
      'a {\n\tb\n\tc {\n\t  d\n\t}\n}\n',
    );
    expect(edit('a {\n\tb\n}\n', (file) => file.block('a')?.add('c', 'start'))).toBe('a {\n\tc\n\tb\n}\n');
  });

  it('sets blocks of the top level apart by an empty line', () => {
    expect(edit('a {\n}\n', (file) => file.add('b {\n}'))).toBe('a {\n}\n\nb {\n}\n');
    expect(edit('a {\n}\n', (file) => file.add('b {\n}', 'start'))).toBe('b {\n}\n\na {\n}\n');
    expect(edit('', (file) => file.add('b {\n}'))).toBe('b {\n}\n');
  });

  it('puts lines beside a statement; comments above it stay with it', () => {
    const text = 'a\n\n# b is\n# important\nb\nc\n';
    expect(edit(text, (file) => file.first('b')?.addBefore('x'))).toBe('a\n\nx\n# b is\n# important\nb\nc\n');
    expect(edit(text, (file) => file.first('b')?.addAfter('x'))).toBe('a\n\n# b is\n# important\nb\nx\nc\n');
  });

  it('lets what was added be looked up and changed', () => {
    const file = openEdit('a {\n}\n');
    const added = file.block('a')?.add('b {\n}');
    expect(added?.ok && added.statement.set('c', 1).ok).toBe(true);
    expect(file.find('a/b/c', 1)).toHaveLength(1);
    expect(file.text).toBe('a {\n  b {\n    c 1\n  }\n}\n');
    expect(file.edits).toEqual([{ start: 4, end: 4, text: '  b {\n    c 1\n  }\n' }]);
  });

  it.each([
    ['}', 'it has a } too many'],
    ['b {', 'it has a { that is not closed'],
    ['b "c', 'it has a double quote that is not closed'],
    ['$A=b \\', 'its last line ends in a backslash, which takes the next line in'],
    ['{ b }', 'it has a block or a condition without a keyword'],
    [' \n', 'there is nothing in the text to add'],
    ['b\0', 'keepalived loses a line that holds a NUL character'],
  ])('refuses %j', (text, reason) => {
    const file = openEdit('a\n');
    expect(file.add(text)).toEqual({ ok: false, reason });
    expect(file.text).toBe('a\n');
  });

  it('refuses where there is no block, and where a line repeats itself', () => {
    expect(openEdit('a 1\n').first('a')?.add('b')).toEqual({
      ok: false,
      reason: 'there is no block here to add anything to',
    });
    const file = openEdit('~SEQ(i, 1, 3) a $i { b }\n');
    expect(file.block('a')?.add('c')).toEqual({
      ok: false,
      reason: '~SEQ(i, 1, 3) repeats its own line only, so the block has to stay on that line',
    });
    expect(file.edits).toEqual([]);
  });
});

describe('removing', () => {
  it('takes the line with its comment; comments above stay', () => {
    expect(edit('a # x\n# about b\nb # y\nc\n', (file) => file.first('b')?.remove())).toBe('a # x\n# about b\nc\n');
    expect(edit('# z\n\n# about b\nb # y\nc\n', (file) => file.first('b')?.remove({ commentsAbove: true }))).toBe(
      '# z\n\nc\n',
    );
  });

  it('takes blocks, and all statements of a keyword', () => {
    expect(edit(PAIR, (file) => file.block('vrrp_instance', 'VI_2')?.remove())).toBe(
      PAIR.slice(0, PAIR.indexOf('\nvrrp_instance VI_2')),
    );
    const file = openEdit('a 1\nb\na 2\n');
    expect(file.removeAll('a')).toBe(2);
    expect(file.text).toBe('b\n');
  });

  it('leaves what shares the line', () => {
    expect(edit('a { b }\n', (file) => file.block('a')?.removeAll('b'))).toBe('a { }\n');
    expect(edit('a { b\n}\n', (file) => file.block('a')?.removeAll('b'))).toBe('a {\n}\n');
    expect(edit('a {\n  b }\n', (file) => file.block('a')?.removeAll('b'))).toBe('a {\n  }\n');
  });

  it('takes the last line of a text that has no line end', () => {
    expect(edit('a\nb', (file) => file.removeAll('b'))).toBe('a');
  });

  it('leaves a handle that refuses', () => {
    const file = openEdit('a {\n  b\n}\n');
    const [a, b] = [file.first('a'), file.find('a/b')[0]];
    a?.remove();
    expect([a?.isThere, b?.isThere]).toEqual([false, false]);
    expect(a?.set('c', 1)).toMatchObject({ ok: false });
    expect(b?.setWords(1)).toEqual({ ok: false, reason: 'the statement was removed' });
    expect(file.text).toBe('');
  });
});

describe('a definition that ends in a backslash', () => {
  it.each(['$X=\\', '$X=a \\\n', '$X=a\\\nb\\', '$X=a\\\n\n'])('takes nothing in that is added: %j', (text) => {
    const file = openEdit(text);
    expect(file.set('priority', 100)).toMatchObject({ ok: false, reason: expect.stringContaining('backslash') });
    expect(file.text).toBe(text);
  });

  it('and an empty line lets something be put above what follows', () => {
    expect(edit('$X=a\\\n\nb\n', (file) => file.first('b')?.addBefore('c'))).toBe('$X=a\\\n\nc\nb\n');
  });
});

describe('a block that is not closed', () => {
  it('takes nothing in that is added below it', () => {
    const file = openEdit('a {\n  b {\n');
    expect(file.add('c')).toEqual({ ok: false, reason: 'the block above is not closed' });
    expect(file.first('a')?.first('b')?.addAfter('c').ok).toBe(false);
    expect(file.text).toBe('a {\n  b {\n');
    expect(file.first('a')?.first('b')?.add('c').ok).toBe(true);
    expect(file.text).toBe('a {\n  b {\n    c\n');
  });
});

describe('a conditional block on one line', () => {
  it('is brought onto several, each with the condition; handles see that', () => {
    const file = openEdit('@a x { e 1 }\n');
    const [block] = file.statements;
    const [inner] = block?.statements ?? [];
    const added = block?.add('f 2');
    expect(file.text).toBe('@a x {\n  @a e 1\n  @a f 2\n@a }\n');
    expect(inner?.conditions).toEqual(['@a']);
    if (added?.ok) added.statement.remove();
    expect(file.text).toBe('@a x { e 1 }\n');
    expect(inner?.conditions).toEqual([]);
  });
});

describe('a block without a keyword', () => {
  const REASON = /no keyword/;

  it('gets nothing in front of it that would take it, with comments between or without', () => {
    for (const text of ['{\n}\n', '# note\n{\n}\n']) {
      const file = openEdit(text);
      expect(file.set('priority', 100)).toMatchObject({ ok: false, reason: expect.stringMatching(REASON) });
      expect(file.text).toBe(text);
    }
  });

  it('gets a block in front of it', () => {
    const file = openEdit('{\n}\n');
    expect(file.add('a {\n}', 'start').ok).toBe(true);
    expect(openEdit(file.text).statements.map(({ keyword }) => keyword)).toEqual(['a', '']);
  });

  it('keeps what stands between it and a statement', () => {
    const text = 'a\nb {\n}\n{\n}\n';
    const file = openEdit(text);
    expect(file.removeAll('b')).toBe(0);
    expect([file.text, file.refused]).toEqual([text, [{ change: 'remove b', reason: expect.stringMatching(REASON) }]]);
  });

  it('is no reason to keep what has a block in front of it', () => {
    expect(edit('a {\n}\nb {\n}\n{\n}\n', (file) => file.first('b')?.remove())).toBe('a {\n}\n{\n}\n');
  });
});

describe('other changes', () => {
  it('renames a block', () => {
    expect(edit('a "x y" { # c\n}\n', (file) => file.block('a')?.rename('z'))).toBe('a z { # c\n}\n');
    expect(openEdit('a\n').first('a')?.rename('z')).toMatchObject({ ok: false });
  });

  it('changes a keyword, or one word', () => {
    expect(edit('a 1 2 # c\n', (file) => file.first('a')?.setKeyword('b'))).toBe('b 1 2 # c\n');
    expect(edit('a 1 2 # c\n', (file) => file.first('a')?.setWord(1, 3))).toBe('a 1 3 # c\n');
  });

  it('comments above and behind', () => {
    expect(edit('x {\n  a\n}\n', (file) => file.find('x/a')[0]?.comment('one\n! two'))).toBe(
      'x {\n  # one\n  ! two\n  a\n}\n',
    );
    expect(edit('a { b }\n', (file) => file.find('a/b')[0]?.setTrailingComment('c'))).toBe('a {\n  b # c\n}\n');
    expect(edit('a # old\n', (file) => file.first('a')?.setTrailingComment('new'))).toBe('a # new\n');
    expect(edit('a # old\n', (file) => file.first('a')?.setTrailingComment(undefined))).toBe('a\n');
    expect(openEdit('a\n').first('a')?.setTrailingComment('b\nc')).toEqual({
      ok: false,
      reason: 'a comment ends with its line',
    });
  });

  it('replaces a statement', () => {
    expect(edit('# c\na 1 # d\nb\n', (file) => file.first('a')?.replaceWith('x {\n  y\n}'))).toBe(
      '# c\nx {\n  y\n}\nb\n',
    );
  });
});

describe('a line that a change would break', () => {
  it('stays as it is: nothing of the change is left', () => {
    const source = 'a "b\nc \\" d\n';
    const file = openEdit(source);
    expect(file.first('a')?.setTrailingComment('note')).toEqual({
      ok: false,
      reason: 'keepalived would not read the line "a \\"b # note" as these words',
    });
    expect(file.first('c')?.setWord(0, 'x')).toMatchObject({ ok: true });
    expect(openEdit(file.text).first('c')?.words[0]).toBe('x');
    expect(file.text.startsWith('a "b\n')).toBe(true);
  });
});

describe('many changes', () => {
  it('are edits that are applied once, the later one of two counting', () => {
    const file = openEdit(PAIR);
    for (const instance of file.blocks('vrrp_instance')) instance.set('advert_int', 2);
    for (const instance of file.blocks('vrrp_instance')) instance.set('advert_int', 3);
    expect(file.edits.map(({ text }) => text)).toEqual(['    advert_int 3\n', '3']);
    expect(file.text).toBe(
      PAIR.replace('less 50\n', 'less 50\n    advert_int 3\n').replace('advert_int 1', 'advert_int 3'),
    );
  });

  it('leave no edit where they undo each other', () => {
    const file = openEdit('a 1\nb { c }\n');
    file.set('a', 2);
    file.block('b')?.set('d', 1);
    file.set('a', 1);
    file.block('b')?.removeAll('d');
    expect(file.edits).toEqual([]);
    expect(file.text).toBe('a 1\nb { c }\n');
  });
});
