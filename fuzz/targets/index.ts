import type { Target } from '../target.ts';
import { bindTarget } from './bind.ts';
import { clusterTarget } from './cluster.ts';
import { configTarget } from './config.ts';
import { convertTarget } from './convert.ts';
import { editTarget } from './edit.ts';
import { expandTarget } from './expand.ts';
import { fixTarget } from './fix.ts';
import { formatTarget } from './format.ts';
import { lexTarget } from './lex.ts';
import { lintTarget } from './lint.ts';
import { logTarget } from './log.ts';
import { migrateTarget } from './migrate.ts';
import { nodesTarget } from './nodes.ts';
import { parseTarget } from './parse.ts';
import { prettierTarget } from './prettier.ts';
import { redactTarget } from './redact.ts';
import { reportTarget } from './report.ts';
import { serverTarget } from './server.ts';
import { sessionTarget } from './session.ts';
import { simulateTarget } from './simulate.ts';
import { suppressTarget } from './suppress.ts';
import { templateTarget } from './template.ts';
import { unicastTarget } from './unicast.ts';

/** All parts, in the order in which a configuration goes through them. */
export const targets: readonly Target[] = [
  lexTarget,
  parseTarget,
  expandTarget,
  bindTarget,
  lintTarget,
  suppressTarget,
  reportTarget,
  fixTarget,
  formatTarget,
  prettierTarget,
  convertTarget,
  editTarget,
  nodesTarget,
  migrateTarget,
  unicastTarget,
  redactTarget,
  templateTarget,
  clusterTarget,
  simulateTarget,
  logTarget,
  configTarget,
  serverTarget,
  sessionTarget,
];
