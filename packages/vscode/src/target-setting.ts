import { partOf } from './manifest.ts';

/**
 * The releases and distributions that the setting `kalint.target` knows, as the extension's package.json lists them.
 * Empty where it lists none.
 */
export function targetsOf(manifest: unknown): readonly string[] {
  const found = partOf(manifest, 'contributes', 'configuration', 'properties', 'kalint.target', 'enum');
  return Array.isArray(found) ? found.filter((one) => typeof one === 'string' && one !== '') : [];
}
