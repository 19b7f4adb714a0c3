import assert from 'node:assert/strict';
import { lint } from '@kalint/linter';
import { createSourceFile } from '@kalint/parser';
import { FORMATS } from '../../packages/cli/src/reporters/formats.ts';
import type { ReportContext } from '../../packages/cli/src/reporters/reporter.ts';
import { coloursFor } from '../../packages/cli/src/terminal.ts';
import { PATH } from '../support.ts';
import type { Target } from '../target.ts';

/** Findings are shown in every format, the same twice; JSON is JSON, and a line is a line. */
export const reportTarget: Target = {
  name: 'report',
  check: async (written) => {
    const source = createSourceFile(PATH, Buffer.from(written).toString());
    const report = lint([{ path: PATH, text: source.text }], { preset: 'all' });
    for (const [name, { load }] of Object.entries(FORMATS)) {
      const reporter = await load();
      for (const width of [40, 100]) {
        const context: ReportContext = {
          colours: coloursFor({ color: width === 40 }, true, {}),
          version: '0.1.0',
          status: 1,
          width,
          hidden: 0,
          known: 0,
          hint: undefined,
          sourceOf: (path) => (path === PATH ? source : undefined),
        };
        const shown = reporter(report, context);
        assert.equal(reporter(report, context), shown);
        assert.equal(Buffer.from(shown).toString(), shown, `${name} can be written`);
        if (JSON_FORMATS.has(name)) JSON.parse(shown);
        else assert.doesNotMatch(shown, name === 'pretty' ? /[\0\x07\x08\x7f]/ : /[\0\x07\x08\x1b\x7f]/, name);
      }
    }
  },
};

const JSON_FORMATS: ReadonlySet<string> = new Set(['json', 'sarif', 'gitlab']);
