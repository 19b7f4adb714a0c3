import {
  NEWEST_VERSION,
  nearest,
  OLDEST_VERSION,
  resolveTarget,
  targetNames,
  type Version,
} from '@kalint/parser/catalogue';
import { Failure } from './failure.ts';

/** The release that `--target` means; the newest known without it. */
export function targetOf(name: string | undefined): Version {
  if (name === undefined) return NEWEST_VERSION;
  const version = resolveTarget(name);
  if (version !== undefined) return version;
  const distributions = targetNames.filter((known) => /^[a-z]/.test(known));
  const [near] = nearest(name, distributions);
  throw new Failure(
    `unknown target '${name}'${near ? `; did you mean ${near}?` : ''}\n` +
      `--target takes a keepalived release from ${OLDEST_VERSION} to ${NEWEST_VERSION}, a series such as 2.2, or one of ${distributions.join(', ')}`,
  );
}
