import { templateOf } from '@kalint/linter';
import { type ConfigPart, Configurations, DEFAULT_LIMITS, settingsOfFile } from '@kalint/linter/node';
import { type ConfigurationOptions, choiceOf, demandsOf, failOn, shownPath } from '../configuration.ts';
import { EXIT, type ExitStatus } from '../failure.ts';
import { limitsOf } from '../limits.ts';
import { writeStdout } from '../output.ts';
import { compactJson, type Json } from '../print/compact-json.ts';
import { targetOf } from '../target.ts';
import { templateLanguage } from '../template.ts';

/** Every limit, and where its number comes from. */
function sourcedLimits(parts: readonly ConfigPart[], { limit }: ConfigurationOptions): Record<string, Json> {
  const layers = [
    { from: 'default', limits: DEFAULT_LIMITS },
    ...parts.map(({ path, config }) => ({ from: shownPath(path), limits: config.limits ?? {} })),
    { from: 'command line', limits: limitsOf(limit) },
  ];
  const sourced = layers.flatMap(({ from, limits }) =>
    Object.entries(limits).map(([name, value]) => [name, { value, from }] as const),
  );
  return Object.fromEntries(sourced);
}

/**
 * `kalint --print-config FILE`: what holds for a file, which need not be there.
 * @throws Failure with all that is wrong in its configuration
 */
export async function printConfigCommand(path: string, options: ConfigurationOptions): Promise<ExitStatus> {
  const configurations = new Configurations(choiceOf(options));
  const loaded = await configurations.load(path);
  failOn(configurations.problems);
  const { preset, target, configIds, rules } = settingsOfFile(path, loaded, demandsOf(options, configurations.rules));
  const host = configurations.optionsBy({}, {})(path).factsOf?.(path, options.configId);
  const ignoredBy = await configurations.ignoredBy(path);
  const shown = {
    file: path,
    configuration: loaded === undefined ? null : shownPath(loaded.path),
    extends: (loaded?.parts ?? []).map((part) => shownPath(part.path)).slice(0, -1),
    ignored: ignoredBy !== undefined,
    template: templateLanguage(options.template) ?? templateOf(path) ?? null,
    preset,
    target: { value: target?.value ?? null, release: targetOf(target?.value), from: target?.from ?? 'default' },
    configIds: configIds ?? { value: null, from: 'default' },
    host: host?.name ?? null,
    limits: sourcedLimits(loaded?.parts ?? [], options),
    rules,
  };
  await writeStdout(`${compactJson(shown as unknown as Json)}\n`);
  return EXIT.clean;
}
