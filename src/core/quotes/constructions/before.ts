import type { TokenRange } from '../../syntax/tokenRange';
import type { OfQuotation } from '../construction';
import type { CueBeside } from '../cueBeside';
import { cuesBeside, reportBeside } from '../cuesOfQuotation';
import type { ReadQuotation } from '../quotations/readQuotations';
import type { Reading } from '../reading';

/** A quotation with its attribution before it. */
export const before: OfQuotation = {
  name: 'before',
  triggers: 'quotation',
  weighs: 'before',
  says: 'In quotation marks, with the attribution before it: …',
  examples: [
    ['Okoro added: “We are on time.”', '“We are on time.” [added:; Okoro]'],
    ['Lena Okoro on Tuesday told the council: "We are on time and under budget."', '"We are on time and under budget." [told; Lena Okoro]'],
    ['The crowd shouted, “Send them home!” as it had for the speakers before.', '“Send them home!” [shouted; The crowd]'],
    ['Hale emailed supporters saying: “We won the harbour tonight.”', '“We won the harbour tonight.” [saying:; Hale]'],
    ['Supporters kicked a protester, with Hale reportedly yelling: “Get him out of here!”', '“Get him out of here!” [reportedly yelling:; Hale]'],
    ['While some chanted, “Keep our buses,” in the hall, Mayor Okoro spoke to the press.', '“Keep our buses,” [chanted; some]'],
    ['Okoro says "we want to finish the work," she told the radio by telephone.', '"we want to finish the work," [says; Okoro]'],
  ],
  inSpeech: true,
  propose(quotation, reading) {
    const { before: cue, after, leads } = cuesBeside(reading, quotation);
    return cue && leads && (!after || outweighs(cue, after, quotation, reading)) ? reportBeside(reading, quotation, cue) : undefined;
  },
};

/** Whether the cue before the quotation is its own, and not the one after it: a sentence that ends in the marks, one whose verb stands right before its comma, or one that is told again ('Hale says “…,” she told the radio'). */
const outweighs = (cue: CueBeside, after: CueBeside, { closing, words, left }: ReadQuotation, reading: Reading): boolean =>
  /[.?!]/.test(closing) || cue.kind === 'known' && left.to - 2 === cue.verb && /^[,:]$/.test(reading.doc.at(left.to - 1).form) || after.kind === 'any' && cue.kind === 'known' && words < 6 || left.to - 1 === cue.verb && isPronoun(after.speaker, reading);

const isPronoun = (speaker: TokenRange | undefined, { doc }: Reading): boolean =>
  speaker !== undefined && speaker.to - speaker.from === 1 && doc.at(speaker.from).upos === 'PRON';
