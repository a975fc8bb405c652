import type { Candidate } from '../candidate';
import { piecesOf } from '../content';
import { proposeFor } from '../propose';
import type { Reading } from '../reading';
import { plainSubject } from '../speakerBeside';
import { speechEnd } from '../speechEnd';
import { range } from '../tokenRange';

/** Verbs that report together with the words after them; these follow, "it" and an adverb aside. */
const ways: Readonly<Record<string, RegExp>> = { make: /^(?:clear|plain|known|public)$/, let: /^(?:known|slip|know)$/, leave: /^(?:doubt)$/ };

/** "She made (it) clear that …", "he let it be known that …", "they left no doubt that …". */
export function madeKnown(reading: Reading, verb: number): Candidate[] {
  const { doc } = reading;
  const { tokens } = doc;
  const own = tokens[verb];
  const way = own?.upos === 'VERB' ? ways[own.lemma] : undefined;
  const sentence = own ? doc.sentences[own.sentence] : undefined;
  if (!own || !way || !sentence) return [];
  let at = verb + 1;
  while (at < verb + 5 && /^(?:it|be|no|very|quite|abundantly|perfectly|crystal|reporters|aides)$/.test(tokens[at]?.lower ?? '')) at++;
  const that = at + 1;
  if (!way.test(tokens[at]?.lower ?? '') || tokens[that]?.lower !== 'that' || that >= sentence.endToken - 2) return [];
  const end = speechEnd(reading, that, sentence.endToken);
  let from = verb;
  while (from > sentence.firstToken && (tokens[from - 1]?.upos === 'AUX' || tokens[from - 1]?.upos === 'ADV')) from--;
  const cue = { start: tokens[from]?.start ?? own.start, end: tokens[at]?.end ?? own.end };
  const plain = plainSubject(doc, verb, sentence.firstToken);
  const found = proposeFor(reading, 'clause', verb, piecesOf(doc, range(that, end)), { features: ['speech', 'that'], cue, ...(plain ? { speaker: { mention: plain, path: 'subject' } } : {}) });
  return found ? [found] : [];
}
