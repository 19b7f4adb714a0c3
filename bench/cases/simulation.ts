import { clusterModel, simulate } from '@kalint/failover';
import { lint } from '@kalint/linter';
import { bind, createSourceFile, expand, NEWEST_VERSION, nestingHints } from '@kalint/parser';
import { type BenchCase, ratioRow } from '../case.ts';
import { smallConfiguration } from '../inputs/configurations.ts';
import { functionsByTurns } from '../measure/functions.ts';

export const simulation: BenchCase = {
  name: 'simulation',
  needs: [],
  measure: async ({ runs }) => {
    const texts = [1, 2].map((node) => smallConfiguration(node));
    const nodes = texts.map((text, i) => {
      const { directives } = expand(createSourceFile(`lb0${i + 1}.conf`, text), { hints: nestingHints });
      return { name: `lb0${i + 1}`, binding: bind(directives) };
    });
    const files = texts.map((text, i) => ({ path: `lb0${i + 1}.conf`, text }));
    const play = () => simulate(clusterModel(nodes, NEWEST_VERSION));
    return [
      ratioRow('a pair played through, beside linting it', await functionsByTurns(play, () => lint(files), runs)),
    ];
  },
};
