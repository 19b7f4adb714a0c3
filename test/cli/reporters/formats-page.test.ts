import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../../packages/cli/src/reporters/formats.ts';
import { withFormatTable } from '../../../scripts/gen/format-table.ts';
import { folderWith } from '../../support/folder.ts';
import { kalint } from '../support/kalint.ts';

const PAGE = readFileSync(new URL('../../../docs/formats.md', import.meta.url), 'utf8');
const EXAMPLE = /```conf\n(.*?)```/s.exec(PAGE)?.[1] ?? '';

/** Each command of the page with the output that it shows. */
const commands = [...PAGE.matchAll(/```console\n\$ kalint ([^\n]*)\n(.*?)```/gs)].map(([, line = '', output = '']) => ({
  line,
  output,
}));

describe('docs/formats.md', () => {
  it('lists all formats, and has a section for each that is not for people', () => {
    expect(withFormatTable(PAGE)).toBe(PAGE);
    const sections = [...PAGE.matchAll(/^## (.*)$/gm)].map(([, name]) => name);
    expect(['pretty', ...sections]).toEqual(Object.keys(FORMATS));
    expect(commands).toHaveLength(sections.length);
  });

  it.each(commands)('shows what kalint $line writes', ({ line, output }) => {
    const cwd = folderWith({ 'lb01.conf': EXAMPLE });
    const { status, stdout, stderr } = kalint(line.split(' '), { cwd });
    expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: output, stderr: '' });
    const [, file] = /=(\S+)/.exec(line) ?? [];
    if (file !== undefined) expect(existsSync(join(cwd, file))).toBe(true);
  });
});
