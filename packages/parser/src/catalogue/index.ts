export type {
  ArgumentContext,
  ArgumentProblem,
  ArgumentType,
  DefinitionKind,
  ParsedArgument,
} from './argument-type.ts';
export { catalogue } from './catalogue.ts';
export { distributions } from './distributions.ts';
export {
  blocksWith,
  type CatalogueEntry,
  catalogueEntries,
  chooseArguments,
  findKeyword,
  isAvailable,
  isRepeatReported,
  reportsExtraWords,
  signature,
} from './lookup.ts';
export { nearest } from './nearest.ts';
export type {
  AnySpec,
  ArgumentList,
  ArgumentSpec,
  BlockSpec,
  Deprecation,
  EntrySpec,
  KeywordSpec,
  KeywordTable,
  ListSpec,
  OptionSpec,
  OptionTable,
  Repeat,
  Source,
  StatementSpec,
} from './spec.ts';
export { resolveTarget, targetNames } from './target.ts';
export { type IpAddress, parseIpAddress, sameAddress } from './types/ip-address.ts';
export { compareVersions, isSince, NEWEST_VERSION, OLDEST_VERSION, type Version } from './version.ts';
