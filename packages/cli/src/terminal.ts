import pc from 'picocolors';

/** Functions that colour a text, or give it back as it is. */
export type Colours = ReturnType<typeof pc.createColors>;

/** What decides about colours, beside the terminal. */
export interface ColourWish {
  /** False after `--no-color`. */
  readonly color?: boolean | undefined;
}

const DEFAULT_WIDTH = 100;
const NARROWEST = 40;

/**
 * Colours where a terminal shows them. `--no-color` counts most, then NO_COLOR, then FORCE_COLOR.
 * @param terminal whether the text goes to a terminal
 */
export function coloursFor(wish: ColourWish, terminal: boolean | undefined, environment = process.env): Colours {
  return pc.createColors(wantsColour(wish, terminal, environment));
}

function wantsColour(wish: ColourWish, terminal: boolean | undefined, environment: NodeJS.ProcessEnv): boolean {
  if (wish.color === false || environment.NO_COLOR) return false;
  const forced = environment.FORCE_COLOR;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  // Node leaves isTTY undefined where there is no terminal, and picocolors reads that as "find out yourself".
  return terminal === true && environment.TERM !== 'dumb';
}

/** Cells in a line: of the terminal, else as COLUMNS says, else 100. */
export function lineWidth(terminalColumns: number | undefined, environment = process.env): number {
  const columns = terminalColumns ?? Number(environment.COLUMNS);
  return Number.isInteger(columns) && columns > 0 ? Math.max(columns, NARROWEST) : DEFAULT_WIDTH;
}
