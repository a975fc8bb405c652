import { nounPhraseFrom } from '../../syntax/nounPhrase';
import { isNone, type Syntax } from '../../syntax/syntax';
import { isEmpty, spanOf, tokensIn } from '../../syntax/tokenRange';
import { hasFinite } from '../../syntax/verbGroup';
import type { Report } from '../candidate';
import type { OfQuotation } from '../construction';
import { cueBefore } from '../cueBeside';
import { reportBeside, reportBy } from '../cuesOfQuotation';
import { isStory } from '../quotations/quotations';
import type { ReadQuotation } from '../quotations/readQuotations';
import { quotesInside, type Reading } from '../reading';
import { isSomebody, isSomebodyByWords } from '../whoIsToldOf';

/** "Cruz continued:" at the end of the paragraph before. */
export const introducedAbove: OfQuotation = {
  name: 'introduced in the paragraph before',
  triggers: 'quotation alone',
  weighs: 'before',
  says: 'In quotation marks, with the attribution in the paragraph before it: …',
  examples: [
    ['In a letter to staff, Okoro wrote:\n\n"We have done good work this year."', '"We have done good work this year." [wrote:; Okoro]'],
    ['Reactions to the vote:\n\nMARTA HALE, MAYOR OF HARLOW, IN A STATEMENT:\n\n“This is a pause and not a wall.”', '“This is a pause and not a wall.” [:; MARTA HALE]'],
    ['Here is Fire Chief Otto Lenz:\n\n“Over ninety fines were issued last night.”', '“Over ninety fines were issued last night.” [:; Fire Chief Otto Lenz]'],
  ],
  propose(quotation, reading) {
    const { doc } = reading;
    let p = (quotation.quotation.pieces[0]?.paragraph ?? 0) - 1;
    while (p >= 0 && !isStory(doc.paragraphs[p]!)) p--;
    const paragraph = doc.paragraphs[p];
    if (!paragraph) return undefined;
    const { to } = tokensIn(doc, paragraph);
    return /^[:,]$/.test(doc.at(to - 1).form) ? openLead(reading, quotation, doc.sentenceFrom(to - 1), to) : undefined;
  },
};

function openLead(reading: Reading, quotation: ReadQuotation, from: number, to: number): Report | undefined {
  const cue = cueBefore(reading, { from, to }, { from, to }, true);
  return cue?.lead === 'open' ? reportBeside(reading, quotation, cue) : handsOver(reading, quotation, from, to) ?? labelledAbove(reading, quotation, from, to);
}

/** "Here is Fire Chief Otto Lenz:": a lead that does nothing but give the word to somebody. */
function handsOver({ doc }: Reading, { quotation }: ReadQuotation, from: number, to: number): Report | undefined {
  const source = doc.is(from, 'handingOver') && doc.at(to - 1).form === ':' ? nounPhraseFrom(doc, doc.at(from + 1).upos === 'AUX' || isMarker(doc, from + 1) ? from + 2 : from + 1, to - 1) : undefined;
  return source && source.to === to - 1 && isSomebody(doc, source) ? reportBy(quotation, { start: doc.at(to - 1).start, end: doc.at(to - 1).end }, to - 1, spanOf(doc, source)) : undefined;
}

/** A line that names a speaker is no longer than so many tokens. */
const longestLabel = 20;

/** "ANDREI BOTNARI, PRIME MINISTER, IN AN ADDRESS:": a line that does nothing but name somebody. */
function labelledAbove({ doc }: Reading, { quotation }: ReadQuotation, from: number, to: number): Report | undefined {
  const colon = to - 1;
  if (doc.at(colon).form !== ':' || to - from > longestLabel || doc.sentences[doc.at(from).sentence]?.start !== doc.paragraphs[doc.sentences[doc.at(from).sentence]?.paragraph ?? -1]?.start) return undefined;
  const name = nounPhraseFrom(doc, from, colon);
  const closes = name.to === colon || doc.at(name.to).form === ',';
  return closes && !isEmpty(name) && !hasFinite(doc, name.to, colon) && isSomebodyByWords(doc, name) ? reportBy(quotation, { start: doc.at(colon).start, end: doc.at(colon).end }, colon, spanOf(doc, name)) : undefined;
}

/** The "'s" of "Here's", which the tagger may take for a possessive. */
const isMarker = (doc: Syntax, k: number): boolean => doc.at(k).xpos === 'POS' || doc.lemmaIs(k, 'copula');

/** "The mayor said in a statement. “We …”": a sentence that tells who spoke and nothing else, with a full stop where others have a colon. */
export const introducedBefore: OfQuotation = {
  name: 'introduced in the sentence before',
  triggers: 'quotation alone',
  weighs: 'before',
  says: 'In quotation marks, with the attribution in the sentence before it: …',
  examples: [['The mayor said in a statement. “There are no ballots left to recount in this town.”', '“There are no ballots left to recount in this town.” [said; The mayor]']],
  propose(quotation, reading) {
    const { doc } = reading;
    const stop = tokensIn(doc, quotation.quotation).from - 1;
    const sentence = doc.sentences[doc.at(stop).sentence];
    if (isNone(doc.at(stop)) || doc.at(stop).form !== '.' || sentence?.paragraph !== quotation.quotation.pieces[0]?.paragraph || doc.quoted(stop)) return undefined;
    const range = { from: doc.sentenceFrom(stop), to: stop };
    const cue = quotesInside(reading, range) ? undefined : cueBefore(reading, range, range, true);
    if (!cue?.speaker || cue.kind !== 'known' || cue.lead !== 'open' || cue.inverted || !doc.lemmaIs(cue.verb, 'plainSpeechVerbs')) return undefined;
    return reportBeside(reading, quotation, cue);
  },
};
