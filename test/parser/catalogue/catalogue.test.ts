import {
  type AnySpec,
  type ArgumentList,
  type ArgumentSpec,
  catalogue,
  catalogueEntries,
  compareVersions,
  type EntrySpec,
  findKeyword,
  type KeywordTable,
  type OptionTable,
  type Version,
} from '@kalint/parser/catalogue';
import { describe, expect, it } from 'vitest';

const entries = [...catalogueEntries(catalogue)];

/** Each broken promise as `path: what`, so that a failure names all at once. */
function broken(check: (path: string, spec: AnySpec) => readonly (string | false | undefined)[]): string[] {
  return entries.flatMap(({ path, spec }) =>
    check(path, spec).flatMap((problem) => (problem ? [`${path}: ${problem}`] : [])),
  );
}

function lists(spec: AnySpec | EntrySpec): ArgumentList[] {
  return [spec.args, ...(spec.changed ?? []).flatMap(({ args }) => (args === undefined ? [] : [args]))];
}

function forms(list: ArgumentList): (readonly ArgumentSpec[])[] {
  return 'byFirstWord' in list ? [list.otherwise, ...Object.values(list.byFirstWord)] : [list];
}

function allForms(spec: AnySpec): (readonly ArgumentSpec[])[] {
  const own = lists(spec).flatMap(forms);
  return spec.shape === 'list' ? [...own, ...lists(spec.entry).flatMap(forms)] : own;
}

function tableOf(path: string): KeywordTable {
  let table: KeywordTable = catalogue;
  for (const keyword of path.split('/').slice(0, -1)) {
    const spec = findKeyword(table, keyword);
    table = spec?.shape === 'block' ? spec.keywords : {};
  }
  return table;
}

function versionsOf(spec: AnySpec): Version[] {
  const own = [spec.since, spec.removed, spec.deprecated?.since, ...(spec.changed ?? []).map(({ before }) => before)];
  return own.filter((version) => version !== undefined);
}

describe('every keyword', () => {
  it('says in one sentence what it is, and where that was read', () => {
    expect(
      broken((_, { summary, source }) => [
        !/^\S.*[.!?]$/.test(summary) && `no sentence: ${summary}`,
        summary.includes('\n') && 'more than a line',
        summary.length > 200 && `${summary.length} characters`,
        !/^[a-z0-9_]+\.c:[A-Za-z0-9_]+/.test(source.code) && `source ${source.code}`,
      ]),
    ).toEqual([]);
  });

  it('has releases that are written alike and come in their order', () => {
    expect(
      broken((_, spec) => [
        versionsOf(spec).some((version) => !/^\d+\.\d+\.\d+$/.test(version)) && 'a release that is none',
        spec.since && spec.removed && compareVersions(spec.since, spec.removed) >= 0 && 'gone before it came',
      ]),
    ).toEqual([]);
  });

  it('has a successor and an original in its own block', () => {
    expect(
      broken((path, { deprecated, aliasOf }) => [
        deprecated?.use && findKeyword(tableOf(path), deprecated.use) === undefined && `no successor ${deprecated.use}`,
        aliasOf && findKeyword(tableOf(path), aliasOf) === undefined && `no original ${aliasOf}`,
      ]),
    ).toEqual([]);
  });

  it('has optional arguments behind needed ones, and the rest last', () => {
    expect(
      broken((_, spec) =>
        allForms(spec).flatMap((args) => {
          const firstOptional = args.findIndex(({ optional }) => optional);
          const behind = firstOptional === -1 ? [] : args.slice(firstOptional);
          return [
            behind.some(({ optional, skippable }) => !optional && !skippable) &&
              'a needed argument behind an optional one',
            args.slice(0, -1).some(({ rest }) => rest) && 'words behind the rest',
            new Set(args.map(({ name }) => name)).size < args.length && 'two arguments of one name',
          ];
        }),
      ),
    ).toEqual([]);
  });

  it('describes each argument, and lists only words that it accepts', () => {
    expect(
      broken((_, spec) =>
        allForms(spec)
          .flat()
          .flatMap(({ name, type }) => [
            type.describe() === '' && `${name} says nothing`,
            ...type.complete().map((word) => !type.parse(word, { target: '2.4.3' }).ok && `${name} lists ${word}`),
          ]),
      ),
    ).toEqual([]);
  });

  it('has options with a sentence each and originals that exist', () => {
    expect(broken((_, spec) => optionProblems(spec.options ?? {}))).toEqual([]);
    expect(broken((_, spec) => (spec.shape === 'list' ? optionProblems(spec.entry.options ?? {}) : []))).toEqual([]);
  });
});

function optionProblems(table: OptionTable): (string | false)[] {
  return Object.entries(table).flatMap(([word, { summary, aliasOf, options }]) => [
    !summary.endsWith('.') && `option ${word} says: ${summary}`,
    aliasOf !== undefined && !Object.hasOwn(table, aliasOf) && `option ${word} is an alias of nothing`,
    ...optionProblems(options ?? {}),
  ]);
}

describe('releases in which keywords came', () => {
  it.each<[string, Version | undefined]>([
    ['global_defs/router_id', undefined],
    ['global_defs/notify_fifo', '1.3.9'],
    ['global_defs/dynamic_interfaces', '2.0.0'],
    ['global_defs/vrrp_startup_delay', '2.0.14'],
    ['global_defs/max_auto_priority', '2.1.0'],
    ['global_defs/vrrp_garp_extra_if', '2.2.3'],
    ['global_defs/state_dump_file', '2.3.3'],
    ['global_defs/vrrp_delay_after_boot', '2.4.0'],
    ['vrrp_instance/virtual_router_id', undefined],
    ['vrrp_instance/track_file', '2.0.0'],
    ['vrrp_instance/track_process', '2.0.11'],
    ['vrrp_instance/unicast_ttl', '2.1.0'],
    ['vrrp_instance/unicast_fault_no_peer', '2.2.5'],
    ['vrrp_instance/auth_hmac', '2.4.0'],
    ['vrrp_track_process', '2.0.11'],
    ['track_file', '2.1.0'],
    ['bfd_instance/multihop', '2.2.8'],
    ['virtual_server/virtualhost', undefined],
    ['virtual_server/real_server/PING_CHECK', '2.1.0'],
    ['virtual_server/real_server/HTTP_GET/nb_get_retry', undefined],
    ['virtual_server/real_server/HTTP_GET/fast_recovery', '2.0.17'],
    ['virtual_server/real_server/SSL_GET/tls_compliant', '2.2.8'],
  ])('%s: %s', (path, since) => {
    expect(entries.find((entry) => entry.path === path)?.spec.since).toBe(since);
  });

  it('TCP_CHECK has no nb_get_retry in any release', () => {
    expect(entries.some(({ path }) => path === 'virtual_server/real_server/TCP_CHECK/nb_get_retry')).toBe(false);
  });
});
