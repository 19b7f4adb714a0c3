import { CurrentText } from './current-text.ts';
import { type Feed, LONGEST_EXECUTION_MS, scriptFor, withSmallFinding } from './feed.ts';
import type { GeneratedRequest } from './generated-thread.ts';
import type { Outcome } from './outcome.ts';
import { startThread } from './thread.ts';

/** A thread that has not begun by then never will. */
const LONGEST_LOADING_MS = 60_000;

/** Feeds a target with texts that are generated. */
export async function feedGenerated(target: string, milliseconds: number, feed: Feed): Promise<Outcome> {
  const contents = `import { feedTexts } from './generated-thread.ts';\nvoid feedTexts(target);\n`;
  const script = scriptFor(target, 'generated', contents, feed);
  return withSmallFinding(target, await watch(script, milliseconds, feed), feed);
}

function watch(script: string, milliseconds: number, feed: Feed): Promise<Outcome> {
  const { seeds, seed, longest = LONGEST_EXECUTION_MS, stop } = feed;
  const current = CurrentText.memory();
  const shown = new CurrentText(current);
  const workerData: GeneratedRequest = { seeds, seed, milliseconds, current };
  return new Promise((resolve) => {
    const worker = startThread(script, workerData);
    let [count, since, started] = [0, Date.now(), Date.now()];
    const end = (outcome: Omit<Outcome, 'milliseconds'>) => {
      clearInterval(timer);
      void worker.terminate();
      resolve({ ...outcome, milliseconds: Date.now() - started });
    };
    const failed = (why: string) => end({ executions: shown.count, finding: { text: shown.text, why } });
    const timer = setInterval(() => {
      if (stop?.aborted) end({ executions: shown.count });
      if (shown.count !== count) {
        if (count === 0) started = Date.now();
        [count, since] = [shown.count, Date.now()];
      }
      const limit = count === 0 ? LONGEST_LOADING_MS : longest;
      if (Date.now() - since > limit) failed(count === 0 ? 'the thread did not begin' : `no end after ${limit} ms`);
    }, 250);
    worker.on('message', end);
    worker.on('error', (error) => failed(String(error)));
  });
}
