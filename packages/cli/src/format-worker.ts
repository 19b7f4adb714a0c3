import { parentPort } from 'node:worker_threads';
import { formatText, type LayoutOptions } from 'prettier-plugin-keepalived';

/** A thread of `kalint fmt`: takes a text with its options, and answers what became of it. */
parentPort?.on('message', async ([text, options]: [string, LayoutOptions]) => {
  parentPort?.postMessage(await formatText(text, options));
});
