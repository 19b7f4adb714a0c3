import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bind, createSourceFile, expand } from '@kalint/parser';
import {
  type AnySpec,
  catalogue,
  catalogueEntries,
  compareVersions,
  findKeyword,
  isAvailable,
  type KeywordTable,
  type Version,
} from '@kalint/parser/catalogue';
import { describe, expect, it } from 'vitest';

const TABLE = join(dirname(fileURLToPath(import.meta.url)), '../../../../shared/keepalived/keywords.tsv');
const present = existsSync(TABLE);
if (!present)
  console.log('the keyword table of all releases is skipped: there is no ../shared/keepalived/keywords.tsv');

interface Row {
  readonly path: string;
  /** Undefined: since always. */
  readonly since: Version | undefined;
}

function rows(): Row[] {
  const [, ...lines] = readFileSync(TABLE, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [path = '', first = ''] = line.split('\t');
    return { path, since: first.startsWith('<=') ? undefined : (first.slice(1) as Version) };
  });
}

/** The statement at a path of the catalogue; undefined where it is not there. */
function specAt(path: string): AnySpec | undefined {
  let table: KeywordTable | undefined = catalogue;
  let spec: AnySpec | undefined;
  for (const keyword of path.split('/')) {
    spec = table && findKeyword(table, keyword);
    table = spec?.shape === 'block' ? spec.keywords : undefined;
  }
  return spec;
}

/** A configuration in which each keyword of the path opens a block around the next one. */
function nested(path: string): string {
  const keywords = path.split('/');
  return `${keywords.map((keyword) => `${keyword} {`).join('\n')}\n${keywords.map(() => '}').join('\n')}\n`;
}

/** Whether binding says that the innermost keyword of a path is not known at a release. */
function isRefused(path: string, target: Version): boolean {
  const expansion = expand(createSourceFile('keepalived.conf', nested(path)));
  const line = path.split('/').length;
  return bind(expansion.directives, { target }).problems.some(
    (problem) =>
      (problem.code === 'unknown-keyword' || problem.code === 'not-in-target') &&
      problem.word.origin.file.lines.position(problem.word.origin.start).line === line,
  );
}

describe.skipIf(!present)('the table of keywords by release', () => {
  const table = present ? rows() : [];
  const versions = [...new Set(table.flatMap(({ since }) => since ?? []))].sort(compareVersions);
  const targets: Version[] = ['1.3.5', ...versions, '2.4.3'];

  it('has 528 paths, and the catalogue knows each of them', () => {
    expect(table).toHaveLength(528);
    expect(table.filter(({ path }) => specAt(path) === undefined)).toEqual([]);
  });

  it('agrees with the catalogue at every release in which a keyword came', () => {
    const differences = table.flatMap(({ path, since }) => {
      const spec = specAt(path);
      return targets
        .filter((target) => {
          const expected = since === undefined || compareVersions(target, since) >= 0;
          return spec === undefined || isAvailable(spec, target) !== expected;
        })
        .map((target) => `${path} at ${target}`);
    });
    expect(differences).toEqual([]);
  });

  it('is what binding goes by: a keyword is refused before its release and taken from it on', () => {
    const wrong = table.flatMap(({ path, since }) => {
      const before = since === undefined ? undefined : targets[targets.indexOf(since) - 1];
      const tooEarly = before === undefined || isRefused(path, before) ? [] : [`${path} is taken at ${before}`];
      return isRefused(path, since ?? '1.3.5') ? [...tooEarly, `${path} is refused at ${since ?? '1.3.5'}`] : tooEarly;
    });
    expect(wrong).toEqual([]);
  });

  it('has every keyword of the catalogue that the newest release knows', () => {
    const known = new Set(table.map(({ path }) => path));
    const more = [...catalogueEntries(catalogue)].filter(
      ({ path, spec }) => isAvailable(spec, '2.4.3') && !known.has(path),
    );
    expect(more.map(({ path }) => path)).toEqual([]);
  });
});

describe('a made-up keyword', () => {
  const blocks = [...catalogueEntries(catalogue)].filter(({ spec }) => spec.shape === 'block').map(({ path }) => path);

  it.each(['', ...blocks])('is reported in the block "%s"', (block) => {
    const path = block === '' ? 'kalint_no_such_keyword' : `${block}/kalint_no_such_keyword`;
    expect(isRefused(path, '2.4.3')).toBe(true);
  });
});
