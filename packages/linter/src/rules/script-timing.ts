import { type BoundStatement, childrenOf, compareVersions, type Version } from '@kalint/parser';
import type { Finding } from '../engine/finding.ts';
import { defineRule, type FileRuleContext } from '../engine/rule.ts';
import { causeAt } from '../facts/causes.ts';
import { type Command, commandsRun } from '../facts/commands.ts';
import { oncePerPlace } from '../facts/once.ts';
import { topLevel } from '../facts/skipped-blocks.ts';

const OPTIONS = {
  longestDetection: {
    type: 'number',
    description:
      'Seconds after which a check must have noticed that its service is gone, `interval` times `fall`; 0: any time will do.',
    default: 0,
    minimum: 0,
  },
} as const;

/** Seconds between two runs of a vrrp_script, and failures until one counts, where nothing is set. */
const DEFAULT_INTERVAL = 1;
const DEFAULT_FALL = 1;
/** Seconds between two checks of a real server where nothing is set. */
const DEFAULT_DELAY_LOOP = 60;
/** Before, the next run started beside one that still went on. */
const SKIPS_SINCE: Version = '1.4.0';

export default defineRule({
  meta: {
    id: 'script-timing',
    summary: 'A check that may run longer than the time to its next run, or that notices a failure too late.',
    severity: 'warning',
    scope: 'file',
    options: OPTIONS,
    fix: 'none',
    reportedByKeepalived: 'no',
    sources: [
      'keepalived.conf(5), VRRP script(s)',
      'vrrp_scheduler.c: vrrp_script_thread, vrrp_script_child_thread',
      'check_misc.c: misc_check_thread, misc_check_child_thread',
      'acassen/keepalived#946',
      'acassen/keepalived#774',
      'acassen/keepalived#535',
    ],
  },
  check: (context) => ({
    end: () => {
      const { node, target } = context;
      if (!node.expansion.complete) return;
      const report = oncePerPlace(context.report);
      for (const command of commandsRun(node, target)) {
        const findings = command.statement.path === 'vrrp_script/script' ? ofScript(command, context) : ofMisc(command);
        for (const finding of findings) if (causeAt(node, finding.origin) === undefined) report(finding);
      }
    },
  }),
});

function* ofScript(
  { statement, name }: Command,
  { target, options }: FileRuleContext<typeof OPTIONS>,
): Generator<Finding> {
  const block = topLevel(statement);
  const interval = timer(block, 'interval');
  const fall = timer(block, 'fall');
  const timeout = timer(block, 'timeout');
  if (interval === 'unknown' || fall === 'unknown' || timeout === 'unknown') return;
  const [every, failures] = [interval?.value ?? DEFAULT_INTERVAL, fall?.value ?? DEFAULT_FALL];
  if (timeout !== undefined && timeout.value > every) {
    const meanwhile =
      compareVersions(target, SKIPS_SINCE) >= 0 ? 'skips the runs in between' : 'starts the next runs beside it';
    yield {
      message: `${name} may run for ${timeout.value} s, but is due every ${every} s${interval === undefined ? ', the default' : ''}: keepalived waits for a run that hangs and ${meanwhile}, so that ${countOf(failures)} ${failures === 1 ? 'takes' : 'take'} about ${late(timeout.value, every, failures)} s instead of ${rounded(every * failures)}. Write a timeout of at most ${every} s, or a longer interval.`,
      origin: timeout.origin,
      ...(interval && { related: [{ origin: interval.origin, message: `due every ${every} s` }] }),
    };
  }
  const limit = options.longestDetection;
  if (limit > 0 && every * failures > limit) {
    const place = fall !== undefined && failures > 1 ? fall : interval;
    yield {
      message: `${name} notices after ${rounded(every * failures)} s that its service is gone (interval ${every}, fall ${failures}), later than the ${limit} s that longestDetection allows. Write a shorter interval or a smaller fall.`,
      origin: place?.origin ?? block.word.origin,
    };
  }
}

/** When the last of some failures counts where every run hangs until it is ended. */
function late(timeout: number, every: number, failures: number): number {
  return rounded((failures - 1) * Math.ceil(timeout / every) * every + timeout);
}

function countOf(failures: number): string {
  return failures === 1 ? 'a failure' : `${failures} failures`;
}

function rounded(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

function* ofMisc({ statement }: Command): Generator<Finding> {
  const check = statement.parent;
  if (check === undefined || statement.path.split('/').at(-1) !== 'misc_path') return;
  const timeout = timer(check, 'misc_timeout');
  const delay = timerAround(check, 'delay_loop');
  if (timeout === undefined || timeout === 'unknown' || delay === 'unknown') return;
  const every = delay?.value ?? DEFAULT_DELAY_LOOP;
  if (timeout.value <= every) return;
  yield {
    message: `This check may run for ${timeout.value} s, but is due every ${every} s${delay === undefined ? ', the default' : ''}: a run that hangs puts off the next one, and the server gets connections until it is ended. Write a misc_timeout of at most ${every} s, or a longer delay_loop.`,
    origin: timeout.origin,
    ...(delay && { related: [{ origin: delay.origin, message: `due every ${every} s` }] }),
  };
}

interface Timer {
  readonly value: number;
  readonly origin: BoundStatement['word']['origin'];
}

/** A number of a block, the last one given; `unknown` where only the host knows it or keepalived refuses it. */
function timer(block: BoundStatement, keyword: string): Timer | 'unknown' | undefined {
  const statement = childrenOf(block, keyword).at(-1);
  if (statement === undefined) return undefined;
  const argument = statement.args[0];
  const word = argument?.words[0];
  if (word === undefined || word.unknown || typeof argument?.value !== 'number') return 'unknown';
  return { value: argument.value, origin: word.origin };
}

/** The same of the innermost block around that has it. */
function timerAround(inner: BoundStatement, keyword: string): Timer | 'unknown' | undefined {
  for (let block: BoundStatement | undefined = inner; block !== undefined; block = block.parent) {
    const found = timer(block, keyword);
    if (found !== undefined) return found;
  }
  return undefined;
}
