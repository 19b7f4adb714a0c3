/** A phrase as it stands at the beginning of a sentence; the name of a file stays as it is. */
export function sentence(phrase: string): string {
  return /^[\w-]+\.\w/.test(phrase) ? phrase : phrase.charAt(0).toUpperCase() + phrase.slice(1);
}
