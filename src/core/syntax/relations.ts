import type { Doc } from '../language/doc';
import { child, relation } from '../language/tree';
import type { TokenRange } from './tokenRange';

/** What a phrase does in its clause. */
export type GrammaticalFunction = 'subject' | 'object' | 'oblique' | 'possessive' | 'modifier' | 'other';

/** Relations within a phrase: the parts of a name, what stands in apposition and what is joined do what the phrase does. */
const withinPhrase: ReadonlySet<string> = new Set(['flat', 'appos', 'conj', 'fixed']);

/** What the phrase with the main word `head` does in its clause. */
export function functionOf(doc: Doc, head: number): GrammaticalFunction {
  let t = head;
  for (let up = doc.head(t); up >= 0 && withinPhrase.has(relation(doc, t)); up = doc.head(t)) t = up;
  const full = doc.deprel(t);
  switch (relation(doc, t)) {
    case 'nsubj': case 'csubj': return 'subject';
    case 'obj': case 'iobj': return 'object';
    case 'obl': return full === 'obl:agent' ? 'subject' : 'oblique';
    case 'nmod': return full === 'nmod:poss' ? 'possessive' : 'other';
    case 'compound': case 'amod': case 'nummod': return 'modifier';
    default: return 'other';
  }
}

/** The main word of a range: the first that hangs on none of its words and is no mark; -1 where there is none. */
export function headOf(doc: Doc, { from, to }: TokenRange): number {
  for (let t = from; t < to; t++) {
    const up = doc.head(t);
    if ((up < from || up >= to) && doc.tokens[t]?.upos !== 'PUNCT') return t;
  }
  return -1;
}

/** The subject that hangs on a predicate, a clause or an empty one ("it", "there") among them; -1 where none does. */
export const subjectBelow = (doc: Doc, predicate: number): number => child(doc, predicate, 'nsubj', 'csubj', 'expl');

/** Relations that a predicate is not reached by: those within phrases, whatever they do. */
const belowPredicate: ReadonlySet<string> = new Set(['flat', 'conj', 'appos', 'compound', 'fixed', 'nmod', 'amod', 'det', 'nummod']);

/** A predicate stands no further above its words, in arcs. */
const highest = 8;

/** The predicate in whose clause a token stands: its head, up through names, phrases and what is joined. */
export function predicateOf(doc: Doc, token: number): number {
  let t = token;
  for (let steps = 0; steps < highest; steps++) {
    const up = doc.head(t);
    if (up < 0) return t;
    if (!belowPredicate.has(relation(doc, t))) return up;
    t = up;
  }
  return t;
}

const subordinate: ReadonlySet<string> = new Set(['acl', 'advcl', 'ccomp', 'csubj']);

/** Whether the clause of a predicate stands within another. */
export const isSubordinate = (doc: Doc, predicate: number): boolean => doc.parsed && subordinate.has(relation(doc, predicate));

/** Whether the phrase with the main word `head` is one of several that are joined: "Smith and Jones", "Smith, Jones and Miller". */
export const isJoined = (doc: Doc, head: number): boolean =>
  doc.parsed && (relation(doc, head) === 'conj' || doc.children(head).some((c) => relation(doc, c) === 'conj' && doc.tokens[c]?.upos !== 'VERB'));

/** The copula by which a predicate says what its subject is; -1 where it has none. */
export const copulaOf = (doc: Doc, predicate: number): number => child(doc, predicate, 'cop');
