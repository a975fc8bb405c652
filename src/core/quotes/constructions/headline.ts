import type { Candidate } from '../candidate';
import { piecesOf } from '../content';
import { nounPhraseFrom } from '../nounPhrase';
import { typeOf, withWholeQuotations, type Reading } from '../reading';
import { spanOf, tokensIn } from '../tokenRange';

/** "Mayor: Bridge is safe" and "Bridge is safe: mayor" as a headline. */
export function headlines(reading: Reading): Candidate[] {
  const { doc } = reading;
  const found: Candidate[] = [];
  for (const paragraph of doc.paragraphs) {
    const { from, to } = tokensIn(doc, paragraph);
    if (paragraph.kind !== 'headline' && paragraph.kind !== 'subheading' && !(paragraph.index === 0 && to - from < 25)) continue;
    for (let i = from + 1; i < to - 2; i++) {
      const token = doc.tokens[i];
      if (token?.form !== ':' || reading.quotedIn[i]) continue;
      const phrase = nounPhraseFrom(doc, from, i);
      const words = Array.from({ length: to - i - 1 }, (_, n) => i + 1 + n);
      const says = words.some((w) => /^(?:VERB|AUX)$/.test(doc.tokens[w]?.upos ?? '')) || reading.quotedIn[i + 1];
      const plain = !doc.tokens.slice(phrase.to, i).some((t) => t.upos === 'VERB' || t.upos === 'AUX');
      if (phrase.to === phrase.from || i - from > 8 || !says || !plain) break;
      const pieces = withWholeQuotations(reading, piecesOf(doc, words));
      const speaker = spanOf(doc, { from: phrase.from, to: Math.max(phrase.to, phrase.from + 1) }) ?? null;
      if (pieces.length && speaker) found.push({ construction: 'headline', type: typeOf(reading, pieces), pieces, cue: { start: token.start, end: token.end }, cueToken: i, speaker, features: [] });
      break;
    }
  }
  return found;
}
