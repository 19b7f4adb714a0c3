// npm runs this (package.json, "dependencies") when it has installed this folder as a project, as pre-commit does in its
// clone before it packs it: bundles the command line. A script "prepare" would do as well but for its name, which npm
// prints when it packs, and pre-commit takes all that npm prints for the name of the package.
const { bundle } = await import('./build.mjs');
process.exitCode = await bundle(['cli']);
