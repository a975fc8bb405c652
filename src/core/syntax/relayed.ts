import { nounPhraseFrom } from './nounPhrase';
import { reportingVerb } from './reportingWords';
import type { Syntax } from './syntax';
import { timeFrom } from './time';
import { isEmpty, type TokenRange } from './tokenRange';
import { isPassiveByWords } from './verbGroup';

/** Somebody's words as a third tells them: "the agency quoted | Hale, a mayor, | as | saying". */
export interface Relayed {
  /** Whose words they are. */
  readonly mention: TokenRange;
  /** Index of the verb that leads up to them. */
  readonly saying: number;
}

/** So many words may stand between whose words they are and the verb that leads up to them: an apposition, a relative clause, a time. */
const longestBetween = 20;

/** A name before it shows a verb, too, which the tagger may take for a noun: "the Daily quotes". */
const isVerb = (doc: Syntax, at: number): boolean => doc.at(at).upos === 'VERB' || doc.at(at).upos === 'NOUN' && doc.at(at - 1).upos === 'PROPN';

/** Whom the verb at `verb` quotes; undefined where it quotes nobody, or is a passive, whose subject is quoted. */
export function quotedBy(doc: Syntax, verb: number): TokenRange | undefined {
  if (!doc.lemmaIs(verb, 'quotingVerbs') || !isVerb(doc, verb) || isPassiveByWords(doc, verb)) return undefined;
  if (doc.is(verb + 1, 'objectPronouns')) return { from: verb + 1, to: verb + 2 };
  const phrase = nounPhraseFrom(doc, verb + 1, doc.sentenceTo(verb));
  return isEmpty(phrase) ? undefined : phrase;
}

/** Whose words the verb at `verb` passes on, and the verb that leads up to them; undefined where it does nothing of the kind. */
export function relayedBy(doc: Syntax, verb: number): Relayed | undefined {
  const mention = quotedBy(doc, verb);
  if (!mention) return undefined;
  const plain = timeFrom(doc, mention.to);
  const limit = Math.min(doc.sentenceTo(verb), mention.to + longestBetween);
  for (let k = mention.to; k < limit && !doc.quoted(k); k++) {
    if (doc.at(k).xpos === 'VBG' && reportingVerb(doc, k) && (k === plain || doc.is(k - 1, 'asWord'))) return { mention, saying: k };
  }
  return undefined;
}

/** In "the agency quoted Hale as saying that …" Hale, for the verb at `saying`; undefined elsewhere. */
export function relayedBefore(doc: Syntax, saying: number, from: number): TokenRange | undefined {
  for (let k = saying - 2; k >= from && saying - k < 2 * longestBetween; k--) {
    const relayed = doc.lemmaIs(k, 'quotingVerbs') ? relayedBy(doc, k) : undefined;
    if (relayed) return relayed.saying === saying ? relayed.mention : undefined;
  }
  return undefined;
}
