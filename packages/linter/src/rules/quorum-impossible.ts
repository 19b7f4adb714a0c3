import { compareVersions, type Version } from '@kalint/parser';
import type { Finding, Fix } from '../engine/finding.ts';
import { defineRule } from '../engine/rule.ts';
import { distinctServers } from '../facts/distinct-servers.ts';
import { endsEarly } from '../facts/missing-words.ts';
import type { Service } from '../facts/service.ts';
import { keptServices } from '../facts/services.ts';
import { isAsWritten } from '../facts/written.ts';

/** What an unsigned 0 − 1 is. */
const UNDERFLOW = 4294967295;

/** From this release on a quorum that is too high is lowered. */
const LOWERS_SINCE: Version = '1.4.1';
/** Before this release the servers were counted for that, whatever their weights. */
const WEIGHS_SINCE: Version = '2.0.14';

export default defineRule({
  meta: {
    id: 'quorum-impossible',
    summary: 'The quorum is above the weight of all real servers, or the hysteresis is not below the quorum.',
    severity: 'error',
    scope: 'file',
    fix: 'suggestion',
    reportedByKeepalived: 'yes',
    sources: ['check_data.c:validate_check_config', 'acassen/keepalived#739'],
  },
  check: ({ node, target, report }) => ({
    end: () => {
      if (!node.expansion.complete) return;
      for (const service of keptServices(node)) {
        for (const finding of impossible(service, target)) {
          report({ reportedByKeepalived: !endsEarly(node), withoutLine: true, ...finding });
        }
      }
    },
  }),
});

function* impossible(service: Service, target: Version): Generator<Finding> {
  const { quorum } = service;
  const weight = totalWeight(service);
  if (compareVersions(target, LOWERS_SINCE) < 0) {
    if (quorum.value > weight) yield neverReached(service, weight);
    yield* ofHysteresis(service, quorum.value);
    return;
  }
  const weighs = compareVersions(target, WEIGHS_SINCE) >= 0;
  const most = weighs ? weight : distinctServers(service).length;
  if (quorum.value > most) yield lowered(service, most, weighs);
  yield* ofHysteresis(service, Math.min(quorum.value, most));
}

function totalWeight(service: Service): number {
  return distinctServers(service).reduce(
    (total, { weight }) => (total + (weight?.value ?? service.weight)) % (UNDERFLOW + 1),
    0,
  );
}

function neverReached(service: Service, weight: number): Finding {
  return {
    message: `${describe(service)}, but all real servers together have weight ${weight}: before ${LOWERS_SINCE} keepalived says nothing, and the quorum is never met, so that a sorry_server keeps all clients. ${advice(weight)}`,
    origin: placeOf(service),
    reportedByKeepalived: false,
  };
}

function lowered(service: Service, most: number, weighs: boolean): Finding {
  const why = weighs
    ? `all real servers together have weight ${most}`
    : `the number of real servers, which counts before ${WEIGHS_SINCE}, is ${most}`;
  const fix = most > 0 ? setNumber(service.quorum, most) : undefined;
  return {
    message: `${describe(service)}, but ${why}: keepalived reports it and lowers the quorum to ${most}${most === 0 ? ', so that the service counts as up without any server' : ''}. ${advice(most)}`,
    origin: placeOf(service),
    ...(fix && { fix }),
  };
}

function* ofHysteresis({ quorum, hysteresis, statement }: Service, used: number): Generator<Finding> {
  if (hysteresis.value < used) return;
  const instead = used === 0 ? UNDERFLOW : used - 1;
  const fix = used > 0 ? setNumber(hysteresis, instead) : undefined;
  yield {
    message: `hysteresis ${hysteresis.value} is not below the quorum, ${used}: keepalived reports it and uses ${instead}${used === 0 ? ', a number that no weight reaches' : ''}. ${used === 0 ? 'Give the real servers weight.' : `Write ${instead} or less, or raise the quorum.`}`,
    origin: (hysteresis.statement ?? quorum.statement ?? statement).word.origin,
    ...(fix && { fix }),
  };
}

function describe({ quorum }: Service): string {
  return quorum.statement === undefined ? 'The quorum is 1' : `quorum is ${quorum.value}`;
}

function advice(most: number): string {
  return most === 0 ? 'Give a real server a weight.' : `Write quorum ${most} or less.`;
}

/** The quorum, or the weight that is 0 where none is written. */
function placeOf(service: Service): Finding['origin'] {
  const weighed = distinctServers(service).find(({ weight }) => weight !== undefined);
  return (service.quorum.statement ?? weighed?.weight?.statement ?? service.statement).word.origin;
}

/** Writes the number that keepalived of the target uses; other releases use another one, and it is hardly what was meant. */
function setNumber({ statement }: Service['quorum'], value: number): Fix | undefined {
  const word = statement?.args[0]?.words[0];
  if (statement === undefined || word === undefined || !isAsWritten(word)) return undefined;
  const { start, end } = word.origin;
  return {
    kind: 'suggestion',
    title: `Write ${statement.word.text} ${value}`,
    edits: [{ start, end, text: String(value) }],
  };
}
