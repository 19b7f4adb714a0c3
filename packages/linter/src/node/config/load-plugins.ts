import { atValue, type ConfigProblem } from '../../config/config-problem.ts';
import { type PluginRules, pluginRules } from '../../config/plugin-rules.ts';
import type { Rule } from '../../engine/rule.ts';
import type { ConfigFile } from './config-file.ts';
import type { CheckedFile } from './load-config.ts';
import { notFound, resolveName } from './resolve-name.ts';

/** What the plugins of some files brought. */
export interface Plugins {
  readonly rules: readonly Rule[];
  readonly problems: ReadonlyMap<ConfigFile, readonly ConfigProblem[]>;
}

/** Loads the plugins of a configuration and of what it extends, each once. Never throws. */
export async function loadPlugins(files: readonly CheckedFile[]): Promise<Plugins> {
  const byId = new Map<string, Rule>();
  const problems = new Map<ConfigFile, ConfigProblem[]>();
  const loadOnce = loader();
  for (const { file, config } of files) {
    for (const [i, plugin] of (config.plugins ?? []).entries()) {
      const brought = typeof plugin === 'string' ? await loadOnce(plugin, file.path) : pluginRules(plugin);
      const messages = [...brought.problems, ...addRules(brought.rules, byId)];
      const name = typeof plugin === 'string' ? `"${plugin}": ` : '';
      const own = messages.map((message) => atValue(['plugins', i], `${name}${message}`));
      problems.set(file, [...(problems.get(file) ?? []), ...own]);
    }
  }
  return { rules: [...byId.values()], problems };
}

/** Loads modules; the same one for several files is the same rules. */
function loader(): (name: string, from: string) => Promise<PluginRules> {
  const loaded = new Map<string, PluginRules>();
  return async (name, from) => {
    const path = await resolveName(name, from);
    if (path === undefined) return { rules: [], problems: [notFound(name)] };
    const rules = loaded.get(path) ?? (await loadRules(path));
    loaded.set(path, rules);
    return rules;
  };
}

async function loadRules(path: string): Promise<PluginRules> {
  const { loadScript } = await import('./load-script.ts');
  const loaded = await loadScript(path);
  if (!('reason' in loaded)) return pluginRules(loaded.value);
  const where = loaded.place === undefined ? '' : ` (its line ${loaded.place.line})`;
  return { rules: [], problems: [`the module cannot be loaded: ${loaded.reason}${where}`] };
}

/** Adds rules by their ids; says which ids are taken. */
function addRules(rules: readonly Rule[], byId: Map<string, Rule>): string[] {
  return rules.flatMap((rule) => {
    const { id } = rule.meta;
    const before = byId.get(id);
    if (before === undefined) byId.set(id, rule);
    return before === undefined || before === rule ? [] : [`a second rule ${id}: each id belongs to one rule`];
  });
}
