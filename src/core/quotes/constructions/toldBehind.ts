import { spanOf } from '../../syntax/tokenRange';
import { sentenceBehind } from '../aroundQuotation';
import type { OfQuotation } from '../construction';
import { spansOf } from '../cuesOfQuotation';
import { cueOfTold, whoIsToldOf } from '../whoIsToldOf';

/** "“It was awful.” Hale wiped her eyes.": a quotation that opens its paragraph, and what the speaker does behind it. */
export const toldBehind: OfQuotation = {
  name: 'told of behind',
  triggers: 'quotation alone',
  sure: 0.5,
  says: 'In quotation marks, as a sentence of its own; the sentence behind it is about the speaker: …',
  examples: [
    ['“We lost the whole harvest.” Marta Hale wiped her eyes.', '“We lost the whole harvest.” [-; Marta Hale]'],
    ['“We lost the whole harvest.” The storm had come at night.', '“We lost the whole harvest.” [-; -]'],
  ],
  propose({ quotation }, { doc }) {
    const behind = sentenceBehind(doc, quotation);
    const told = behind && whoIsToldOf(doc, behind);
    const speaker = told && spanOf(doc, told.mention);
    return speaker && { type: 'direct', pieces: spansOf(quotation), cue: cueOfTold(doc, told), cueToken: -1, speaker, path: 'subject' };
  },
};
