import type { Tag } from '../language/annotators';
import type { Token, Upos } from '../language/doc';
import { relation } from '../language/tree';
import type { Syntax } from './syntax';
import { isFiniteVerbTag } from './verbGroup';

/** What gives way where the tag of a word and its place in the tree contradict each other. */
export type Mend = { readonly tag: Tag } | { readonly deprel: string };

/** A way in which the two contradict each other, and what gives way: the same wherever it is met. */
export interface Disagreement {
  readonly name: string;
  /** The relations, without their subtypes, that contradict a tag so. */
  readonly relations: readonly string[];
  /** Whether token `i`, which has one of them, bears such a tag. */
  is(doc: Syntax, i: number, token: Token): boolean;
  readonly mend: Mend;
}

/**
 * Relations of nouns with those of clauses in the same place, as Universal Dependencies sets them side by side (de Marneffe, Manning,
 * Nivre and Zeman 2021, table 2). A finite clause that the parse has as a subject or an apposition is one that stands beside the other.
 */
const clausal: Readonly<Record<string, string>> = { nsubj: 'parataxis', obj: 'ccomp', iobj: 'parataxis', obl: 'advcl', nmod: 'acl:relcl', appos: 'parataxis' };
const ofNouns = Object.keys(clausal);
const ofClauses: ReadonlySet<string> = new Set(['nsubj', 'csubj', 'expl', 'aux', 'obj', 'iobj', 'ccomp', 'mark']);

/** Whether words hang on it that hang on the head of a clause alone. */
const headsClause = (doc: Syntax, i: number): boolean => doc.children(i).some((c) => ofClauses.has(relation(doc, c)));
const isFinite = (token: Token): boolean => token.upos === 'VERB' && isFiniteVerbTag(token);
const isPast = (token: Token): boolean => isFinite(token) && token.xpos === 'VBD';
const tagged = (...tags: readonly Upos[]): Disagreement['is'] => (_, __, { upos }) => tags.includes(upos);

const participle: Mend = { tag: { upos: 'VERB', xpos: 'VBN' } };
const plural: Mend = { tag: { upos: 'NOUN', xpos: 'NNS' } };

/**
 * The contradictions that are mended, each by what the treebanks have more often in its place (`npx tsx test/accuracy/agreement.ts` counts
 * it): which of the two gives way is no matter of one word, but of which of the two models errs there.
 */
export const disagreements: readonly Disagreement[] = [
  { name: 'past tense that modifies a noun', relations: ['amod'], is: (_, __, token) => isPast(token), mend: participle },
  { name: 'past tense that modifies a noun', relations: ['acl'], is: (doc, i, token) => isPast(token) && doc.deprel(i) === 'acl' && !headsClause(doc, i), mend: participle },
  { name: 'third person in the place of a noun', relations: ofNouns, is: (doc, i, token) => isFinite(token) && token.xpos === 'VBZ' && !headsClause(doc, i), mend: plural },
  ...ofNouns.map((rel): Disagreement => ({ name: 'clause in the place of a noun', relations: [rel], is: (_, __, token) => isFinite(token), mend: { deprel: clausal[rel]! } })),
  { name: 'conjunction that determines', relations: ['det'], is: tagged('SCONJ', 'CCONJ'), mend: { tag: { upos: 'DET', xpos: 'DT' } } },
  { name: 'pronoun that opens a clause', relations: ['mark'], is: tagged('PRON', 'DET', 'INTJ'), mend: { tag: { upos: 'SCONJ', xpos: 'IN' } } },
  { name: 'conjunction in the place of a noun', relations: ofNouns, is: tagged('SCONJ'), mend: { deprel: 'mark' } },
  { name: 'noun that modifies as an adjective', relations: ['amod'], is: tagged('NOUN'), mend: { deprel: 'compound' } },
  { name: 'infinitive as a subject', relations: ['nsubj'], is: (_, __, { upos, xpos }) => upos === 'VERB' && (xpos === 'VB' || xpos === 'VBG'), mend: { deprel: 'csubj' } },
  { name: 'particle as an auxiliary', relations: ['cop', 'aux'], is: tagged('PART'), mend: { tag: { upos: 'AUX', xpos: 'VBZ' } } },
];

/** A mark that the tree has in the place of a word. */
const markAsWord: Disagreement = { name: 'mark in the place of a word', relations: [], is: tagged('PUNCT'), mend: { deprel: 'punct' } };

const byRelation = new Map<string, Disagreement[]>();
for (const one of disagreements) for (const rel of one.relations) byRelation.set(rel, [...byRelation.get(rel) ?? [], one]);

/** The contradiction of the tag of token `i` with its place in the tree; undefined where they agree. */
export function disagreementAt(doc: Syntax, i: number): Disagreement | undefined {
  const token = doc.at(i);
  const deprel = doc.deprel(i);
  if (token.upos === 'PUNCT') return deprel === 'punct' || deprel === 'root' || deprel === 'dep' ? undefined : markAsWord;
  return byRelation.get(deprel.includes(':') ? relation(doc, i) : deprel)?.find((one) => one.is(doc, i, token));
}
