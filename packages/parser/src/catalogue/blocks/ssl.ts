import { arg, block, keyword } from '../define.ts';
import { path } from '../types/path.ts';
import { text } from '../types/text.ts';

/** `SSL { … }`: certificate, key and CA that the SSL_GET checks use. */
export const ssl = block({
  typeName: 'Ssl',
  model: 'ssl',
  repeat: 'last',
  repeatReported: true,
  summary: 'Certificate, key and trusted CA for all SSL_GET checks.',
  details:
    'Needed only where the servers ask for a client certificate; without it keepalived makes a plain TLS context. Where an SSL_GET check exists, a file that cannot be loaded ends keepalived.',
  source: { man: 'Virtual server(s)', code: 'check_parser.c:ssl_handler' },
  keywords: () => ({
    password: keyword({
      args: [arg('password', text({ meaning: 'password of the key file' }), { confidential: 'secret' })],
      repeatReported: true,
      summary: 'Password that unlocks the key file.',
      source: { man: 'Virtual server(s)', code: 'check_parser.c:sslpass_handler' },
    }),
    ca: keyword({
      args: [arg('file', path('PEM file with the trusted CA certificates'))],
      repeatReported: true,
      summary: 'File with the certificates of the authorities to trust.',
      source: { man: 'Virtual server(s)', code: 'check_parser.c:sslca_handler' },
    }),
    certificate: keyword({
      args: [arg('file', path('PEM file with the certificate chain'))],
      repeatReported: true,
      summary: 'File with the client certificate and its chain.',
      source: { man: 'Virtual server(s)', code: 'check_parser.c:sslcert_handler' },
    }),
    key: keyword({
      args: [arg('file', path('PEM file with the private key'))],
      repeatReported: true,
      summary: 'File with the private key of the client certificate.',
      source: { man: 'Virtual server(s)', code: 'check_parser.c:sslkey_handler' },
    }),
  }),
});
