import { arg, block, flag, keyword } from '../define.ts';
import { integer } from '../types/integer.ts';
import { reference } from '../types/name.ts';
import { MAN } from './checker-common.ts';
import { MAX_WEIGHT } from './server-common.ts';

/** `FILE_CHECK { … }`: a number in a file changes the weight of the server. */
export const fileCheck = block({
  typeName: 'RealServerFileCheck',
  model: 'fileChecks',
  repeat: 'append',
  since: '2.1.0',
  summary: 'The number in a tracked file changes the weight of the server or takes it down.',
  source: { man: MAN, code: 'check_file.c:file_check_handler' },
  keywords: () => ({
    track_file: keyword({
      args: [arg('file', reference('track_file'))],
      required: true,
      since: '2.1.0',
      summary: 'The track_file to follow; it must stand before the virtual server.',
      source: { man: MAN, code: 'check_file.c:track_file_handler' },
    }),
    weight: keyword({
      args: [arg('weight', integer({ min: -MAX_WEIGHT, max: MAX_WEIGHT }))],
      options: {
        reverse: flag('Turn the sign of the weight round.'),
        noreverse: flag('Do not turn the sign (the default).'),
      },
      extra: 'reported',
      since: '2.1.0',
      defaultText: 'that of the track_file',
      summary: 'Factor for the number in the file; the product is added to the weight of the server.',
      details:
        'With 0 any number but 0 in the file takes the server down. With any other word behind the weight the whole statement is dropped.',
      source: { man: MAN, code: 'check_file.c:track_file_weight_handler' },
    }),
  }),
});
