import type { Finding, Fix } from '../engine/finding.ts';
import { defineRule } from '../engine/rule.ts';
import { distinctServers } from '../facts/distinct-servers.ts';
import { endsEarly } from '../facts/missing-words.ts';
import type { Service } from '../facts/service.ts';
import { keptServices } from '../facts/services.ts';
import { isAsWritten } from '../facts/written.ts';

/** What an unsigned 0 − 1 is. */
const UNDERFLOW = 4294967295;

export default defineRule({
  meta: {
    id: 'quorum-impossible',
    summary: 'The quorum is above the weight of all real servers, or the hysteresis is not below the quorum.',
    severity: 'error',
    scope: 'file',
    fix: 'safe',
    reportedByKeepalived: 'yes',
    sources: ['check_data.c:validate_check_config', 'acassen/keepalived#739'],
  },
  check: ({ node, report }) => ({
    end: () => {
      if (!node.expansion.complete) return;
      for (const service of keptServices(node)) {
        for (const finding of impossible(service)) {
          report({ ...finding, withoutLine: true, reportedByKeepalived: !endsEarly(node) });
        }
      }
    },
  }),
});

function* impossible(service: Service): Generator<Finding> {
  const { quorum, hysteresis, statement } = service;
  const servers = distinctServers(service);
  const sum = servers.reduce((total, { weight }) => (total + (weight?.value ?? service.weight)) % (UNDERFLOW + 1), 0);
  if (quorum.value > sum) {
    const fix = sum > 0 ? setNumber(quorum, sum) : undefined;
    yield {
      message: `${quorum.statement === undefined ? 'The quorum is 1' : `quorum is ${quorum.value}`}, but all real servers together have weight ${sum}: keepalived reports it and lowers the quorum to ${sum}${sum === 0 ? ', so that the service counts as up without any server' : ''}. ${sum === 0 ? 'Give a real server a weight.' : `Write quorum ${sum} or less.`}`,
      origin: (quorum.statement ?? servers.find(({ weight }) => weight)?.weight?.statement ?? statement).word.origin,
      ...(fix && { fix }),
    };
  }
  const lowered = Math.min(quorum.value, sum);
  if (hysteresis.value < lowered) return;
  const used = lowered === 0 ? UNDERFLOW : lowered - 1;
  const fix = lowered > 0 ? setNumber(hysteresis, used) : undefined;
  yield {
    message: `hysteresis ${hysteresis.value} is not below the quorum, ${lowered}: keepalived reports it and uses ${used}${lowered === 0 ? ', a number that no weight reaches' : ''}. ${lowered === 0 ? 'Give the real servers weight.' : `Write ${lowered - 1} or less, or raise the quorum.`}`,
    origin: (hysteresis.statement ?? quorum.statement ?? statement).word.origin,
    ...(fix && { fix }),
  };
}

/** Writes the number that keepalived uses today. */
function setNumber({ statement }: Service['quorum'], value: number): Fix | undefined {
  const word = statement?.args[0]?.words[0];
  if (statement === undefined || word === undefined || !isAsWritten(word)) return undefined;
  const { start, end } = word.origin;
  return {
    kind: 'safe',
    title: `Write ${statement.word.text} ${value}`,
    edits: [{ start, end, text: String(value) }],
  };
}
