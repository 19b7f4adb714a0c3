/** How a configuration is laid out. Every field has a default. */
export interface LayoutOptions {
  /** Columns of one level of indentation. Default 4. */
  readonly tabWidth?: number;
  /** Indent with tabs, one a level. Default false. */
  readonly useTabs?: boolean;
  /** Columns up to which a block that was written on one line stays there. Default 80. */
  readonly printWidth?: number;
  /** Line ends; `auto` is CRLF where all lines end so, else LF. Default `lf`. */
  readonly endOfLine?: 'lf' | 'crlf' | 'auto';
  /** Only lines that this stretch meets are laid out: offset of its start in UTF-16 code units. Default 0. */
  readonly rangeStart?: number;
  /** Offset behind the stretch to lay out. Default: the end of the text. */
  readonly rangeEnd?: number;
  /** The sign that comments start with: as written, or one of the two for all. Default `keep`. */
  readonly keepalivedCommentSign?: CommentSign;
  /** Align the values of neighbouring statements in columns. Default false. */
  readonly keepalivedAlignValues?: boolean;
}

export type CommentSign = 'keep' | '#' | '!';

/** Options with nothing left out. */
export interface Layout extends Required<Omit<LayoutOptions, 'endOfLine'>> {
  /** The characters that end a line. */
  readonly lineEnd: '\n' | '\r\n';
}

/** The defaults that keepalived configurations have beside prettier's own. */
export const DEFAULTS = { tabWidth: 4, useTabs: false, printWidth: 80 } as const;

/** Fills in what is not given; needs the text for `auto` line ends. */
export function layoutFor(text: string, options: LayoutOptions): Layout {
  const { endOfLine, ...given } = options;
  return {
    ...DEFAULTS,
    rangeStart: 0,
    rangeEnd: Number.POSITIVE_INFINITY,
    keepalivedCommentSign: 'keep',
    keepalivedAlignValues: false,
    ...given,
    lineEnd: endOfLine === 'crlf' || (endOfLine === 'auto' && endsInCrlf(text)) ? '\r\n' : '\n',
  };
}

function endsInCrlf(text: string): boolean {
  return text.includes('\n') && !/(?<!\r)\n/.test(text);
}
