import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../../packages/cli/src/reporters/formats.ts';
import { withFormatTable } from '../../../scripts/gen/format-table.ts';

const PAGE = readFileSync(new URL('../../../docs/formats.md', import.meta.url), 'utf8');
/** Commands of the page with the output that they show; test/docs runs them. */
const commands = [...PAGE.matchAll(/^```console\n\$ kalint/gm)];

describe('docs/formats.md', () => {
  it('lists all formats, and has a section for each that is not for people', () => {
    expect(withFormatTable(PAGE)).toBe(PAGE);
    const sections = [...PAGE.matchAll(/^## (.*)$/gm)].map(([, name]) => name);
    expect(['pretty', ...sections]).toEqual(Object.keys(FORMATS));
    expect(commands).toHaveLength(sections.length);
  });
});
