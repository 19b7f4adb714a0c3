export { type Binding, type BindOptions, bind } from './bind/bind.ts';
export {
  argumentValue,
  type BoundArgument,
  type BoundOption,
  type BoundStatement,
  childrenOf,
  keywordOf,
} from './bind/bound.ts';
export {
  type DaemonReading,
  PROCESSES,
  type Process,
  readAsDaemon,
  type StructureReport,
} from './bind/daemon-nesting.ts';
export type { BoundBlock, Field, Reference } from './bind/field.ts';
export type * from './bind/model.generated.ts';
export { nestingHints } from './bind/nesting-hints.ts';
export type { BindProblem } from './bind/problems.ts';
export { addressKey, type IpAddress, parseIpAddress, sameAddress } from './catalogue/types/ip-address.ts';
export { compareVersions, NEWEST_VERSION, OLDEST_VERSION, type Version } from './catalogue/version.ts';
export { DEFAULT_BUDGET, type ExpansionBudget } from './expand/budget.ts';
export type { Definition } from './expand/definitions.ts';
export type { Directive, DirectiveBlock } from './expand/directive.ts';
export { type ExpandOptions, type Expansion, expand } from './expand/expand.ts';
export { type IncludeHost, noIncludes } from './expand/include-host.ts';
export type { LogicalLine, Word } from './expand/logical-line.ts';
export type { NestingHints } from './expand/nest.ts';
export { coverOrigins, type Origin, readingPlace, type Substitution } from './expand/origin.ts';
export type { ExpansionProblem } from './expand/problems.ts';
export { parseDocument } from './grammar/parse.ts';
export { lex } from './lexer/lex.ts';
export type { Token, TokenKind } from './lexer/token.ts';
export { type ParseOptions, type ParseResult, parse } from './parse.ts';
export { type Decoded, decodeUtf8 } from './source/decode.ts';
export { LineMap, type Position } from './source/line-map.ts';
export type { RenderedPiece, RenderedValue, Rendering } from './source/rendering.ts';
export { createSourceFile, type SourceFile } from './source/source-file.ts';
export type * from './syntax/nodes.ts';
export { visitorKeys } from './syntax/nodes.ts';
export { print } from './syntax/print.ts';
export { childNodes, walk } from './syntax/walk.ts';
export { TEMPLATE_ENDINGS, TEMPLATE_LANGUAGES, type TemplateLanguage, templateOf } from './template/language.ts';
export { withoutStandIns } from './template/stand-in.ts';
export { readTemplate, render, type TagRange, type Template, templateSource } from './template/template.ts';
