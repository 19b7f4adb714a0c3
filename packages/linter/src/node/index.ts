export { createFileHost } from './file-host.ts';
export { type FoundConfigurations, findConfigurations } from './find-configurations.ts';
export { readTextFile, type Unreadable } from './read-text-file.ts';
