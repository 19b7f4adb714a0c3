import { clusterModel, htmlReport, simulate } from '@kalint/failover';
import { type Cluster, findRule, type LintMessage, makeCluster, rulePage } from '@kalint/linter';
import { ExecuteCommandRequest } from 'vscode-languageserver';
import type { Analysis } from '../analysis/analysis.ts';
import { EXPLAIN } from '../features/code-actions.ts';
import { type Feature, type Services, workspaceFeature } from '../server/feature.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What the server does when it is asked by name. An answer with `problem` is a text for the person. */
const COMMANDS: Readonly<Record<string, (argument: unknown, services: Services) => Promise<object>>> = {
  [EXPLAIN]: async (id, { workspace }) => explain(id, workspace),
  'kalint.simulate': (argument, { workspace }) => simulateCluster(argument, workspace),
  'kalint.lintWorkspace': (_, { workspace }) => lintWorkspace(workspace),
};

/** Commands that clients run: for code actions, and for people. */
export const commandFeatures: readonly Feature[] = [
  workspaceFeature(
    ExecuteCommandRequest.type,
    { executeCommandProvider: { commands: Object.keys(COMMANDS) } },
    async ({ command, arguments: given = [] }, services) => {
      const argument: unknown = given[0];
      const run = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
      return run?.(argument, services) ?? { problem: `kalint has no command ${command}.` };
    },
  ),
];

/** `kalint.explain RULE`: `{ markdown }` */
function explain(id: unknown, { platform }: Workspace): object {
  const rule = typeof id === 'string' ? findRule(id) : undefined;
  if (rule === undefined) return { problem: `${String(id)} is no rule of kalint.` };
  const { meta } = rule;
  const page = platform.rulePage(meta.id)?.replace(/<!--[\s\S]*?-->\n?/g, '');
  return { markdown: page ?? `# ${meta.id}\n\n${meta.summary}\n\n[More](${rulePage(meta.id)})\n` };
}

/** `kalint.simulate { uris }`: `{ html }`, for the cluster of the first document, else for the documents as its nodes. */
async function simulateCluster(argument: unknown, workspace: Workspace): Promise<object> {
  const analyses: Analysis[] = [];
  for (const uri of urisIn(argument)) {
    const analysis = await workspace.analysisOf(workspace.documents.pathOf(uri));
    if (analysis !== undefined) analyses.push(analysis);
  }
  const [first] = analyses;
  if (first === undefined) return { problem: 'There is no keepalived configuration to simulate: open one.' };
  const cluster = first.clusters[0] ?? makeCluster(analyses.flatMap(({ nodes }) => nodes));
  if (cluster.nodes.length < 2) {
    return {
      problem:
        'A simulation takes at least two nodes: list the files of the cluster under "clusters" in kalint.config.json, or show them side by side.',
    };
  }
  const model = clusterModel(nodeInputs(cluster), first.target);
  return { html: htmlReport(simulate(model)) };
}

function urisIn(argument: unknown): readonly string[] {
  const { uris } = (argument ?? {}) as { readonly uris?: unknown };
  return Array.isArray(uris) ? uris.filter((uri) => typeof uri === 'string') : [];
}

function nodeInputs({ nodes }: Cluster) {
  return nodes.map(({ name, binding, hostFacts }) => {
    const addresses = Object.entries(hostFacts?.interfaces ?? {}).flatMap(([device, declared]) =>
      declared.addresses === undefined
        ? []
        : [[device, declared.addresses.map((one) => one.replace(/\/.*$/, ''))] as const],
    );
    return { name, binding, ...(addresses.length > 0 && { addresses: Object.fromEntries(addresses) }) };
  });
}

/** `kalint.lintWorkspace`: how much was found; the findings themselves come as diagnostics. */
async function lintWorkspace(workspace: Workspace): Promise<object> {
  const paths = await workspace.allPaths();
  const messages: LintMessage[] = [];
  for (const path of paths) for (const message of await workspace.messagesOf(path)) messages.push(message);
  const count = (severity: string) => messages.filter((message) => message.severity === severity).length;
  return { files: paths.length, errors: count('error'), warnings: count('warning') };
}
