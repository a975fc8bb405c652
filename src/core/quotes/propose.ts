import type { Span } from '../span';
import type { Clause } from '../syntax/clause';
import { nounPhraseFrom } from '../syntax/nounPhrase';
import { isDocument } from '../syntax/phrase';
import { has, kindOf, reportingVerb, type VerbKind } from '../syntax/reportingWords';
import type { Subject } from '../syntax/subjectByParse';
import { besideVerb } from '../syntax/subjectByWords';
import type { Syntax } from '../syntax/syntax';
import { spanOf, type TokenRange } from '../syntax/tokenRange';
import type { Report } from './candidate';
import { cueSpan } from './cueSpan';
import { typeOf, withWholeQuotations, type Reading } from './reading';
import { beforeNextSource } from './speechEnd';

/** What a construction knows besides the words that are said. */
type Known = Partial<Pick<Report, 'kind' | 'shape' | 'apart' | 'passive' | 'owned' | 'cue'>> & {
  /** The speaker, where it is not the subject of the verb. */
  readonly speaker?: Subject | undefined;
};

/** A report of the words at `pieces` by the verb of the clause, with its subject for the speaker if no other is known; undefined where nothing is left that is said. */
export const reportOf = (reading: Reading, clause: Clause, pieces: readonly Span[], known: Known = {}): Report | undefined =>
  reportAt(reading, clause.verb, pieces, { ...known, speaker: known.speaker ?? outside(clause, pieces), kind: known.kind ?? (clause.reports ? kindOf(clause.reports) : 'speech') });

/** {@link reportOf} for a word that is no verb, whose speaker has to be known. */
export function reportAt(reading: Reading, cueToken: number, pieces: readonly Span[], { speaker: { mention, path } = { mention: undefined, path: 'none' }, cue, kind, ...known }: Known): Report | undefined {
  const { doc } = reading;
  const whole = beforeNextSource(reading, withWholeQuotations(reading, pieces));
  if (!whole.length) return undefined;
  const speaker = mention ? spanOf(doc, withoutMarker(doc, mention)) ?? null : null;
  if (speaker && path !== 'possessor' && whole.every((p) => speaker.start <= p.start && p.end <= speaker.end)) return undefined;
  const told = kind && mention ? kindBySpeaker(doc, cueToken, mention, kind) : kind;
  return { type: typeOf(reading, whole), pieces: whole, cue: cue ?? cueSpan(doc, cueToken), cueToken, speaker, path, ...known, ...(told ? { kind: told } : {}) };
}

/** The name of the owner without the mark of the possessive: "Ruiz" of "Ruiz's | claim". */
export const withoutMarker = (doc: Syntax, { from, to }: TokenRange): TokenRange => ({ from, to: to > from + 1 && doc.at(to - 1).xpos === 'POS' ? to - 1 : to });

/** The subject, unless it was taken from what is said ("Hale, who ran the port, said | piers would close"): then who stands before the verb. */
function outside({ doc, verb, subject }: Clause, pieces: readonly Span[]): Subject {
  const { mention, path } = subject;
  if (!mention || path !== 'subject' || mention.from < verb) return subject;
  const { start, end } = doc.at(mention.from);
  if (!pieces.some((p) => p.start <= start && end <= p.end)) return subject;
  const beside = besideVerb(doc, verb, { from: doc.sentenceFrom(verb), to: verb + 1 });
  return beside ? { mention: beside, path: 'beside' } : subject;
}

/** What kind of act the verb tells of, by who does it: a paper's belief is evidence, and a thing's evidence is none. */
function kindBySpeaker(doc: Syntax, verb: number, mention: TokenRange, kind: VerbKind): VerbKind {
  if (kind === 'belief' && isEvidence(doc, verb, mention)) return 'evidence';
  return kind === 'evidence' && isThing(doc, mention) ? 'belief' : kind;
}

/** "The report found that …", "the court ruled that …": what a person merely finds or knows, a document or a court tells. */
function isEvidence(doc: Syntax, verb: number, mention: TokenRange): boolean {
  const entry = reportingVerb(doc, verb);
  if (!has(entry, 'evidence')) return false;
  const rules = doc.words.rulingVerb.has(entry?.lemma ?? '');
  return doc.tokens.slice(mention.from, mention.to).some((t) => t.upos === 'NOUN' && (rules || isDocument(doc, t.lemma) || doc.words.finders.has(t.lemma)));
}

/** "The wreckage indicates how …": what neither speaks nor is written shows, but tells nothing. */
function isThing(doc: Syntax, mention: TokenRange): boolean {
  if (doc.at(nounPhraseFrom(doc, mention.from, mention.to).to - 1).upos !== 'NOUN') return false;
  return doc.tokens.slice(mention.from, mention.to).every(({ upos, lemma }) => upos !== 'PROPN' && upos !== 'PRON' && (upos !== 'NOUN' || doc.lexicon.nouns.kind(lemma) === 'other' && !doc.words.finders.has(lemma)));
}
