import { styleText } from 'node:util';

const STYLES = ['bold', 'dim', 'underline', 'red', 'green', 'yellow', 'blue', 'cyan'] as const;

/** Functions that colour a text, or give it back as it is. */
export type Colours = Readonly<Record<Style, (text: string) => string>> & {
  /** Whether they colour. */
  readonly isColorSupported: boolean;
};
type Style = (typeof STYLES)[number];

const COLOURED = coloursOf(true, (style, text) => styleText(style, text, { validateStream: false }));
const PLAIN = coloursOf(false, (_, text) => text);

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
  return wantsColour(wish, terminal, environment) ? COLOURED : PLAIN;
}

function coloursOf(isColorSupported: boolean, paint: (style: Style, text: string) => string): Colours {
  const styles = Object.fromEntries(STYLES.map((style) => [style, (text: string) => paint(style, text)]));
  return { isColorSupported, ...styles } as Colours;
}

function wantsColour(wish: ColourWish, terminal: boolean | undefined, environment: NodeJS.ProcessEnv): boolean {
  if (wish.color === false || environment.NO_COLOR) return false;
  const forced = environment.FORCE_COLOR;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return terminal === true && environment.TERM !== 'dumb';
}

/** Cells in a line: of the terminal, else as COLUMNS says, else 100. */
export function lineWidth(terminalColumns: number | undefined, environment = process.env): number {
  const columns = terminalColumns ?? Number(environment.COLUMNS);
  return Number.isInteger(columns) && columns > 0 ? Math.max(columns, NARROWEST) : DEFAULT_WIDTH;
}
