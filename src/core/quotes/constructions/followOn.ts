import { tokensIn } from '../../syntax/tokenRange';
import type { Report } from '../candidate';
import type { OfQuotation } from '../construction';
import { cueAfter, speakerSpan } from '../cueBeside';
import { spansOf } from '../cuesOfQuotation';
import { cueSpan } from '../cueSpan';
import type { ReadQuotation } from '../quotations/readQuotations';
import { quotesInside, type Reading } from '../reading';

/** A quotation that stands alone and goes on with what was quoted in part before it. */
export const followOn: OfQuotation = {
  name: 'follow-on',
  triggers: 'quotation alone',
  weighs: 'follow-on',
  sure: 0.45,
  says: 'In quotation marks and goes on from the quote before it: …',
  examples: [
    ['The town needs leaders “who understand that words can cause turbulence,” Hale said. “And that is why experience is so important now.”', 'The town needs leaders “who understand that words can cause turbulence,” | “And that is why experience is so important now.” [said; Hale]'],
  ],
  propose(quotation, reading) {
    const told = toldBefore(quotation, reading);
    return told && { type: 'direct', pieces: spansOf(quotation.quotation), path: 'subject', ...told };
  },
};

/** 'She would “end it all,” Hale said. “And I …”': who spoke the sentence before, which is only partly quoted and ends with its attribution. */
function toldBefore(here: ReadQuotation, reading: Reading): Pick<Report, 'cue' | 'cueToken' | 'speaker'> | undefined {
  const { doc } = reading;
  const at = tokensIn(doc, here.quotation).from;
  const begin = doc.sentenceFrom(at - 1);
  if (at <= 0 || doc.at(at - 1).form !== '.' || doc.quoted(at - 1) || !quotesInside(reading, { from: begin, to: at })) return undefined;
  if (doc.sentences[doc.at(at - 1).sentence]?.paragraph !== here.quotation.pieces[0]?.paragraph) return undefined;
  let from = at - 1;
  while (from > begin && !doc.quoted(from - 1)) from--;
  const cue = from > begin && /^[,?!]$/.test(doc.at(from - 2).form) ? cueAfter(reading, { from, to: at }, true) : undefined;
  return cue?.kind === 'known' ? { cue: cueSpan(doc, cue.verb), cueToken: cue.verb, speaker: speakerSpan(reading, cue) } : undefined;
}
