import { arg, block, keyword, optional } from '../define.ts';
import { boolean } from '../types/boolean.ts';
import { reference } from '../types/name.ts';
import { MAN } from './checker-common.ts';

/** `BFD_CHECK { … }`: the server is up while a BFD session is. */
export const bfdCheck = block({
  typeName: 'RealServerBfdCheck',
  model: 'bfdChecks',
  repeat: 'append',
  since: '2.0.0',
  build: ['_WITH_BFD_'],
  summary: 'The server is up while a BFD session is up.',
  source: { man: MAN, code: 'check_bfd.c:bfd_check_handler' },
  keywords: () => ({
    name: keyword({
      args: [arg('instance', reference('bfd_instance'))],
      extra: 'reported',
      required: true,
      repeat: 'first',
      repeatReported: true,
      since: '2.0.0',
      build: ['_WITH_BFD_'],
      summary: 'The bfd_instance to follow; it must stand before the virtual server.',
      details:
        'An unknown or second name, one that the real server follows already, or more than one word: each drops the whole check and is reported.',
      source: { man: MAN, code: 'check_bfd.c:bfd_name_handler' },
    }),
    alpha: keyword({
      args: [optional('enabled', boolean(), { default: true })],
      since: '2.0.0',
      build: ['_WITH_BFD_'],
      defaultText: 'that of the real server',
      summary: 'Count the server as down until the session has come up once.',
      source: { man: MAN, code: 'check_bfd.c:bfd_alpha_handler' },
    }),
  }),
});
