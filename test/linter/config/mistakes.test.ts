import { describe, expect, it } from 'vitest';
import { Configurations } from '../../../packages/linter/src/node/index.ts';
import { folderWith } from '../../support/folder.ts';

/** Stands before the place that is to be named. */
const HERE = '▶';

/** A mistake: the name of the test, the text of the configuration with {@link HERE} in it, what is said of it. */
type Mistake = readonly [string, string, ...(readonly string[])];

/** Problems as `line:column: message`, and what is expected of the place. */
async function problemsOf(name: string, marked: string, others: Readonly<Record<string, string>> = {}) {
  const folder = folderWith({ [name]: marked.replace(HERE, ''), ...others });
  const configurations = new Configurations({ file: `${folder}/${name}` });
  await configurations.load(`${folder}/lb01.conf`);
  return configurations.problems.map(({ file, place, message }) => ({
    file: file.slice(folder.length + 1),
    place: place && `${place.line}:${place.column}`,
    message,
  }));
}

function placeOfMark(marked: string): string | undefined {
  const before = marked.slice(0, Math.max(0, marked.indexOf(HERE))).split('\n');
  return marked.includes(HERE) ? `${before.length}:${(before.at(-1) ?? '').length + 1}` : undefined;
}

async function expectMistake(name: string, [, marked, ...parts]: Mistake, others?: Readonly<Record<string, string>>) {
  const problems = await problemsOf(name, marked, others);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ file: name, place: placeOfMark(marked) });
  for (const part of parts) expect(problems[0]?.message).toContain(part);
}

describe('a mistake in a configuration', () => {
  describe('of the text', () => {
    const mistakes: Mistake[] = [
      ['an empty file', '▶', 'empty', '{}'],
      ['a comma that is missing', '{\n  "preset": "all"\n  ▶"rules": {}\n}', 'comma is missing before this'],
      ['a colon that is missing', '{ "preset" ▶"all" }', 'colon is expected'],
      ['a brace that is missing', '{ "rules": {\n}▶', 'a } is missing'],
      ['a bracket that is missing', '{ "ignores": ["a" ▶}', 'a ] is missing'],
      ['a key without quotes', '{ ▶preset: "all" }', 'double quotes'],
      ['single quotes', "{ ▶'preset': 'all' }", 'double quotes'],
      ['a text without end', '{ "preset": ▶"all\n}', 'closing " is missing'],
      ['something behind the end', '{}\n▶{}', 'nothing may follow'],
      ['a comment without end', '{}\n▶/* preset', '*/ is missing'],
      ['a backslash that means nothing', '{ "ignores": [▶"a\\d"] }', '\\\\'],
      [
        'a key twice',
        '{\n  "preset": "all",\n  ▶"preset": "strict"\n}',
        '"preset" stands twice',
        'line 2',
        'remove one',
      ],
      [
        'a rule twice',
        '{ "rules": {\n  "no-vip": "off",\n  ▶"no-vip": "error"\n} }',
        '"no-vip" stands twice in rules',
        'line 2',
      ],
    ];
    it.each(mistakes)('%s', (...mistake: Mistake) => expectMistake('kalint.config.json', mistake));
  });

  describe('in its keys', () => {
    const mistakes: Mistake[] = [
      ['a list instead of an object', '▶[]', 'must be an object', 'a list'],
      ['a key misspelt', '{ ▶"presett": "all" }', 'unknown key "presett"', 'did you mean "preset"?', '"overrides"'],
      ['a key of another linter', '{ ▶"ignorePatterns": [] }', 'did you mean "ignores"?'],
      ['a key that belongs into overrides', '{ ▶"files": ["a"] }', '"files"', 'an entry of "overrides"'],
      [
        'a key that belongs to the top',
        '{ "overrides": [{ "files": ["a"], ▶"ignores": ["b"] }] }',
        'unknown key "ignores" in overrides[0]',
        'at the top of the configuration',
      ],
      ['a key of a host at the top', '{ ▶"interfaces": {} }', 'into a host of "hosts"'],
      ['an override without files', '{ "overrides": [▶{ "preset": "all" }] }', '"files" is missing'],
      ['a cluster without nodes', '{ "clusters": [▶{ "name": "edge" }] }', '"nodes" is missing'],
      [
        'a key of a node misspelt',
        '{ "clusters": [{ "name": "edge", "nodes": [{ "file": "a", ▶"configid": "b" }] }] }',
        'did you mean "configId"?',
      ],
      [
        'a node without file',
        '{ "clusters": [{ "name": "e", "nodes": [▶{ "configId": "b" }] }] }',
        '"file" is missing',
      ],
      [
        'a key of a host misspelt',
        '{ "hosts": { "lb01": { ▶"user": [] } } }',
        'in hosts.lb01',
        'did you mean "users"?',
      ],
      [
        'a key of a script misspelt',
        '{ "hosts": { "lb01": { "scripts": { "/a": { ▶"exist": true } } } } }',
        'hosts.lb01.scripts["/a"]',
        'did you mean "exists"?',
      ],
    ];
    it.each(mistakes)('%s', (...mistake: Mistake) => expectMistake('kalint.config.jsonc', mistake));
  });

  describe('in its rules', () => {
    const mistakes: Mistake[] = [
      [
        'a rule misspelt',
        '{ "rules": { ▶"vrid-mismach": "off" } }',
        'unknown rule "vrid-mismach"',
        'did you mean "vrid-mismatch"?',
        'kalint rules',
      ],
      ['a rule that is like no other', '{ "rules": { ▶"quorum": "off" } }', 'unknown rule "quorum"', 'kalint rules'],
      [
        'a rule of a plugin that is not named',
        '{ "rules": { ▶"acme/x": "off" } }',
        'unknown rule "acme/x"',
        '"plugins"',
      ],
      [
        'a severity of other linters',
        '{ "rules": { "no-vip": ▶"warn" } }',
        '"warn" is not a severity',
        'did you mean "warning"?',
        '"error", "warning", "info", "off"',
      ],
      ['a severity as a number', '{ "rules": { "no-vip": ▶2 } }', '2 is not a severity', 'did you mean "error"?'],
      ['a severity as a truth value', '{ "rules": { "no-vip": ▶false } }', 'did you mean "off"?'],
      ['a severity misspelt in a list', '{ "rules": { "no-vip": [▶"eror"] } }', 'did you mean "error"?'],
      ['an empty list', '{ "rules": { "no-vip": ▶[] } }', 'empty list', 'a severity'],
      ['an option that a rule does not have', '{ "rules": { "no-vip": ["error", { ▶"max": 1 }] } }', 'no options'],
      ['options that are no object', '{ "rules": { "no-vip": ["error", ▶5] } }', 'must be an object', 'is 5'],
      ['too many parts', '{ "rules": { "no-vip": ▶["error", {}, {}] } }', 'too many parts', '["warning", { … }]'],
      ['rules as a list', '{ "rules": ▶["no-vip"] }', '"rules" must be an object', 'is a list'],
      [
        'a rule misspelt in an override',
        '{ "overrides": [{ "files": ["a"], "rules": { ▶"no-vips": "off" } }] }',
        '"no-vip"',
      ],
    ];
    it.each(mistakes)('%s', (...mistake: Mistake) => expectMistake('kalint.config.json', mistake));
  });

  describe('in its values', () => {
    const mistakes: Mistake[] = [
      [
        'a preset misspelt',
        '{ "preset": ▶"stric" }',
        '"stric" is not a preset',
        'did you mean "strict"?',
        '"recommended", "strict", "all"',
      ],
      ['a target misspelt', '{ "target": ▶"debian12" }', 'did you mean "debian-12"?', '"ubuntu-22.04"'],
      ['a release that never was', '{ "target": ▶"2.2.99" }', '2.2.99 is not a release', 'from 1.3.5 to 2.4'],
      ['a release as a number', '{ "target": ▶2.2 }', '"target" must be a release', 'is 2.2'],
      ['a text instead of a list', '{ "ignores": ▶"old/**" }', '"ignores" must be a list of globs', 'is "old/**"'],
      ['a number instead of a glob', '{ "ignores": [▶5] }', 'a glob', 'is 5', 'for example "lb01/**"'],
      ['an empty glob', '{ "ignores": [▶""] }', 'an empty text', 'a glob'],
      ['no config ids', '{ "configIds": ▶[] }', '"configIds" is an empty list'],
      ['extends that is nothing', '{ "extends": ▶{} }', '"extends" must be a path', 'is an object'],
      [
        'a base that is not there',
        '{ "extends": ▶"./base.json" }',
        'no file "./base.json"',
        'folder of this configuration',
      ],
      ['a package that is not there', '{ "extends": [▶"base"] }', 'no package "base"', './'],
      ['a plugin that is not there', '{ "plugins": [▶"./rule.js"] }', 'no file "./rule.js"'],
      [
        'a configuration that extends itself',
        '{ "extends": ▶"./kalint.config.json" }',
        'circle',
        'kalint.config.json →',
      ],
      [
        'an unknown environment',
        '{ "hosts": { "lb01": { "environment": ▶"AWS" } } }',
        'did you mean "aws"?',
        '"hetzner"',
      ],
      [
        'an address without prefix length',
        '{ "hosts": { "lb01": { "interfaces": { "eth0": { "addresses": [▶"192.0.2.1"] } } } } }',
        'no prefix length',
        '"192.0.2.1/24"',
      ],
      [
        'an address that is none',
        '{ "hosts": { "lb01": { "interfaces": { "eth0": { "addresses": [▶"192.0.2.256/24"] } } } } }',
        '"192.0.2.256/24" is not an IP address',
      ],
      ['interfaces as a list', '{ "hosts": { "lb01": { "interfaces": ▶["eth0"] } } }', 'an object of interfaces'],
      ['a script by a relative path', '{ "hosts": { "lb01": { "scripts": { ▶"bin/check": {} } } } }', 'absolute path'],
      [
        'a fact that is no truth value',
        '{ "hosts": { "lb01": { "scripts": { "/a": { "exists": ▶"yes" } } } } }',
        'true or false',
      ],
      [
        'a host that is not declared',
        '{ "hosts": { "lb01": {} }, "clusters": [{ "name": "e", "nodes": [{ "file": "a", "host": ▶"lb1" }] }] }',
        'unknown host "lb1"',
        'did you mean "lb01"?',
      ],
      [
        'two clusters of one name',
        '{ "clusters": [{ "name": "e", "nodes": ["a"] }, { "name": ▶"e", "nodes": ["b"] }] }',
        'a second cluster "e"',
      ],
      [
        'a keyword without its block',
        '{ "clusters": [{ "name": "e", "nodes": ["a"], "intended": [▶"virtual_router_id"] }] }',
        'did you mean "vrrp_instance/virtual_router_id"?',
      ],
    ];
    it.each(mistakes)('%s', (...mistake: Mistake) => expectMistake('kalint.config.json', mistake));
  });

  describe('in a script', () => {
    const mistakes: Mistake[] = [
      ['no default export', 'export const config = {};', 'no default export', 'defineConfig'],
      ['a function', 'export default () => ({});', 'must be an object', 'a function'],
      ['a text that is no script', 'export default {▶{', 'cannot be run'],
      ['a word that is not defined', '\n▶export default ALL;', 'cannot be run', 'ALL is not defined'],
      [
        'a module that is not there',
        '▶import x from "no-such-module";\nexport default x;',
        'cannot be run',
        'no-such-module',
      ],
      [
        'a preset misspelt',
        'export default {\n  ▶preset: "stric",\n};',
        'preset: "stric" is not a preset',
        'did you mean "strict"?',
      ],
      [
        'a rule misspelt',
        'export default {\n  rules: { "▶no-vips": "off" },\n};',
        'rules["no-vips"]: unknown rule "no-vips"',
        'did you mean "no-vip"?',
      ],
      [
        'a key whose place cannot be known',
        'const preset = "stric";\nexport default { preset };',
        'preset: "stric" is not a preset',
      ],
      ['a plugin that is no rule', 'export default { ▶plugins: [{}] };', 'plugins[0]', 'defineRule'],
      [
        'a rule without prefix',
        'const meta = { id: "our-rule" };\nexport default { ▶plugins: [{ meta, check() {} }] };',
        'plugins[0]',
        '"acme/our-rule"',
      ],
    ];
    it.each(mistakes)('%s', (...mistake: Mistake) => expectMistake('kalint.config.js', mistake));
    it.each(mistakes.slice(4))('%s, in TypeScript', (...mistake: Mistake) =>
      expectMistake('kalint.config.ts', mistake),
    );
  });

  it('is named in the file that has it, with all others, in the order of the files', async () => {
    const problems = await problemsOf(
      'kalint.config.json',
      '{ "extends": ["./a.json", "./b.json"], "rules": { "no-vip": "on" },\n  "preset": 5, "x": 1 }',
      { 'a.json': '{ "preset": "non" }', 'b.json': '{ "extends": "./a.json",\n  "ignores": 5 }' },
    );
    expect(problems.map(({ file, place }) => `${file}:${place}`)).toEqual([
      'kalint.config.json:1:61',
      'kalint.config.json:2:13',
      'kalint.config.json:2:16',
      'b.json:2:14',
      'a.json:1:13',
    ]);
  });

  it('is not what other JSON does not have: comments, commas at the end, a byte order mark', async () => {
    const text = '\uFEFF// ours\n{ "preset": "all", /* for now */ "ignores": ["a",], }\n';
    expect(await problemsOf('kalint.config.json', text)).toEqual([]);
  });

  it('goes round over several files', async () => {
    const others = { 'a.json': '{ "extends": "./b.json" }', 'b.json': '{ "extends": "./kalint.config.json" }' };
    const problems = await problemsOf('kalint.config.json', '{ "extends": "./a.json" }', others);
    expect(problems).toMatchObject([{ file: 'b.json', place: '1:14' }]);
    expect(problems[0]?.message).toContain('kalint.config.json → a.json → b.json → kalint.config.json');
  });
});
