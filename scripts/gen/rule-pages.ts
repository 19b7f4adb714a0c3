import type { Rule, RuleMeta } from '../../packages/linter/src/engine/rule.ts';
import type { RuleOption } from '../../packages/linter/src/engine/rule-options.ts';

const HEAD = /^<!-- generated head -->[\s\S]*?<!-- \/generated head -->\n*/;

const REPORTED: Readonly<Record<Rule['meta']['reportedByKeepalived'], string>> = {
  yes: 'yes',
  no: 'no, `keepalived -t` is silent',
  partly: 'in some cases',
};

/** A rule's page with its head made anew from the rule; the rest is written by hand and kept. */
export function rulePageWithHead(rule: Rule, page: string): string {
  const { id, summary, fix, reportedByKeepalived, sources } = rule.meta;
  const head = [
    '<!-- generated head -->',
    `# ${id}`,
    '',
    summary,
    '',
    '| severity | looks at | fix | keepalived reports it |',
    '| --- | --- | --- | --- |',
    `| ${severityCell(rule.meta)} | ${scopeCell(rule)} | ${fix} | ${REPORTED[reportedByKeepalived]} |`,
    '',
    ...optionTable(rule.meta.options ?? {}),
    `Sources: ${sources.join('; ')}`,
    '<!-- /generated head -->',
    '',
    '',
  ].join('\n');
  return head + page.replace(HEAD, '').replace(/^\n+/, '');
}

function severityCell({ severity, preset = 'recommended', strictSeverity }: RuleMeta): string {
  if (preset !== 'recommended') return `${strictSeverity ?? severity}, in preset ${preset}`;
  return strictSeverity === undefined ? severity : `${severity} (${strictSeverity} in preset strict)`;
}

function scopeCell(rule: Rule): string {
  const { scope, needsHostFacts } = rule.meta;
  if (scope === 'cluster') return 'the nodes of a cluster';
  if ('checkCluster' in rule) return 'one file, and the nodes of a cluster';
  return needsHostFacts ? 'one file, with what is declared of its host' : 'one file';
}

function optionTable(options: Readonly<Record<string, RuleOption>>): string[] {
  const rows = Object.entries(options).map(
    ([name, option]) =>
      `| \`${name}\` | ${typeCell(option)} | \`${JSON.stringify(option.default)}\` | ${option.description} |`,
  );
  if (rows.length === 0) return [];
  return ['| option | type | default | meaning |', '| --- | --- | --- | --- |', ...rows, ''];
}

function typeCell(option: RuleOption): string {
  if (option.type === 'strings') return 'list of texts';
  if (option.type === 'boolean') return '`true` or `false`';
  if (option.type === 'string')
    return option.values?.map((value) => `\`${JSON.stringify(value)}\``).join(', ') ?? 'text';
  const { minimum, maximum } = option;
  const what = option.type === 'integer' ? 'whole number' : 'number';
  if (minimum !== undefined && maximum !== undefined) return `${what} from ${minimum} to ${maximum}`;
  if (minimum !== undefined) return `${what} from ${minimum}`;
  return maximum === undefined ? what : `${what} up to ${maximum}`;
}

/** The table of all rules. */
export function ruleTable(rules: readonly Rule[]): string {
  const rows = rules.map(
    ({ meta, ...rule }) =>
      `| [${meta.id}](${meta.id}.md) | ${meta.severity} | ${meta.scope}${'checkCluster' in rule ? ', cluster' : ''}${meta.needsHostFacts ? ', host facts' : ''} | ${meta.preset ?? 'recommended'} | ${meta.fix} | ${meta.summary} |`,
  );
  return `<!-- Generated from the rules by npm run gen. Do not edit. -->
# Rules

| rule | severity | scope | preset | fix | the mistake |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}
