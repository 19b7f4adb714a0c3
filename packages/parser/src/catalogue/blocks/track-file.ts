import { alias, arg, block, flag, keyword, optional } from '../define.ts';
import type { KeywordTable } from '../spec.ts';
import { fixedWord } from '../types/fixed-word.ts';
import { integer } from '../types/integer.ts';
import { definedName } from '../types/name.ts';
import { path } from '../types/path.ts';
import type { Version } from '../version.ts';
import { reverseOption, weightArgument } from './track-entries.ts';

const MAN = 'Track files';
const VRRP_BUILD = ['_WITH_VRRP_'];

/** Largest number in a file that can make sense for a priority. */
const MAX_STATUS = 254;

/** `track_file NAME { … }`: a file whose number VRRP instances, sync groups and real servers can track. */
export const trackFile = block({
  typeName: 'TrackFile',
  model: 'trackFiles',
  args: [arg('name', definedName('track_file'))],
  since: '2.1.0',
  summary: 'A file that holds a number; what tracks it changes its priority or weight by the number times a weight.',
  details:
    'Read whenever it is written. It does nothing until a `track_file` further down in the file names it. A second one of the same name is never used, and keepalived does not say so.',
  source: { man: MAN, code: 'track_file.c:track_file_handler' },
  keywords: () => trackFileKeywords('2.1.0'),
});

/** `vrrp_track_file NAME { … }`: the first name of `track_file`. */
export const vrrpTrackFile = alias(
  'track_file',
  { ...trackFile, keywords: trackFileKeywords('2.0.0', VRRP_BUILD), build: VRRP_BUILD },
  {
    since: '2.0.0',
    deprecated: {
      since: '2.1.0',
      use: 'track_file',
      why: 'It was renamed when real servers could track files, too.',
      reported: false,
    },
    source: { man: MAN, code: 'track_file.c:vrrp_track_file_handler' },
  },
);

/** The keywords of both spellings; they differ in the release that brought them. */
function trackFileKeywords(since: Version, build?: readonly string[]): KeywordTable {
  const origin = build === undefined ? { since } : { since, build };
  return {
    file: keyword({
      ...origin,
      args: [arg('path', path('file that holds the number'))],
      required: true,
      repeat: 'first',
      repeatReported: true,
      summary: 'The file to read. It need not exist; no file counts as 0.',
      details:
        'From 2.2.8 on its folder must exist, on a file system that can be written and watched (not NFS, /proc, /sys), or the block is dropped with a message.',
      source: { man: MAN, code: 'track_file.c:track_file_file_handler' },
    }),
    weight: keyword({
      ...origin,
      args: [weightArgument(254)],
      options: { reverse: reverseOption },
      extra: 'reported',
      repeat: 'first',
      repeatReported: true,
      defaultText: '1',
      summary: 'The number in the file is multiplied by this; with 0, any number but 0 is a failure.',
      details: 'A second weight counts if the first is 1. A weight outside the limits is read as 1.',
      source: { man: MAN, code: 'track_file.c:track_file_weight_handler' },
    }),
    init_file: keyword({
      ...origin,
      args: [
        arg('overwriteFirst', fixedWord('overwrite'), { skippable: true }),
        optional('value', integer({ min: -MAX_STATUS, max: MAX_STATUS }), { default: 0 }),
      ],
      options: { overwrite: flag('Write the number even if the file exists.') },
      extra: 'reported',
      defaultText: 'the file is left as it is',
      summary: 'Create the file with this number when keepalived starts.',
      details:
        'A number outside the limits is reported, and written all the same. In 2.2.8 to 2.3.2 an existing file is overwritten in any case. A reload writes nothing.',
      source: { man: MAN, code: 'track_file.c:track_file_init_handler' },
    }),
  };
}
