import { nounPhraseFrom } from '../../syntax/nounPhrase';
import { Phrase } from '../../syntax/phrase';
import type { Syntax } from '../../syntax/syntax';
import { isEmpty, spanOf, type TokenRange } from '../../syntax/tokenRange';
import { sentenceBefore } from '../aroundQuotation';
import type { Report } from '../candidate';
import type { OfQuotation } from '../construction';
import { spansOf } from '../cuesOfQuotation';
import { cueOfTold, isSomebody, whoIsToldOf, whoSpeaksIn } from '../whoIsToldOf';
import { leadToSource } from './according';

/** "Hale was blunt. “It is over.”": a quotation that stands alone is the words of whom the sentence before it tells of. */
export const toldBefore: OfQuotation = {
  name: 'told of before',
  triggers: 'quotation alone',
  sure: 0.6,
  says: 'In quotation marks, as a sentence of its own; the sentence before it is about the speaker: …',
  examples: [
    ['Marta Hale was blunt. “The bridge will never open in our time.”', '“The bridge will never open in our time.” [-; Marta Hale]'],
    ['Ruiz, a baker, said he was tired of it. “This plan will split the town in two.”', 'he was tired of it [said; Ruiz]', '“This plan will split the town in two.” [said; Ruiz]'],
    ['According to Otto Lenz, the piers were weak. “They have been weak for years.”', 'the piers were weak [According to; Otto Lenz]', '“They have been weak for years.” [According to; Otto Lenz]'],
    ['The storm tore off the roof. “It sounded like a train.”', '“It sounded like a train.” [-; -]'],
  ],
  propose({ quotation }, { doc }) {
    const before = sentenceBefore(doc, quotation);
    const found = before && spokenIn(doc, before);
    return found && { type: 'direct', pieces: spansOf(quotation), cueToken: -1, path: 'subject', ...found };
  },
};

/** Who speaks in the sentence, with its cue, or whom it tells of. */
function spokenIn(doc: Syntax, range: TokenRange): Pick<Report, 'cue' | 'speaker'> | undefined {
  const source = sourceIn(doc, range);
  if (source) return source;
  const told = whoIsToldOf(doc, range) ?? whoSpeaksIn(doc, range);
  const speaker = told && spanOf(doc, told.mention);
  return speaker && { cue: cueOfTold(doc, told), speaker };
}

/** "according to Hale", "from Hale": the source that the words name. */
export function sourceIn(doc: Syntax, { from, to }: TokenRange): Pick<Report, 'cue' | 'speaker'> | undefined {
  for (let i = from; i < to; i++) {
    const lead = doc.quoted(i) ? 0 : leadToSource(doc, i);
    const source = lead ? nounPhraseFrom(doc, i + lead, to) : undefined;
    if (source && !isEmpty(source) && (isSomebody(doc, source) || isText(doc, source))) return { cue: spanOf(doc, { from: i, to: i + lead }) ?? null, speaker: spanOf(doc, source) ?? null };
  }
  return undefined;
}

/** "the report". */
const isText = (doc: Syntax, source: TokenRange): boolean => doc.lexicon.nouns.kind(doc.at(new Phrase(doc, source).head).lemma) === 'document';
