import type { BfdInstance, Binding, TrackFile, VrrpScript, VrrpTrackProcess } from '@kalint/parser';
import type { TrackerModel } from './cluster-model.ts';

const DEFAULT_SCRIPT_INTERVAL = 1;
/** Default of `min_rx` and of `multiplier`. */
const DEFAULT_BFD = { milliseconds: 10, multiplier: 5 } as const;

/** The tracker of a name as its definition describes it; the first definition counts. */
export function readTracker(kind: TrackerModel['kind'], name: string, { model }: Binding): TrackerModel {
  const named = <T extends { readonly name?: { readonly value: string } }>(list: readonly T[]) =>
    list.find((one) => one.name?.value === name);
  const times = {
    script: () => scriptTimes(named(model.vrrpScripts)),
    process: () => processTimes(named(model.vrrpTrackProcesses)),
    bfd: () => bfdTimes(named(model.bfdInstances)),
    file: () => AT_ONCE,
  };
  return { kind, name, ...times[kind](), initialValue: kind === 'file' ? initialValue(named(model.trackFiles)) : 0 };
}

type Times = Pick<TrackerModel, 'failSeconds' | 'recoverSeconds'>;
const AT_ONCE: Times = { failSeconds: 0, recoverSeconds: 0 };

function scriptTimes(script: VrrpScript | undefined): Times {
  const interval = script?.interval?.value ?? DEFAULT_SCRIPT_INTERVAL;
  return { failSeconds: interval * (script?.fall?.value ?? 1), recoverSeconds: interval * (script?.rise?.value ?? 1) };
}

function processTimes(process: VrrpTrackProcess | undefined): Times {
  const both = process?.delay?.value ?? 0;
  return {
    failSeconds: process?.terminateDelay?.value ?? both,
    recoverSeconds: process?.forkDelay?.value ?? both,
  };
}

function bfdTimes(session: BfdInstance | undefined): Times {
  const milliseconds = session?.minRx?.value ?? DEFAULT_BFD.milliseconds;
  return {
    failSeconds: (milliseconds * (session?.multiplier?.value ?? DEFAULT_BFD.multiplier)) / 1000,
    recoverSeconds: 1,
  };
}

function initialValue(file: TrackFile | undefined): number {
  return file?.initFile?.value.value ?? 0;
}
