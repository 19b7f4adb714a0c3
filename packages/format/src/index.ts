import type { Plugin } from 'prettier';
import { KEEPALIVED, languages } from './languages.ts';
import { defaultOptions, options } from './options.ts';
import { parser } from './parser.ts';
import { printer } from './printer.ts';

export { type FormatOutcome, formatText, formatTextSync } from './format-text.ts';
export type { CommentSign, LayoutOptions } from './layout/layout-options.ts';
export { type ReadLayoutOptions, readLayoutOptions } from './layout/read-layout-options.ts';
export { defaultOptions, languages, options };

export const parsers = { [KEEPALIVED]: parser };
export const printers = { [KEEPALIVED]: printer };

/** Keeps what this module exports in the shape that prettier looks for. */
({ languages, options, defaultOptions, parsers, printers }) satisfies Plugin;
