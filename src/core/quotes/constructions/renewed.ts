import { framesOfRenewed, type Frame } from '../../syntax/reportingWords';
import type { Syntax } from '../../syntax/syntax';
import { range } from '../../syntax/tokenRange';
import type { OfClause } from '../construction';
import { piecesOf } from '../content';
import { cueSpan } from '../cueSpan';
import { endOfPhraseAfter } from '../extent';
import { reportOf } from '../propose';
import { speechEnd } from '../speechEnd';

const determinerTags: ReadonlySet<string> = new Set(['PRP$', 'PRP', 'DT']);

/** A verb of saying again and a noun of speech are the cue; read off the words. */
export const renewed: OfClause = {
  name: 'said again',
  triggers: 'clause',
  weighs: 'clause',
  says: 'Said again, with a noun for what is said: …',
  examples: [
    ['Marta Hale repeated her call for a new bridge over the river.', 'a new bridge over the river [repeated her call for; Marta Hale]'],
    ['The union renewed its demand that the plant stay open.', 'that the plant stay open [renewed its demand; The union]'],
    ['The dockers renewed their threat to strike.'],
    ['The mayor has repeated her claim that the bridge is safe.', 'that the bridge is safe [has repeated her claim; The mayor]'],
    ['Hale repeated the exercise every morning.'],
  ],
  standsAlone: true,
  inSpeech: true,
  propose(clause, reading) {
    const { doc, verb, sentence } = clause;
    if (doc.at(verb).upos !== 'VERB' || !doc.lemmaIs(verb, 'renewingVerbs') || !determinerTags.has(doc.at(verb + 1).xpos)) return undefined;
    let noun = verb + 2;
    while (doc.at(noun).upos === 'ADJ') noun++;
    const frame = noun + 2 < sentence.to ? frameBehind(doc, noun) : undefined;
    if (!frame) return undefined;
    const from = frame === 'phrase' ? noun + 2 : noun + 1;
    const end = frame === 'clause' ? speechEnd(reading, from, sentence.to) : endOfPhraseAfter(doc, from, sentence.to);
    const cue = { start: cueSpan(doc, verb).start, end: doc.at(from - 1).end };
    return reportOf(reading, clause, piecesOf(doc, range(from, end)), { kind: 'speech', cue, ...(frame === 'clause' ? { shape: 'that' as const } : {}) });
  },
};

/** What follows the noun, if it is what the noun can be followed by. */
function frameBehind(doc: Syntax, noun: number): 'clause' | 'act' | 'phrase' | undefined {
  const frames = framesOfRenewed(doc.at(noun).lemma);
  if (!frames) return undefined;
  if (doc.is(noun + 1, 'complementiser') && frames.has('clause')) return 'clause';
  if (doc.is(noun + 1, 'infinitiveMarker') && doc.at(noun + 2).xpos === 'VB' && frames.has('infinitive')) return 'act';
  return frames.has(doc.at(noun + 1).lower as Frame) ? 'phrase' : undefined;
}
