/** Whether a name can stand where another word stood, without quotes, and is read as that one word. */
export function isBareName(name: string): boolean {
  return /^[^\s"'#!{}$\\@~][^\s"'#!{}$\\]*$/.test(name);
}
