import { childrenOf, type VrrpInstance, type Word } from '@kalint/parser';
import { compareVersions, type Version } from '@kalint/parser/catalogue';

/** From this release on a word that is no state is read as BACKUP even behind MASTER. */
const RESETS_SINCE: Version = '2.0.0';

/**
 * The word MASTER that makes an instance start as MASTER; undefined where it does not, or where that cannot be known.
 * A BACKUP behind it changes nothing (vrrp_parser.c:vrrp_state_handler).
 */
export function masterWord(instance: VrrpInstance, target: Version): Word | undefined {
  let master: Word | undefined;
  for (const { args } of childrenOf(instance.statement, 'state')) {
    const word = args[0]?.words[0];
    if (word === undefined || word.text === 'BACKUP') continue;
    if (word.unknown) master = undefined;
    else if (word.text === 'MASTER') master = word;
    else if (compareVersions(target, RESETS_SINCE) >= 0) master = undefined;
  }
  return master;
}
