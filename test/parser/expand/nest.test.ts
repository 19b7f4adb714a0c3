import { createSourceFile, type Expansion, expand, nestingHints } from '@kalint/parser';
import { describe, expect, it } from 'vitest';
import { outline } from '../support/outline.ts';

const configuration = `global_defs {
  router_id lb01
  enable_script_security
}

vrrp_script nginx_check {
  script "/usr/local/bin/nginx_check"
  interval 5
  weight -20
}

vrrp_sync_group G1 {
  group {
    VI_1
    VI_2
  }
}

vrrp_instance VI_1 {
  state BACKUP
  interface eth0
  virtual_router_id 51
  authentication {
    auth_type PASS
    auth_pass secret
  }
  track_script {
    nginx_check
  }
  virtual_ipaddress {
    192.0.2.1/24 dev eth0
  }
  notify /usr/local/bin/notify
}

vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 52
  priority 90
  virtual_ipaddress {
    192.0.2.2
  }
}

virtual_server 192.0.2.1 80 {
  delay_loop 6
  real_server 192.0.2.11 80 {
    weight 1
    HTTP_GET {
      url {
        path /
        status_code 200
      }
      connect_timeout 3
    }
  }
  real_server 192.0.2.12 80 {
    weight 1
    TCP_CHECK {
      connect_timeout 3
    }
  }
}
`;

/** The same without indentation: only the language tells what belongs where. */
const flat = configuration.replace(/^ +/gm, '');

const mended = (text: string) => expand(createSourceFile('keepalived.conf', text), { hints: nestingHints });
const intact = outline(mended(configuration).directives);

const BRACE_PROBLEMS = ['missing-close-brace', 'missing-open-brace', 'unexpected-close-brace', 'block-without-head'];

function braceProblems({ problems }: Expansion) {
  return problems.filter(({ code }) => BRACE_PROBLEMS.includes(code));
}

/** Each brace of a text: where it stands, and the line of its block's head. */
function braces(text: string, wanted: '{' | '}') {
  const found: { offset: number; head: string; line: number }[] = [];
  const open: string[] = [];
  for (let offset = 0; offset < text.length; offset++) {
    const before = text.slice(0, offset);
    const line = before.split('\n').length;
    if (text[offset] === '{') open.push(before.slice(before.lastIndexOf('\n') + 1).trim());
    if (text[offset] === wanted) found.push({ offset, head: open.at(-1) ?? '', line });
    if (text[offset] === '}') open.pop();
  }
  return found;
}

const without = (text: string, offset: number) => text.slice(0, offset) + text.slice(offset + 1);

/** The text with a line put in before line `at`, indented like it. */
function withLine(text: string, at: number, line: string): string {
  const lines = text.split('\n');
  const indent = /^ */.exec(lines[at - 1] ?? '')?.[0] ?? '';
  return [...lines.slice(0, at - 1), indent + line, ...lines.slice(at - 1)].join('\n');
}

const lineOf = (text: string, line: string) => text.split('\n').findIndex((each) => each.trim() === line) + 1;

describe('a missing }', () => {
  it.each(braces(configuration, '}'))('of $head (line $line) is one problem, at its {', ({ offset, head }) => {
    const expansion = mended(without(configuration, offset));
    expect(braceProblems(expansion)).toMatchObject([{ code: 'missing-close-brace', head }]);
    expect(outline(expansion.directives)).toEqual(intact);
  });

  it.each(braces(flat, '}'))(
    'without indentation is found in the right row of braces: line $line',
    ({ offset, line }) => {
      const row = flat.split('\n').slice(line - 1);
      const length = row.findIndex((each) => each !== '}');
      const heads = braces(flat, '}').filter((brace) => brace.line >= line && brace.line < line + length);
      const expansion = mended(without(flat, offset));
      expect(braceProblems(expansion)).toMatchObject([{ code: 'missing-close-brace' }]);
      expect(heads.map(({ head }) => head)).toContain(headOf(expansion));
      expect(outline(expansion.directives)).toEqual(intact);
    },
  );

  it('names the statement that no longer belongs into the block', () => {
    const text = without(configuration, configuration.indexOf('}'));
    const [problem] = braceProblems(mended(text));
    expect(problem?.code === 'missing-close-brace' && problem.before && textAt(text, problem.before)).toBe(
      'vrrp_script',
    );
  });

  it('at the end of the text names no statement', () => {
    const [problem] = braceProblems(mended('vrrp_instance VI_1 {\n  state BACKUP\n'));
    expect(problem).toEqual({ code: 'missing-close-brace', origin: expect.anything(), head: 'vrrp_instance VI_1' });
  });
});

describe('braces on lines of their own', () => {
  const text = configuration.replace(/^( *)(.*) \{$/gm, '$1$2\n$1{');
  const offsets = [...text].flatMap((character, offset) => (/[{}]/.test(character) ? [offset] : []));
  const lines = offsets.map((offset) => ({ offset, line: text.slice(0, offset).split('\n').length }));

  it.each(lines)('are mended as well: line $line', ({ offset }) => {
    const expansion = mended(without(text, offset));
    expect(braceProblems(expansion)).toHaveLength(1);
    expect(outline(expansion.directives)).toEqual(intact);
  });
});

describe('a missing {', () => {
  it.each([
    ...braces(configuration, '{').map((brace) => ({ ...brace, text: configuration })),
    ...braces(flat, '{').map((brace) => ({ ...brace, text: flat })),
  ])('of $head (line $line) is one problem, at its head', ({ text, offset, head }) => {
    const expansion = mended(without(text, offset));
    expect(braceProblems(expansion)).toMatchObject([{ code: 'missing-open-brace', head }]);
    expect(outline(expansion.directives)).toEqual(intact);
  });
});

describe('a } too many', () => {
  it.each([
    'enable_script_security',
    'interval 5',
    'auth_type PASS',
    'interface eth0',
    'delay_loop 6',
    'path /',
    'TCP_CHECK {',
  ])('before %s is one problem, at the }', (line) => {
    const text = withLine(configuration, lineOf(configuration, line), '}');
    const expansion = mended(text);
    const [problem] = braceProblems(expansion);
    expect(braceProblems(expansion)).toMatchObject([{ code: 'unexpected-close-brace' }]);
    expect(problem?.origin && lineIn(text, problem.origin)).toBe(lineOf(configuration, line));
    expect(outline(expansion.directives)).toEqual(intact);
  });

  it.each(braces(configuration, '}'))('below that of $head (line $line) is one problem', ({ line }) => {
    const expansion = mended(withLine(configuration, line, '}'));
    expect(braceProblems(expansion)).toMatchObject([{ code: 'unexpected-close-brace' }]);
    expect(outline(expansion.directives)).toEqual(intact);
  });

  it('at the end closes nothing', () => {
    const expansion = mended(`${configuration}}\n`);
    expect(braceProblems(expansion)).toEqual([{ code: 'unexpected-close-brace', origin: expect.anything() }]);
    expect(outline(expansion.directives)).toEqual(intact);
  });
});

describe('a { too many', () => {
  it.each(['router_id lb01', 'script "/usr/local/bin/nginx_check"', 'VI_1', '192.0.2.1/24 dev eth0', 'path /'])(
    'before %s is one problem',
    (line) => {
      const expansion = mended(withLine(configuration, lineOf(configuration, line), '{'));
      expect(braceProblems(expansion)).toMatchObject([{ code: 'block-without-head' }]);
      expect(outline(expansion.directives)).toEqual(intact);
    },
  );
});

describe('without hints', () => {
  const plain = (text: string) => expand(createSourceFile('keepalived.conf', text));

  it('blocks are what the braces make of them', () => {
    const expansion = plain('vrrp_instance A {\n state BACKUP\n\nvrrp_instance B {\n}\n');
    expect(braceProblems(expansion)).toMatchObject([{ code: 'missing-close-brace', head: 'vrrp_instance A' }]);
    expect(outline(expansion.directives)).toEqual([
      'vrrp_instance A {',
      '  state BACKUP',
      '  vrrp_instance B {',
      '  }',
      '}',
    ]);
  });

  it('each } that closes nothing is a problem', () => {
    expect(braceProblems(plain('a }\n} b {\n}'))).toMatchObject([
      { code: 'unexpected-close-brace' },
      { code: 'unexpected-close-brace' },
    ]);
  });
});

it('leaves a text with matching braces alone, whatever its words mean', () => {
  const text = 'foo {\n bar {\n }\n}\npriority {\n vrrp_instance A {\n }\n}\n';
  const expansion = mended(text);
  expect(braceProblems(expansion)).toEqual([]);
  expect(outline(expansion.directives)).toEqual(outline(expand(createSourceFile('x', text)).directives));
});

it('counts blocks more than 64 deep as part of the one around them', () => {
  const lines = outline(mended(`${'a {\n'.repeat(70)}b\n${'}\n'.repeat(70)}c\n`).directives);
  expect(lines.filter((line) => line.endsWith('{'))).toHaveLength(64);
  expect(lines.at(-1)).toBe('c');
});

function headOf(expansion: Expansion): string | undefined {
  const [problem] = braceProblems(expansion);
  return problem?.code === 'missing-close-brace' ? problem.head : undefined;
}

function textAt(text: string, { start, end }: { start: number; end: number }): string {
  return text.slice(start, end);
}

function lineIn(text: string, { start }: { start: number }): number {
  return text.slice(0, start).split('\n').length;
}
