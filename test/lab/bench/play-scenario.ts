import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ClusterModel } from '@kalint/failover';
import type { Outcome } from '../outcome.ts';
import type { Fault, Scenario, Step } from '../scenario.ts';
import { quietSeconds, settleSeconds } from '../settle-time.ts';
import { wiringOf } from '../wiring.ts';
import { cleanAtTheEnd } from './cleaner.ts';
import { RealDaemon } from './daemon.ts';
import { look, type RealNode } from './look.ts';
import { benchFolder } from './names.ts';
import { Network } from './network.ts';
import { TrackedThings } from './tracked-things.ts';

export interface Keepalived {
  readonly program: string;
  readonly dumpSignal: number;
}

/** What was seen in one step. */
export interface Seen {
  readonly outcome: Outcome;
  /** Where the daemon's report, its log and the addresses on its host do not tell the same; empty: they do. */
  readonly contradictions: readonly string[];
  /** The last lines of each daemon's log, to read when something is wrong. */
  readonly log: Readonly<Record<string, readonly string[]>>;
}

let benches = 0;

/** Lets real daemons play a scenario; always leaves the machine as it was. */
export async function playScenario(scenario: Scenario, model: ClusterModel, keepalived: Keepalived): Promise<Seen[]> {
  cleanAtTheEnd();
  const bench = new Bench(benches++, scenario, model, keepalived);
  try {
    return await bench.play();
  } finally {
    await bench.remove();
  }
}

/** Windows of quiet that are waited for until what still changes counts as flapping. */
const MAX_WINDOWS = 5;

class Bench {
  readonly #scenario: Scenario;
  readonly #model: ClusterModel;
  readonly #folder: string;
  readonly #network: Network;
  readonly #nodes: ReadonlyMap<string, RealNode>;

  constructor(index: number, scenario: Scenario, model: ClusterModel, keepalived: Keepalived) {
    this.#scenario = scenario;
    this.#model = model;
    this.#folder = benchFolder(index);
    const names = Object.keys(scenario.nodes);
    const network = new Network(index, names, wiringOf(scenario, model));
    this.#network = network;
    const nodes = names.map((name): [string, RealNode] => {
      const folder = join(this.#folder, name);
      const namespace = network.namespaceOf(name);
      const daemon = new RealDaemon({ ...keepalived, namespace, folder, configId: name });
      return [name, { name, daemon, things: new TrackedThings(folder, namespace), network, hasCrashed: false }];
    });
    this.#nodes = new Map(nodes);
  }

  async play(): Promise<Seen[]> {
    await this.#network.build();
    this.#writeFiles();
    const seen: Seen[] = [];
    // Faults that were not waited for are still on their way in the next step.
    const pending: Fault[] = [];
    for (const [i, step] of this.#scenario.steps.entries()) {
      const began = performance.now();
      await this.#act(step.faults ?? [], i === 0);
      pending.push(...(step.faults ?? []));
      seen.push(await this.#settle({ ...step, faults: pending }, began));
      if (step.afterSeconds === undefined) pending.length = 0;
    }
    return seen;
  }

  async remove(): Promise<void> {
    await Promise.allSettled([...this.#nodes.values()].map(({ daemon }) => daemon.kill()));
    for (const { things } of this.#nodes.values()) things.remove();
    await this.#network.remove();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #writeFiles(): void {
    for (const [name, text] of Object.entries(this.#scenario.nodes)) {
      const folder = join(this.#folder, name);
      mkdirSync(folder, { recursive: true });
      // A script may run as another user.
      chmodSync(this.#folder, 0o755);
      writeFileSync(join(folder, 'keepalived.conf'), `${text.replaceAll('/lab/', `${folder}/`).trim()}\n`);
      this.#makeTrackedThings(name);
    }
  }

  /** All is well before the faults of the first step. A file with `init_file` is left to the daemon. */
  #makeTrackedThings(name: string): void {
    const node = this.#model.nodes.find((one) => one.name === name);
    for (const { kind, name: tracker, initialValue } of node?.trackers ?? []) {
      if (kind === 'process') this.#nodes.get(name)?.things.setProcess(tracker, true);
      if (kind === 'file' && initialValue === 0) this.#nodes.get(name)?.things.setFile(tracker, 0);
    }
  }

  async #act(faults: readonly Fault[], isFirst: boolean): Promise<void> {
    const held = new Set(isFirst ? faults.flatMap((fault) => (isStop(fault) ? fault.node : [])) : []);
    const starting = isFirst ? [...this.#nodes.keys()].filter((name) => !held.has(name)) : [];
    for (const fault of faults) {
      await this.#do(fault);
      if (fault.kind === 'node' && fault.to === 'start' && !isFirst) starting.push(fault.node);
    }
    const daemons = starting.flatMap((name) => this.#nodes.get(name)?.daemon ?? []);
    for (const daemon of daemons) await daemon.prepare();
    await sleep(50);
    for (const daemon of daemons) daemon.go();
  }

  async #do(fault: Fault): Promise<void> {
    if (fault.kind === 'partition') return this.#network.divide(fault.groups, fault.wires);
    const node = this.#nodes.get(fault.node);
    if (node === undefined) return;
    switch (fault.kind) {
      case 'script':
        return node.things.setScript(fault.name, fault.ok);
      case 'process':
        return node.things.setProcess(fault.name, fault.ok);
      case 'file':
        return node.things.setFile(fault.name, fault.value);
      case 'node':
        return this.#power(node, fault.to);
      case 'interface':
        return fault.how === 'carrier'
          ? this.#network.setCarrier(fault.node, fault.name, fault.up)
          : this.#network.setLink(fault.node, fault.name, fault.up);
    }
  }

  async #power(node: RealNode, to: 'start' | 'stop' | 'crash'): Promise<void> {
    if (to === 'stop') await node.daemon.stop();
    if (to === 'crash') {
      await node.daemon.kill();
      await this.#network.pullAllCables(node.name);
      await this.#network.resetAddresses(node.name);
      node.hasCrashed = true;
    }
    if (to === 'start' && node.hasCrashed) {
      await this.#network.plugAllCables(node.name);
      node.hasCrashed = false;
    }
  }

  /** Waits until the step has come to rest, or for the time that it names, and looks. */
  async #settle(step: Step, began: number): Promise<Seen> {
    const nodes = [...this.#nodes.values()];
    const wait = 1000 * (step.afterSeconds ?? settleSeconds(this.#model, step));
    await sleep(Math.max(0, began + wait - performance.now()));
    if (step.afterSeconds !== undefined) return look(this.#model, nodes, new Set());
    let moving = new Set<string>();
    for (let window = 0; window < MAX_WINDOWS; window++) {
      const since = performance.now();
      await sleep(1000 * quietSeconds(this.#model));
      moving = new Set(nodes.flatMap((node) => movedSince(node, since)));
      if (moving.size === 0) break;
    }
    return look(this.#model, nodes, moving);
  }
}

function isStop(fault: Fault): fault is Extract<Fault, { kind: 'node' }> {
  return fault.kind === 'node' && fault.to !== 'start';
}

/** Instances of a node that have changed state, as `node instance`. */
function movedSince({ name, daemon }: RealNode, since: number): string[] {
  return daemon.log.transitions.flatMap(({ at, instance }) => (at >= since ? `${name} ${instance}` : []));
}
