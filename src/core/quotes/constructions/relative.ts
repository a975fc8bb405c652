import type { Clause } from '../../syntax/clause';
import { nounPhraseFrom } from '../../syntax/nounPhrase';
import { has } from '../../syntax/reportingWords';
import type { Syntax } from '../../syntax/syntax';
import { isEmpty, range, type TokenRange } from '../../syntax/tokenRange';
import { isFiniteTag, standsBeforeVerb } from '../../syntax/verbGroup';
import type { OfClause } from '../construction';
import { piecesOf } from '../content';
import { reportOf } from '../propose';

/** A report about a noun, told in its relative clause. */
export const relative: OfClause = {
  name: 'relative clause',
  triggers: 'clause',
  weighs: 'clause',
  says: 'Reported of something in other words: …',
  examples: [
    ['The mine, which the owners say is safe, will reopen.', 'is safe [say; the owners]'],
    ['A man who police say set the fire was arrested on Monday.', 'set the fire [say; police]'],
    ['The tunnel, which Hale said would cost 30 million, was never built.', 'would cost 30 million [said; Hale]'],
    ['The general withdrew his forces, which one aide claims number 6,000, to the hills.', 'number 6,000 [claims; one aide]'],
    ['The union rejected the offer, which it called an insult.', 'which | an insult [called; it]'],
  ],
  standsAlone: true,
  inSpeech: true,
  propose(clause, reading) {
    const { doc, verb, sentence, reports } = clause;
    if (!reports || reports.kind === 'belief' || !isFiniteTag(doc.at(verb))) return undefined;
    const opens = relativeBefore(doc, verb, sentence.from);
    if (!opens) return undefined;
    const end = endOfRelative(doc, opens.at, verb, sentence.to);
    const from = pastAdverbs(doc, verb + 1);
    const speaker = { mention: opens.speaker, path: 'subject' as const };
    if (from >= end) return undefined;
    if (has(reports, 'clause') && opensPredicate(doc, from)) return reportOf(reading, clause, piecesOf(doc, range(from, end)), { shape: 'bare', speaker });
    return labels(clause, from, end) ? reportOf(reading, clause, piecesOf(doc, [opens.at, ...range(from, end)]), { speaker }) : undefined;
  },
};

/** The relative pronoun and, right before the verb, the noun phrase that speaks. */
function relativeBefore(doc: Syntax, verb: number, from: number): { at: number; speaker: TokenRange } | undefined {
  for (let k = verb - 2; k > from && verb - k < 12; k--) {
    if (doc.at(k).form === ',' || doc.quoted(k)) return undefined;
    if (!doc.is(k, 'bareRelatives')) continue;
    if (!relates(doc, k)) return undefined;
    const speaker = nounPhraseFrom(doc, k + 1, verb);
    return !isEmpty(speaker) && doc.tokens.slice(speaker.to, verb).every(standsBeforeVerb) ? { at: k, speaker } : undefined;
  }
  return undefined;
}

/** Whether the pronoun stands behind a noun or a comma, and "that" is no conjunction. */
function relates(doc: Syntax, k: number): boolean {
  const before = doc.at(k - 1);
  if (doc.is(k, 'complementiser') && (doc.at(k).upos === 'SCONJ' || before.upos !== 'NOUN')) return false;
  return before.form === ',' || before.upos === 'NOUN' || before.upos === 'PROPN';
}

function pastAdverbs(doc: Syntax, i: number): number {
  let at = i;
  while (doc.at(at).upos === 'ADV' || doc.is(at, 'onWord') || doc.is(at, 'weekdays')) at++;
  return at;
}

const figureTags: ReadonlySet<string> = new Set(['NUM', 'ADV', 'ADJ', 'SYM']);

/** Whether a verb stands there: "is safe", or one that the tagger took for a noun, before a figure ("number 6,000"). */
const opensPredicate = (doc: Syntax, i: number): boolean =>
  isFiniteTag(doc.at(i)) || doc.at(i).xpos === 'VB' || doc.at(i).upos !== 'PUNCT' && doc.is(i, 'countingVerbs') && figureTags.has(doc.at(i + 1).upos);

const labelTags: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'PUNCT']);

/** "which it called an insult". */
const labels = ({ doc, reports }: Clause, from: number, end: number): boolean => has(reports, 'label') && end - from < 14 && (labelTags.has(doc.at(from).upos) || doc.is(from, 'asWord'));

const closes = /^[,;:–—)]$/;

/** Where the relative clause ends: at the comma that closes it, or before the finite verb of the main clause. */
function endOfRelative(doc: Syntax, opens: number, verb: number, limit: number): number {
  const apart = doc.at(opens - 1).form === ',';
  let verbs = 0;
  let joined = false;
  for (let i = verb + 1; i < limit; i++) {
    if (doc.quoted(i)) continue;
    if (endsQuotation(doc, i) || closes.test(doc.at(i).form) && !(doc.at(i).form === ',' && doc.at(i + 1).upos === 'NUM')) return i;
    joined ||= doc.is(i, 'clauseJoiners') || doc.at(i).xpos === 'PRP' || doc.at(i).xpos === 'WP';
    if (!countsAsVerb(doc, i, verb)) continue;
    verbs++;
    if (verbs > 1 && !joined && !apart) return i;
  }
  return limit;
}

/** “a disgrace,” | blaming … */
const endsQuotation = (doc: Syntax, i: number): boolean => doc.quoted(i - 1) !== 0 && /^[,.?!]$/.test(doc.at(i - 2).form);

const countsAsVerb = (doc: Syntax, i: number, verb: number): boolean =>
  (isFiniteTag(doc.at(i)) || i === verb + 1 && doc.at(i).xpos === 'VB') && !(doc.at(i).upos === 'AUX' && isFiniteTag(doc.at(i - 1)));
