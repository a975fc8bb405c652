import type { Syntax } from '../../syntax/syntax';
import { spanOf } from '../../syntax/tokenRange';
import { sentenceAbove } from '../aroundQuotation';
import type { OfQuotation } from '../construction';
import { spansOf } from '../cuesOfQuotation';
import { cueOfTold, tellsOfSpeaking, whoIsToldOf, whoSpeaksIn, type Told } from '../whoIsToldOf';

/** A quotation of a paragraph of its own, below a sentence that says what somebody says, thinks or is like. */
export const toldAbove: OfQuotation = {
  name: 'told of above',
  triggers: 'quotation alone',
  sure: 0.55,
  says: 'In quotation marks, as a paragraph of its own; the sentence above it is about the speaker: …',
  examples: [
    ['Marta Hale was unmoved by the critics.\n\n“They have had ten years to act.”\n\nThe council meets on Monday.', '“They have had ten years to act.” [-; Marta Hale]'],
    ['Otto Lenz told the council the flood was “a warning.”\n\n“We must build higher walls.”', 'the flood was “a warning.” [told; Otto Lenz]', '“We must build higher walls.” [told; Otto Lenz]'],
    ['In Ludlow, Otto Lenz said, the plan was “a joke.”\n\n“Nobody has asked us at all.”', 'In Ludlow | the plan was “a joke.” [said; Otto Lenz]', '“Nobody has asked us at all.” [said; Otto Lenz]'],
    ['Otto Lenz bought the house in May.\n\n“Nothing will ever be the same again.”', '“Nothing will ever be the same again.” [-; -]'],
  ],
  propose({ quotation }, { doc }) {
    const above = sentenceAbove(doc, quotation);
    const about = above && whoIsToldOf(doc, above);
    const told = about && isAboutSpeaking(doc, about) ? about : above && whoSpeaksIn(doc, above);
    if (!told) return undefined;
    const speaker = spanOf(doc, told.mention);
    return speaker && { type: 'direct', pieces: spansOf(quotation), cue: cueOfTold(doc, told), cueToken: -1, speaker, path: 'subject' };
  },
};

/** Whether the sentence says what a named person is like, or what somebody says, thinks or does who is about to speak. */
const isAboutSpeaking = (doc: Syntax, { verb, mention }: Told): boolean =>
  doc.lemmaIs(verb, 'copula') ? doc.at(mention.to - 1).upos === 'PROPN' : tellsOfSpeaking(doc, verb) || doc.lemmaIs(verb, 'beatVerbs');
