import { nounPhraseFrom } from '../../syntax/nounPhrase';
import type { Syntax } from '../../syntax/syntax';
import { has, reportingVerb } from '../../syntax/reportingWords';
import { subjectOf } from '../../syntax/subject';
import { isEmpty, spanOf, type TokenRange } from '../../syntax/tokenRange';
import { isFiniteVerbTag } from '../../syntax/verbGroup';
import { sentenceBehind, sentenceBelow } from '../aroundQuotation';
import type { Report } from '../candidate';
import type { OfQuotation } from '../construction';
import { spansOf } from '../cuesOfQuotation';

/** "“Nobody leaves.” That was the answer of the fire chief.": a quotation that the sentence behind or below it says the speaker of. */
export const namedBelow: OfQuotation = {
  name: 'named behind or below',
  triggers: 'quotation alone',
  weighs: 'after',
  says: 'In quotation marks, and the sentence behind says whose words they are: …',
  examples: [
    ['“Nobody leaves this town.”\n\nThat was the answer of the fire chief to all who asked on Monday.', '“Nobody leaves this town.” [answer; the fire chief]'],
    ['“I will not go at all.” Those were the words of Mayor Marta Hale on Monday.', '“I will not go at all.” [words; Mayor Marta Hale]'],
    ['“It was like a train.” That is how Otto Lenz, a baker, described the storm.', '“It was like a train.” [described; Otto Lenz]'],
    ['“The harbour is our home.” That was the name of the song.', '“The harbour is our home.” [-; -]'],
  ],
  propose({ quotation }, { doc }) {
    for (const sentence of [sentenceBehind(doc, quotation), sentenceBelow(doc, quotation)]) {
      const found = sentence && doc.is(sentence.from, 'pointingPronouns') && doc.lemmaIs(sentence.from + 1, 'copula') ? wordsOf(doc, sentence) ?? howTold(doc, sentence) : undefined;
      if (found) return { type: 'direct', pieces: spansOf(quotation), path: 'subject', ...found };
    }
    return undefined;
  },
};

type Attribution = Pick<Report, 'cue' | 'cueToken' | 'speaker'>;

/** "That was the answer | of the fire chief", "Those were Hale's words". */
function wordsOf(doc: Syntax, { from, to }: TokenRange): Attribution | undefined {
  const whole = nounPhraseFrom(doc, from + 2, to);
  for (let i = from + 2; i < Math.min(whole.to, to); i++) {
    if (!doc.lemmaIs(i, 'answerNouns')) continue;
    const owned = doc.at(i - 1).xpos === 'POS' ? { from: whole.from, to: i - 1 } : undefined;
    const source = owned ?? (doc.is(i + 1, 'wordSources') ? nounPhraseFrom(doc, i + 2, to) : { from: 0, to: 0 });
    const speaker = isEmpty(source) ? undefined : spanOf(doc, withoutAddressee(doc, source));
    return speaker && { cue: spanOf(doc, { from: i, to: i + 1 }) ?? null, cueToken: i, speaker };
  }
  return undefined;
}

/** In "the answer of the fire chief | to the mayor" the fire chief. */
function withoutAddressee(doc: Syntax, { from, to }: TokenRange): TokenRange {
  for (let k = from + 1; k < to; k++) if (doc.is(k, 'addresseePrepositions')) return { from, to: k };
  return { from, to };
}

/** "That is how Otto Lenz described it". */
function howTold(doc: Syntax, { from, to }: TokenRange): Attribution | undefined {
  if (!doc.is(from + 2, 'openQuestionWords') && !doc.is(from + 2, 'freeRelatives')) return undefined;
  for (let i = from + 3; i < to; i++) {
    const verb = isFiniteVerbTag(doc.at(i)) ? reportingVerb(doc, i) : undefined;
    if (!verb || !has(verb, 'quote') && !has(verb, 'label')) continue;
    const { mention } = subjectOf(doc, i, { from: from + 3, to: i + 1 });
    const speaker = mention && spanOf(doc, mention);
    return speaker && { cue: spanOf(doc, { from: i, to: i + 1 }) ?? null, cueToken: i, speaker };
  }
  return undefined;
}
