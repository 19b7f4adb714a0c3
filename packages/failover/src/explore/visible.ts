/** Characters that would command a terminal or hide in a text. */
const INVISIBLE = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** A name from a configuration as it can be shown anywhere: what cannot be seen becomes `\uFFFD`. */
export function visible(name: string): string {
  return name.replace(INVISIBLE, '\uFFFD');
}
