/**
 * A value that is made when a test first asks for it. What a file of tests makes while it is loaded belongs to no test: when
 * that fails, no test says so.
 */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
