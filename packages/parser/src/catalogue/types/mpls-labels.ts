import { type ArgumentType, accept, rejectRange, rejectType } from '../argument-type.ts';

/** Labels have 20 bits, and keepalived keeps two of them (vrrp_iproute.h:MAX_MPLS_LABELS). */
const MAX_LABEL = 0xfffff;
const MAX_LABELS = 2;
const LABEL = /^\+?(0[xX][0-9a-fA-F]+|0[0-7]*|[1-9][0-9]*)$/;

/** MPLS labels with slashes between them (vrrp_ip_rule_route_parser.c:parse_mpls_address). */
export function mplsLabels(): ArgumentType<readonly number[]> {
  return {
    kind: 'mpls-labels',
    typescript: 'readonly number[]',
    parse(word) {
      const parts = word.split('/');
      if (!parts.every((part) => LABEL.test(part))) return rejectType('is not a list of MPLS labels');
      if (parts.length > MAX_LABELS) return rejectRange(`has more than ${MAX_LABELS} labels`);
      const labels = parts.map((part) => (/^\+?0[0-7]/.test(part) ? Number.parseInt(part, 8) : Number(part)));
      return labels.every((label) => label <= MAX_LABEL)
        ? accept(labels)
        : rejectRange(`has a label outside 0…${MAX_LABEL}`);
    },
    describe: () => `MPLS label 0…${MAX_LABEL}, or two as 100/200`,
    complete: () => [],
    write: (labels) => labels.join('/'),
  };
}
