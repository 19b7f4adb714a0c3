export type * from './configuration.generated.ts';
export type { ConversionProblem, JsonObject, JsonValue } from './data.ts';
export { dataSchema } from './data-schema.ts';
export { type FromDataOptions, type FromDataResult, fromData } from './from-data.ts';
export { type Loss, lossesOf } from './losses.ts';
export { modelDifferences } from './model-differences.ts';
export type { DataSchema } from './shared-parts.ts';
export { toData } from './to-data.ts';
