/** From a text or table to an appeal document. Pure: no Node, no DOM, no clock. */
export { unaccounted } from './account.js';
export { itemsWithIds, type Imported } from './assemble.js';
export { corrected, CorrectionError } from './corrected.js';
export { decode } from './decode.js';
export { serialized, type AppealDocument, type ImportOptions } from './document.js';
export { importList, type List } from './list.js';
export { importMarkdown } from './markdown-statement.js';
export { sentence, type Note, type NoteKind, type Report } from './report.js';
export type { ReadSignatory } from './signatory.js';
export { importStatement } from './statement.js';
export { importTable, type Table } from './table.js';
export type { Suspicion } from './pair.js';
export { update, type Change, type Update, type UpdateOptions } from './update.js';
