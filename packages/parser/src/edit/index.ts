export { EditFile, type EditOptions, edit, openEdit } from './edit-file.ts';
export { EditSection, EditStatement, type Value } from './edit-section.ts';
export type { EditResult, Refusal } from './result.ts';
export { applyEdits, type EditedText, type TextEdit } from './text-edit.ts';
export { type WordPlace, type WrittenWord, writeWord } from './write-word.ts';
