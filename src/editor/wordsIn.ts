import type { TextDocument } from 'vscode';
import { wordsAt } from '../core/language/markdown/wordsAt';
import type { Span } from '../core/span';

/** The words of a span as they are read, without the marks by which they are set. */
export const wordsIn = (document: TextDocument, span: Span): string => wordsAt(document.getText(), span);
