import { has, kindOf, reportingVerb } from '../syntax/reportingWords';
import { canEndPhrase, nounPhraseFrom } from '../syntax/nounPhrase';
import type { Span } from '../span';
import type { Reading } from './reading';
import { tokensIn } from '../syntax/tokenRange';
import { isNone } from '../syntax/syntax';

const turns = /^(?:while|though|although|but|and|whereas|as|yet)$/;

/**
 * Where speech that begins at token `from` ends, at token `limit` at the latest: before "according to", before a participle that reports
 * something else ("…, adding that"), and before a turn to another attribution ("…, while an aide says …", "… and said …").
 */
export function speechEnd(reading: Reading, from: number, limit: number): number {
  const { doc } = reading;
  for (let i = from + 1; i < limit; i++) {
    const token = doc.at(i);
    const closes = reading.quotedIn[i] !== 0 && !reading.quotedIn[i + 1] && doc.at(i - 1).form === ','; // “overblown,” adding that …
    if (isNone(token) || reading.quotedIn[i] && !closes) continue;
    const comma = closes || token.form === ',' || /^[–—-]+$/.test(token.form) && token.start > (doc.at(i - 1).end ?? 0);
    const at = comma ? i + 1 : i;
    const end = closes ? i + 1 : i;
    const word = doc.at(at);
    if (isNone(word) || at >= limit) continue;
    if (comma && doc.words.sourceMarkers.has(word.lower) && doc.is(at + 1, 'infinitiveMarker')) return end;
    const participle = comma && word.xpos === 'VBG' ? reportingVerb(reading.doc, at) : undefined;
    if (participle && kindOf(participle) === 'speech') return end;
    if (comma && i - from > 3 && isSource(reading, at, limit)) return end;
    if (comma && doc.words.adversative.has(word.lower) && saysNoMore(reading, at + 1, limit)) return end;
    if (token.form === ';' && turnsToAnother(reading, i + 1, limit)) return end;
    if (turns.test(word.lower) && (word.upos === 'SCONJ' || word.upos === 'CCONJ' || doc.words.asWord.has(word.lower)) && turnsToAnother(reading, at + 1, limit)) return end;
  }
  return limit;
}

/** The pieces up to a closing mark behind which another source stands: in "they call it “absurd,” said Otto Brandt" that is where what they call it ends. */
export function beforeNextSource(reading: Reading, pieces: readonly Span[]): Span[] {
  const { doc, quotedIn } = reading;
  const last = pieces.at(-1);
  if (!last) return [...pieces];
  const { from, to } = tokensIn(doc, last);
  for (let i = from + 2; i < to; i++) {
    const closes = quotedIn[i] && !quotedIn[i + 1] && doc.at(i - 1).form === ',';
    const sentence = doc.sentences[doc.at(i).sentence ?? -1];
    if (closes && sentence && isSource(reading, i + 1, sentence.endToken)) return [...pieces.slice(0, -1), { start: last.start, end: doc.at(i).end ?? last.end }];
  }
  return [...pieces];
}

/** "…, the Courier reported in 1991.", "…, said Otto Brandt." at the end of a sentence: whoever told the article. */
function isSource(reading: Reading, at: number, limit: number): boolean {
  const { doc } = reading;
  const sentence = doc.sentences[doc.at(at).sentence ?? -1];
  if (!sentence || limit < sentence.endToken - 1) return false;
  const inverted = /^VB[DZ]$/.test(doc.at(at).xpos) && reports(reading, at);
  const phrase = nounPhraseFrom(reading.doc, inverted ? at + 1 : at, limit);
  let verb = inverted ? at : phrase.to;
  while (verb < limit && doc.at(verb).upos === 'ADV') verb++;
  if (phrase.to === phrase.from || !/^VB[DZP]$/.test(doc.at(verb).xpos) || !reports(reading, verb)) return false;
  for (let k = Math.max(phrase.to, verb + 1); k < sentence.endToken; k++) {
    const token = doc.at(k);
    if (inverted && (token.form === ',' || doc.words.whoWord.has(token.lower))) return true; // "…, said Otto Brandt, who leads the force"
    if (isNone(token) || /^(?:VERB|AUX|PRON|SCONJ)$/.test(token.upos) || token.form === ',' || token.form === ':' || reading.quotedIn[k]) return false;
  }
  return true;
}

/** "…, but gave no details", "…, but did not elaborate": the speaker's silence ends what was said. */
function saysNoMore({ doc }: Reading, at: number, limit: number): boolean {
  const word = doc.at(at).lower;
  if (at >= limit) return false;
  if (doc.words.givingVerbs.has(word)) return true;
  return doc.words.supportAuxiliaries.has(word) && /^(?:not|n['’]t)$/.test(doc.at(at + 1).lower) && doc.is(at + 2, 'elaboratingVerbs');
}

const reports = (reading: Reading, i: number): boolean => {
  const verb = reportingVerb(reading.doc, i);
  return verb !== undefined && (has(verb, 'clause') || has(verb, 'quote')) && kindOf(verb) === 'speech';
};

/** Whether a speaker (or none, where it is shared) and a finite reporting verb begin at `at`. */
function turnsToAnother(reading: Reading, at: number, limit: number): boolean {
  const { doc } = reading;
  let i = at;
  const phrase = nounPhraseFrom(reading.doc, i, limit);
  const subject = phrase.to > phrase.from;
  if (subject) i = phrase.to;
  while (i < limit && (doc.at(i).upos === 'ADV' || doc.at(i).upos === 'AUX' || doc.at(i).upos === 'PART')) i++;
  const token = doc.at(i);
  if (isNone(token) || i >= limit || !reports(reading, i) || !(subject ? /^VB[DZPN]$/ : /^VB[DZPNG]$/).test(token.xpos)) return false;
  return !subject || canEndPhrase(doc, doc.at(phrase.to - 1));
}
