import type { OfQuotation } from '../construction';
import { spansOf } from '../cuesOfQuotation';

/** A quotation that stands alone: the words of who spoke in the paragraph before, if anybody did, which is known to what reads the quotations in their order. */
export const alone: OfQuotation = {
  name: 'alone',
  triggers: 'quotation alone',
  sure: 0.5,
  says: 'In quotation marks, as a sentence of its own: …',
  examples: [
    ['The storm tore off the roof.\n\n“It sounded like a train.”', '“It sounded like a train.” [-; -]'],
    ['“We began in spring,” said Tan.\n\nThe work went on.\n\n“It was done by autumn.”', '“We began in spring,” [said; Tan]', '“It was done by autumn.” [-; -]'],
  ],
  propose: ({ quotation }) => ({ type: 'direct', pieces: spansOf(quotation), cue: null, cueToken: -1, speaker: null, path: 'none' }),
};
