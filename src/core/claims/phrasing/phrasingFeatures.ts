import type { Doc, Sentence, Token } from '../../language/doc';
import { hashFeature, hashText } from '../../language/model/hash';
import { child, relation } from '../../language/tree';
import { firstEndingAfter } from '../../span';
import type { Candidate } from '../candidates';
import type { Top } from '../top';

/** What is told of a sentence and of a clause, each kind by a number of its own: numbers are part of what the model has learned. */
const told = { word: 1, pair: 2, tag: 3, relation: 4, name: 5, paragraph: 6, top: 7, topTag: 8, subject: 9, subjectAndTop: 10, opening: 11, voice: 12 } as const;

/** Names and numbers are told by their kind: which ones they are says nothing of the next article. */
const properName = hashText('<name>');
const anyNumber = hashText('<number>');
const digit = /\d/;
/** More names of a kind than so many tell no more. */
const mostNames = 3;
/** Tokens of a sentence that are read at most: beyond lie lists and tables, which would hold up the reading. */
const longestRead = 500;

function wordOf({ form, lemma, upos }: Token): number {
  if (upos === 'PROPN') return properName;
  return digit.test(form) ? anyNumber : hashText(lemma.toLowerCase());
}

/** What the model is asked about a whole sentence, whichever of its clauses is the candidate: a set of 32-bit hashes. */
export function sentenceFeatures(doc: Doc, { firstToken, endToken, paragraph, start, end }: Sentence): Set<number> {
  const found = new Set<number>();
  let previous: number | undefined;
  for (let t = firstToken; t < Math.min(endToken, firstToken + longestRead); t++) {
    const token = doc.tokens[t];
    if (!token) continue;
    const word = wordOf(token);
    if (token.upos !== 'PUNCT') {
      found.add(hashFeature(told.word, word));
      found.add(hashFeature(told.tag, hashText(token.xpos)));
    }
    if (doc.parsed) found.add(hashFeature(told.relation, hashText(relation(doc, t)), hashText(token.xpos)));
    if (previous !== undefined) found.add(hashFeature(told.pair, previous, word));
    previous = word;
  }
  const counts = new Map<string, number>();
  const names = firstEndingAfter(doc.names, start);
  for (let n = names; n < Math.min(doc.names.length, names + longestRead) && (doc.names[n]?.start ?? end) < end; n++) {
    const kind = doc.names[n]?.kind ?? '';
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    if (count <= mostNames) found.add(hashFeature(told.name, hashText(kind), count));
  }
  found.add(hashFeature(told.paragraph, hashText(doc.paragraphs[paragraph]?.kind ?? '')));
  return found;
}

/** What the model is asked about one clause: what it turns on, who or what it tells of, how it begins, and in whose voice it is. */
export function clauseFeatures(doc: Doc, { firstToken, quote }: Candidate, { top }: Top): Set<number> {
  const found = new Set<number>();
  const verb = doc.tokens[top];
  if (verb) {
    const tag = hashText(verb.xpos);
    found.add(hashFeature(told.top, wordOf(verb)));
    found.add(hashFeature(told.topTag, tag));
    const subject = doc.parsed ? doc.tokens[child(doc, top, 'nsubj')] : undefined;
    if (subject) {
      found.add(hashFeature(told.subject, wordOf(subject)));
      found.add(hashFeature(told.subjectAndTop, hashText(subject.xpos), tag));
    }
  }
  const opening = doc.tokens[firstToken];
  if (opening) found.add(hashFeature(told.opening, wordOf(opening)));
  found.add(hashFeature(told.voice, hashText(quote?.type ?? '')));
  return found;
}
