/**
 * Installs what is missing of a set of packages: names and exact versions. `folders` inside get their dependencies, too;
 * `overrides` are versions of dependencies.
 */
export function installPackages(
  dependencies: Readonly<Record<string, string>>,
  options?: { readonly folders?: readonly string[]; readonly overrides?: Readonly<Record<string, string>> },
): { readonly ok: true; readonly modules: string } | { readonly ok: false; readonly why: string };
