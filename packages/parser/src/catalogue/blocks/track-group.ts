import { arg, block, list } from '../define.ts';
import { definedName, reference } from '../types/name.ts';

const MAN = 'Static track groups';

/** `track_group NAME { … }`: the instances that suffer when a static address, route or rule is lost. */
export const trackGroup = block({
  typeName: 'TrackGroup',
  model: 'trackGroups',
  args: [arg('name', definedName('track_group'))],
  extra: 'reported',
  since: '2.0.3',
  summary: 'Instances that go to FAULT when a static address, route or rule that names this group is lost.',
  details:
    'Must stand before the `static_ipaddress`, `static_routes` or `static_rules` that names it. A word behind the name, and a name that is already taken, make keepalived skip the whole block with a message.',
  source: { man: MAN, code: 'vrrp_parser.c:static_track_group_handler' },
  keywords: () => ({
    group: list({
      entryPer: 'word',
      neverEmpty: true,
      model: 'members',
      entry: {
        args: [arg('instance', reference('vrrp_instance'))],
        summary: 'An instance of the group. Names of instances that do not exist are left out.',
        source: { man: MAN, code: 'vrrp_static_track.c:static_track_group_set' },
      },
      extra: 'reported',
      required: true,
      repeat: 'first',
      repeatReported: true,
      since: '2.0.3',
      summary: 'The instances of the group.',
      details:
        'After a second `group` keepalived loses count of the braces: the lines behind it are read as if they stood outside, and from 2.2.8 on the whole group is lost.',
      source: { man: MAN, code: 'vrrp_parser.c:static_track_group_group_handler' },
    }),
  }),
});
