// What came of the mutants, as a table.

/** Statuses of Stryker's, a column each. Mutants that err or are ignored do not count in the score. */
const COLUMNS = ['Killed', 'Timeout', 'Survived', 'NoCoverage', 'RuntimeError', 'Ignored'];

/**
 * A table as text: a row for each group in the order of the alphabet, and one for all.
 * @param mutants what Stryker answers
 * @param groupOf the group of a mutant
 */
export function scoreTable(mutants, groupOf) {
  const groups = new Map();
  for (const mutant of mutants) groups.set(groupOf(mutant), [...(groups.get(groupOf(mutant)) ?? []), mutant]);
  const rows = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([group, own]) => [group, ...cellsOf(own)]);
  const table = [['', 'Score %', ...COLUMNS], ...rows, ...(rows.length > 1 ? [['all', ...cellsOf(mutants)]] : [])];
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  const pad = (cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]));
  return table.map((row) => row.map(pad).join('  ')).join('\n');
}

function cellsOf(mutants) {
  const counts = COLUMNS.map((status) => mutants.filter((mutant) => mutant.status === status).length);
  const [killed, timeout, survived, uncovered] = counts;
  const caught = killed + timeout;
  const valid = caught + survived + uncovered;
  return [valid === 0 ? '-' : ((100 * caught) / valid).toFixed(2), ...counts.map(String)];
}
