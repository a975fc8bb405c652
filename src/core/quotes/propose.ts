import type { Span } from '../span';
import type { Candidate, Construction } from './candidate';
import { cueSpan } from './cueSpan';
import { has, kindOf, reportingVerb } from '../syntax/reportingWords';
import { typeOf, withWholeQuotations, type Reading } from './reading';
import { nounPhraseFrom, nounPhraseUpTo } from '../syntax/nounPhrase';
import { isDocument, issuedDocumentBefore, withIssuer } from '../syntax/documents';
import { asideBefore, pastRelativeClause, pastRestrictiveClause, plainNoun, plainSubject, sentBefore, seriesBefore, speakerBeside, timeBefore, twoWithAppositions, verbGoneOnWith, withPartner, withSomebodySaying } from '../syntax/besideVerb';
import { beforeNextSource } from './speechEnd';
import { none, speakerOf, type SpeakerFound, type SpeakerOfVerb } from '../syntax/parsedSubject';
import { spanOf, type TokenRange } from '../syntax/tokenRange';
import { isNone, type Syntax } from '../syntax/syntax';

/** A candidate for what the verb at `verb` reports, with the speaker that the parse gives it, else the one that stands beside it. */
export function proposeFor(reading: Reading, construction: Construction, verb: number, pieces: readonly Span[], options: { features?: readonly string[]; speaker?: SpeakerFound; cue?: Span } = {}): Candidate | undefined {
  const { doc } = reading;
  const whole = beforeNextSource(reading, withWholeQuotations(reading, pieces));
  if (!whole.length) return undefined;
  const { found, path } = options.speaker ? { found: options.speaker, path: options.speaker.path } : outside(reading, verb, whole, speakerFor(reading, verb));
  const speaker = found.mention ? spanOf(doc, withIssuer(doc, found.mention)) ?? null : null;
  const told = options.features ?? [];
  const features = !found.mention ? told
    : told.includes('belief') && isEvidence(doc, verb, found.mention) ? told.map((f) => (f === 'belief' ? 'evidence' : f))
    : told.includes('evidence') && isThing(doc, found.mention) ? told.map((f) => (f === 'evidence' ? 'belief' : f)) : told;
  if (speaker && whole.some((p) => p.start < speaker.end && speaker.start < p.end) && path !== 'possessor') {
    const clipped = whole.flatMap((p) => without(p, speaker));
    if (!clipped.length) return undefined;
  }
  return {
    construction, type: typeOf(reading, whole), pieces: whole, cue: options.cue ?? cueSpan(doc, verb), cueToken: verb, speaker,
    features: [...features, `path:${path}`],
  };
}

/** The speaker, unless he was taken from what is said ("Hale, who ran the port, said | piers would close"): then who stands before the verb. */
function outside({ doc }: Reading, verb: number, pieces: readonly Span[], known: SpeakerOfVerb): SpeakerOfVerb {
  const { mention, path } = known.found;
  const at = doc.at(mention?.from ?? -1);
  if (isNone(at) || path !== 'subject' || at.index < verb || !pieces.some((p) => p.start <= at.start && at.end <= p.end)) return known;
  const beside = speakerBeside(doc, verb, { from: doc.sentences[at.sentence]?.firstToken ?? verb, to: verb + 1 });
  return beside ? { found: { mention: beside, path: 'subject' }, path: 'beside' } : known;
}

/** The speaker of `verb`: the plain subject before it, else as the parse has it, else the noun phrase beside it. */
function speakerFor(reading: Reading, verb: number): SpeakerOfVerb {
  const known = reading.speakers.get(verb);
  if (known) return known;
  const found = findSpeaker(reading, verb);
  reading.speakers.set(verb, found);
  return found;
}

function findSpeaker(reading: Reading, verb: number): SpeakerOfVerb {
  const { doc } = reading;
  const token = doc.at(verb);
  const sentence = !isNone(token) ? doc.sentences[token.sentence] : undefined;
  const finite = token.upos === 'VERB' && (/^VB[DZP]$/.test(token.xpos) || token.xpos === 'VB' && hasAuxiliary(doc, verb) || token.xpos === 'VBN' && !doc.lemmaIs(verb - 1, 'beVerb') && !doc.is(verb + 1, 'agentMarker'));
  const attached = token.xpos === 'VBG' && sentence ? withSomebodySaying(doc, verb, sentence.firstToken) : undefined;
  if (attached) return { found: { mention: attached, path: 'subject' }, path: 'subject' };
  const sent = token.xpos === 'VBG' && sentence ? sentBefore(doc, verb, sentence.firstToken) : -1;
  if (sent >= 0) {
    const sender = speakerFor(reading, sent);
    if (sender.found.mention) return { found: { ...sender.found, path: 'participle' }, path: 'participle' };
  }
  const aside = sentence ? asideBefore(doc, verb, sentence.firstToken) : -1;
  if (aside >= 0) {
    const going = speakerFor(reading, aside);
    if (going.found.mention) return { found: { ...going.found, path: 'participle' }, path: 'participle' };
  }
  const plain = finite && sentence ? plainSubject(doc, verb, sentence.firstToken) : undefined;
  if (plain) return { found: { mention: withPartner(doc, plain), path: 'subject' }, path: 'subject' };
  const noun = finite && sentence ? plainNoun(doc, verb, sentence.firstToken) : undefined;
  if (noun && agrees(doc, noun, verb)) return { found: { mention: noun, path: 'subject' }, path: 'subject' };
  const issued = finite && sentence ? issuedDocumentBefore(doc, verb, sentence.firstToken) : undefined;
  if (issued) return { found: { mention: issued, path: 'subject' }, path: 'subject' };
  const far = sentence ? wentSoFarAs(doc, verb) : -1;
  if (far >= 0) return speakerFor(reading, far);
  const matrix = finite && sentence ? verbGoneOnWith(doc, verb, sentence.firstToken) : -1;
  if (matrix >= 0) {
    const shared = speakerFor(reading, matrix);
    if (shared.found.mention) return { found: { ...shared.found, path: 'shared' }, path: 'shared' };
  }
  const series = finite && sentence ? seriesBefore(doc, verb, sentence.firstToken) : undefined;
  if (series) return { found: { mention: series, path: 'subject' }, path: 'subject' };
  const past = finite && sentence ? pastRelativeClause(doc, verb, sentence.firstToken) ?? pastRestrictiveClause(doc, verb, sentence.firstToken) : undefined;
  if (past) return { found: { mention: past, path: 'subject' }, path: 'subject' };
  const both = finite && sentence && doc.at(verb - 1).form === ',' ? twoWithAppositions(doc, verb - 1, { from: sentence.firstToken, to: verb }) : undefined;
  if (both) return { found: { mention: both, path: 'subject' }, path: 'subject' };
  const found = possible(reading, speakerOf(doc, verb), verb);
  if (token.xpos === 'VBG' && found.path === 'subject' && (found.mention?.from ?? 0) > verb) return { found: none, path: 'none' }; // "saying he was …": what is said
  if (found.mention && !doc.is(found.mention.to - 1, 'obliqueRelatives') && !isTime(doc, found.mention) && (found.path !== 'subject' || agrees(doc, found.mention, verb))) return { found: { ...found, mention: withPartner(doc, nameBefore(doc, found.mention) ?? widened(doc, found.mention, verb)) }, path: found.path };
  const before = token.xpos === 'VBG' && sentence ? saidBefore(reading, verb, sentence.firstToken) : -1;
  if (before >= 0) {
    const going = speakerFor(reading, before);
    if (going.found.mention) return { found: { ...going.found, path: 'participle' }, path: 'participle' };
  }
  const beside = finite && sentence ? besideThatAgrees(doc, verb, { from: sentence.firstToken, to: verb + 1 }) : undefined;
  return beside ? { found: { mention: beside, path: 'subject' }, path: 'beside' } : { found: none, path: 'none' };
}

/** In "Ruiz told them that …, adding that …" the nearest verb of saying before the comma; -1 where there is none. */
function saidBefore({ doc, quotedIn }: Reading, verb: number, from: number): number {
  if (!/^(?:,|["”’]+)$/.test(doc.at(verb - 1).form)) return -1;
  for (let k = verb - 2; k >= from && verb - k < 80; k--) {
    const entry = !quotedIn[k] && /^VB[DZ]$/.test(doc.at(k).xpos) ? reportingVerb(doc, k) : undefined;
    if (entry && kindOf(entry) === 'speech') return k;
  }
  return -1;
}

/** "would say", "did not say". */
const hasAuxiliary = (doc: Syntax, verb: number): boolean => {
  let k = verb - 1;
  while (doc.at(k).upos === 'ADV' || doc.at(k).upos === 'PART' && !doc.is(k, 'infinitiveMarker')) k--;
  return doc.at(k).upos === 'AUX' && (doc.at(k).xpos === 'MD' || doc.lemmaIs(k, 'doVerb'));
};

/** What the parse found, if it can be: no one speaks out of somebody else's quotation, and after an active verb only who stands right after it. */
function possible({ doc, quotedIn }: Reading, found: SpeakerFound, verb: number): SpeakerFound {
  const { mention } = found;
  if (!mention) return found;
  const quoted = quotedIn[mention.from] !== quotedIn[verb] && quotedIn[mention.from] !== 0;
  const behind = found.path === 'subject' && mention.from > verb && doc.tokens.slice(verb + 1, mention.from).some((t) => t.upos !== 'ADV' && !isTimeWord(doc, t.lower));
  const acts = mention.to - mention.from === 1 && /^(?:VERB|AUX|ADV|ADP|PUNCT|PART|INTJ)$/.test(doc.at(mention.from).upos);
  return quoted || behind || acts ? none : found;
}

const isTimeWord = (doc: Syntax, word: string): boolean => doc.words.weekdays.has(word) || doc.words.timeWordsBehindVerb.has(word);

/** In "went so far as to call it a crime" the verb that goes so far; -1 where `verb` stands in no such phrase. */
function wentSoFarAs(doc: Syntax, verb: number): number {
  if (!doc.is(verb - 1, 'infinitiveMarker') || !doc.is(verb - 2, 'asWord') || !doc.is(verb - 3, 'extentAdverbs')) return -1;
  return doc.is(verb - 4, 'extentOpeners') && doc.at(verb - 5).upos === 'VERB' ? verb - 5 : -1;
}

/** "The report found that …", "the court ruled that …": what a person merely finds or knows, a document or a court tells. */
const isEvidence = (doc: Syntax, verb: number, mention: TokenRange): boolean =>
  has(reportingVerb(doc, verb), 'evidence') && doc.tokens.slice(mention.from, mention.to).some((t) => t.upos === 'NOUN' && (isDocument(doc, t.lemma) || doc.words.finders.has(t.lemma) || doc.words.rulingVerb.has(reportingVerb(doc, verb)?.lemma ?? '')));

/** "The wreckage indicates how …": what neither speaks nor is written shows, but tells nothing. */
const isThing = (doc: Syntax, mention: TokenRange): boolean => {
  const head = doc.at(nounPhraseFrom(doc, mention.from, mention.to).to - 1);
  return head.upos === 'NOUN' && doc.tokens.slice(mention.from, mention.to).every((t) => t.upos !== 'PROPN' && t.upos !== 'PRON' && (t.upos !== 'NOUN' || doc.lexicon.nouns.kind(t.lemma) === 'other' && !doc.words.finders.has(t.lemma)));
};

/** "soldiers says" is nobody's speech: the subject stands further to the left. */
const agrees = (doc: Syntax, mention: TokenRange, verb: number): boolean => {
  const plural = doc.tokens.slice(mention.from, mention.to).some((t) => doc.words.additive.has(t.lower)) || doc.at(mention.to - 1).xpos === 'NNS';
  return !(doc.at(verb).xpos === 'VBZ' && plural && mention.to === verb);
};

/** The noun phrase beside the verb; where it doesn't agree with it, the one before the comma that an apposition begins with ("Lee, the head of all mayors says"). */
function besideThatAgrees(doc: Syntax, verb: number, range: TokenRange): TokenRange | undefined {
  const beside = speakerBeside(doc, verb, range);
  if (!beside || agrees(doc, beside, verb)) return beside;
  for (let k = beside.from - 1; k > range.from; k--) {
    if (doc.at(k).form !== ',' || doc.at(k - 1).upos !== 'PROPN') continue;
    const name = nounPhraseUpTo(doc, k - 1, range.from);
    if (name.to > name.from) return name;
  }
  return beside;
}

/** In "Ada Voss, the head of a league says" the description was taken for the subject: the name before the comma speaks. */
function nameBefore(doc: Syntax, mention: TokenRange): TokenRange | undefined {
  if (!doc.is(mention.from, 'articles') || doc.at(mention.from - 1).form !== ',' || doc.at(mention.from - 2).upos !== 'PROPN') return undefined;
  const name = nounPhraseUpTo(doc, mention.from - 2, doc.sentences[doc.at(mention.from).sentence ?? 0]?.firstToken ?? 0);
  const before = doc.at(name.from - 1);
  return name.to > name.from && (isNone(before) || before.form === ',' || before.upos === 'CCONJ' || before.sentence !== doc.at(mention.from).sentence) ? name : undefined;
}

/** A noun right before its verb with all that belongs to it ("a statement on the accounts said", "two people familiar with the talks said"), where the parse cut it off. */
function widened(doc: Syntax, mention: TokenRange, verb: number): TokenRange {
  const head = doc.at(mention.to - 1);
  if (mention.to < verb && doc.at(mention.to).upos === 'ADP') {
    const phrase = nounPhraseFrom(doc, mention.from, verb);
    if (phrase.to === verb) return phrase;
  }
  if (mention.to - mention.from > 1 || mention.to !== verb || head.upos !== 'NOUN') return mention;
  const sentence = doc.sentences[head.sentence];
  const phrase = nounPhraseUpTo(doc, mention.to - 1, sentence?.firstToken ?? mention.from);
  return phrase.from < mention.from ? phrase : mention;
}

const isTime = (doc: Syntax, mention: TokenRange): boolean => doc.words.weekdays.has(doc.at(mention.from).lower) || timeBefore(doc, mention.to - 1) >= mention.to - mention.from;

const without = (span: Span, hole: Span): Span[] => {
  if (hole.end <= span.start || span.end <= hole.start) return [span];
  return [{ start: span.start, end: hole.start }, { start: hole.end, end: span.end }].filter((s) => s.end > s.start);
};
