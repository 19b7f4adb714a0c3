import {
  dotReport,
  htmlReport,
  jsonReport,
  mermaidReport,
  type SimulationReport,
  simulate,
  terminalReport,
} from '@kalint/failover';
import { type ConfigurationOptions, readConfigured } from '../configuration.ts';
import { EXIT, type ExitStatus } from '../failure.ts';
import { writeStderr, writeStdout } from '../output.ts';
import { simulatedCluster } from '../simulated-nodes.ts';
import { STDOUT } from '../standard-stream.ts';
import { type Colours, type ColourWish, coloursFor } from '../terminal.ts';
import { writeFileWhole } from '../write-file.ts';

/** Options of `kalint simulate`, as they were written. */
export interface SimulateOptions extends ColourWish, ConfigurationOptions {
  readonly format: SimulationFormat;
  readonly depth?: number;
  readonly maxStates?: number;
  readonly outputFile?: string;
}

/** What a simulation can be shown as. */
export const SIMULATION_FORMATS = ['pretty', 'json', 'mermaid', 'dot', 'html'] as const;
export type SimulationFormat = (typeof SIMULATION_FORMATS)[number];

const REPORTERS: Readonly<Record<SimulationFormat, (report: SimulationReport, colours: Colours) => string>> = {
  pretty: terminalReport,
  json: jsonReport,
  mermaid: mermaidReport,
  dot: dotReport,
  html: htmlReport,
};

/** `kalint simulate PATH...` */
export async function simulateCommand(paths: readonly string[], options: SimulateOptions): Promise<ExitStatus> {
  const model = simulatedCluster(paths, await readConfigured(paths, options));
  const { depth, maxStates, outputFile } = options;
  const report = simulate(model, {
    ...(depth !== undefined && { depth }),
    ...(maxStates !== undefined && { maxStates }),
  });
  const toTerminal = outputFile === undefined && STDOUT.isTTY;
  const text = REPORTERS[options.format](report, coloursFor(options, toTerminal));
  if (outputFile === undefined) await writeStdout(text);
  else writeFileWhole(outputFile, text);
  sayIfIncomplete(report);
  return report.verdicts.some(({ severity }) => severity === 'error') ? EXIT.findings : EXIT.clean;
}

/** In every format: what was not played may hold more. */
function sayIfIncomplete({ explored }: SimulationReport): void {
  const { depth, completeDepth, states, maxStates } = explored;
  if (completeDepth >= depth) return;
  writeStderr(
    `kalint: the simulation is not complete: after ${states} states the limit of ${maxStates} was reached; ` +
      `a smaller --depth, fewer virtual routers or a larger --max-states helps`,
  );
}
