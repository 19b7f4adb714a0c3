import type { FileListeners, FileRule, FileRuleContext } from '../../engine/rule.ts';

/** A rewriting, as a rule that the engine can run. */
export interface Migration {
  /** What it is about, in words: `native-ipv6`. */
  readonly id: string;
  readonly summary: string;
  readonly sources: readonly string[];
  /** Reports what is to be rewritten, with the edit; nothing where the outcome is not certain. */
  readonly check: (context: FileRuleContext) => FileListeners;
}

/** Makes a rule of a rewriting. */
export function migration({ id, summary, sources, check }: Migration): FileRule {
  return {
    meta: {
      id: `migrate/${id}`,
      summary,
      severity: 'warning',
      scope: 'file',
      fix: 'safe',
      reportedByKeepalived: 'no',
      sources,
    },
    check,
  };
}
