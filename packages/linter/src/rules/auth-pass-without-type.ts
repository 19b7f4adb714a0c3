import { type BoundStatement, childrenOf, compareVersions, type Version } from '@kalint/parser';
import type { Fix } from '../engine/finding.ts';
import { defineRule, type FileRuleContext } from '../engine/rule.ts';
import { causeAt } from '../facts/causes.ts';
import { deleteBlock } from '../facts/delete-statement.ts';
import { insertAtTop } from '../facts/insert-line.ts';
import { type InstanceReading, sureReadings } from '../facts/instance-reading.ts';
import { versionOf } from '../facts/instance-values.ts';
import { wordsOf } from '../facts/statements.ts';
import { isStrict } from '../facts/strictness.ts';
import { mayHoldMore } from '../facts/validation.ts';

/** From this release on adverts can be signed instead. */
const HMAC_SINCE: Version = '2.4.0';

export default defineRule({
  meta: {
    id: 'auth-pass-without-type',
    summary: '`auth_pass` without `auth_type`: adverts carry no password at all.',
    severity: 'error',
    scope: 'file',
    fix: 'suggestion',
    reportedByKeepalived: 'no',
    sources: [
      'keepalived.conf(5), VRRP instance(s)',
      'vrrp_parser.c:vrrp_auth_type_handler',
      'vrrp.c:vrrp_build_vrrp_v2',
    ],
  },
  check: (context) => ({
    end: () => {
      for (const reading of sureReadings(context.node, context.target)) checkInstance(reading, context);
    },
  }),
});

function checkInstance(reading: InstanceReading, { node, target, report }: FileRuleContext): void {
  const { authentication } = reading.instance;
  const password = authentication?.authPass?.statement;
  const block = password?.parent;
  if (password === undefined || block === undefined || mentionsType(reading.instance.statement)) return;
  if (mayHoldMore(node, block) || causeAt(node, password.word.origin) !== undefined) return;
  const obstacle = obstacleTo(reading, node.binding.model, target);
  const fix = obstacle === undefined ? addType(block) : dropBlock(block);
  report({
    message: `${reading.name} has an auth_pass and no auth_type: keepalived says nothing, and its adverts carry no password. ${advice(obstacle)}`,
    origin: password.word.origin,
    ...(obstacle !== undefined && { severity: 'warning' }),
    ...(fix && { fix }),
  });
}

/** One that is refused, or lost at the end of another line, is reported as such. */
function mentionsType(instance: BoundStatement): boolean {
  return childrenOf(instance, 'authentication').some(({ directive }) =>
    directive.block?.directives.some((inner) => wordsOf(inner).some(({ text }) => text === 'auth_type')),
  );
}

/** What makes authentication impossible, as half a sentence; undefined where nothing does. */
function obstacleTo(
  reading: InstanceReading,
  model: FileRuleContext['node']['binding']['model'],
  target: Version,
): string | undefined {
  const { instance } = reading;
  if (isStrict(instance, model) === true) return 'strict mode knows none';
  if (versionOf(reading, model) === 3) return 'VRRP version 3 knows none';
  const isSigned = childrenOf(instance.statement, 'auth_hmac').length > 0 && compareVersions(target, HMAC_SINCE) >= 0;
  return isSigned ? 'auth_hmac replaces it' : undefined;
}

function advice(obstacle: string | undefined): string {
  if (obstacle !== undefined) return `A password cannot be used here either: ${obstacle}. Delete the block.`;
  return 'Anybody on the network can become master. Write auth_type PASS as well, on all nodes at once: a node with a password and one without do not hear each other.';
}

function addType(block: BoundStatement): Fix | undefined {
  const edit = insertAtTop(block, 'auth_type PASS');
  return edit && { kind: 'suggestion', title: 'Add auth_type PASS', edits: [edit] };
}

function dropBlock(block: BoundStatement): Fix | undefined {
  return deleteBlock(block, { kind: 'safe', title: 'Delete the authentication block' });
}
