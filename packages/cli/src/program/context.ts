import type { ExitStatus } from '../failure.ts';

/** What the declaration of a command is given beside the program. */
export interface CommandContext {
  /** Of kalint. */
  readonly version: string;
  /** Of all commands. */
  readonly commandNames: readonly string[];
  /** Called by the command once it is done. */
  readonly finish: (status: ExitStatus) => void;
  /** Folder of the rules' pages. */
  readonly rulePages: URL;
  /** What a thread of `kalint lint` runs. */
  readonly lintWorker: URL;
  /** What a thread of `kalint fmt` runs. */
  readonly formatWorker: URL;
}
