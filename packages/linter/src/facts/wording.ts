/** "a, b or c" */
export function listOf(items: readonly string[], word: 'and' | 'or'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
}

/** The block of a path for people: "TCP_CHECK", or "the top level". */
export function blockName(path: string): string {
  return path === '' ? 'the top level' : path.slice(path.lastIndexOf('/') + 1);
}

/** The name of an argument for people: "downDelay" becomes "down delay". */
export function argumentName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** A word as part of a sentence: in quotes where it could be taken for something else. */
export function shown(word: string): string {
  return /^[\w./:-]+$/.test(word) ? word : `"${word}"`;
}
