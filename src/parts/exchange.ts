// What gives marks to other programs, takes theirs and compares the two: loaded when somebody asks for it.
export { registerExportArticle } from '../editor/exportArticle';
export { registerCompareReaders } from '../editor/review/compareReaders';
export { registerImportAnnotations } from '../editor/review/importAnnotations';
