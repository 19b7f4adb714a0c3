import { createNodePlatform, startServer } from '@kalint/language-server';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';

/** Folder of the rules' pages; the bundler puts them beside this file. */
const RULE_PAGES = new URL('./rules/', import.meta.url);

/** The language server as a process of its own. */
startServer(createConnection(ProposedFeatures.all), createNodePlatform({ rulePages: RULE_PAGES }));
