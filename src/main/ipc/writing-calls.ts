import type { CallName } from '../core/contract/calls';

/** Calls after which lists are out of date, whether they succeeded or stopped half-way. Forget one: no compile. */
const WRITES: Readonly<Record<CallName, boolean>> = {
  openArchive: true,
  closeArchive: true,
  archiveInfo: false,
  checkArchive: false,
  backupArchive: false,
  restoreArchive: false,
  undo: true,
  redo: true,
  renameAnalyst: true,
  importArticles: true,
  loadSample: true,
  listArticles: false,
  readArticle: false,
  editArticle: true,
  removeArticle: true,
  listQuotes: false,
  listAllQuotes: false,
  decideQuote: true,
  correctQuote: true,
  addQuote: true,
  listPeople: false,
  readPerson: false,
  editPerson: true,
  listThemes: false,
  addTheme: true,
  editTheme: true,
  moveTheme: true,
  removeTheme: true,
  suggestThemes: false,
  addTag: true,
  removeTag: true,
  listAnnotations: false,
  listAllAnnotations: false,
  addAnnotation: true,
  editAnnotation: true,
  removeAnnotation: true,
  search: false,
  listBriefs: false,
  readBrief: false,
  composeBrief: true,
  saveBrief: true,
  removeBrief: true,
  listEvidence: false,
  exportBrief: false,
};

/** Does this call change what lists show? */
export function writes(call: CallName): boolean {
  return WRITES[call];
}
