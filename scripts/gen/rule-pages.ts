import type { Rule } from '../../packages/linter/src/engine/rule.ts';

const HEAD = /^<!-- generated head -->[\s\S]*?<!-- \/generated head -->\n*/;

const REPORTED: Readonly<Record<Rule['meta']['reportedByKeepalived'], string>> = {
  yes: 'yes',
  no: 'no, `keepalived -t` is silent',
  partly: 'in some cases',
};

/** A rule's page with its head made anew from the rule; the rest is written by hand and kept. */
export function rulePageWithHead(rule: Rule, page: string): string {
  const { id, summary, severity, scope, fix, reportedByKeepalived, sources } = rule.meta;
  const head = [
    '<!-- generated head -->',
    `# ${id}`,
    '',
    summary,
    '',
    '| severity | looks at | fix | keepalived reports it |',
    '| --- | --- | --- | --- |',
    `| ${severity} | ${scope === 'cluster' ? 'the nodes of a cluster' : 'one file'} | ${fix} | ${REPORTED[reportedByKeepalived]} |`,
    '',
    `Sources: ${sources.join('; ')}`,
    '<!-- /generated head -->',
    '',
    '',
  ].join('\n');
  return head + page.replace(HEAD, '').replace(/^\n+/, '');
}

/** The table of all rules. */
export function ruleTable(rules: readonly Rule[]): string {
  const rows = rules.map(
    ({ meta }) => `| [${meta.id}](${meta.id}.md) | ${meta.severity} | ${meta.scope} | ${meta.fix} | ${meta.summary} |`,
  );
  return `<!-- Generated from the rules by npm run gen. Do not edit. -->
# Rules

| rule | severity | scope | fix | the mistake |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}
