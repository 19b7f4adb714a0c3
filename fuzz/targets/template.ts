import { lint, TEMPLATE_LANGUAGES } from '@kalint/linter';
import type { Target } from '../target.ts';

/** A text as a template in every language. */
export const templateTarget: Target = {
  name: 'template',
  check: (text) => {
    for (const template of TEMPLATE_LANGUAGES) lint([{ path: 'keepalived.conf', text }], { template });
  },
};
