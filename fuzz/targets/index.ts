import type { Target } from '../target.ts';
import { bindTarget } from './bind.ts';
import { clusterTarget } from './cluster.ts';
import { convertTarget } from './convert.ts';
import { expandTarget } from './expand.ts';
import { fixTarget } from './fix.ts';
import { formatTarget } from './format.ts';
import { lexTarget } from './lex.ts';
import { lintTarget } from './lint.ts';
import { migrateTarget } from './migrate.ts';
import { parseTarget } from './parse.ts';
import { redactTarget } from './redact.ts';
import { serverTarget } from './server.ts';
import { simulateTarget } from './simulate.ts';
import { templateTarget } from './template.ts';

/** All parts, in the order in which a configuration goes through them. */
export const targets: readonly Target[] = [
  lexTarget,
  parseTarget,
  expandTarget,
  bindTarget,
  lintTarget,
  fixTarget,
  formatTarget,
  convertTarget,
  migrateTarget,
  redactTarget,
  templateTarget,
  clusterTarget,
  simulateTarget,
  serverTarget,
];
