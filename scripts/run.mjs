// The project's commands: node scripts/run.mjs build|demo|test|check|gen|mutation|bench|fuzz|vscode:package|new-version|release
// Needs Node and npm alone: what is missing is installed first. Each command answers with an exit status.
import { install } from './install.mjs';
import { root, run, runTool } from './tools.mjs';

const commands = {
  build: async () => (await import('./build.mjs')).build(),
  demo: async () => (await import('./demo.mjs')).demo(),
  test: async (args) => (await import('./test.mjs')).test(args),
  check: async () => (await import('./check.mjs')).check(),
  'vscode:package': async () => (await import('./vscode/package-extension.mjs')).packageExtension(),
  'new-version': async () => (await import('./release/new-version.mjs')).newVersion(),
  release: async (args) => (await import('./release/publish.mjs')).publish(args),
  bench: async (args) =>
    // Without the condition for sources: what is measured is what is shipped.
    (await (await import('./build.mjs')).bundle(['parser', 'failover', 'linter', 'cli'])) ||
    runTool('tsx', ['bench/main.ts', ...args]),
  fuzz: (args) => runTool('tsx', ['--conditions=kalint-source', 'fuzz/main.ts', ...args]),
  gen: (args) => runTool('tsx', ['--conditions=kalint-source', 'scripts/gen/main.ts', ...args]),
  mutation: (args) => run(process.execPath, [`${root}mutation/mutate.mjs`, ...args]),
};

const [name = '', ...args] = process.argv.slice(2);
if (!Object.hasOwn(commands, name)) {
  console.error(`usage: node scripts/run.mjs ${Object.keys(commands).join('|')}`);
  process.exit(2);
}
process.exitCode = install() || (await commands[name](args));
