import { FORMATS } from '../../packages/cli/src/reporters/formats.ts';

/** A page with its table of output formats made anew; the rest is written by hand and kept. */
export function withFormatTable(page: string): string {
  const rows = Object.entries(FORMATS).map(([name, { reader }]) => `| \`${name}\` | ${reader} |`);
  const table = ['| format | for |', '| --- | --- |', ...rows].join('\n');
  return page.replace(/<!-- formats -->[\s\S]*?<!-- \/formats -->/, `<!-- formats -->\n${table}\n<!-- /formats -->`);
}
