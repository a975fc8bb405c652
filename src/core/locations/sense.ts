import type { LocationSense } from '../analysis/analysis';
import type { Doc } from '../language/doc';
import type { FoundMention } from './mentions';

/** What institutions do in the news: decide and speak. Lemmas. */
const speaks = new Set(['say', 'deny', 'announce', 'accuse', 'warn', 'urge', 'condemn', 'reject', 'agree', 'vow', 'insist', 'claim', 'blame', 'refuse', 'decide', 'threaten', 'pledge', 'declare', 'demand', 'propose', 'hope', 'want', 'seek', 'call', 'impose', 'sign', 'ban', 'support', 'oppose', 'criticize', 'criticise', 'respond', 'retaliate', 'consider', 'believe', 'fear', 'order', 'ask', 'offer', 'lift', 'ratify', 'sanction', 'veto', 'plan', 'promise', 'expect', 'try', 'acknowledge', 'admit', 'welcome', 'send', 'deploy', 'invade', 'attack', 'recognize', 'recognise', 'vote', 'withdraw', 'win', 'lose', 'beat', 'defeat', 'play', 'tell']);

/** Place, institution or people: by the words that the name stands with. Without a parse everything that is no demonym is a place. */
export function senseOf(doc: Doc, mention: FoundMention): LocationSense {
  const { candidate, features } = mention;
  // Within the name of a body ("Bank of Ruritania"): the name says whose it is.
  if (features.has('demonymOnly') || features.has('insideName')) return 'demonym';
  // Part of the name of a body ("Dublin Police Department"): the name says whose it is.
  const next = candidate.line.pieces[candidate.to];
  if (next?.capital && candidate.line.style === 'prose' && (features.has('civicAfter') || features.has('capitalAfter'))) return 'demonym';
  if (!doc.parsed || features.has('strongLocative') || features.has('contained') || features.has('dateline')) return 'place';
  const last = candidate.line.pieces[candidate.to - 1]?.token ?? -1;
  if (last < 0 || !/^nsubj/.test(doc.deprel(last))) return 'place';
  const verb = doc.tokens[doc.head(last)];
  return verb && speaks.has(verb.lemma) && /^(country|state|metropolis|city)$/.test([...features].find((f) => f === 'country' || f === 'state' || f === 'metropolis' || f === 'city') ?? '') ? 'metonym' : 'place';
}
