import type { Candidate } from '../candidate';
import { piecesOf } from '../content';
import { proposeFor } from '../propose';
import type { Reading } from '../reading';
import { speechEnd } from '../speechEnd';
import { range } from '../../syntax/tokenRange';
import { isNone } from '../../syntax/syntax';
import { plainSubject } from '../../syntax/subjectByWords';

/** Verbs that report together with the words after them; these follow, "it" and an adverb aside. */
const ways: Readonly<Record<string, RegExp>> = { make: /^(?:clear|plain|known|public)$/, let: /^(?:known|slip|know)$/, leave: /^(?:doubt)$/ };

/** "She made (it) clear that …", "he let it be known that …", "they left no doubt that …". */
export function madeKnown(reading: Reading, verb: number): Candidate[] {
  const { doc } = reading;
  const own = doc.at(verb);
  const way = own.upos === 'VERB' ? ways[own.lemma] : undefined;
  const sentence = !isNone(own) ? doc.sentences[own.sentence] : undefined;
  if (isNone(own) || !way || !sentence) return [];
  let at = verb + 1;
  while (at < verb + 5 && doc.is(at, 'knownFillers')) at++;
  const that = at + 1;
  if (!way.test(doc.at(at).lower) || !doc.is(that, 'complementiser') || that >= sentence.endToken - 2) return [];
  const end = speechEnd(reading, that, sentence.endToken);
  let from = verb;
  while (from > sentence.firstToken && (doc.at(from - 1).upos === 'AUX' || doc.at(from - 1).upos === 'ADV')) from--;
  const cue = { start: doc.at(from).start ?? own.start, end: doc.at(at).end ?? own.end };
  const plain = plainSubject(doc, verb, sentence.firstToken);
  const found = proposeFor(reading, 'clause', verb, piecesOf(doc, range(that, end)), { features: ['speech', 'that'], cue, ...(plain ? { speaker: { mention: plain, path: 'subject' } } : {}) });
  return found ? [found] : [];
}
