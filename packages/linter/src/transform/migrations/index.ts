import type { FileRule } from '../../engine/rule.ts';
import linkbeatPolling from './linkbeat-polling.ts';
import nativeIpv6 from './native-ipv6.ts';
import noPeers from './no-peers.ts';
import spelling from './spelling.ts';
import syncDaemon from './sync-daemon.ts';
import withoutEffect from './without-effect.ts';

/** All rewritings. */
export const migrations: readonly FileRule[] = [
  spelling,
  withoutEffect,
  nativeIpv6,
  linkbeatPolling,
  syncDaemon,
  noPeers,
];
