import type { SupportLanguage } from 'prettier';

/** Name of the language, its parser and its tree. */
export const KEEPALIVED = 'keepalived';

/** Files that prettier takes for keepalived's. */
export const languages: SupportLanguage[] = [
  {
    name: KEEPALIVED,
    parsers: [KEEPALIVED],
    filenames: ['keepalived.conf'],
    extensions: ['.keepalived.conf'],
    vscodeLanguageIds: [KEEPALIVED],
  },
];
