import { DEFAULT_BUDGET, type ExpansionBudget } from '@kalint/parser';

/** How much of a configuration is read, so that every text is answered in time. */
export interface Limits extends ExpansionBudget {
  /** Most ids behind `@` for which a file is read, each as a node of its own. Default 100. */
  readonly ids: number;
}

/** What is read where nothing else is said. */
export const DEFAULT_LIMITS: Limits = { ...DEFAULT_BUDGET, ids: 100 };
