import type { LocationSense } from '../analysis/analysis';
import type { Doc } from '../language/doc';
import type { Feature } from './features';
import type { FoundMention } from './mentions';

/** What stands for its government or its team when it acts. */
const acting: readonly Feature[] = ['country', 'state', 'metropolis', 'city'];

/** Place, institution or people: by the words that the name stands with. Without a parse everything that is no demonym is a place. */
export function senseOf(doc: Doc, mention: FoundMention): LocationSense {
  const { candidate, features } = mention;
  const { agentMarker, institutionVerbs: { verbs: acts, addressed } } = doc.lexicon;
  // Within the name of a body ("Bank of Ruritania"): the name says whose it is.
  if (features.has('demonymOnly') || features.has('insideName')) return 'demonym';
  // Part of the name of a body ("Dublin Police Department"): the name says whose it is.
  const next = candidate.line.pieces[candidate.to];
  if (next?.capital && candidate.line.style === 'prose' && (features.has('civicAfter') || features.has('capitalAfter'))) return 'demonym';
  if (!doc.parsed || features.has('strongLocative') || features.has('contained') || features.has('dateline')) return 'place';
  const last = candidate.line.pieces[candidate.to - 1]?.token ?? -1;
  if (last < 0 || !acting.some((feature) => features.has(feature))) return 'place';
  const verb = doc.tokens[doc.head(last)];
  if (!verb) return 'place';
  // "criticised by Beijing"
  if (/^obl/.test(doc.deprel(last)) && verb.xpos === 'VBN' && doc.children(last).some((t) => agentMarker.has(doc.tokens[t]?.lower ?? ''))) return acts.has(verb.lemma) ? 'metonym' : 'place';
  if (doc.deprel(last) === 'obj') return addressed.has(verb.lemma) ? 'metonym' : 'place';
  return doc.deprel(last) === 'nsubj' && acts.has(verb.lemma) ? 'metonym' : 'place';
}
