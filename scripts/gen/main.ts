import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compactJson, type Json } from '../../packages/cli/src/print/compact-json.ts';
import { dataTypes } from './data-types.ts';
import { extensionManifest } from './extension-manifest.ts';
import { keywordPages } from './keyword-pages.ts';
import { modelTypes } from './model-types.ts';
import { ruleIds, ruleIndex } from './rule-index.ts';
import { rulePageWithHead, ruleTable } from './rule-pages.ts';
import { textmateGrammar } from './textmate-grammar.ts';

/*
 * Writes everything that is made from the catalogue and the rules. The files are committed; CI fails where a run
 * changes one.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const write = (path: string, text: string) => writeFileSync(join(root, path), text);

write('packages/parser/src/bind/model.generated.ts', modelTypes());
write('packages/parser/src/convert/configuration.generated.ts', dataTypes());
const { dataSchema } = await import('../../packages/parser/src/convert/data-schema.ts');
mkdirSync(join(root, 'packages/parser/schema'), { recursive: true });
write('packages/parser/schema/keepalived.schema.json', `${compactJson(dataSchema() as Json)}\n`);
mkdirSync(join(root, 'packages/parser/docs/keywords'), { recursive: true });
for (const [name, page] of keywordPages()) write(`packages/parser/docs/keywords/${name}`, page);
write('packages/linter/src/rules/index.generated.ts', ruleIndex(ruleIds(join(root, 'packages/linter/src/rules'))));

const { rules } = await import('../../packages/linter/src/rules/index.generated.ts');
for (const rule of rules) {
  const path = `packages/linter/docs/rules/${rule.meta.id}.md`;
  const page = existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '';
  write(path, rulePageWithHead(rule, page));
}
write('packages/linter/docs/rules/README.md', ruleTable(rules));

const { schemaFile, schemaValidator } = await import('./config-schema.ts');
mkdirSync(join(root, 'packages/linter/schema'), { recursive: true });
write('packages/linter/schema/kalint.config.schema.json', schemaFile(rules));
write('packages/linter/src/config/validate-config.generated.ts', schemaValidator(rules));

const { withKeyTables } = await import('./config-page.ts');
write('docs/configuration.md', withKeyTables(readFileSync(join(root, 'docs/configuration.md'), 'utf8')));

const { withFormatTable } = await import('./format-table.ts');
write('docs/formats.md', withFormatTable(readFileSync(join(root, 'docs/formats.md'), 'utf8')));

const { version } = JSON.parse(readFileSync(join(root, 'packages/cli/package.json'), 'utf8'));
const { describedProgram } = await import('./described-program.ts');
const { manPage } = await import('./man-page.ts');
const { commandPage } = await import('./command-page.ts');
const { CONFIG_NAMES } = await import('../../packages/linter/src/node/config/find-config.ts');
const program = describedProgram(version);
mkdirSync(join(root, 'packages/cli/man'), { recursive: true });
write('packages/cli/man/kalint.1', manPage(program, version, CONFIG_NAMES));
write('docs/command-line.md', commandPage(program));

const { settingsSchema } = await import('./settings-schema.ts');
mkdirSync(join(root, 'packages/language-server/schema'), { recursive: true });
write('packages/language-server/schema/settings.schema.json', `${compactJson(settingsSchema(rules) as Json)}\n`);

write('packages/vscode/syntaxes/keepalived.tmLanguage.json', textmateGrammar());
const manifest = readFileSync(join(root, 'packages/vscode/package.json'), 'utf8');
write('packages/vscode/package.json', extensionManifest(manifest, settingsSchema(rules)));
