/** See package-extension.mjs. */
export const vsix: string;
export function packageExtension(): Promise<number>;
