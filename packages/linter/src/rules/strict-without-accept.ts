import type { BoundStatement } from '@kalint/parser';
import type { Finding, Fix } from '../engine/finding.ts';
import { defineRule, type FileRuleContext } from '../engine/rule.ts';
import { deleteStatement } from '../facts/delete-statement.ts';
import { isDenied } from '../facts/flag-words.ts';
import { insertAtTop } from '../facts/insert-line.ts';
import { type InstanceReading, sureReadings } from '../facts/instance-reading.ts';
import { versionOf } from '../facts/instance-values.ts';
import { listAt } from '../facts/list-at.ts';
import { basePriority, OWNER_PRIORITY } from '../facts/priority.ts';
import { isStrict } from '../facts/strictness.ts';
import { mayHoldMore, strictRefusesUnicast } from '../facts/validation.ts';
import { listOf } from '../facts/wording.ts';

export default defineRule({
  meta: {
    id: 'strict-without-accept',
    summary: 'Strict mode without `accept`: the virtual address comes up, and every packet to it is dropped.',
    severity: 'error',
    scope: 'file',
    fix: 'suggestion',
    reportedByKeepalived: 'no',
    sources: [
      'keepalived.conf(5), VRRP instance(s)',
      'vrrp.c:vrrp_complete_instance',
      'vrrp.c:vrrp_handle_accept_mode',
      'acassen/keepalived#2339',
      'acassen/keepalived#1373',
    ],
  },
  check: (context) => ({
    end: () => {
      for (const [strict, readings] of unreachable(context)) context.report(describe(strict, readings, context));
    },
  }),
});

/** Instances whose addresses take no packets, by the statement that makes them strict. */
function unreachable({ node, target }: FileRuleContext): Map<BoundStatement, InstanceReading[]> {
  const found = new Map<BoundStatement, InstanceReading[]>();
  const { model } = node.binding;
  for (const reading of sureReadings(node, target)) {
    const { instance } = reading;
    const statement = instance.strictMode?.statement ?? model.globalDefs?.vrrpStrict?.statement;
    const priority = basePriority(instance);
    if (statement === undefined || isStrict(instance, model) !== true || isDenied(statement, target)) continue;
    if (priority === undefined || priority === OWNER_PRIORITY || saysWhatItAccepts(instance.statement)) continue;
    if (!hasAddresses(reading) || mayHoldMore(node, instance.statement)) continue;
    // With these keepalived does not run at all, and that is said elsewhere.
    if (reading.peers.length > 0 && strictRefusesUnicast(target)) continue;
    listAt(found, statement).push(reading);
  }
  return found;
}

/** `no_accept` is what strict mode does anyhow: who writes it wants it. */
function saysWhatItAccepts({ children }: BoundStatement): boolean {
  return children.some(({ path }) => path === 'vrrp_instance/accept' || path === 'vrrp_instance/no_accept');
}

function hasAddresses({ vips, instance }: InstanceReading): boolean {
  return vips.length > 0 || instance.excludedVirtualAddresses.length > 0;
}

function describe(strict: BoundStatement, readings: readonly InstanceReading[], context: FileRuleContext): Finding {
  const { model } = context.node.binding;
  const names = listOf(
    readings.map(({ name }) => name),
    'and',
  );
  const isPlural = readings.length > 1;
  const isVersion3 = readings.every((reading) => versionOf(reading, model) === 3);
  const advice = isVersion3
    ? `Write accept in ${isPlural ? 'these instances' : 'the instance'}, or leave strict mode`
    : 'Leave strict mode, or write version 3 and accept on all nodes: with version 2 strict mode refuses accept';
  const fix = isVersion3 ? accept(strict, readings) : leaveStrictMode(strict);
  return {
    message: `Strict mode without accept: keepalived puts the addresses of ${names} on the interface of the master, and a firewall rule that drops every packet to them, ping included. ${advice}. Where the addresses are nothing but a gateway, write no_accept to say so.`,
    origin: strict.word.origin,
    related: readings.map(({ instance, name }) => ({
      origin: instance.name?.origin ?? instance.origin,
      message: `nothing reaches the addresses of ${name}`,
    })),
    ...(fix && { fix }),
  };
}

function accept({ word }: BoundStatement, readings: readonly InstanceReading[]): Fix | undefined {
  const { file } = word.origin;
  const edits = readings.map(({ instance }) => {
    const { statement } = instance;
    return statement.word.origin.file === file ? insertAtTop(statement, 'accept') : undefined;
  });
  const known = edits.filter((edit) => edit !== undefined);
  return known.length < edits.length ? undefined : { kind: 'suggestion', title: 'Write accept', edits: known };
}

function leaveStrictMode(strict: BoundStatement): Fix | undefined {
  return deleteStatement(strict, { kind: 'suggestion', title: `Delete ${strict.word.text}` });
}
