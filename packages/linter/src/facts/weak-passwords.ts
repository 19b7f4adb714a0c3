/** VRRP has room for so many bytes. */
const MAX_BYTES = 8;

/** Passwords that everybody tries first: words for a password, names of the software, and those of well-known tutorials. */
const COMMON = new Set(
  [
    ['admin', 'root', 'user', 'guest', 'test', 'demo', 'example', 'default', 'foobar', 'hello', 'welcome', 'letmein'],
    ['pass', 'passwd', 'password', 'passw0rd', 'p@ssw0rd', 'p@ssword', 'mypass', 'mypasswd', 'mypassword', 'authpass'],
    ['secret', 's3cret', 's3cr3t', 'mysecret', 'changeit', 'abc123', 'a1b2c3', 'qwerty', 'qwertyui', 'qwer1234'],
    ['keepalived', 'keepalive', 'vrrp', 'vrrppass', 'lvs', 'haproxy', 'nginx', 'kube', 'kubernetes', 'k8s', 'cluster'],
    ['d0cker', 'docker', 'k@l!ve1', 'K8SHA_KA_AUTH', 'ceb1b3ec013d66163d6ab'],
  ]
    .flat()
    .map((word) => start(word.toLowerCase())),
);
const SEQUENCES = ['01234567890', '09876543210', 'abcdefghijklmnop', 'qwertyuiop', 'asdfghjkl'];

/** Why anybody would guess a password, as half a sentence; undefined where it is not easy. Only its first 8 bytes count. */
export function weaknessOf(password: string, minLength: number): string | undefined {
  const used = start(password);
  const plain = used.toLowerCase();
  if (/^(.)\1*$/s.test(used)) return 'is one character again and again';
  if (SEQUENCES.some((sequence) => sequence.includes(plain))) return 'is a row of characters as they stand on the keys';
  if (/^\d{1,4}$/.test(used)) return `has ${used.length} digits`;
  if (COMMON.has(plain)) return 'is among the first that anybody tries';
  if (/^(1234|123|12345)?(pass|passwd|admin|root|test|vrrp)(1|12|123|1234|!)?$/.test(plain)) {
    return 'is among the first that anybody tries';
  }
  return [...used].length < minLength ? `has fewer than ${minLength} characters` : undefined;
}

function start(password: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(password).slice(0, MAX_BYTES));
}
