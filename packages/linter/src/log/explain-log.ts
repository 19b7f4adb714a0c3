import { type LogCause, logCauses } from './log-causes.ts';
import { type LogLine, readLogLine } from './log-line.ts';
import { type StateTrouble, stateTroubles } from './state-changes.ts';

/** One explanation, for all lines of a log that say the same. */
export interface LogExplanation {
  readonly id: string;
  /** What happened, in one line. */
  readonly what: string;
  /** What it means, and where to look. */
  readonly why: string;
  /** Rules that find the cause in a configuration. */
  readonly rules: readonly string[];
  readonly isTrouble: boolean;
  /** VRRP instances it is about; empty where the lines name none. */
  readonly instances: readonly string[];
  /** Hosts that wrote the lines; empty where the log names none. */
  readonly hosts: readonly string[];
  /** The lines, by number from 1, in the order of the log. */
  readonly lines: readonly { readonly number: number; readonly text: string }[];
}

/** What a log of keepalived, of one host or of several, says about the configuration. Never throws; troubles first. */
export function explainLog(log: string): LogExplanation[] {
  const written = log.split('\n').map((text) => text.replace(/\r$/, ''));
  const lines = written.map((text, i) => readLogLine(text, i + 1));
  const shown = (line: LogLine) => ({ number: line.number, text: (written[line.number - 1] ?? '').trim() });
  const states = stateTroubles(inOrder(lines)).map((trouble) => explainStates(trouble, shown));
  const causes = logCauses.flatMap((cause) => {
    const own = lines.filter((line) => causeOf(line) === cause);
    return own.length === 0 ? [] : [explainCause(cause, own, shown)];
  });
  return [...states, ...causes].sort((a, b) => Number(b.isTrouble) - Number(a.isTrouble));
}

type Shown = (line: LogLine) => LogExplanation['lines'][number];

/** A line has one cause, the first of the table that fits. */
function causeOf({ text }: LogLine): LogCause | undefined {
  return text === '' ? undefined : logCauses.find(({ pattern }) => pattern.test(text));
}

/** Logs of several hosts may stand one after another: where every line has a time, time is the order. */
function inOrder(lines: readonly LogLine[]): readonly LogLine[] {
  const told = lines.filter(({ text }) => text !== '');
  if (told.some(({ time }) => time === undefined)) return told;
  return [...told].sort((a, b) => (a.time ?? 0) - (b.time ?? 0) || a.number - b.number);
}

function explainCause(cause: LogCause, lines: readonly LogLine[], shown: Shown): LogExplanation {
  const { id, what, why, rules, isTrouble } = cause;
  return {
    id,
    what,
    why,
    rules,
    isTrouble,
    instances: named(lines.map(({ instance }) => instance)),
    hosts: named(lines.map(({ host }) => host)),
    lines: lines.map(shown),
  };
}

/** Rules that find why two nodes do not hear each other, or do not agree. */
const SPLIT_RULES = [
  'vrid-mismatch',
  'auth-mismatch',
  'vrrp-version-mismatch',
  'advert-int-mismatch',
  'unicast-multicast-mixed',
  'unicast-peer-incomplete',
  'cloud-multicast',
];

const STATES: Readonly<
  Record<StateTrouble['kind'], { what(trouble: StateTrouble): string; why: string; rules: readonly string[] }>
> = {
  'two-masters': {
    what: ({ instance, hosts }) => `${hosts.join(' and ')} were MASTER of ${instance} at the same time: a split brain.`,
    why: 'They did not hear each other. Either the adverts did not arrive (a lost link, a firewall that drops protocol 112, multicast in a cloud), or they were dropped because the configurations do not fit. kalint cluster looks at the files side by side.',
    rules: SPLIT_RULES,
  },
  'master-not-left': {
    what: ({ instance, hosts: [first = '', second = ''] }) =>
      `${second} became MASTER of ${instance}, and ${first} never said that it left that state.`,
    why: 'Either that host died or lost its network, and this is a failover as it should be; or it lives, both hold the address, and it is a split brain: they do not hear each other. kalint cluster looks at the files of the nodes side by side.',
    rules: SPLIT_RULES,
  },
  'master-again': {
    what: ({ instance }) => `${instance} entered MASTER twice without leaving it in between.`,
    why: 'If the lines come from two hosts, both hold the address: a split brain. If they come from one, keepalived was restarted in between. kalint cluster looks at the files of the nodes side by side.',
    rules: SPLIT_RULES,
  },
  flapping: {
    what: ({ instance, hosts, lines }) =>
      `${hosts[0] ?? 'A node'} became MASTER of ${instance} ${lines.length} times within ten minutes.`,
    why: 'Each change breaks connections. A check that fails now and then, equal priorities, adverts that get lost, or members of a sync group that prefer different nodes do that.',
    rules: ['duplicate-priority', 'script-timing', 'sync-members-differ', 'sync-group-inversion'],
  },
};

function explainStates(trouble: StateTrouble, shown: Shown): LogExplanation {
  const { what, why, rules } = STATES[trouble.kind];
  const { instance, hosts, lines } = trouble;
  const id = trouble.kind === 'flapping' ? 'flapping' : 'two-masters-at-once';
  return {
    id,
    what: what(trouble),
    why,
    rules,
    isTrouble: true,
    instances: [instance],
    hosts,
    lines: lines.map(shown),
  };
}

function named(names: readonly (string | undefined)[]): string[] {
  return [...new Set(names.filter((name) => name !== undefined))];
}
