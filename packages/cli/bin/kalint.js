#!/usr/bin/env node
import { existsSync } from 'node:fs';
import nodeModule from 'node:module';

// From Node 22.8 on: a second start finds its code compiled.
nodeModule.enableCompileCache?.();

if (existsSync(new URL('../dist/main.js', import.meta.url))) {
  await import('../dist/main.js');
} else {
  console.error('kalint: packages/cli/dist/main.js is missing: run npm run build first');
  process.exitCode = 2;
}
