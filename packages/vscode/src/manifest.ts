/** What stands in the extension's package.json under some names, the outer one first; undefined where there is nothing. */
export function partOf(manifest: unknown, ...names: readonly string[]): unknown {
  return names.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined,
    manifest,
  );
}
