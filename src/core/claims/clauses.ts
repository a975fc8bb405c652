import type { Doc } from '../language/doc';
import { child, relation } from '../language/tree';
import { isFiniteTag } from '../syntax/verbGroup';
import { isWithinPair } from './pairs';

/** Tokens `first` up to `end`, exclusive. */
interface Range {
  readonly first: number;
  readonly end: number;
}

const isWord = /[\p{L}\p{N}]/u;
/** A clause of fewer words stays with its neighbour. */
const fewestWords = 6;

function standsAlone(doc: Doc, { first, end }: Range): boolean {
  let words = 0;
  let verb = false;
  for (let t = first; t < end; t++) {
    const token = doc.tokens[t];
    if (!token) continue;
    if (isWord.test(token.form)) words++;
    verb ||= isFiniteTag(token);
  }
  return verb && words >= fewestWords;
}

/** Where a second main clause with a subject of its own begins: after a semicolon, or a coordination of the topmost verb. */
function boundaries(doc: Doc, range: Range): number[] {
  const found: number[] = [];
  for (let t = range.first + 1; t < range.end; t++) {
    const token = doc.tokens[t];
    if (!token) continue;
    if (token.form === ';') found.push(t + 1);
    if (!doc.parsed || relation(doc, t) !== 'conj' || !/^(VERB|AUX|ADJ|NOUN|PROPN)$/.test(token.upos)) continue;
    const head = doc.head(t);
    const top = head >= range.first && head < range.end && !(doc.head(head) >= range.first && doc.head(head) < range.end);
    if (!top) continue;
    const subject = child(doc, t, 'nsubj', 'expl');
    const joint = child(doc, t, 'cc');
    if (subject > head && subject < t && joint > head) found.push(joint);
  }
  return found.filter((boundary) => !isWithinPair(doc, range.first, boundary)).sort((a, b) => a - b);
}

/** Cuts a range of tokens into the main clauses that assert something each; one that is too short stays with the one before it. */
export function mainClauses(doc: Doc, range: Range): Range[] {
  const clauses: Range[] = [];
  let from = range.first;
  for (const boundary of boundaries(doc, range)) {
    if (!standsAlone(doc, { first: from, end: boundary }) || !standsAlone(doc, { first: boundary, end: range.end })) continue;
    clauses.push({ first: from, end: boundary });
    from = boundary;
  }
  clauses.push({ first: from, end: range.end });
  return clauses;
}
