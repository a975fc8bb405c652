import type { Span } from '../span';
import { nounPhraseFrom } from '../syntax/nounPhrase';
import { isDocument } from '../syntax/phrase';
import { has, reportingVerb } from '../syntax/reportingWords';
import { subjectOf } from '../syntax/subject';
import type { Subject } from '../syntax/subjectByParse';
import { besideVerb } from '../syntax/subjectByWords';
import type { Syntax } from '../syntax/syntax';
import { spanOf, type TokenRange } from '../syntax/tokenRange';
import type { Candidate, Construction } from './candidate';
import { cueSpan } from './cueSpan';
import { typeOf, withWholeQuotations, type Reading } from './reading';
import { beforeNextSource } from './speechEnd';

/** What a construction knows besides the words that are said. */
interface Known {
  readonly features?: readonly string[];
  readonly speaker?: Subject;
  readonly cue?: Span;
}

/** A candidate for what the verb at `verb` reports, with the subject of the verb for its speaker if no other is known. */
export function proposeFor(reading: Reading, construction: Construction, verb: number, pieces: readonly Span[], { features = [], speaker: known, cue }: Known = {}): Candidate | undefined {
  const { doc } = reading;
  const whole = beforeNextSource(reading, withWholeQuotations(reading, pieces));
  if (!whole.length) return undefined;
  const { mention, path } = known ?? outside(doc, verb, whole, speakerOf(reading, verb));
  const speaker = mention ? spanOf(doc, mention) ?? null : null;
  if (speaker && path !== 'possessor' && whole.every((p) => speaker.start <= p.start && p.end <= speaker.end)) return undefined;
  return {
    construction, type: typeOf(reading, whole), pieces: whole, cue: cue ?? cueSpan(doc, verb), cueToken: verb, speaker,
    features: [...(mention ? features.map((f) => kindBySpeaker(doc, verb, mention, f)) : features), `path:${path}`],
  };
}

/** The subject of the verb, read once. */
function speakerOf({ doc, subjects }: Reading, verb: number): Subject {
  const known = subjects.get(verb);
  if (known) return known;
  const found = subjectOf(doc, verb);
  subjects.set(verb, found);
  return found;
}

/** The speaker, unless he was taken from what is said ("Hale, who ran the port, said | piers would close"): then who stands before the verb. */
function outside(doc: Syntax, verb: number, pieces: readonly Span[], known: Subject): Subject {
  const { mention, path } = known;
  if (!mention || path !== 'subject' || mention.from < verb) return known;
  const { start, end } = doc.at(mention.from);
  if (!pieces.some((p) => p.start <= start && end <= p.end)) return known;
  const beside = besideVerb(doc, verb, { from: doc.sentenceFrom(verb), to: verb + 1 });
  return beside ? { mention: beside, path: 'beside' } : known;
}

/** What kind of act the verb tells of, by who does it: a paper's belief is evidence, and a thing's evidence is none. */
function kindBySpeaker(doc: Syntax, verb: number, mention: TokenRange, feature: string): string {
  if (feature === 'belief' && isEvidence(doc, verb, mention)) return 'evidence';
  return feature === 'evidence' && isThing(doc, mention) ? 'belief' : feature;
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
