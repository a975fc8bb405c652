import { nounPhraseFrom } from '../../syntax/nounPhrase';
import type { Syntax } from '../../syntax/syntax';
import { range, spanOf } from '../../syntax/tokenRange';
import type { Report } from '../candidate';
import type { OfWord } from '../construction';
import { piecesOf } from '../content';
import { withoutMarker } from '../propose';
import { quotesInside, typeOf, withWholeQuotations, type Reading } from '../reading';

/** The furthest that "words" stands behind "in", in tokens. */
const reach = 9;

/** "The deal was, in Okafor's words, “a gift to the rich”": all of the sentence but the phrase, which stands between commas or begins it. */
export const inTheWords: OfWord = {
  name: 'in the words of',
  triggers: 'word',
  weighs: 'according',
  says: 'Reported with a source: …',
  examples: [
    ["The deal was, in Okafor's words, “a gift to the rich.”", "The deal was | “a gift to the rich.” [in Okafor's words; Okafor]"],
    ['The port was, in the words of a senior adviser, “the heart of the town.”', '“the heart of the town.” [in the words of; a senior adviser]'],
    ['In the words of Marta Hale, the plan was “dead on arrival”.', 'the plan was “dead on arrival” [In the words of; Marta Hale]'],
    ['The book was written in plain words.'],
  ],
  propose(at, reading) {
    const { doc } = reading;
    if (!doc.is(at, 'inWord') || doc.quoted(at) || at > doc.sentenceFrom(at) && doc.at(at - 1).form !== ',') return undefined;
    const words = wordsAfter(doc, at);
    if (words < 0) return undefined;
    if (words === at + 2 && doc.is(at + 1, 'definiteArticle') && doc.is(words + 1, 'genitive')) return quotedBehind(reading, at, words + 2);
    return ofOwner(reading, at, words);
  },
};

function wordsAfter(doc: Syntax, at: number): number {
  for (let k = at + 1; k < doc.sentenceTo(at) && k - at <= reach; k++) if (doc.is(k, 'wordsNoun')) return k;
  return -1;
}

function ofOwner(reading: Reading, at: number, words: number): Report | undefined {
  const { doc } = reading;
  const whose = doc.is(words - 1, 'ownWord') ? words - 1 : words;
  const owner = doc.at(whose - 1).xpos;
  const speaker = spanOf(doc, withoutMarker(doc, { from: at + 1, to: whose }));
  if (doc.at(words + 1).form !== ',' || !speaker || owner !== 'POS' && !(owner === 'PRP$' && whose === at + 2)) return undefined;
  const rest = range(doc.sentenceFrom(at), doc.sentenceTo(at)).filter((t) => t < at - 1 || t > words + 1);
  const pieces = withWholeQuotations(reading, piecesOf(doc, rest));
  return pieces.length ? { type: typeOf(reading, pieces), pieces, cue: { start: doc.at(at).start, end: doc.at(words).end }, cueToken: at, speaker, path: 'possessor' } : undefined;
}

/** "The port was, in the words of an adviser, “the town's heart”": the quotation that follows, or the sentence with one in it that the phrase opens. */
function quotedBehind(reading: Reading, at: number, from: number): Report | undefined {
  const { doc } = reading;
  const whose = nounPhraseFrom(doc, from, doc.sentenceTo(at));
  const opens = whose.to + 1;
  const speaker = spanOf(doc, whose);
  if (!speaker || doc.at(whose.to).form !== ',' || doc.quoted(whose.to)) return undefined;
  let end = opens;
  if (doc.quoted(opens)) while (doc.quoted(end) === doc.quoted(opens)) end++;
  else if (at - doc.sentenceFrom(at) > 1 || !quotesInside(reading, { from: opens, to: doc.sentenceTo(at) })) return undefined;
  else end = doc.sentenceTo(at);
  const pieces = piecesOf(doc, range(opens, end));
  return pieces.length ? { type: typeOf(reading, pieces), pieces, cue: spanOf(doc, { from: at, to: from }) ?? null, cueToken: at, speaker, path: 'possessor' } : undefined;
}
