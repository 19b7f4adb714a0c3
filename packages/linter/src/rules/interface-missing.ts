import { type BoundStatement, keywordOf } from '@kalint/parser';
import { defineRule, type FileRuleContext } from '../engine/rule.ts';
import { type InstanceReading, isLoopback, sureReadings } from '../facts/instance-reading.ts';
import { isRead } from '../facts/reportable.ts';
import { afterReading, lacksSource, mayHoldMore, needsInterface } from '../facts/validation.ts';

export default defineRule({
  meta: {
    id: 'interface-missing',
    summary: 'An instance has no interface to send its adverts on.',
    severity: 'error',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'yes',
    sources: [
      'keepalived.conf(5), VRRP instance(s)',
      'vrrp.c: chk_min_cfg, vrrp_complete_instance',
      'vrrp_parser.c:vrrp_int_handler',
      'acassen/keepalived#712',
    ],
  },
  check: (context) => ({
    end: () => {
      for (const reading of sureReadings(context.node, context.target)) checkInstance(reading, context);
    },
  }),
});

function checkInstance(reading: InstanceReading, context: FileRuleContext): void {
  const loopbacks = interfacesOf(reading).filter(isLoopback);
  for (const statement of loopbacks) reportLoopback(statement, context);
  if (interfacesOf(reading).length > 0) return;
  if (mayHoldMore(context.node, reading.instance.statement)) return;
  if (needsInterface(reading, context.target)) reportNone(reading, context);
  else if (lacksSource(reading)) reportNoSource(reading, context);
}

function interfacesOf({ instance }: InstanceReading): BoundStatement[] {
  return instance.statement.children.filter((child) => keywordOf(child) === 'interface');
}

function reportLoopback(statement: BoundStatement, { node, report }: FileRuleContext): void {
  report({
    message:
      'lo leads to no other node: keepalived reports it, ignores this line and then does not start for want of an interface. Name the interface that the nodes share.',
    origin: statement.args[0]?.words[0]?.origin ?? statement.word.origin,
    reportedByKeepalived: isRead(node, statement.parent),
  });
}

function reportNone(reading: InstanceReading, { node, target, report }: FileRuleContext): void {
  report({
    message: `${reading.name} has no interface${reading.unicast.length > 0 ? ', which this release needs for unicast, too' : ''}: keepalived does not start. Add the interface that the nodes share.`,
    origin: reading.instance.origin,
    ...afterReading(node, target, reading, 'minimum'),
  });
}

function reportNoSource(reading: InstanceReading, { node, target, report }: FileRuleContext): void {
  const { source, sourceAddress, name } = reading;
  const place = source?.args[0]?.words[0]?.origin ?? reading.instance.origin;
  const message =
    sourceAddress === undefined
      ? `${name} uses unicast without an interface and without unicast_src_ip: keepalived does not know where to send from and does not start. Add one of them.`
      : `${name} has no interface, and ${sourceAddress.text} is valid on one link only: keepalived does not know which, and does not start. Add an interface, or use another address.`;
  report({ message, origin: place, ...afterReading(node, target, reading, 'source') });
}
