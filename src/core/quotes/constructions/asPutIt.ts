import { mark, named, optional, pattern, phrase, tag, word } from '../../syntax/match';
import { nounPhraseFrom } from '../../syntax/nounPhrase';
import { isEmpty, spanOf } from '../../syntax/tokenRange';
import type { Report } from '../candidate';
import type { OfQuotation } from '../construction';
import { spansOf } from '../cuesOfQuotation';
import type { ReadQuotation } from '../quotations/readQuotations';
import type { Syntax } from '../../syntax/syntax';

/** "As Hale put it, “…”", "…, to quote Hale": phrases that do nothing but name whose words they are. */
export const asPutIt: OfQuotation = {
  name: 'as somebody put it',
  triggers: 'quotation',
  weighs: 'after',
  says: 'In quotation marks, with whose words they are beside them: …',
  examples: [
    ['As Marta Hale put it, “nobody is above the law”.', '“nobody is above the law” [put it; Marta Hale]'],
    ['Or, as Otto Lenz puts it, “it’s a mess”.', '“it’s a mess” [puts it; Otto Lenz]'],
    ['It was “a mess”, to quote Otto Lenz.', '“a mess” [to quote; Otto Lenz]'],
  ],
  propose(quotation, { doc }) {
    return putBefore(doc, quotation) ?? quotedBehind(doc, quotation);
  },
};

const putIt = pattern(word('asWord'), named('speaker', phrase()), optional(tag('AUX')), named('cue', pairOf()), mark(','));

/** "put it" as one element. */
function pairOf(): ReturnType<typeof word> {
  const put = word('putForms');
  const it = word('itWord');
  return {
    take(reading, i) {
      const [first, second] = reading.step > 0 ? [put, it] : [it, put];
      const between = first.take(reading, i);
      return between < 0 ? -1 : second.take(reading, between);
    },
  };
}

function putBefore(doc: Syntax, { quotation, left }: ReadQuotation): Report | undefined {
  const found = isEmpty(left) ? undefined : putIt.before(doc, left.to, left.from);
  return found && { type: 'direct', pieces: spansOf(quotation), cue: spanOf(doc, found.cue) ?? null, cueToken: found.cue.from, speaker: spanOf(doc, found.speaker) ?? null, path: 'subject' };
}

function quotedBehind(doc: Syntax, { quotation, right: { from, to } }: ReadQuotation): Report | undefined {
  const at = doc.at(from).form === ',' ? from + 1 : from;
  if (!doc.is(at, 'infinitiveMarker') || !doc.lemmaIs(at + 1, 'quotedVerbs')) return undefined;
  const whose = nounPhraseFrom(doc, at + 2, to);
  const speaker = isEmpty(whose) ? undefined : spanOf(doc, whose);
  return speaker && { type: 'direct', pieces: spansOf(quotation), cue: spanOf(doc, { from: at, to: at + 2 }) ?? null, cueToken: at + 1, speaker, path: 'subject' };
}
