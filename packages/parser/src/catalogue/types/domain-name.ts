import { type ArgumentType, accept, rejectRange, rejectType } from '../argument-type.ts';
import { isSince } from '../version.ts';

/** Longest label and longest name of the DNS. */
const MAX_LABEL = 63;
const MAX_NAME = 253;
/** First release that looks for empty labels. */
const LABELS_CHECKED = '2.1.4';

/** A name to ask a DNS server for; "." is the root (check_dns.c:dns_name_handler). */
export function domainName(): ArgumentType<string> {
  return {
    kind: 'domain-name',
    typescript: 'string',
    parse(word, { target }) {
      if (word === '.') return accept(word);
      const reported = isSince(target, LABELS_CHECKED);
      if (word.startsWith('.') || word.includes('..')) return rejectType('has an empty label', { reported });
      if (reported && word[1] === '.') {
        return rejectRange('begins with a label of one character, which keepalived takes for an empty one');
      }
      const name = word.replace(/\.$/, '');
      if (name.length > MAX_NAME) {
        return rejectRange(`has ${name.length} characters; a name has at most ${MAX_NAME}`, { reported: false });
      }
      return name.split('.').some((label) => label.length > MAX_LABEL)
        ? rejectRange(`has a label of more than ${MAX_LABEL} characters`, { reported: false })
        : accept(word);
    },
    describe: () => 'domain name',
    complete: () => [],
  };
}
