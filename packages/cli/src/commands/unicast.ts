import { type GivenAddresses, toUnicast, type UnicastOutcome, type UnicastProblem } from '@kalint/linter';
import { parseIpAddress } from '@kalint/parser';
import type { ConfigurationOptions } from '../configuration.ts';
import { EXIT, type ExitStatus, Failure } from '../failure.ts';
import { changeableFiles } from '../fixing/fix-inputs.ts';
import { unifiedDiff } from '../fixing/unified-diff.ts';
import { writeTogether } from '../fixing/write-fixes.ts';
import { writeStderr, writeStdout } from '../output.ts';
import { STDOUT } from '../standard-stream.ts';
import { type ColourWish, coloursFor } from '../terminal.ts';
import { readClusters } from './cluster.ts';

/** Options of `kalint unicast`, as they were written. */
export interface UnicastCommandOptions extends ColourWish, Pick<ConfigurationOptions, 'config' | 'target'> {
  /** `NODE=IP` */
  readonly address?: readonly string[];
  readonly check?: boolean;
  readonly diff?: boolean;
}

/** `kalint unicast [PATH...]`: all files of the cluster are changed, or none. */
export async function unicastCommand(paths: readonly string[], options: UnicastCommandOptions): Promise<ExitStatus> {
  const addresses = addressesOf(options.address ?? []);
  if (paths.includes('-')) throw new Failure('unicast changes the files of all nodes: name them, not standard input');
  const configured = await readClusters(paths, options);
  const { mayChange } = changeableFiles(configured);
  const inputs = new Set(configured.inputs.map(({ path }) => path));
  const outcome = toUnicast(
    configured.clusters,
    { addresses, mayChange: (path) => inputs.has(path) || mayChange(path) },
    configured.settings,
  );
  if (!outcome.ok) throw refusal(outcome);
  const { changed, routers, alone } = outcome;
  for (const one of alone) writeStderr(`kalint: ${located(one)}`);
  const isDry = options.check === true || options.diff === true;
  if (options.diff) await writeStdout(unifiedDiff(changed, coloursFor(options, STDOUT.isTTY)));
  if (!isDry) writeTogether(changed, { done: 'changed', meanwhile: 'read' });
  writeStderr(`kalint: ${summary(changed.length, routers, isDry)}`);
  return isDry && changed.length > 0 ? EXIT.findings : EXIT.clean;
}

/** @throws Failure for what is no `NODE=IP` */
function addressesOf(words: readonly string[]): GivenAddresses {
  const addresses: Record<string, string[]> = Object.create(null);
  for (const word of words) {
    const at = word.lastIndexOf('=');
    const [node, ip] = [word.slice(0, at), word.slice(at + 1)];
    if (at < 1) throw new Failure(`--address ${word}: NODE=IP is expected, such as lb01=192.0.2.1`);
    if (parseIpAddress(ip) === undefined || ip.includes('/')) {
      throw new Failure(`--address ${word}: '${ip}' is no IP address without a prefix`);
    }
    addresses[node] = [...(addresses[node] ?? []), ip];
  }
  return addresses;
}

function refusal({ problems, unknownNodes, nodes }: UnicastOutcome & { readonly ok: false }): Failure {
  const unknown = unknownNodes.map((name) => `--address ${name}: there is no such node; there are ${nodes.join(', ')}`);
  return new Failure([...unknown, ...problems.map(located), 'no file was changed'].join('\n'));
}

function summary(files: number, routers: number, isDry: boolean): string {
  if (files === 0) return `nothing to change: ${count(routers, 'virtual router')} with complete unicast peers`;
  const what = isDry ? 'would be changed; nothing is written' : 'changed';
  return `${count(files, 'file')} ${what}: ${count(routers, 'virtual router')} by unicast`;
}

function located({ filePath, line, message }: UnicastProblem): string {
  return `${filePath}:${line}: ${message}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
