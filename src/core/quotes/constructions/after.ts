import type { OfQuotation } from '../construction';
import { cuesBeside, reportBeside } from '../cuesOfQuotation';

/** A quotation with its attribution after it. */
export const after: OfQuotation = {
  name: 'after',
  triggers: 'quotation',
  weighs: 'after',
  says: 'In quotation marks, with the attribution after it: …',
  examples: [
    ['"The bridge will open in May," Lena Okoro said.', '"The bridge will open in May," [said; Lena Okoro]'],
    ['"The bridge will open in May," said Mayor Lena Okoro, who took office last year.', '"The bridge will open in May," [said; Mayor Lena Okoro]'],
    ['"We are on time," Okoro, the mayor of Harlow, told the Harlow Courier.', '"We are on time," [told; Okoro]'],
    ['“They are moving the flood,” said one of them, who gave no name.', '“They are moving the flood,” [said; one of them]'],
    ['"Are you ready?" Tan asked. "Yes," said Reyes.', '"Are you ready?" [asked; Tan]', '"Yes," [said; Reyes]'],
    ['The band played "Harbour Lights" at the opening.'],
  ],
  inSpeech: true,
  propose(quotation, reading) {
    const { after: cue } = cuesBeside(reading, quotation);
    return cue && reportBeside(reading, quotation, cue);
  },
};
