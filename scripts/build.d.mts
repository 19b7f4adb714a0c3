/** Bundles and declarations of every package. Returns an exit status. */
export function build(): Promise<number>;

/** Bundles the named packages. Returns an exit status. */
export function bundle(names: readonly string[]): Promise<number>;
