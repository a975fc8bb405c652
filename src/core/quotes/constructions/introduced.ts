import { isNone } from '../../syntax/syntax';
import { tokensIn } from '../../syntax/tokenRange';
import type { Report } from '../candidate';
import type { OfQuotation } from '../construction';
import { cueBefore } from '../cueBeside';
import { reportBeside } from '../cuesOfQuotation';
import { isStory } from '../quotations/quotations';
import type { ReadQuotation } from '../quotations/readQuotations';
import { quotesInside, type Reading } from '../reading';

/** "Cruz continued:" at the end of the paragraph before. */
export const introducedAbove: OfQuotation = {
  name: 'introduced in the paragraph before',
  triggers: 'quotation alone',
  weighs: 'before',
  says: 'In quotation marks, with the attribution in the paragraph before it: …',
  examples: [['In a letter to staff, Okoro wrote:\n\n"We have done good work this year."', '"We have done good work this year." [wrote:; Okoro]']],
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
  return cue?.lead === 'open' ? reportBeside(reading, quotation, cue) : undefined;
}

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
