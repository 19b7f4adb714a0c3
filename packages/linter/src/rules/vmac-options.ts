import { type BoundStatement, childrenOf, type Origin, type Word } from '@kalint/parser';
import type { Fix } from '../engine/finding.ts';
import { defineRule, type FileRuleContext } from '../engine/rule.ts';
import { closingBrace } from '../facts/closing-brace.ts';
import { createdInterfaces, type PassedOver } from '../facts/created-interfaces.ts';
import { deleteStatement } from '../facts/delete-statement.ts';
import { deleteWords } from '../facts/delete-words.ts';
import { insertBelow } from '../facts/insert-below.ts';
import { type InstanceReading, sureReadings } from '../facts/instance-reading.ts';
import { familyOf } from '../facts/instance-values.ts';
import { isRead } from '../facts/reportable.ts';
import { afterReading, isReadToEnd, mayEndElsewhere, mayHoldMore } from '../facts/validation.ts';
import { shown } from '../facts/wording.ts';
import { lineOf } from '../facts/written.ts';

export default defineRule({
  meta: {
    id: 'vmac-options',
    summary: 'Options of `use_vmac` or `use_ipvlan` do not go together.',
    severity: 'warning',
    scope: 'file',
    fix: 'safe',
    reportedByKeepalived: 'yes',
    sources: [
      'keepalived.conf(5), VRRP instance(s)',
      'vrrp_parser.c: vrrp_vmac_handler, vrrp_ipvlan_handler, vrrp_end_handler',
      'vrrp.c:vrrp_complete_instance',
      'acassen/keepalived#823',
    ],
  },
  check: (context) => ({
    end: () => {
      const { node, target } = context;
      const readings = sureReadings(node, target);
      const refused = refusedWords(context);
      for (const [reading, created] of createdInterfaces(readings, target)) {
        for (const passed of created.passedOver) if (!refused.has(passed.word)) reportWord(passed, context);
        checkUnicast(reading, context);
        checkXmitBase(reading, context);
        checkPromotion(reading, context);
        checkIpvlanAddress(reading, context);
      }
    },
  }),
});

/** Words that other rules tell of. */
function refusedWords({ node }: FileRuleContext): ReadonlySet<Word> {
  return new Set(
    node.binding.problems.flatMap((problem) => {
      if (problem.code === 'bad-argument') return problem.argument.problem?.word ?? [];
      return problem.code === 'extra-arguments' && problem.reported ? problem.words : [];
    }),
  );
}

const WHAT = { name: 'an interface name', address: 'an address', mode: 'a mode' } as const;

function reportWord({ word, statement, as, by, owner }: PassedOver, { node, report }: FileRuleContext): void {
  const what =
    as === 'taken-name'
      ? `${owner} creates an interface ${shown(word.text)} already, in ${lineOf(by.origin, word.origin)}`
      : `${WHAT[as]} stands here already, ${shown(by.text)}`;
  const isNamed = statement.options.some((option) => option.args.some(({ words }) => words.includes(word)));
  const fix = isNamed ? undefined : deleteWords(statement, { first: word, last: word, kind: 'safe' });
  report({
    message: `${what}: keepalived reports ${shown(word.text)} and ignores it. ${as === 'taken-name' ? 'Give each instance a name of its own.' : 'Delete it.'}`,
    origin: word.origin,
    related: [{ origin: by.origin, message: 'this one counts' }],
    reportedByKeepalived: isRead(node, statement.parent),
    ...(fix && { fix }),
  });
}

function createdBy({ instance }: InstanceReading): BoundStatement | undefined {
  return childrenOf(instance.statement, 'use_vmac')[0] ?? childrenOf(instance.statement, 'use_ipvlan')[0];
}

/** Reported at the end of the block. */
function checkUnicast(reading: InstanceReading, { node, report }: FileRuleContext): void {
  const { instance, name, unicast } = reading;
  const creates = createdBy(reading);
  const [asked] = unicast;
  if (creates === undefined || asked === undefined || mayEndElsewhere(node, instance.statement)) return;
  if (reading.interface !== undefined && instance.vmacXmitBase !== undefined) return;
  const isIpvlan = creates.path === 'vrrp_instance/use_ipvlan';
  const advice = isIpvlan ? 'That is for use_vmac: use it instead, or multicast.' : 'Add vmac_xmit_base.';
  const message =
    reading.interface === undefined
      ? `${name} uses unicast and has no interface to build one upon: keepalived reports it and ignores ${creates.word.text}. Add an interface.`
      : `${name} uses unicast, which cannot go out from the interface that ${creates.word.text} creates: keepalived reports it and turns vmac_xmit_base on. ${advice}`;
  const fix = isIpvlan || reading.interface === undefined ? undefined : addXmitBase(creates);
  report({
    message,
    ...(fix && { fix }),
    origin: closingBrace(instance.statement),
    related: [
      { origin: creates.word.origin, message: `${creates.word.text} stands here` },
      { origin: asked.word.origin, message: 'unicast is asked for here' },
    ],
    reportedByKeepalived: isRead(node, instance.statement) && isReadToEnd(node, instance.statement),
  });
}

function addXmitBase(creates: BoundStatement): Fix | undefined {
  const edit = insertBelow(creates, 'vmac_xmit_base');
  return edit && { kind: 'safe', title: 'Add vmac_xmit_base, as keepalived does by itself', edits: [edit] };
}

/** With unicast and use_ipvlan keepalived turns it on by itself, and reports it again. */
function checkXmitBase(reading: InstanceReading, context: FileRuleContext): void {
  const { instance, name } = reading;
  // A use_vmac that is dropped for want of an interface is reported as such.
  if (instance.vmacXmitBase === undefined || childrenOf(instance.statement, 'use_vmac').length > 0) return;
  if (mayHoldMore(context.node, instance.statement)) return;
  const isTurnedOn = createdBy(reading) !== undefined && reading.unicast.length > 0;
  reportSetting(
    reading,
    {
      origin: instance.vmacXmitBase.origin,
      message: `vmac_xmit_base is for use_vmac, which ${name} does not have: keepalived reports it and ignores it. Add use_vmac, or delete the line.`,
      fix: isTurnedOn ? undefined : deleteIgnored(instance.vmacXmitBase.statement),
    },
    context,
  );
}

function checkPromotion(reading: InstanceReading, context: FileRuleContext): void {
  const { promoteSecondaries } = reading.instance;
  const creates = createdBy(reading);
  if (promoteSecondaries === undefined || creates === undefined) return;
  if (reading.unicast.length > 0 && reading.interface === undefined) return;
  reportSetting(
    reading,
    {
      origin: promoteSecondaries.origin,
      message: `${creates.word.text} sets promote_secondaries by itself: keepalived reports this line and ignores it. Delete it.`,
      fix: deleteIgnored(promoteSecondaries.statement),
    },
    context,
  );
}

/** IPv4 needs an address of the ipvlan. */
function checkIpvlanAddress(reading: InstanceReading, context: FileRuleContext): void {
  const [ipvlan] = childrenOf(reading.instance.statement, 'use_ipvlan');
  if (ipvlan === undefined || reading.interface === undefined || familyOf(reading) !== 4) return;
  if (reading.conflicts.some(({ statement }) => statement === ipvlan) || hasAddress(ipvlan)) return;
  context.report({
    message: `use_ipvlan needs an address of its own for IPv4: keepalived reports it and keeps ${reading.name} in FAULT, so that it never becomes MASTER. Write it on this line.`,
    origin: ipvlan.word.origin,
    severity: 'error',
    ...afterReading(context.node, context.target, reading, 'settings'),
  });
}

function hasAddress({ directive }: BoundStatement): boolean {
  return directive.args.some(({ text }) => /^[0-9]+(\.[0-9]+){3}(\/|$)|:/.test(text));
}

interface Setting {
  readonly origin: Origin;
  readonly message: string;
  readonly fix: Fix | undefined;
}

function reportSetting(reading: InstanceReading, { origin, message, fix }: Setting, context: FileRuleContext): void {
  const said = afterReading(context.node, context.target, reading, 'settings');
  context.report({ message, origin, ...said, ...(fix && { fix }) });
}

function deleteIgnored(statement: BoundStatement): Fix | undefined {
  return deleteStatement(statement, { kind: 'safe', title: `Delete ${statement.word.text}` });
}
