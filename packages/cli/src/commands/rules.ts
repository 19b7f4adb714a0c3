import { rulePage, rules } from '@kalint/linter';
import { EXIT, type ExitStatus } from '../failure.ts';
import { writeStdout } from '../output.ts';
import { STDOUT } from '../standard-stream.ts';
import { type ColourWish, coloursFor } from '../terminal.ts';

/** `kalint rules [--json]` */
export async function rulesCommand(options: ColourWish & { readonly json?: boolean }): Promise<ExitStatus> {
  await writeStdout(options.json ? asJson() : asTable(options));
  return EXIT.clean;
}

function asJson(): string {
  const list = rules.map(({ meta }) => ({
    id: meta.id,
    severity: meta.severity,
    scope: meta.scope,
    needsHostFacts: meta.needsHostFacts ?? false,
    fix: meta.fix,
    preset: meta.preset ?? 'recommended',
    reportedByKeepalived: meta.reportedByKeepalived,
    options: meta.options ?? {},
    summary: meta.summary,
    url: rulePage(meta.id),
  }));
  return `${JSON.stringify(list, undefined, 2)}\n`;
}

function asTable(options: ColourWish): string {
  const colours = coloursFor(options, STDOUT.isTTY);
  const rows = rules.map(({ meta }) => [meta.id, meta.severity, meta.scope, meta.fix, meta.summary]);
  const table = [['rule', 'severity', 'scope', 'fix', 'the mistake'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const lines = table.map((row, i) => {
    const line = row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
    return i === 0 ? colours.bold(line) : line;
  });
  return `${lines.join('\n')}\n`;
}
