/** A package as it is published. */
export interface StagedPackage {
  readonly name: string;
  readonly version: string;
  readonly folder: string;
}

/** The folders of the published packages below packages/, those that others need first. */
export const PUBLISHED: readonly string[];

/** Copies the built packages into a folder, as they are published. */
export function stagePackages(
  into: string,
): { readonly ok: true; readonly packages: readonly StagedPackage[] } | { readonly ok: false; readonly why: string };
