import type { BenchCase } from '../case.ts';
import { expansion } from './expansion.ts';
import { growth } from './growth.ts';
import { languageServer } from './language-server.ts';
import { largeFile } from './large-file.ts';
import { manyFiles } from './many-files.ts';
import { memory } from './memory.ts';
import { parsing } from './parsing.ts';
import { simulation } from './simulation.ts';
import { smallFile } from './small-file.ts';

/** All comparisons, in the order in which they are shown. */
export const cases: readonly BenchCase[] = [
  smallFile,
  largeFile,
  memory,
  manyFiles,
  parsing,
  expansion,
  simulation,
  languageServer,
  growth,
];
