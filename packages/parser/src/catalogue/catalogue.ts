import { bfdInstance } from './blocks/bfd-instance.ts';
import { garpGroup } from './blocks/garp-group.ts';
import { globalDefs } from './blocks/global-defs.ts';
import { interfaceUpDownDelays } from './blocks/interface-up-down-delays.ts';
import { linkbeatInterfaces } from './blocks/linkbeat-interfaces.ts';
import { processKeywords } from './blocks/process.ts';
import { ssl } from './blocks/ssl.ts';
import { staticIpaddress, staticRoutes, staticRules } from './blocks/static.ts';
import { trackFile, vrrpTrackFile } from './blocks/track-file.ts';
import { trackGroup } from './blocks/track-group.ts';
import { virtualServer } from './blocks/virtual-server.ts';
import { virtualServerGroup } from './blocks/virtual-server-group.ts';
import { vrrpInstance } from './blocks/vrrp-instance.ts';
import { vrrpScript } from './blocks/vrrp-script.ts';
import { vrrpSyncGroup } from './blocks/vrrp-sync-group.ts';
import { vrrpTrackProcess } from './blocks/vrrp-track-process.ts';
import type { KeywordTable } from './spec.ts';

/** Everything that may stand at the top level of keepalived.conf, in the order of its manual page. */
export const catalogue = {
  ...processKeywords,
  global_defs: globalDefs,
  linkbeat_interfaces: linkbeatInterfaces,
  interface_up_down_delays: interfaceUpDownDelays,
  track_group: trackGroup,
  static_ipaddress: staticIpaddress,
  static_routes: staticRoutes,
  static_rules: staticRules,
  vrrp_script: vrrpScript,
  track_file: trackFile,
  vrrp_track_file: vrrpTrackFile,
  vrrp_track_process: vrrpTrackProcess,
  bfd_instance: bfdInstance,
  garp_group: garpGroup,
  vrrp_sync_group: vrrpSyncGroup,
  vrrp_instance: vrrpInstance,
  virtual_server_group: virtualServerGroup,
  virtual_server: virtualServer,
  SSL: ssl,
} as const satisfies KeywordTable;
