import type { DocumentSelector } from 'vscode';
import { articleLanguages } from '../core/article/whichDocuments';

/**
 * Providers are registered for all documents, since a person can have any document read; they answer for those that were.
 * The languages of articles are named, so that there our answers come before those that VS Code has for every text.
 */
export const everyDocument: DocumentSelector = [...articleLanguages.map((language) => ({ language })), { scheme: '*' }];
