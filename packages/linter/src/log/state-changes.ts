import type { LogLine } from './log-line.ts';

/** Who was MASTER when, as far as a log shows it. */
export interface StateTrouble {
  readonly kind: 'two-masters' | 'master-not-left' | 'master-again' | 'flapping';
  readonly instance: string;
  /** Hosts that took part; empty where the log names none. */
  readonly hosts: readonly string[];
  /** The lines that show it, in order. */
  readonly lines: readonly LogLine[];
}

type State = 'MASTER' | 'BACKUP' | 'FAULT' | 'stopped';

/** Entering MASTER so many times within FLAPPING_WINDOW is no failover any more. */
const FLAPPING_TIMES = 3;
const FLAPPING_WINDOW = 10 * 60 * 1000;
/** Two nodes may both be MASTER while one is stepping down. */
const HANDOVER = 2_000;

const UNKNOWN_HOST = '';

/** Finds instances with two masters at once, and those that change too often. */
export function stateTroubles(lines: readonly LogLine[]): StateTrouble[] {
  const troubles: StateTrouble[] = [];
  for (const instance of instancesIn(lines)) {
    const changes = changesOf(instance, lines);
    const both = twoMasters(instance, changes, lines) ?? masterAgain(instance, changes);
    if (both !== undefined) troubles.push(both);
    const flapping = flaps(instance, changes);
    if (flapping !== undefined) troubles.push(flapping);
  }
  return troubles;
}

interface Change {
  readonly line: LogLine;
  readonly state: State;
}

function instancesIn(lines: readonly LogLine[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => (stateIn(line) === undefined ? [] : (line.instance ?? []))));
}

/** The changes of an instance; a keepalived that stops or starts leaves all of its instances. */
function changesOf(instance: string, lines: readonly LogLine[]): Change[] {
  return lines.flatMap((line) => {
    const state = line.instance === undefined ? stopIn(line) : line.instance === instance ? stateIn(line) : undefined;
    return state === undefined ? [] : [{ line, state }];
  });
}

function stateIn({ text }: LogLine): State | undefined {
  if (/^sent 0 priority/.test(text)) return 'stopped';
  return /^[Ee]ntering (MASTER|BACKUP|FAULT) (?:STATE|state)/.exec(text)?.[1] as State | undefined;
}

function stopIn({ text }: LogLine): State | undefined {
  return /^(?:Stopping|Stopped|Starting)\b/.test(text) ? 'stopped' : undefined;
}

/** A host becomes MASTER while another one is, and that does not step down within a handover. */
function twoMasters(instance: string, changes: readonly Change[], lines: readonly LogLine[]): StateTrouble | undefined {
  const masters = new Map<string, LogLine>();
  for (const [i, { line, state }] of changes.entries()) {
    if (line.host === undefined) return undefined;
    if (state !== 'MASTER') {
      masters.delete(line.host);
      continue;
    }
    const other = [...masters.values()].find(({ host }) => host !== line.host);
    masters.set(line.host, line);
    if (other?.host === undefined || stepsDownSoon(other.host, line, changes.slice(i + 1))) continue;
    const kind = isAlive(other.host, line, lines) ? 'two-masters' : 'master-not-left';
    return { kind, instance, hosts: [other.host, line.host], lines: [other, line] };
  }
  return undefined;
}

/** The host wrote something later, and not that it starts anew: it had not died. */
function isAlive(host: string, since: LogLine, lines: readonly LogLine[]): boolean {
  const next = lines.slice(lines.indexOf(since) + 1).find((line) => line.host === host);
  return next !== undefined && !/^(?:Starting|Registering)\b/.test(next.text);
}

function stepsDownSoon(host: string, since: LogLine, later: readonly Change[]): boolean {
  const next = later.find(({ line }) => line.host === host);
  if (next === undefined || next.state === 'MASTER') return false;
  if (next.line.time === undefined || since.time === undefined) return true;
  return next.line.time - since.time <= HANDOVER;
}

/** Where no hosts are named: MASTER twice without a step down in between. */
function masterAgain(instance: string, changes: readonly Change[]): StateTrouble | undefined {
  let before: Change | undefined;
  for (const change of changes) {
    if (change.line.host !== undefined) return undefined;
    if (change.state === 'MASTER' && before?.state === 'MASTER') {
      return { kind: 'master-again', instance, hosts: [], lines: [before.line, change.line] };
    }
    before = change;
  }
  return undefined;
}

function flaps(instance: string, changes: readonly Change[]): StateTrouble | undefined {
  const entered = changes.filter(({ state }) => state === 'MASTER').map(({ line }) => line);
  for (const host of new Set(entered.map((line) => line.host ?? UNKNOWN_HOST))) {
    const own = entered.filter((line) => (line.host ?? UNKNOWN_HOST) === host);
    for (let i = 0; i + FLAPPING_TIMES <= own.length; i++) {
      const lines = own.slice(i, i + FLAPPING_TIMES);
      const [first, last] = [lines[0]?.time, lines.at(-1)?.time];
      if (first === undefined || last === undefined || last - first > FLAPPING_WINDOW) continue;
      return { kind: 'flapping', instance, hosts: host === UNKNOWN_HOST ? [] : [host], lines };
    }
  }
  return undefined;
}
