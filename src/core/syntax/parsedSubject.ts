import { child, relation } from '../language/tree';
import { isDocument } from './documents';
import { has, reportingVerb } from './reportingWords';
import { mentionOf, wholeMention } from './mention';
import type { TokenRange } from './tokenRange';
import { isNone, type Syntax } from './syntax';

/** How a verb comes by its speaker. */
export type Path = 'subject' | 'shared' | 'agent' | 'participle' | 'noun' | 'relative' | 'possessor' | 'none';

export interface SpeakerFound {
  readonly mention: TokenRange | undefined;
  readonly path: Path;
}

/** A speaker and by which of the ways it was found; 'beside': it stands nearest to the verb. */
export interface SpeakerOfVerb {
  readonly found: SpeakerFound;
  readonly path: Path | 'beside';
}

/** No speaker was found. */
export const none: SpeakerFound = { mention: undefined, path: 'none' };
const relative = /^(?:who|which|that)$/;

/** The "by" phrase of a passive: its main word, or -1. */
export function agentOf(doc: Syntax, verb: number): number {
  for (const c of doc.children(verb)) {
    if (relation(doc, c) !== 'obl' || c < verb) continue;
    const by = child(doc, c, 'case');
    if (by >= 0 && doc.is(by, 'agentMarker')) return c;
  }
  return agentByWords(doc, verb);
}

/** "was accused of fraud by prosecutors": who follows "by" in the words behind the participle, if it is somebody; -1 otherwise. */
function agentByWords(doc: Syntax, verb: number): number {
  for (let k = verb + 1; k < verb + 9; k++) {
    const token = doc.at(k);
    if (isNone(token) || token.sentence !== doc.at(verb).sentence || token.upos === 'PUNCT' || token.upos === 'VERB' || token.upos === 'AUX') return -1;
    if (!doc.words.agentMarker.has(token.lower)) continue;
    let head = k + 1;
    while (/^(?:DET|ADJ|NUM|NOUN|PROPN)$/.test(doc.at(head).upos) && /^(?:NOUN|PROPN)$/.test(doc.at(head + 1).upos)) head++;
    const who = doc.at(head);
    return !isNone(who) && (who.upos === 'PROPN' && !/day$/.test(who.lower) || who.upos === 'NOUN' && /^(?:person|group|organisation)$/.test(doc.lexicon.nouns.kind(who.lemma))) ? head : -1;
  }
  return -1;
}

/** Whether the verb is in the passive, or a past participle that modifies a noun. */
export const isPassive = (doc: Syntax, verb: number): boolean =>
  child(doc, verb, 'nsubj:pass') >= 0 || child(doc, verb, 'aux:pass') >= 0 || doc.at(verb).xpos === 'VBN' && child(doc, verb, 'aux') < 0 && /^acl/.test(doc.deprel(verb));

/** Who speaks the verb: its subject, the subject it shares with the verb it hangs on, the agent of a passive, the noun it modifies. */
export function speakerOf(doc: Syntax, verb: number): SpeakerFound {
  const found = spokenBy(doc, verb, 0);
  if (found.path === 'subject' && (found.mention?.from ?? 0) > verb && has(reportingVerb(doc, verb), 'addressee')) return none; // "told the paper": who listens
  return found.mention ? { ...found, mention: wholeMention(doc, found.mention, verb) } : found;
}

/** As the parse has it; see {@link speakerOf}. */
function spokenBy(doc: Syntax, verb: number, depth: number): SpeakerFound {
  if (isPassive(doc, verb)) {
    const agent = agentOf(doc, verb);
    return agent >= 0 ? { mention: mentionOf(doc, agent), path: 'agent' } : none;
  }
  const subject = child(doc, verb, 'nsubj');
  if (subject >= 0) {
    const token = doc.at(subject);
    if (!isNone(token) && relative.test(token.lower) && doc.words.complementiser.has(token.lower) && doc.deprel(verb) !== 'acl:relcl') return none;
    return { mention: mentionOf(doc, subject), path: !isNone(token) && relative.test(token.lower) ? 'relative' : 'subject' };
  }
  const head = doc.head(verb);
  if (head < 0 || depth > 4) return none;
  switch (relation(doc, verb)) {
    case 'conj': case 'xcomp': case 'parataxis': case 'dep': {
      const found = spokenBy(doc, head, depth + 1);
      return found.mention ? { ...found, path: found.path === 'subject' ? 'shared' : found.path } : none;
    }
    case 'advcl': return participleSpeaker(doc, verb, head, depth);
    case 'acl': return doc.at(verb).xpos === 'VBG' ? nounSpeaker(doc, verb, head, depth) : infinitiveSpeaker(doc, verb, head, depth);
    case 'ccomp': return infinitiveSpeaker(doc, verb, head, depth);
    default: return none;
  }
}

/** "…, adding that": the subject of the sentence; "by saying": of the verb it hangs on. */
function participleSpeaker(doc: Syntax, verb: number, head: number, depth: number): SpeakerFound {
  const comma = doc.tokens.slice(Math.max(0, verb - 2), verb).some((t) => t.form === ',' || /^[–—-]+$/.test(t.form) || /^["”’']+$/.test(t.form));
  const main = comma ? mainVerb(doc, head, verb) : head;
  const found = isPassive(doc, main) ? subjectOfPassive(doc, main) : spokenBy(doc, main, depth + 1);
  const fallback = found.mention || main === head ? found : isPassive(doc, head) ? subjectOfPassive(doc, head) : spokenBy(doc, head, depth + 1);
  return fallback.mention ? { ...fallback, path: 'participle' } : none;
}

/** The verb of the main clause that `from` stands in, if it stands before `before`. */
function mainVerb(doc: Syntax, from: number, before: number): number {
  let main = from;
  for (let t = doc.head(from), n = 0; t >= 0 && n < 8; t = doc.head(t), n++) if (t < before && child(doc, t, 'nsubj', 'nsubj:pass') >= 0) main = t;
  return main;
}

/** "a statement saying", "voters saying"; in "issued a statement saying" and after a comma it is the subject of the verb. */
function nounSpeaker(doc: Syntax, verb: number, noun: number, depth: number): SpeakerFound {
  const above = doc.head(noun);
  const far = doc.tokens.slice(noun + 1, verb).some((t) => t.form === ',' || /^[–—]$/.test(t.form));
  const issuer = held.test(doc.at(noun).lemma) ? -1 : documentVerb(doc, noun);
  if (issuer >= 0 && !far) {
    const found = spokenBy(doc, issuer, depth + 1);
    if (found.mention && found.mention.to <= issuer) return { ...found, path: 'participle' };
  }
  if (held.test(doc.at(noun).lemma) && !far) return { mention: mentionOf(doc, noun), path: 'noun' };
  const issued = above >= 0 && doc.at(above).upos === 'VERB' && relation(doc, noun) === 'obj' && isDocument(doc, doc.at(noun).lemma);
  if (above >= 0 && (far || issued)) {
    const found = spokenBy(doc, far ? mainVerb(doc, above, verb) : above, depth + 1);
    if (found.mention) return { ...found, path: 'participle' };
  }
  return { mention: mentionOf(doc, noun), path: 'noun' };
}

/** What is held up or worn speaks for itself: "held up a sign saying". */
const held = /^(?:sign|placard|banner|poster|billboard|headline|caption|sticker|button|hat|shirt|t-shirt|cover)$/;

/** The verb right before a document: "issued a joint statement". -1 where there is none. */
function documentVerb(doc: Syntax, noun: number): number {
  if (!isDocument(doc, doc.at(noun).lemma)) return -1;
  for (let k = noun - 1; k >= 0 && noun - k < 6; k--) {
    const token = doc.at(k);
    if (token.upos === 'VERB' && token.xpos !== 'VBN') return k;
    if (isNone(token) || !/^(?:DET|ADJ|NOUN|PRON|ADP)$/.test(token.upos) || token.upos === 'ADP' && !doc.words.outWord.has(token.lower)) return -1;
  }
  return -1;
}

/** "is right to note", "wants to say": the subject of what it hangs on. */
function infinitiveSpeaker(doc: Syntax, verb: number, head: number, depth: number): SpeakerFound {
  if (!doc.is(child(doc, verb, 'mark'), 'infinitiveMarker')) return none;
  const found = doc.at(head).upos === 'VERB' ? spokenBy(doc, head, depth + 1) : subjectOfPassive(doc, head);
  return found.mention ? { ...found, path: 'shared' } : none;
}

/** "X was quoted as saying", "asked about it, X said": the subject of a passive speaks the verb that hangs on it. */
export function subjectOfPassive(doc: Syntax, verb: number): SpeakerFound {
  const subject = child(doc, verb, 'nsubj:pass', 'nsubj');
  return subject >= 0 ? { mention: mentionOf(doc, subject), path: 'shared' } : none;
}
