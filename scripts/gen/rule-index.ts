import { readdirSync } from 'node:fs';

/** The ids of all rules, by the files that are there. */
export function ruleIds(rulesFolder: string): string[] {
  return readdirSync(rulesFolder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.generated.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
}

/** The module that lists all rules. */
export function ruleIndex(ids: readonly string[]): string {
  const imports = ids.map((id) => `import ${variable(id)} from './${id}.ts';`);
  return `// Generated from the files beside it by npm run gen. Do not edit.
import type { Rule } from '../engine/rule.ts';
${imports.join('\n')}

/** All built-in rules, by id. */
export const rules: readonly Rule[] = [
${ids.map((id) => `  ${variable(id)},`).join('\n')}
];

/** The built-in rule with an id; undefined where there is none. */
export function findRule(id: string): Rule | undefined {
  return rules.find((rule) => rule.meta.id === id);
}
`;
}

function variable(id: string): string {
  return id.replace(/-([a-z0-9])/g, (_, next: string) => next.toUpperCase());
}
