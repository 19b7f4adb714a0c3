// What Stryker does not change: the metadata of rules. Tests compare all of it with the pages, which are made from it, and
// nothing is decided by it.
export const strykerPlugins = [{ kind: 'Ignore', name: 'metadata', value: { shouldIgnore } }];

/** Why a place is left alone, undefined: it is not. Stryker asks with a path of Babel's. */
function shouldIgnore(path) {
  const isMeta = path.isObjectProperty() && path.get('key').isIdentifier({ name: 'meta' });
  return isMeta ? 'Metadata of a rule.' : undefined;
}
