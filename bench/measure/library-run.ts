// A process of its own that reads a file, does one thing with the library, and tells who started it how long that took.
import { readFileSync } from 'node:fs';
import { lint } from '@kalint/linter';
import { createSourceFile, expand, nestingHints } from '@kalint/parser';

const [work = '', path = ''] = process.argv.slice(2);
const text = readFileSync(path, 'utf8');
const began = performance.now();
if (work === 'lint') lint([{ path, text }]);
else expand(createSourceFile(path, text), { hints: nestingHints });
process.send?.(performance.now() - began);
