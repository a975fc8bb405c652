import type { OfQuotation } from '../construction';
import { spansOf } from '../cuesOfQuotation';

/** "“Did you?” she asked Ruiz. “No.”": in a conversation, a quotation of a paragraph of its own is what the other says. Who that is, is known to what reads the quotations in their order. */
export const reply: OfQuotation = {
  name: 'reply',
  triggers: 'reply',
  sure: 0.6,
  says: 'In quotation marks, the answer in a conversation: …',
  examples: [
    ['“Did you take the money?” the judge asked Otto Lenz.\n\n“I did not.”', '“Did you take the money?” [asked; the judge]', '“I did not.” [-; Otto Lenz]'],
    ['“How long have you waited?” I asked.\n\n“Two years,” Hale said.\n\n“And now?”\n\n“Now I wait.”', '“How long have you waited?” [asked; I]', '“Two years,” [said; Hale]', '“And now?” [-; I]', '“Now I wait.” [-; Hale]'],
    ['“Who could have known?” Hale asked.\n\n“We had no warning at all.”', '“Who could have known?” | “We had no warning at all.” [asked; Hale]'],
  ],
  propose: ({ quotation }) => ({ type: 'direct', pieces: spansOf(quotation), cue: null, cueToken: -1, speaker: null, path: 'none' }),
};
