import type { BoundStatement } from '@kalint/parser';
import { isSince, type Version } from '@kalint/parser/catalogue';
import type { Finding } from '../engine/finding.ts';
import { defineRule } from '../engine/rule.ts';
import { refusedStatements } from '../facts/refused-statements.ts';
import { lineOf } from '../facts/written.ts';

/** From this release on keepalived looks whether the names of its sets differ. */
const SETS_COMPARED_SINCE: Version = '2.3.2';

export default defineRule({
  meta: {
    id: 'global-defs-invalid',
    summary: 'A setting of global_defs is empty or contradicts another one.',
    severity: 'error',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'yes',
    sources: [
      'global_parser.c: lvs_timeouts, startup_shutdown_script, vrrp_rx_bufs_policy_handler, vrrp_ipsets_handler',
    ],
  },
  check: ({ node, target, report }) => {
    const buffers = new BufferPolicy();
    const reportThere = (finding: Finding | undefined) => {
      if (finding !== undefined) report({ reportedByKeepalived: true, ...finding });
    };
    return {
      statements: {
        'global_defs/lvs_timeouts': (statement) => reportThere(emptyTimeouts(statement)),
        'global_defs/startup_script': (statement) => reportThere(emptyScript(statement)),
        'global_defs/shutdown_script': (statement) => reportThere(emptyScript(statement)),
        'global_defs/vrrp_rx_bufs_policy': (statement) => {
          if (!refusedStatements(node).has(statement)) reportThere(buffers.add(statement));
        },
        'global_defs/vrrp_ipsets': (statement) => {
          const isCompared = isSince(target, SETS_COMPARED_SINCE) && !refusedStatements(node).has(statement);
          if (isCompared) reportThere(equalSets(statement));
        },
      },
    };
  },
});

function emptyTimeouts({ word, directive }: BoundStatement): Finding | undefined {
  if (directive.args.length > 0) return undefined;
  return {
    message: 'lvs_timeouts needs tcp, tcpfin or udp with a number of seconds: keepalived reports it and ignores it.',
    origin: word.origin,
  };
}

function emptyScript({ word, args }: BoundStatement): Finding | undefined {
  const command = args[0]?.words[0];
  if (command === undefined || command.unknown || command.text.trim() !== '') return undefined;
  return {
    message: `${word.text} has an empty command: keepalived reports it and runs nothing. Write the path of the script, or delete the line.`,
    origin: command.origin,
  };
}

/** A size, MTU and ADVERT exclude each other, however many lines they stand in. */
class BufferPolicy {
  readonly #set = new Map<'size' | 'MTU' | 'ADVERT', BoundStatement>();

  add(statement: BoundStatement): Finding | undefined {
    const value = statement.args[0]?.value;
    if (value === undefined) return undefined;
    const own = typeof value === 'number' ? 'size' : String(value).toUpperCase() === 'MTU' ? 'MTU' : 'ADVERT';
    this.#set.set(own, statement);
    const policies = (['MTU', 'ADVERT'] as const).filter((policy) => this.#set.has(policy));
    if (this.#set.has('size') && policies.length > 0) return this.#drop(policies, own, 'the size');
    return policies.length === 2 ? this.#drop(['ADVERT'], own, 'MTU') : undefined;
  }

  #drop(dropped: readonly ('MTU' | 'ADVERT')[], own: 'size' | 'MTU' | 'ADVERT', counts: string): Finding {
    const statement = this.#set.get(own);
    const other = [...this.#set].find(([kind]) => kind !== own)?.[1];
    for (const policy of dropped) this.#set.delete(policy);
    const origin = (statement as BoundStatement).word.origin;
    return {
      message: `vrrp_rx_bufs_policy is set in another way already${other ? `, in ${lineOf(other.word.origin, origin)}` : ''}: keepalived reports it and uses ${counts}, not ${dropped.join(' and ')}. Write one of the two.`,
      origin,
      related: other === undefined ? [] : [{ origin: other.word.origin, message: 'the other setting' }],
      severity: 'warning',
    };
  }
}

/** Names that are left out are made from the others. */
function equalSets({ args }: BoundStatement): Finding | undefined {
  const words = args.flatMap((argument) => argument.words);
  const [first] = words;
  if (first === undefined || words.some(({ unknown }) => unknown)) return undefined;
  const second = words[1]?.text ?? `${first.text}6`;
  const names = [
    first.text,
    second,
    `${second.replace(/6$/, '')}_if6`,
    `${first.text}_igmp`,
    `${first.text}_mld`,
    `${first.text}_nd`,
  ].map((name, i) => words[i]?.text ?? name);
  const at = names.findIndex((name, i) => names.indexOf(name) < i);
  if (at === -1) return undefined;
  return {
    message: `vrrp_ipsets uses the name ${names[at]} for two sets: keepalived reports it and uses no sets at all. Give each set a name of its own.`,
    origin: (words[at] ?? first).origin,
  };
}
