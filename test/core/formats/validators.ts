import assert from 'node:assert/strict';
import { DOMParser } from '@xmldom/xmldom';

/** The document, as a parser reads it that takes nothing that is not well formed. */
export function xml(written: string): Document {
  const wrong: string[] = [];
  const note = (message: string): void => void wrong.push(message);
  const document = new DOMParser({ errorHandler: { warning: note, error: note, fatalError: note } }).parseFromString(written, 'text/xml');
  assert.deepEqual(wrong, []);
  return document;
}

export const elements = (of: Document | Element, name: string): Element[] => Array.from(of.getElementsByTagName(name));
