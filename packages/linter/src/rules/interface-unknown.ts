import { childrenOf, keywordOf } from '@kalint/parser';
import { isSince, nearest, type Version } from '@kalint/parser/catalogue';
import type { Fix } from '../engine/finding.ts';
import { defineRule, type FileRuleContext } from '../engine/rule.ts';
import { causeAt } from '../facts/causes.ts';
import { createdInterfaces } from '../facts/created-interfaces.ts';
import { mayBeDynamic, setDynamicInterfaces } from '../facts/dynamic-interfaces.ts';
import { instanceReadings } from '../facts/instance-reading.ts';
import { type InterfaceWord, interfaceWords } from '../facts/interface-words.ts';
import { refusedStatements } from '../facts/refused-statements.ts';
import { isRead, isSkipped } from '../facts/reportable.ts';
import { listOf, shown } from '../facts/wording.ts';
import { isAsWritten } from '../facts/written.ts';

export default defineRule({
  meta: {
    id: 'interface-unknown',
    summary: 'An interface that the host does not have.',
    severity: 'error',
    scope: 'file',
    needsHostFacts: true,
    fix: 'suggestion',
    reportedByKeepalived: 'partly',
    sources: [
      'vrrp_if.c:if_get_by_ifname',
      'vrrp_daemon.c:start_vrrp',
      'acassen/keepalived#2308',
      'acassen/keepalived#655',
    ],
  },
  check: (context) => ({
    end: () => {
      const { hostFacts } = context.node;
      if (hostFacts?.interfaces === undefined || mayBeDynamic(context.node)) return;
      const declared = Object.keys(hostFacts.interfaces);
      const known = new Set([...declared, ...namesCreated(context), 'lo']);
      for (const found of interfaceWords(context.node)) {
        if (known.has(found.word.text) || !isJudgeable(found, context) || isMadeUp(found, context)) continue;
        report(found, declared, hostFacts.name, context);
      }
    },
  }),
});

/** A definition that is left over says nothing, and neither does a block that is skipped, or a line that is refused for another word. */
function isJudgeable({ word, statement }: InterfaceWord, { node }: FileRuleContext): boolean {
  if (refusedStatements(node).has(statement)) return false;
  if (word.unknown || word.text === '' || word.text.includes('$')) return false;
  return causeAt(node, word.origin) === undefined && !isSkipped(node, statement);
}

function namesCreated({ node, target }: FileRuleContext): string[] {
  const created = createdInterfaces(instanceReadings(node, target), target);
  return [...created.values()].flatMap(({ name }) => name?.text ?? []);
}

/** Names such as vrrp.51, which keepalived gives to the interfaces of `use_vmac` and `use_ipvlan` that have none. */
function isMadeUp({ word }: InterfaceWord, { node }: FileRuleContext): boolean {
  const { globalDefs, vrrpInstances } = node.binding.model;
  const creates = vrrpInstances.some(
    ({ statement }) => childrenOf(statement, 'use_vmac').length + childrenOf(statement, 'use_ipvlan').length > 0,
  );
  const prefixes = ['vrrp', globalDefs?.vmacPrefix?.value, globalDefs?.vmacAddrPrefix?.value];
  return creates && prefixes.some((prefix) => prefix !== undefined && word.text.startsWith(prefix));
}

function report(found: InterfaceWord, declared: readonly string[], host: string, context: FileRuleContext): void {
  const { word, statement } = found;
  const isReported = isRead(context.node, statement.parent);
  const effect = effectOf(found, context.target);
  const meant = nearNames(word.text, declared);
  const fix = meant.length === 1 ? rename(found, meant[0]) : effect.stops ? waitForIt(found, context) : undefined;
  const has = declared.length === 0 ? 'none' : listOf(declared.map(shown), 'and');
  const advice = meant.length > 0 ? `Did you mean ${listOf(meant, 'or')}?` : effect.advice;
  context.report({
    message: `${host} has no interface ${shown(word.text)} (declared: ${has}): ${effect.reported ? `keepalived ${isReported ? 'reports it and ' : ''}` : ''}${effect.what}. ${advice}`,
    origin: word.origin,
    reportedByKeepalived: effect.reported && isReported,
    ...(fix && { fix }),
  });
}

/** What keepalived does about an interface that is not there. */
interface Effect {
  /** A sentence; where it is reported, what keepalived does: "does not start". */
  readonly what: string;
  readonly advice: string;
  /** keepalived does not start. */
  readonly stops?: true;
  readonly reported: boolean;
}

/** Before, it went on without the interface. */
const STOPS_SINCE: Version = '2.0.0';
const CHECK_NAME = 'Write the name that "ip link" shows.';

/** By keyword; "*" for the entries of a list. What is not here makes keepalived end. */
const MILDER: Readonly<Record<string, Effect>> = {
  'linkbeat_interfaces/*': { what: 'skips this line', advice: CHECK_NAME, reported: true },
  'interface_up_down_delays/*': {
    what: 'skips this line',
    advice: CHECK_NAME,
    reported: true,
  },
  'global_defs/default_interface': {
    what: 'static addresses that name no interface have none',
    advice: CHECK_NAME,
    reported: false,
  },
};

const BY_KEYWORD: Readonly<Record<string, Effect>> = {
  lvs_sync_daemon: { what: 'IPVS connections are not copied', advice: CHECK_NAME, reported: false },
  lvs_sync_daemon_interface: { what: 'IPVS connections are not copied', advice: CHECK_NAME, reported: false },
  bind_if: { what: 'this check always fails', advice: CHECK_NAME, reported: false },
};

function effectOf({ statement, option }: InterfaceWord, target: Version): Effect {
  const milder = MILDER[statement.path] ?? BY_KEYWORD[keywordOf(statement)];
  if (milder !== undefined) return milder;
  if (option === 'vrf') return { what: 'the route cannot be set', advice: CHECK_NAME, reported: false };
  if (!isSince(target, STOPS_SINCE)) {
    return { what: 'keepalived goes on without what needs it', advice: CHECK_NAME, reported: false };
  }
  return {
    what: 'does not start',
    advice: 'Write the name that "ip link" shows, or set dynamic_interfaces if it comes up later.',
    stops: true,
    reported: true,
  };
}

/** Mistyped letters. Another number is another interface, not a slip. */
function nearNames(name: string, declared: readonly string[]): string[] {
  return nearest(name, declared).filter((other) => digitsOf(other) === digitsOf(name));
}

function digitsOf(name: string): string {
  return name.replace(/\D+/g, ' ').trim();
}

function rename({ word }: InterfaceWord, name: string | undefined): Fix | undefined {
  if (name === undefined || !isAsWritten(word)) return undefined;
  const { start, end } = word.origin;
  return { kind: 'suggestion', title: `Write ${name}`, edits: [{ start, end, text: name }] };
}

function waitForIt({ statement }: InterfaceWord, { node, target }: FileRuleContext): Fix | undefined {
  const edit = setDynamicInterfaces(statement, node, target);
  return edit && { kind: 'suggestion', title: 'Set dynamic_interfaces, to start and wait for it', edits: [edit] };
}
