import type { Syntax } from '../../syntax/syntax';
import type { Candidate } from '../candidate';
import { piecesOf } from '../content';
import { has, kindOf, type ReportingVerb } from '../../syntax/reportingWords';
import { nounPhraseFrom } from '../../syntax/nounPhrase';
import { proposeFor } from '../propose';
import type { Reading } from '../reading';
import { range, type TokenRange } from '../../syntax/tokenRange';
import { isNone } from '../../syntax/syntax';

const relative = /^(?:which|who|whom|that)$/;
const finite = /^(?:VB[DZP]|MD)$/;

/**
 * A report about a noun, told in its relative clause: "his forces, which one aide claims number 6,000, …", "a man who police say set the fire
 * was arrested", "the offer, which she called an insult". Empty where the verb at `verb` stands in no such clause.
 */
export function relativeReport(reading: Reading, verb: number, entry: ReportingVerb): Candidate[] {
  const { doc } = reading;
  const own = doc.at(verb);
  const sentence = !isNone(own) ? doc.sentences[own.sentence] : undefined;
  if (isNone(own) || !sentence || !finite.test(own.xpos) || kindOf(entry) === 'belief') return [];
  const opens = relativeBefore(reading, verb, sentence.firstToken);
  if (!opens) return [];
  const { at, speaker } = opens;
  const end = endOfRelative(reading, at, verb, sentence.endToken);
  const from = pastAdverbs(reading, verb + 1);
  const told = { speaker: { mention: speaker, path: 'subject' as const } };
  if (has(entry, 'clause') && from < end && (/^(?:VB[DZP]?|MD)$/.test(doc.at(from).xpos) || doc.at(from).upos !== 'PUNCT' && isCount(reading, from))) {
    const found = proposeFor(reading, 'clause', verb, piecesOf(doc, range(from, end)), { features: [kindOf(entry), 'bare'], ...told });
    return found ? [found] : [];
  }
  if (has(entry, 'label') && from < end && /^(?:DET|ADJ|NOUN|PROPN|PRON|PUNCT)$|^as$/.test(doc.is(from, 'asWord') ? 'as' : doc.at(from).upos) && end - from < 14) {
    const found = proposeFor(reading, 'label', verb, piecesOf(doc, [at, ...range(from, end)]), { features: [kindOf(entry)], ...told });
    return found ? [found] : [];
  }
  return [];
}


/** "number 6,000": a verb that the tagger took for a noun, before a figure. */
const isCount = ({ doc }: Reading, i: number): boolean => doc.is(i, 'countingVerbs') && /^(?:NUM|ADV|ADJ|SYM)$/.test(doc.at(i + 1).upos);

/** The relative pronoun and, right before the verb, the noun phrase that speaks. */
function relativeBefore({ doc, quotedIn }: Reading, verb: number, from: number): { at: number; speaker: TokenRange } | undefined {
  for (let k = verb - 2; k > from && verb - k < 12; k--) {
    const token = doc.at(k);
    if (isNone(token) || token.form === ',' || quotedIn[k]) return undefined;
    if (!relative.test(token.lower)) continue;
    const before = doc.at(k - 1);
    if (doc.words.complementiser.has(token.lower) && (token.upos === 'SCONJ' || before.upos !== 'NOUN')) return undefined;
    if (before.form !== ',' && !/^(?:NOUN|PROPN)$/.test(before.upos)) return undefined;
    const speaker = nounPhraseFrom(doc, k + 1, verb);
    return speaker.to > speaker.from && doc.tokens.slice(speaker.to, verb).every((t) => /^(?:ADV|AUX|PART)$/.test(t.upos)) ? { at: k, speaker } : undefined;
  }
  return undefined;
}

const isAdverbial = (doc: Syntax, i: number): boolean => doc.at(i).upos === 'ADV' || doc.is(i, 'onWord') || doc.is(i, 'weekdays');

const pastAdverbs = ({ doc }: Reading, i: number): number => {
  let at = i;
  while (isAdverbial(doc, at)) at++;
  return at;
};

/** Where the relative clause ends: at the comma that closes it, or before the finite verb of the main clause. */
function endOfRelative({ doc, quotedIn }: Reading, opens: number, verb: number, limit: number): number {
  const apart = doc.at(opens - 1).form === ',';
  let verbs = 0;
  let joined = false;
  for (let i = verb + 1; i < limit; i++) {
    const token = doc.at(i);
    if (isNone(token) || quotedIn[i]) continue;
    if (quotedIn[i - 1] && /^[,.?!]$/.test(doc.at(i - 2).form)) return i; // “a disgrace,” blaming …
    if (/^[,;:–—)]$/.test(token.form) && !(token.form === ',' && doc.at(i + 1).upos === 'NUM')) return i;
    if (doc.words.clauseJoiners.has(token.lower) || /^(?:PRP|WP)$/.test(token.xpos)) joined = true;
    if (!finite.test(token.xpos) && !(i === verb + 1 && token.xpos === 'VB') || token.upos === 'AUX' && finite.test(doc.at(i - 1).xpos)) continue;
    verbs++;
    if (verbs > 1 && !joined && !apart) return i;
  }
  return limit;
}
