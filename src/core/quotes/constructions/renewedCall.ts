import type { Candidate } from '../candidate';
import { piecesOf } from '../content';
import { cueSpan } from '../cueSpan';
import { proposeFor } from '../propose';
import type { Reading } from '../reading';
import { speechEnd } from '../speechEnd';
import { endOfPhraseAfter } from './actsOfSpeech';
import { framesOfRenewed } from '../../syntax/reportingWords';
import { range } from '../../syntax/tokenRange';
import { isNone } from '../../syntax/syntax';

/** Verbs that say again what a noun of speech names. */
const again: ReadonlySet<string> = new Set(['repeat', 'renew', 'reiterate', 'restate', 'echo']);

/** "Hale repeated her call for talks", "the union renewed its threat to strike", "he reiterated his claim that …": verb and noun are the cue. Read off the words. */
export function renewedCall(reading: Reading, verb: number): Candidate[] {
  const { doc } = reading;
  const own = doc.at(verb);
  if (own.upos !== 'VERB' || !again.has(own.lemma)) return [];
  const sentence = doc.sentences[own.sentence];
  if (!sentence || !/^(?:PRP\$|PRP|DT)$/.test(doc.at(verb + 1).xpos)) return [];
  let noun = verb + 2;
  while (doc.at(noun).upos === 'ADJ') noun++;
  const frames = framesOfRenewed(doc.at(noun).lemma);
  const next = doc.at(noun + 1);
  if (!frames || isNone(next) || noun + 2 >= sentence.endToken) return [];
  const clause = doc.words.complementiser.has(next.lower) && frames.has('clause');
  const act = doc.words.infinitiveMarker.has(next.lower) && doc.at(noun + 2).xpos === 'VB' && frames.has('infinitive');
  if (!clause && !act && !frames.has(next.lower)) return [];
  const from = clause || act ? noun + 1 : noun + 2;
  const end = clause ? speechEnd(reading, from, sentence.endToken) : endOfPhraseAfter(reading, from, sentence.endToken);
  const cue = { start: cueSpan(doc, verb).start, end: doc.at(clause || act ? noun : noun + 1).end ?? own.end };
  const found = proposeFor(reading, clause ? 'clause' : act ? 'infinitive' : 'preposition', verb, piecesOf(doc, range(from, end)), { features: ['speech', ...(clause ? ['that'] : [])], cue });
  return found ? [found] : [];
}
