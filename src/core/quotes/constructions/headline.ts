import type { Candidate } from '../candidate';
import { piecesOf } from '../content';
import { has, kindOf, reportingForm, stemVerb, type Frame } from '../../syntax/reportingWords';
import { nounPhraseFrom } from '../../syntax/nounPhrase';
import { typeOf, withWholeQuotations, type Reading } from '../reading';
import { range, spanOf, tokensIn } from '../../syntax/tokenRange';
import { isNone } from '../../syntax/syntax';

/** "BRIDGE IS SAFE, MAYOR SAYS": read off the form of the last word, since headlines lead a tagger astray. */
function sourceLast(reading: Reading, from: number, to: number): Candidate | undefined {
  const { doc } = reading;
  const verb = doc.at(to - 1).upos === 'PUNCT' ? to - 2 : to - 1;
  const entry = reportingForm(doc, verb) ?? (doc.is(verb, 'headlineVerbs') ? stemVerb(doc, verb) : undefined);
  if (!entry || !has(entry, 'clause') || kindOf(entry) !== 'speech' || !/(?:s|say|said|claim|warn)$/.test(doc.at(verb).lower)) return undefined;
  let comma = verb - 1;
  while (comma > from && doc.at(comma).form !== ',' && !/^[–—-]$/.test(doc.at(comma).form)) comma--;
  if (comma - from < 3 || verb - comma < 2 || verb - comma > 6 || doc.tokens.slice(from, verb).some((_, n) => reading.quotedIn[from + n])) return undefined;
  const speaker = spanOf(doc, { from: comma + 1, to: verb });
  const pieces = piecesOf(doc, range(from, comma));
  const cue = doc.at(verb);
  if (!speaker || isNone(cue) || !pieces.length) return undefined;
  return { construction: 'headline', type: 'indirect', pieces, cue: { start: cue.start, end: cue.end }, cueToken: verb, speaker, features: ['ends with its source'] };
}

/** "Hale denies taking bribes", "UN warns of famine": a speaker, a verb in the present and what is said, which is all the rest. */
function sourceFirst(reading: Reading, from: number, to: number): Candidate | undefined {
  const { doc } = reading;
  const speaker = nounPhraseFrom(doc, from, Math.min(to, from + 9));
  let verb = -1;
  for (let i = from + 1; i < Math.min(to - 1, from + 9) && verb < 0; i++) if (/[a-z]s$/.test(doc.at(i).form) && reportingForm(doc, i)) verb = i;
  const entry = verb < 0 ? undefined : reportingForm(doc, verb);
  const next = doc.at(verb + 1);
  if (!entry || isNone(next) || kindOf(entry) !== 'speech' || reading.quotedIn[verb] || speaker.from === speaker.to || speaker.to < verb) return undefined;
  const preposition = has(entry, next.lower as Frame) && next.upos === 'ADP';
  const fits = preposition || next.xpos === 'VBG' && has(entry, 'gerund') || doc.words.infinitiveMarker.has(next.lower) && has(entry, 'infinitive')
    || has(entry, 'charge') && doc.tokens.slice(verb + 2, to).some((t) => doc.words.genitive.has(t.lower) || doc.words.forWord.has(t.lower));
  if (!fits) return undefined;
  const start = preposition ? verb + 2 : verb + 1;
  const pieces = withWholeQuotations(reading, piecesOf(doc, range(start, to)));
  const own = doc.at(verb);
  const who = spanOf(doc, { from: speaker.from, to: verb });
  if (isNone(own) || !who || !pieces.length) return undefined;
  return { construction: 'headline', type: typeOf(reading, pieces), pieces, cue: { start: own.start, end: preposition ? next.end : own.end }, cueToken: verb, speaker: who, features: [] };
}

/** "Mayor: Bridge is safe" and "Bridge is safe: mayor" as a headline. */
export function headlines(reading: Reading): Candidate[] {
  const { doc } = reading;
  const found: Candidate[] = [];
  for (const paragraph of doc.paragraphs) {
    const { from, to } = tokensIn(doc, paragraph);
    if (paragraph.kind !== 'headline' && paragraph.kind !== 'subheading' && !(paragraph.index === 0 && to - from < 25)) continue;
    const last = sourceLast(reading, from, to);
    if (last) found.push(last);
    const first = sourceFirst(reading, from, to);
    if (first) found.push(first);
    for (let i = from + 1; i < to - 2; i++) {
      const token = doc.at(i);
      if (token.form !== ':' || reading.quotedIn[i]) continue;
      const phrase = nounPhraseFrom(doc, from, i);
      const words = range(i + 1, to);
      const says = words.some((w) => /^(?:VERB|AUX)$/.test(doc.at(w).upos)) || reading.quotedIn[i + 1];
      const plain = !doc.tokens.slice(phrase.to, i).some((t) => t.upos === 'VERB' || t.upos === 'AUX');
      if (phrase.to === phrase.from || i - from > 8 || !says || !plain) break;
      const pieces = withWholeQuotations(reading, piecesOf(doc, words));
      const speaker = spanOf(doc, { from: phrase.from, to: Math.max(phrase.to, phrase.from + 1) }) ?? null;
      if (pieces.length && speaker) found.push({ construction: 'headline', type: typeOf(reading, pieces), pieces, cue: { start: token.start, end: token.end }, cueToken: i, speaker, features: [] });
      break;
    }
  }
  return found;
}
