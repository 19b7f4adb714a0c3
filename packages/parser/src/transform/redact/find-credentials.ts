import type { Replacements } from './replacements.ts';
import type { Secrets } from './secrets.ts';

/** Forms in which commands and definitions hold secrets; the group is the secret. */
const FORMS: readonly RegExp[] = [
  /\/\/[^\s/@:"']*:([^\s/@"']+)@/dg,
  /(?:pass(?:word|wd|phrase)?|pwd|secret|token|api_?key|auth_?pass)["']?[ \t]*[=:][ \t]*["']?([^\s"'&;,\\]+)/dgi,
  /--?(?:password|passwd|passphrase|pass|token|secret|api-?key)(?:[ \t]+|=)["']?([^\s"'\\]+)/dgi,
  /\bmysql\w{0,20}\b[^\n]{0,300}?\s-p([^\s"'\\]+)/dg,
  /\bredis-cli\b[^\n]{0,300}?\s-a[ \t]+["']?([^\s"'\\]+)/dg,
  /\bcurl\b[^\n]{0,300}?\s(?:-u|--user)[ \t=]["']?[^\s"':]+:([^\s"'\\]+)/dg,
  /\b(?:Bearer|Basic)[ \t]+([\w.+/=~-]{6,})/dg,
];

/** Replaces passwords and keys in commands and definitions, as far as they can be told by their form. */
export function replaceCredentials(code: string, secrets: Secrets, into: Replacements): void {
  for (const form of FORMS) {
    for (const { indices } of code.matchAll(form)) {
      const [start, end] = indices?.[1] ?? [0, 0];
      const secret = code.slice(start, end);
      // A use of a definition, and the path of a file, are no secrets themselves.
      if (!/^[$/]/.test(secret)) into.add(start, end, secrets.replace(secret));
    }
  }
}
