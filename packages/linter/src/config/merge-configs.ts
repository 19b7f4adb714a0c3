import type { ConfigOverride, FileSettings, KalintConfig, RuleSetting } from './kalint-config.ts';

/** Configurations in one: what stands later counts; overrides, plugins and ignores are strung together. */
export function mergeConfigs(configs: readonly KalintConfig[]): KalintConfig {
  return configs.reduce(
    (base, config) => ({
      ...mergeSettings(base, config),
      plugins: [...(base.plugins ?? []), ...(config.plugins ?? [])],
      overrides: [...(base.overrides ?? []), ...(config.overrides ?? [])],
      ignores: [...(base.ignores ?? []), ...(config.ignores ?? [])],
      clusters: mergeClusters(base, config),
      hosts: { ...base.hosts, ...config.hosts },
      limits: { ...base.limits, ...config.limits },
    }),
    {},
  );
}

/** Settings for a file, with later ones over them. A severity alone keeps the options that were set before. */
export function mergeSettings(base: FileSettings, over: FileSettings | ConfigOverride): FileSettings {
  const { preset = base.preset, target = base.target, configIds = base.configIds } = over;
  const rules: Record<string, RuleSetting> = { ...base.rules };
  for (const [id, setting] of Object.entries(over.rules ?? {})) rules[id] = mergeSetting(rules[id], setting);
  return {
    ...(preset !== undefined && { preset }),
    ...(target !== undefined && { target }),
    ...(configIds !== undefined && { configIds }),
    rules,
  };
}

function mergeSetting(base: RuleSetting | undefined, over: RuleSetting): RuleSetting {
  const [severity, options] = typeof over === 'string' ? [over] : over;
  const before = typeof base === 'string' || base === undefined ? undefined : base[1];
  const kept = options ?? before;
  return kept === undefined ? severity : [severity, kept];
}

function mergeClusters(base: KalintConfig, config: KalintConfig): NonNullable<KalintConfig['clusters']> {
  const names = new Set(config.clusters?.map(({ name }) => name));
  return [...(base.clusters ?? []).filter(({ name }) => !names.has(name)), ...(config.clusters ?? [])];
}
