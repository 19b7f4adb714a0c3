import { type ArgumentType, accept, type ParsedArgument, rejectRange, rejectType } from '../argument-type.ts';
import { isSince, type Version } from '../version.ts';

/** How a time of a route is counted where no unit is written. */
export interface RouteTimeOptions {
  /** Units of a plain number in one millisecond: 8 for rtt, 4 for rttvar, 1 for rto_min. */
  readonly perMillisecond: 1 | 4 | 8;
}

const MIN_MILLISECONDS = 200;
const MAX_MILLISECONDS = 120_000;
/** First release with limits and with plain numbers in the kernel's own unit; before, they were milliseconds. */
const LIMITS_SINCE: Version = '2.2.3';
/** First release that reports a time that it moved to a limit. */
const REPORTED_SINCE: Version = '2.2.8';
const TIME = /^([0-9]+(?:\.[0-9]*)?|\.[0-9]+)(ms(?:ecs?)?|s(?:ecs?)?)?$/i;

/** A time of a route, perhaps with a unit (vrrp_ip_rule_route_parser.c:get_time_rtt). The value is in milliseconds. */
export function routeTime({ perMillisecond }: RouteTimeOptions): ArgumentType<number> {
  return {
    kind: 'route-time',
    typescript: 'number',
    parse(word, { target }) {
      const match = TIME.exec(word.replace(/^[ \t]+/, ''));
      if (match?.[1] === undefined) return rejectType('is not a time, as in 300ms or 0.3s');
      const amount = Number(match[1]);
      const unit = match[2]?.toLowerCase().charAt(0);
      if (!isSince(target, LIMITS_SINCE)) return accept(unit === 's' ? amount * 1000 : amount);
      const decimals = match[1].split('.')[1]?.length ?? 0;
      if (decimals > (unit === 's' ? 3 : 0)) return rejectRange('has too many digits after the point');
      return parseLimited(amount, unit, perMillisecond, target);
    },
    describe: () => `time 0.2…120 s, as in 300ms or 0.3s; a plain number counts 1/${perMillisecond * 1000} s`,
    complete: () => [],
    write: (milliseconds) =>
      Number.isInteger(milliseconds) ? `${milliseconds}ms` : String(milliseconds * perMillisecond),
  };
}

function parseLimited(
  amount: number,
  unit: string | undefined,
  perMillisecond: number,
  target: Version,
): ParsedArgument<number> {
  const written = unit === 's' ? amount * 1000 : amount;
  const milliseconds = unit === undefined ? amount / perMillisecond : written;
  if (written > MAX_MILLISECONDS * perMillisecond) return rejectRange('is above 120 s');
  const reported = isSince(target, REPORTED_SINCE);
  if (milliseconds > MAX_MILLISECONDS) return rejectRange('is above 120 s', { reported, value: MAX_MILLISECONDS });
  if (milliseconds >= MIN_MILLISECONDS) return accept(milliseconds);
  const fine = unit === undefined && perMillisecond > 1;
  return rejectRange(`is below 0.2 s${fine ? ` (a plain number counts 1/${perMillisecond * 1000} s)` : ''}`, {
    reported,
    value: MIN_MILLISECONDS,
    ...(fine && amount >= MIN_MILLISECONDS && { suggestions: [`${amount}ms`] }),
  });
}
