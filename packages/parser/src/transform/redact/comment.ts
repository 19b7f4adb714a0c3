/** A comment that tells kalint something; what stands behind `--` is for people. */
const WORKING = /^([#!]+\s*kalint-[a-z-]+(?:(?!--(?:\s|$)).)*)(.*)$/s;

/** A use of a definition, or a letter, digit or other sign that may be part of a word. */
const USE_OR_SIGN = /\$\{?([A-Za-z_]\w*)|[A-Za-z0-9]|[^\0-\x7f]/gu;

/**
 * A comment with an x for each letter and digit: its length in bytes stays, and so does its layout.
 * @param definitions names whose uses stay: a definition that only a comment uses is not unused
 */
export function redactedComment(comment: string, definitions: ReadonlySet<string>): string {
  const [, kept = '', rest = comment] = WORKING.exec(comment) ?? [];
  return (
    kept +
    rest.replace(USE_OR_SIGN, (found, name?: string) => {
      if (name !== undefined) return definitions.has(name) ? found : found.replace(/\w/g, 'x');
      return 'x'.repeat(new TextEncoder().encode(found).length);
    })
  );
}
