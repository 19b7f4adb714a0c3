import { type ArgumentType, accept, rejectRange, rejectType } from '../argument-type.ts';

/** HTTP status codes from `first` to `last`, both included. */
export interface StatusCodes {
  readonly first: number;
  readonly last: number;
}

/** How codes were read before 2.0.17. */
export interface StatusCodesOptions {
  /** Whether a range may be written. Default true. */
  readonly ranges?: boolean;
  /** Greatest code. Default 599. */
  readonly max?: number;
}

const MIN = 100;

/** An HTTP status code or a range of them: "200", "200-299" (check_http.c:status_code_handler). */
export function statusCodes(options: StatusCodesOptions = {}): ArgumentType<StatusCodes> {
  const { ranges = true, max = 599 } = options;
  const outside = (code: number) => code < MIN || code > max;
  return {
    kind: 'status-codes',
    typescript: '{ first: number; last: number }',
    parse(word) {
      const match = /^([0-9]+)(?:-([0-9]+))?$/.exec(word);
      if (match === null) return rejectType('is neither a status code nor a range of them');
      if (match[2] !== undefined && !ranges) return rejectType('is a range, where only a single code is known');
      const first = Number(match[1]);
      const last = Number(match[2] ?? match[1]);
      if (outside(first) || outside(last)) return rejectRange(`is outside ${MIN}…${max}`);
      return first <= last ? accept({ first, last }) : rejectRange('ends before it starts');
    },
    describe: () => `status code ${MIN}…${max}${ranges ? ', or a range such as 200-299' : ''}`,
    write: ({ first, last }) => (first === last ? `${first}` : `${first}-${last}`),
    complete: () => (ranges ? ['200', '200-299'] : ['200']),
  };
}
