import {
  type ClusterInput,
  type Demands,
  type LintOptions,
  type LintOptionsByFile,
  resolveConfig,
} from '@kalint/linter';
import type { ConfigurationSource, Platform } from './platform.ts';

export { startServer } from './server.ts';

/** No file system: open documents and the settings of the editor are all there is. */
export function createBrowserPlatform(): Platform {
  return {
    windows: false,
    read: () => ({ reason: 'only open documents can be read here' }),
    stampOf: () => undefined,
    isWithin: () => true,
    match: () => undefined,
    list: () => [],
    findConfigurations: () => [],
    configurations: () => new NoConfigurations(),
    layoutOf: async () => ({}),
    rulePage: () => undefined,
  };
}

class NoConfigurations implements ConfigurationSource {
  readonly problems = [];
  readonly files = [];

  async load(): Promise<void> {}

  async ignores(): Promise<boolean> {
    return false;
  }

  optionsBy(demands: Demands, common: LintOptions): LintOptionsByFile {
    return resolveConfig({}, demands, common).optionsOf;
  }

  clustersOf(): ClusterInput[] {
    return [];
  }
}
