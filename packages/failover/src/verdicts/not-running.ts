import { visible } from '../explore/visible.ts';
import type { Judge } from './verdict.ts';

/** What cannot take part whatever happens: a daemon that ends at its start, an instance that is always in FAULT. */
export const notRunning: Judge = ({ to }, { model, services }) => {
  if (to.depth > 0) return [];
  return model.nodes.flatMap((node, n) => {
    const name = visible(node.name);
    const concerned = services.filter(({ carriers }) => carriers.some((carrier) => carrier.node === n));
    if (node.refusal !== undefined) {
      return [judgement(`${name}`, `keepalived ends at its start on ${name}: ${visible(node.refusal)}`, concerned)];
    }
    return node.instances.flatMap(({ name: instance, alwaysFault }, i) => {
      if (alwaysFault === undefined) return [];
      const own = services.filter(({ carriers }) => carriers.some((one) => one.node === n && one.instance === i));
      const where = `${visible(instance)} on ${name}`;
      return [judgement(where, `${where} is in FAULT whatever happens: ${visible(alwaysFault)}`, own)];
    });
  });
};

function judgement(key: string, text: string, services: ReturnType<Judge>[number]['services']) {
  return {
    kind: 'not-running' as const,
    severity: 'error' as const,
    key: `not-running ${key}`,
    message: /[.!?]$/.test(text) ? text : `${text}.`,
    advice: 'Mend this first: the node cannot take over anything.',
    services,
  };
}
