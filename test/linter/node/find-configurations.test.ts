import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { findConfigurations } from '@kalint/linter/node';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../../support/folder.ts';

const CONFIGURATION = '# a node\nglobal_defs {\n}\n';

function found(files: Readonly<Record<string, string>>, links: Readonly<Record<string, string>> = {}): string[] {
  const folder = folderWith(files);
  for (const [path, target] of Object.entries(links)) symlinkSync(target, join(folder, path));
  return findConfigurations(folder).paths.map((path) => path.slice(folder.length + 1));
}

describe('findConfigurations', () => {
  it('finds configurations by their names, whatever they hold', () => {
    expect(
      found({ 'keepalived.conf': '', 'a/lb01.keepalived.conf': '', 'keepalived/lb02.conf': '', 'b/x.conf': '' }),
    ).toEqual(['a/lb01.keepalived.conf', 'keepalived.conf', 'keepalived/lb02.conf']);
  });

  it('finds others by what stands in them', () => {
    const files = {
      'lb01.conf': CONFIGURATION,
      'lb02.conf': 'include x\n$A=1\nvrrp_instance VI_1\n{\n}\n',
      'nginx.conf': 'http {\n  server {\n  }\n}\n',
      'words.conf': 'global_defs\nvrrp_instance\n',
      'lb03.txt': CONFIGURATION,
      'broken.conf': '\u0000}}}}{{{{',
    };
    expect(found(files)).toEqual(['lb01.conf', 'lb02.conf']);
  });

  it('finds templates of configurations, by their names only', () => {
    const files = {
      'keepalived.conf.j2': '',
      'lb01.keepalived.conf.erb': '',
      'keepalived.conf.tmpl': '',
      'keepalived.conf.bak': CONFIGURATION,
      'keepalived/checks.conf.j2': CONFIGURATION,
      j2: CONFIGURATION,
    };
    expect(found(files)).toEqual(['keepalived.conf.j2', 'keepalived.conf.tmpl', 'lb01.keepalived.conf.erb']);
  });

  it('leaves out what another one includes, with or without an id', () => {
    const files = {
      'keepalived.conf': 'include conf.d/*.conf\n@lb01 include lb01.conf\n',
      'conf.d/a.conf': `include ../more.conf\n${CONFIGURATION}`,
      'more.conf': CONFIGURATION,
      'lb01.conf': CONFIGURATION,
      'alone.conf': CONFIGURATION,
    };
    expect(found(files)).toEqual(['alone.conf', 'keepalived.conf']);
  });

  it('tells what they include, here and elsewhere, each once', () => {
    const folder = folderWith({
      'a/keepalived.conf': 'include conf.d/*.conf\n@lb01 include conf.d/../../more.conf\n',
      'a/conf.d/vi.conf': 'include ../../more.conf\n',
      'more.conf': CONFIGURATION,
      'alone.conf': CONFIGURATION,
    });
    const { included } = findConfigurations(join(folder, 'a'));
    expect(included).toEqual([join(folder, 'a/conf.d/vi.conf'), join(folder, 'more.conf')]);
  });

  it('keeps files that include each other', () => {
    expect(found({ 'a.keepalived.conf': 'include b.*', 'b.keepalived.conf': 'include a.*' })).toEqual([
      'a.keepalived.conf',
      'b.keepalived.conf',
    ]);
  });

  it('does not look into node_modules and .git', () => {
    expect(
      found({ 'node_modules/x/keepalived.conf': '', '.git/keepalived.conf': '', '.x/keepalived.conf': '' }),
    ).toEqual(['.x/keepalived.conf']);
  });

  it('follows symbolic links to files, not to folders, and so never in a circle', () => {
    const files = { 'a/lb01.conf': CONFIGURATION };
    expect(found(files, { 'a/again': '..', 'link.conf': 'a/lb01.conf', 'dangling.conf': 'nowhere' })).toEqual([
      'a/lb01.conf',
      'link.conf',
    ]);
  });

  it('begins paths with the folder as it was given', () => {
    const folder = folderWith({ 'keepalived.conf': '' });
    expect(findConfigurations(`${folder}/`).paths).toEqual([`${folder}/keepalived.conf`]);
  });

  it('says which folders it could not look into', () => {
    expect(findConfigurations('/no/such/folder')).toEqual({
      paths: [],
      included: [],
      unreadable: [{ path: '/no/such/folder', reason: 'no such file or folder' }],
    });
  });
});
