import type { SupportOptions } from 'prettier';
import { DEFAULTS } from './layout/layout-options.ts';

/** Options of prettier's own that have another default for these files. */
export const defaultOptions = DEFAULTS;

/** Options that only this plugin has. */
export const options = {
  keepalivedCommentSign: {
    category: 'keepalived',
    type: 'choice',
    default: 'keep',
    description: 'The sign that comments start with.',
    choices: [
      { value: 'keep', description: 'As it is written.' },
      { value: '#', description: 'A # for all comments.' },
      { value: '!', description: 'A ! for all comments.' },
    ],
  },
  keepalivedAlignValues: {
    category: 'keepalived',
    type: 'boolean',
    default: false,
    description: 'Align the values of neighbouring statements in columns.',
  },
} satisfies SupportOptions;
