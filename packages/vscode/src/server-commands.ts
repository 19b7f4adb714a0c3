import { ExecuteCommandRequest } from 'vscode-languageclient';
import type { Client } from './client.ts';

/*
 * Commands that the language server answers, with what they take and give. An answer with `problem` is a text for the
 * person: what is missing, and what to do.
 */

/** Plays failures over the cluster that the documents belong to; without a cluster, over the documents as its nodes. */
export const SIMULATE = 'kalint.simulate';

/** Shows what a rule finds and why it matters; its argument is a rule id. */
export const EXPLAIN = 'kalint.explain';

/** Lints every configuration in the workspace, open or not; the findings come as diagnostics. */
export const LINT_WORKSPACE = 'kalint.lintWorkspace';

/** A page that needs nothing else, not even a script. */
export interface SimulationAnswer {
  readonly html: string;
}

export interface ExplainAnswer {
  readonly markdown: string;
}

/** How many files were read, and how many findings they have. */
export interface LintAnswer {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
}

/** What the server could not do, as a text for the person. */
export interface ServerProblem {
  readonly problem: string;
}

/** Asks the server; a failed request, or an answer of another shape, becomes a problem. */
export async function askServer<T extends object>(
  client: Client,
  command: string,
  args: readonly unknown[],
  isAnswer: (answer: object) => answer is T,
): Promise<T | ServerProblem> {
  try {
    const answer: unknown = await client.sendRequest(ExecuteCommandRequest.type, { command, arguments: [...args] });
    return readAnswer(answer, command, isAnswer);
  } catch (error) {
    return { problem: `The language server could not run ${command}: ${explained(error)}. Its output may say more.` };
  }
}

/** An answer as one of the two shapes it may have. */
export function readAnswer<T extends object>(
  answer: unknown,
  command: string,
  isAnswer: (answer: object) => answer is T,
): T | ServerProblem {
  if (typeof answer === 'object' && answer !== null) {
    if (isAnswer(answer)) return answer;
    if (isProblem(answer)) return answer;
  }
  return { problem: `The language server gave no answer to ${command}. Its output may say why.` };
}

export function isProblem(answer: object): answer is ServerProblem {
  return 'problem' in answer && typeof answer.problem === 'string';
}

export function isSimulation(answer: object): answer is SimulationAnswer {
  return 'html' in answer && typeof answer.html === 'string';
}

export function isExplanation(answer: object): answer is ExplainAnswer {
  return 'markdown' in answer && typeof answer.markdown === 'string';
}

export function isLintOutcome(answer: object): answer is LintAnswer {
  return ['files', 'errors', 'warnings'].every((name) => name in answer);
}

function explained(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
