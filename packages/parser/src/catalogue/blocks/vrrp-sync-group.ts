import { arg, block, keyword, list, optional } from '../define.ts';
import { boolean } from '../types/boolean.ts';
import { definedName, reference } from '../types/name.ts';
import { trackedBfd, trackedFile, trackedInterface, trackedProcess, trackedScript } from './track-entries.ts';
import { NOTIFY_ARGUMENTS, notifyScript, smtpAlert } from './vrrp-notify.ts';

const MAN = 'VRRP synchronization group(s)';
const OWNER = 'Weights count as 0 if a member has priority 255.';

/** `vrrp_sync_group NAME { … }`: instances that change state together. */
export const vrrpSyncGroup = block({
  typeName: 'VrrpSyncGroup',
  model: 'vrrpSyncGroups',
  args: [arg('name', definedName('vrrp_sync_group'))],
  extra: 'reported',
  summary: 'Instances that change state together: one in FAULT puts all in FAULT, and they are MASTER only together.',
  details:
    'A word behind the name, and a name that is already taken, make keepalived skip the whole block with a message. An instance can be in one group only.',
  source: { man: MAN, code: 'vrrp_parser.c:vrrp_sync_group_handler' },
  keywords: () => ({
    group: list({
      entryPer: 'word',
      neverEmpty: true,
      model: 'members',
      entry: {
        args: [arg('instance', reference('vrrp_instance'))],
        summary: 'An instance of the group. Names of instances that do not exist are reported and left out.',
        source: { man: MAN, code: 'vrrp_sync.c:vrrp_sync_set_group' },
      },
      extra: 'reported',
      required: true,
      repeat: 'first',
      repeatReported: true,
      summary: 'The instances of the group.',
      details:
        'A group without members is removed; with a single one it is reported as probably wrong. After a second `group` keepalived loses count of the braces: the lines behind it are read as if they stood outside, and from 2.2.8 on the whole group is lost.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_group_handler' },
    }),
    track_interface: list({
      entryPer: 'line',
      model: 'trackInterfaces',
      entry: trackedInterface,
      extra: 'reported',
      since: '2.0.0',
      summary: 'Interfaces that count for every member.',
      details: OWNER,
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_group_track_if_handler' },
    }),
    track_script: list({
      entryPer: 'line',
      model: 'trackScripts',
      entry: trackedScript,
      extra: 'reported',
      since: '2.0.0',
      summary: 'Scripts that count for every member.',
      details: OWNER,
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_group_track_scr_handler' },
    }),
    track_file: list({
      entryPer: 'line',
      model: 'trackFiles',
      entry: trackedFile,
      extra: 'reported',
      since: '2.0.0',
      summary: 'Files whose numbers count for every member.',
      details: OWNER,
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_group_track_file_handler' },
    }),
    track_process: list({
      entryPer: 'line',
      model: 'trackProcesses',
      entry: trackedProcess,
      extra: 'reported',
      since: '2.0.11',
      build: ['_WITH_TRACK_PROCESS_'],
      summary: 'Processes that count for every member.',
      details: OWNER,
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_group_track_process_handler' },
    }),
    track_bfd: list({
      entryPer: 'line',
      model: 'trackBfds',
      entry: trackedBfd,
      extra: 'reported',
      since: '2.0.0',
      build: ['_WITH_BFD_'],
      summary: 'BFD sessions that count for every member.',
      details: OWNER,
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_group_track_bfd_handler' },
    }),
    notify_backup: notifyScript({
      summary: 'Command to run when the group becomes BACKUP.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_gnotify_backup_handler' },
    }),
    notify_master: notifyScript({
      summary: 'Command to run when the group becomes MASTER.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_gnotify_master_handler' },
    }),
    notify_fault: notifyScript({
      summary: 'Command to run when the group goes to FAULT.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_gnotify_fault_handler' },
    }),
    notify_stop: notifyScript({
      since: '2.0.0',
      summary: 'Command to run when keepalived stops.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_gnotify_stop_handler' },
    }),
    notify: notifyScript({
      summary: 'Command to run at every change of state.',
      details: NOTIFY_ARGUMENTS,
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_gnotify_handler' },
    }),
    smtp_alert: smtpAlert({
      summary: 'Send mail at every change of state of the group.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_gsmtp_handler' },
    }),
    global_tracking: keyword({
      deprecated: {
        since: '2.0.0',
        use: 'sync_group_tracking_weight',
        why: 'From then on it does what sync_group_tracking_weight does, and no more; what all members track belongs on the group itself: track_interface, track_script or track_file in the vrrp_sync_group.',
      },
      summary: 'Let all members share what one of them tracks.',
      details: 'From 2.0.0 on it only does what `sync_group_tracking_weight` does.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_gglobal_tracking_handler' },
    }),
    sync_group_tracking_weight: keyword({
      since: '2.0.0',
      defaultText: 'off: weighted trackers of members lose their weight or are dropped',
      summary: 'Keep the weights of what the members track, so that their priorities may differ.',
      details:
        'Members whose priorities drift apart want to be MASTER on different nodes. Words after it are not read: `sync_group_tracking_weight no` turns it on.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_sg_tracking_weight_handler' },
    }),
    notify_priority_changes: keyword({
      args: [optional('enabled', boolean(), { default: true })],
      since: '2.2.0',
      defaultText: 'vrrp_notify_priority_changes of global_defs',
      summary: 'Write changes of priority of the members to the notify FIFO, too.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_sg_notify_priority_changes_handler' },
    }),
  }),
});
