const SECONDS: Readonly<Record<string, number>> = { ms: 0.001, s: 1, m: 60, '': 1 };

/** `5s`, `500ms`, `1.5 s`, `2m`, or a number of seconds, in seconds; undefined for anything else. */
export function secondsOf(text: string): number | undefined {
  const [, number, unit = ''] = /^(\d{1,9}(?:\.\d{1,6})?) ?(ms|s|m)?$/.exec(text.trim()) ?? [];
  const factor = SECONDS[unit];
  return number === undefined || factor === undefined ? undefined : Number(number) * factor;
}
