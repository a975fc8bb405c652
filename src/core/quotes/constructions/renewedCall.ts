import type { Candidate } from '../candidate';
import { piecesOf } from '../content';
import { cueSpan } from '../cueSpan';
import { proposeFor } from '../propose';
import type { Reading } from '../reading';
import { speechEnd } from '../speechEnd';
import { endOfPhraseAfter } from './actsOfSpeech';
import { framesOfRenewed } from './reportingNoun';
import { range } from '../tokenRange';

/** Verbs that say again what a noun of speech names. */
const again: ReadonlySet<string> = new Set(['repeat', 'renew', 'reiterate', 'restate', 'echo']);

/** "Hale repeated her call for talks", "the union renewed its threat to strike", "he reiterated his claim that …": verb and noun are the cue. Read off the words. */
export function renewedCall(reading: Reading, verb: number): Candidate[] {
  const { doc } = reading;
  const { tokens } = doc;
  const own = tokens[verb];
  if (own?.upos !== 'VERB' || !again.has(own.lemma)) return [];
  const sentence = doc.sentences[own.sentence];
  if (!sentence || !/^(?:PRP\$|PRP|DT)$/.test(tokens[verb + 1]?.xpos ?? '')) return [];
  let noun = verb + 2;
  while (tokens[noun]?.upos === 'ADJ') noun++;
  const frames = framesOfRenewed(tokens[noun]?.lemma ?? '');
  const next = tokens[noun + 1];
  if (!frames || !next || noun + 2 >= sentence.endToken) return [];
  const clause = next.lower === 'that' && frames.has('clause');
  const act = next.lower === 'to' && tokens[noun + 2]?.xpos === 'VB' && frames.has('infinitive');
  if (!clause && !act && !frames.has(next.lower)) return [];
  const from = clause || act ? noun + 1 : noun + 2;
  const end = clause ? speechEnd(reading, from, sentence.endToken) : endOfPhraseAfter(reading, from, sentence.endToken);
  const cue = { start: cueSpan(doc, verb).start, end: tokens[clause || act ? noun : noun + 1]?.end ?? own.end };
  const found = proposeFor(reading, clause ? 'clause' : act ? 'infinitive' : 'preposition', verb, piecesOf(doc, range(from, end)), { features: ['speech', ...(clause ? ['that'] : [])], cue });
  return found ? [found] : [];
}
