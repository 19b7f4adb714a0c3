/** A line of a log, taken apart. */
export interface LogLine {
  /** Line number in the log, from 1. */
  readonly number: number;
  /** Milliseconds, for comparing lines of one log; undefined where the line has no time that can be read. */
  readonly time: number | undefined;
  /** The host that wrote it; undefined where the log does not say. */
  readonly host: string | undefined;
  /** The VRRP instance it is about. */
  readonly instance: string | undefined;
  /** What keepalived said, without time, host, process and instance. */
  readonly text: string;
}

/** `2026-11-22T23:10:11.123+00:00 `, `Nov 22 23:10:11 `, `Sun Nov 22 23:10:11 2026: `. */
const TIME =
  /^(?:<\d+>\d? ?)?(?:(\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?)|(?:[A-Z][a-z]{2} )?([A-Z][a-z]{2}) +(\d{1,2}) (\d\d:\d\d:\d\d)(?: (\d{4}))?):? +/;
/** `lb01 Keepalived_vrrp[123]: ` as syslog and the journal write it; keepalived alone writes only the program. */
const PROGRAM = /^(?:(\S+) )?[Kk]eepalived(?:_vrrp|_healthcheckers|_checkers|_bfd)?(?:\[\d+\])?: +/;
/** `(VI_1) `, before 2.0 `VRRP_Instance(VI_1) `. */
const INSTANCE = /^(?:VRRP_Instance)?\(([^()\s]+)\):? +/;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** Syslog times have no year; one that is a leap year takes every day. */
const SOME_YEAR = 2000;

/** keepalived's own lines are shorter; what a longer one says behind that is not looked at. UTF-16 code units. */
const LONGEST_LINE = 4096;

/** Takes a line apart. Every part is optional; what is no part is text. */
export function readLogLine(whole: string, number: number): LogLine {
  const line = whole.slice(0, LONGEST_LINE);
  const time = TIME.exec(line);
  const afterTime = line.slice(time?.[0].length ?? 0);
  const program = PROGRAM.exec(afterTime);
  const message = afterTime.slice(program?.[0].length ?? 0);
  const instance = INSTANCE.exec(message);
  return {
    number,
    time: time === null ? undefined : millisecondsOf(time),
    host: program?.[1],
    instance: instance?.[1],
    text: message.slice(instance?.[0].length ?? 0).trim(),
  };
}

function millisecondsOf([, iso, month = '', day = '', clock = '', year]: RegExpExecArray): number | undefined {
  if (iso !== undefined) return usable(Date.parse(iso.replace(' ', 'T').replace(',', '.')));
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number);
  const at = MONTHS.indexOf(month);
  if (at === -1) return undefined;
  return usable(Date.UTC(Number(year ?? SOME_YEAR), at, Number(day), hours, minutes, seconds));
}

function usable(time: number): number | undefined {
  return Number.isNaN(time) ? undefined : time;
}
