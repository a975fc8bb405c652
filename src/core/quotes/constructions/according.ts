import { relation } from '../../language/tree';
import type { Span } from '../../span';
import type { Candidate } from '../candidate';
import { piecesOf, tokensBelow } from '../content';
import { mentionOf } from '../../syntax/mention';
import { nounPhraseFrom } from '../../syntax/nounPhrase';
import { typeOf, withWholeQuotations, type Reading } from '../reading';
import { range, spanOf, type TokenRange } from '../../syntax/tokenRange';
import { isNone, type Syntax } from '../../syntax/syntax';
import { withIssuer } from '../../syntax/phrase';


/** How many words at `at` lead up to a source: "according to", "as reported by"; 0 where they don't. */
export function leadToSource(doc: Syntax, at: number): number {
  if (doc.is(at, 'sourceMarkers')) return doc.is(at + 1, 'infinitiveMarker') ? 2 : 0;
  return doc.is(at, 'asWord') && doc.is(at + 2, 'agentMarker') && doc.is(at + 1, 'sourceParticiples') ? 3 : 0;
}

/** "According to the mayor, it rained"; "it rained, according to the mayor"; "as reported by the Courier, it rained". */
export function according(reading: Reading, at: number): Candidate[] {
  const { doc } = reading;
  const first = doc.at(at);
  const sentence = !isNone(first) ? doc.sentences[first.sentence] : undefined;
  const lead = leadToSource(doc, at);
  if (isNone(first) || !lead || !sentence) return [];
  const chunk = nounPhraseFrom(doc, at + lead, sentence.endToken);
  let source = headIn(reading, chunk);
  if (source < 0) source = at + lead < sentence.endToken ? at + lead : -1;
  if (source < 0 || isMeasure(reading, source)) return [];
  const mention = withIssuer(doc, chunk.to > chunk.from ? chunk : mentionOf(doc, source));
  const phraseEnd = endOfPhrase(reading, mention.to, sentence.endToken, at - sentence.firstToken <= 1);
  const words = contentAround(reading, at, source, phraseEnd);
  const pieces = withWholeQuotations(reading, piecesOf(doc, words));
  const speaker = spanOf(doc, mention) ?? null;
  const cue: Span = { start: first.start, end: doc.at(at + lead - 1).end ?? first.end };
  if (!pieces.length || !speaker) return [];
  return [{ construction: 'according', type: typeOf(reading, pieces), pieces, cue, cueToken: at, speaker, features: [at === sentence.firstToken ? 'first' : 'last'] }];
}

/** "according to need": what something is done by, and nobody who says so. */
const isMeasure = ({ doc }: Reading, source: number): boolean => doc.lemmaIs(source, 'measureNouns');

/** "The deal was, in Okafor's words, “a gift to the rich”": all of the sentence but the phrase, which stands between commas or begins it. */
export function inTheWordsOf(reading: Reading, at: number): Candidate[] {
  const { doc } = reading;
  const opens = doc.at(at);
  const sentence = !isNone(opens) ? doc.sentences[opens.sentence] : undefined;
  if (!doc.words.inWord.has(opens.lower) || !sentence || reading.quotedIn[at] || at > sentence.firstToken && doc.at(at - 1).form !== ',') return [];
  let words = at + 1;
  while (words < sentence.endToken && words - at < 9 && !doc.is(words, 'wordsNoun')) words++;
  if (!doc.is(words, 'wordsNoun')) return [];
  const whose = doc.is(words - 1, 'ownWord') ? words - 1 : words;
  const last = whose - 1;
  if (doc.is(at + 1, 'definiteArticle') && words === at + 2 && doc.is(words + 1, 'genitive')) return inTheWords(reading, at, words + 2);
  if (doc.at(words + 1).form !== ',') return [];
  const possessive = doc.at(last).xpos === 'POS' || doc.at(last).xpos === 'PRP$' && whose === at + 2;
  const speaker = spanOf(doc, { from: at + 1, to: whose });
  const { end: cueEnd } = doc.at(words) ?? opens;
  if (!possessive || !speaker) return [];
  const rest = range(sentence.firstToken, sentence.endToken).filter((t) => t < at - 1 || t > words + 1);
  const pieces = withWholeQuotations(reading, piecesOf(doc, rest));
  if (!pieces.length) return [];
  return [{ construction: 'according', type: typeOf(reading, pieces), pieces, cue: { start: opens.start, end: cueEnd }, cueToken: at, speaker, features: [at === sentence.firstToken ? 'first' : 'last'] }];
}

/** "The port was, in the words of an adviser, “the town's heart”": the quotation that follows. */
function inTheWords(reading: Reading, at: number, from: number): Candidate[] {
  const { doc, quotedIn } = reading;
  const sentence = doc.sentences[doc.at(at).sentence ?? -1];
  const whose = nounPhraseFrom(doc, from, sentence?.endToken ?? from);
  const opens = whose.to + 1;
  const speaker = spanOf(doc, whose);
  const cue = spanOf(doc, { from: at, to: from });
  if (!speaker || !cue || doc.at(whose.to).form !== ',' || !quotedIn[opens] || quotedIn[whose.to]) return [];
  let end = opens;
  while (quotedIn[end] === quotedIn[opens]) end++;
  const pieces = piecesOf(doc, range(opens, end));
  return pieces.length ? [{ construction: 'according', type: typeOf(reading, pieces), pieces, cue, cueToken: at, speaker, features: ['first'] }] : [];
}

/** The word of the phrase that hangs outside of it. */
function headIn({ doc }: Reading, range: TokenRange): number {
  for (let i = range.from; i < range.to; i++) {
    const head = doc.head(i);
    if (head < range.from || head >= range.to) if (relation(doc, i) !== 'case') return i;
  }
  return -1;
}

/** The end of the source with its apposition and relative clause: the comma before the clause, or the end of the sentence. */
function endOfPhrase({ doc, quotedIn }: Reading, from: number, end: number, opensSentence: boolean): number {
  const next = doc.at(from);
  if (!isNone(next) && from < end && /^(?:DET|PRON|NUM|PROPN)$/.test(next.upos) && !doc.words.relatives.has(next.lower)) return from; // no comma: "According to Lee the road …"
  if (doc.words.placeAdverbs.has(next.lower) || doc.words.placeAdverbs.has(next.lower)) return from;
  const comma = (after: number): number => {
    for (let i = after; i < end; i++) if (!quotedIn[i] && doc.at(i).form === ',') return i;
    return end;
  };
  const first = comma(from);
  const second = first < end ? comma(first + 1) : end;
  const aside = second < end && (!hasFinite(doc, first + 1, second) || doc.is(first + 1, 'relativesApart')) && hasFinite(doc, second + 1, end);
  return aside && opensSentence ? second : first;
}

function contentAround({ doc }: Reading, at: number, source: number, phraseEnd: number): number[] {
  const sentence = doc.sentences[doc.at(at).sentence ?? 0];
  if (!sentence) return [];
  const before = doc.at(at - 1);
  const rest = range(phraseEnd, sentence.endToken);
  const restTells = hasFinite(doc, phraseEnd, sentence.endToken);
  if (at - sentence.firstToken <= 1 || restTells && !isNone(before) && /^(?:SCONJ|CCONJ)$/.test(before.upos)) return rest; // "But according to …", "that according to …"
  if (!hasFinite(doc, sentence.firstToken, at)) return [...range(sentence.firstToken, at), ...(restTells ? rest : [])]; // "Now, according to …, some are"
  const host = doc.parsed ? clauseHost(doc, source, at, phraseEnd) : -1;
  const own = host >= 0 ? tokensBelow(doc, host, [source]).filter((t) => t < at) : [];
  const from = own[0];
  const turn = from !== undefined && from > sentence.firstToken && /^(?:CCONJ|SCONJ)$/.test(doc.at(from).upos) && doc.at(from - 1).form === ',';
  return turn && at - from >= 6 && relation(doc, host) === 'conj' ? own : range(sentence.firstToken, at);
}

const hasFinite = (doc: Syntax, from: number, to: number): boolean => doc.tokens.slice(from, to).some((t) => /^(?:VB[DZP]|MD)$/.test(t.xpos));

/** The main word of the clause that the phrase hangs on, outside of the phrase. */
function clauseHost(doc: Syntax, source: number, at: number, phraseEnd: number): number {
  let host = doc.head(source);
  while (host >= at && host < phraseEnd) host = doc.head(host);
  return host;
}
