import type { Names } from './names.ts';
import type { Replacements } from './replacements.ts';

const MAIL = /(?<![\w.+@-])[\w.+-]+@(?:[\w-]+\.)*[\w-]+(?![\w@-])/g;
/** A name with points: behind `//`, or not part of a path. */
const HOST = /(?<![\w.-])(?<!(?<!\/)\/)(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?![\w-]|\.\w)(\/?)/gi;
/** Last parts that files have and hosts do not. */
const FILE_ENDINGS = new Set(
  [
    ['conf', 'cfg', 'cnf', 'ini', 'inc', 'txt', 'log', 'pid', 'sock', 'state', 'lock', 'json', 'yaml', 'yml', 'xml'],
    ['sh', 'bash', 'py', 'pl', 'rb', 'php', 'js', 'lua', 'html', 'htm', 'cgi', 'jsp', 'do', 'asp', 'aspx'],
    [
      'pem',
      'crt',
      'key',
      'csr',
      'service',
      'socket',
      'target',
      'timer',
      'bin',
      'exe',
      'so',
      'tmp',
      'bak',
      'out',
      'dat',
    ],
  ].flat(),
);
const HOME = /(?<=\/home\/)[^/\s"']+/g;

/** Replaces what can be told to be the name of a host or person by its form. */
export function replaceNames(code: string, names: Names, into: Replacements): void {
  for (const { index, 0: mail } of code.matchAll(MAIL)) into.add(index, index + mail.length, names.mail(mail));
  for (const { index, 0: user } of code.matchAll(HOME)) into.add(index, index + user.length, names.user(user));
  for (const { index, 0: found, 1: slash = '' } of code.matchAll(HOST)) {
    const host = found.slice(0, found.length - slash.length);
    const isInUrl = code.slice(Math.max(index - 2, 0), index) === '//';
    if (slash !== '' && !isInUrl) continue;
    if (!isInUrl && FILE_ENDINGS.has(host.slice(host.lastIndexOf('.') + 1).toLowerCase())) continue;
    into.add(index, index + host.length, names.host(host));
  }
}
