import { type BoundStatement, childrenOf, type Model, type Origin } from '@kalint/parser';
import { isAvailable, type Version } from '@kalint/parser/catalogue';
import { defineRule, type FileRuleContext } from '../engine/rule.ts';
import { type InstanceReading, sureReadings } from '../facts/instance-reading.ts';
import { familyOf, versionOf, writtenState } from '../facts/instance-values.ts';
import { basePriority, OWNER_PRIORITY } from '../facts/priority.ts';
import { isStrict } from '../facts/strictness.ts';
import { afterReading, isLinkLocal, type Step } from '../facts/validation.ts';

/** Adverts that must be missed in strict mode. */
const STRICT_DOWN_TIMER = 3;

export default defineRule({
  meta: {
    id: 'strict-conflict',
    summary: 'Strict mode resets a setting of the instance.',
    severity: 'warning',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'yes',
    sources: ['keepalived.conf(5), VRRP instance(s)', 'vrrp.c:vrrp_complete_instance', 'RFC 5798'],
  },
  check: (context) => ({
    end: () => {
      const { model } = context.node.binding;
      for (const reading of sureReadings(context.node, context.target)) {
        if (isStrict(reading.instance, model) !== true) continue;
        for (const conflict of conflictsOf(reading, model, context.target)) report(reading, conflict, context);
      }
    },
  }),
});

/** A setting that does not go with strict mode. */
interface Conflict {
  readonly origin: Origin;
  /** "accept needs version 3 in strict mode" */
  readonly what: string;
  /** "resets it" */
  readonly outcome: string;
  readonly step: Step;
}

function report(reading: InstanceReading, { origin, what, outcome, step }: Conflict, context: FileRuleContext): void {
  context.report({
    message: `${reading.name} is in strict mode: ${what}. keepalived reports it and ${outcome}.`,
    origin,
    ...afterReading(context.node, context.target, reading, step),
  });
}

function conflictsOf(reading: InstanceReading, model: Model, target: Version): Conflict[] {
  return [
    ...oldVersion(reading),
    ...stateOfOther(reading, target),
    ...firstAddress(reading),
    ...acceptInVersion2(reading, model),
    ...resetSettings(reading, target),
  ];
}

function oldVersion(reading: InstanceReading): Conflict[] {
  const { version, instance } = reading;
  if (familyOf(reading) !== 6 || version !== 2) return [];
  const origin = instance.version?.origin ?? instance.origin;
  return [{ origin, what: 'IPv6 needs VRRP version 3', outcome: 'uses version 3', step: 'family' }];
}

/** MASTER is for the owner of the address alone, who has priority 255. */
function stateOfOther(reading: InstanceReading, target: Version): Conflict[] {
  const { state, statement } = writtenState(reading, target);
  const priority = basePriority(reading.instance);
  if (statement === undefined || priority === undefined) return [];
  const isOwner = priority === OWNER_PRIORITY;
  if ((state === 'MASTER') === isOwner) return [];
  const origin = statement.args[0]?.words[0]?.origin ?? statement.word.origin;
  const what = isOwner
    ? 'priority 255 owns the address and starts as MASTER'
    : `only the owner of the address, with priority 255, starts as MASTER, and this one has ${priority}`;
  return [{ origin, what, outcome: `starts as ${isOwner ? 'MASTER' : 'BACKUP'}`, step: 'state' }];
}

function firstAddress(reading: InstanceReading): Conflict[] {
  const [first] = reading.vips;
  const address = reading.instance.virtualAddresses.find(({ statement }) => statement === first)?.address;
  if (address === undefined || familyOf(reading) !== 6 || reading.peers.length > 0) return [];
  if (isLinkLocal(address.value.bytes)) return [];
  const what = `the first IPv6 address must be a link-local one (fe80::/10), and ${address.value.text} is not`;
  return [{ origin: address.origin, what, outcome: 'uses it all the same', step: 'settings' }];
}

function acceptInVersion2(reading: InstanceReading, model: Model): Conflict[] {
  const { instance } = reading;
  const last = instance.statement.children.findLast(({ path }) => ACCEPTS.includes(path));
  if (last === undefined || last.path !== ACCEPTS[0] || versionOf(reading, model) !== 2) return [];
  if (basePriority(instance) === OWNER_PRIORITY || basePriority(instance) === undefined) return [];
  const what = 'accept needs VRRP version 3';
  const outcome = 'drops all packets to the virtual addresses. Add version 3 on all nodes, or leave strict mode';
  return [{ origin: last.word.origin, what, outcome, step: 'settings' }];
}

const ACCEPTS = ['vrrp_instance/accept', 'vrrp_instance/no_accept'];

/** Settings that must have one value, in the order in which keepalived looks at them. */
function resetSettings({ instance, peers }: InstanceReading, target: Version): Conflict[] {
  const found: Conflict[] = [];
  const add = (statement: BoundStatement | undefined, what: string, outcome = 'resets it', step: Step = 'settings') => {
    if (statement === undefined || !isKnown(statement, target)) return;
    found.push({ origin: statement.args[0]?.words[0]?.origin ?? statement.word.origin, what, outcome, step });
  };
  const mode = instance.authHmac?.mode;
  if (hasActiveKey(instance) && mode !== undefined && mode.value !== 'enforce') {
    add(mode.statement, 'auth_hmac must have the mode enforce', 'uses enforce', 'state');
  }
  const { useVmac, downTimerAdverts, garpLowerPrioRepeat, garpLowerPrioDelay } = instance;
  if (useVmac?.value.mac !== undefined) add(useVmac.statement, 'the MAC address cannot be chosen', 'ignores it');
  if (downTimerAdverts !== undefined && downTimerAdverts.value !== STRICT_DOWN_TIMER) {
    add(downTimerAdverts.statement, `down_timer_adverts must be ${STRICT_DOWN_TIMER}`, `uses ${STRICT_DOWN_TIMER}`);
  }
  const repeats = 'addresses are not announced again for a lower priority';
  if (garpLowerPrioRepeat?.value) add(garpLowerPrioRepeat.statement, repeats, 'uses 0');
  if (garpLowerPrioDelay?.value) add(garpLowerPrioDelay.statement, repeats, 'uses 0');
  if (instance.lowerPrioNoAdvert?.value === false) {
    add(instance.lowerPrioNoAdvert.statement, 'an advert of lower priority is not answered', 'turns it on');
  }
  if (instance.higherPrioSendAdvert?.value === true) {
    add(instance.higherPrioSendAdvert.statement, 'no advert is sent before giving way', 'turns it off');
  }
  const isVmac = useVmac !== undefined && (peers.length === 0 || instance.interface !== undefined);
  if (isVmac && instance.vmacXmitBase !== undefined) {
    add(instance.vmacXmitBase.statement, 'adverts go out from the VMAC', 'resets it');
  }
  if (instance.noVirtualIpaddress !== undefined) {
    add(instance.noVirtualIpaddress.statement, 'a virtual address is needed', 'resets it', 'addresses');
  }
  return found;
}

function isKnown(statement: BoundStatement, target: Version): boolean {
  return !('repeat' in statement.spec) || isAvailable(statement.spec, target);
}

function hasActiveKey({ authHmac, statement }: InstanceReading['instance']): boolean {
  const id = authHmac?.activeKey?.value;
  return (
    id !== undefined &&
    childrenOf(statement, 'auth_hmac').length > 0 &&
    authHmac?.keys.some(({ value }) => value.id === id) === true
  );
}
