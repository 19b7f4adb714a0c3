import type { SourceFile } from '@kalint/parser';
import { remembered } from './remembered.ts';

/** The names behind `$` in a text, whoever reads them: also under conditions that do not hold, and in comments. */
export interface DefinitionNames {
  /** By name, the offset of its first `$NAME=`. */
  readonly defined: ReadonlyMap<string, number>;
  /** Names of `$NAME`, `${NAME}` and `${NAME …}`. */
  readonly used: ReadonlySet<string>;
}

export const definitionNames = remembered(({ text }: SourceFile): DefinitionNames => {
  const defined = new Map<string, number>();
  const used = new Set<string>();
  for (const { index, groups } of text.matchAll(/\$(?:(?<name>\w+)(?<sign>=?)|\{(?<braced>\w+)(?=[}\s]))/g)) {
    const { name, sign, braced } = groups ?? {};
    if (braced !== undefined) used.add(braced);
    if (name === undefined) continue;
    if (sign === '') used.add(name);
    else if (!defined.has(name)) defined.set(name, index);
  }
  return { defined, used };
});
