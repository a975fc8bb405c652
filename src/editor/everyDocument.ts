import type { DocumentSelector } from 'vscode';

/** Providers are registered for all documents, since a person can have any document read; they answer for those that were. */
export const everyDocument: DocumentSelector = [{ scheme: '*' }];
