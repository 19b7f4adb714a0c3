import { templateOf } from '@kalint/linter';
import { Configurations, settingsOfFile } from '@kalint/linter/node';
import { type ConfigurationOptions, choiceOf, demandsOf, failOn, shownPath } from '../configuration.ts';
import { EXIT, type ExitStatus } from '../failure.ts';
import { writeStdout } from '../output.ts';
import { compactJson, type Json } from '../print/compact-json.ts';
import { targetOf } from '../target.ts';
import { templateLanguage } from '../template.ts';

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
    rules,
  };
  await writeStdout(`${compactJson(shown as unknown as Json)}\n`);
  return EXIT.clean;
}
