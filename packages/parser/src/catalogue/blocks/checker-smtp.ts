import { arg, block, keyword } from '../define.ts';
import { text } from '../types/text.ts';
import { adapt, checkerKeywords, MAN } from './checker-common.ts';

const HOST_BUILD = ['WITH_HOST_ENTRIES'];

/** `host { … }` inside SMTP_CHECK: the old way to check several addresses. */
const smtpHost = block({
  typeName: 'RealServerSmtpCheckHost',
  model: 'hosts',
  repeat: 'append',
  build: HOST_BUILD,
  deprecated: { since: '1.3.5', why: 'Write one SMTP_CHECK for each address instead.', reported: false },
  summary: 'One more address to check with the same settings.',
  details:
    'From 2.2.8 on, what stands inside is applied to the enclosing SMTP_CHECK, and the additional check goes to the real server’s own address.',
  source: { code: 'check_smtp.c:smtp_host_handler' },
  keywords: () => adapt(checkerKeywords, { build: HOST_BUILD }),
});

/** `SMTP_CHECK { … }`: the server is up when it greets, accepts HELO and QUIT. */
export const smtpCheck = block({
  typeName: 'RealServerSmtpCheck',
  model: 'smtpChecks',
  repeat: 'append',
  summary: 'The server is up when it answers as a mail server does: greeting, HELO, QUIT.',
  source: { man: MAN, code: 'check_smtp.c:smtp_check_handler' },
  keywords: () => ({
    ...adapt(checkerKeywords, { always: ['retry', 'delay_before_retry', 'warmup'] }),
    helo_name: keyword({
      args: [arg('name', text({ meaning: 'name for the HELO command' }), { confidential: 'name' })],
      repeatReported: '2.2.8',
      defaultText: 'smtpchecker.keepalived.org',
      summary: 'Name to give in the HELO command.',
      source: { man: MAN, code: 'check_smtp.c:smtp_helo_name_handler' },
    }),
    host: smtpHost,
  }),
});
