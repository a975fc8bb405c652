import { child, relation } from '../language/tree';
import { mentionOf } from './mention';
import { isDocument, wholeMention } from './phrase';
import { has, reportingVerb } from './reportingWords';
import type { Syntax } from './syntax';
import type { TokenRange } from './tokenRange';
import { agentOf, isPassive } from './verbGroup';

/** How a verb comes by its subject: the evidence for who speaks. */
export type Path = 'subject' | 'shared' | 'agent' | 'participle' | 'noun' | 'relative' | 'possessor' | 'beside' | 'none';

export interface Subject {
  readonly mention: TokenRange | undefined;
  readonly path: Path;
}

/** No subject was found. */
export const none: Subject = { mention: undefined, path: 'none' };

/** The subject that the parse gives the verb: its own, the one it shares with the verb it hangs on, the agent of a passive, the noun it modifies. */
export function subjectByParse(doc: Syntax, verb: number): Subject {
  const found = spokenBy(doc, verb, 0);
  if (found.path === 'subject' && (found.mention?.from ?? 0) > verb && has(reportingVerb(doc, verb), 'addressee')) return none; // "told the paper": who listens
  return found.mention ? { ...found, mention: wholeMention(doc, found.mention, verb) } : found;
}

/** As the tree has it, `depth` verbs above the one that was asked for. */
function spokenBy(doc: Syntax, verb: number, depth: number): Subject {
  if (isPassive(doc, verb)) {
    const agent = agentOf(doc, verb);
    return agent >= 0 ? { mention: mentionOf(doc, agent), path: 'agent' } : none;
  }
  const subject = nearSubject(doc, verb);
  if (subject >= 0) return ownSubject(doc, verb, subject);
  const head = doc.head(verb);
  return head < 0 || depth > 4 ? none : fromHead(doc, verb, head, depth);
}

/** Its own subject, not that of the copula around its clause: in "the truth is that | the ministry denies it" the ministry. */
const nearSubject = (doc: Syntax, verb: number): number =>
  doc.children(verb).findLast((c) => c < verb && doc.deprel(c) !== 'nsubj:pass' && relation(doc, c) === 'nsubj') ?? child(doc, verb, 'nsubj');

function ownSubject(doc: Syntax, verb: number, subject: number): Subject {
  const relates = doc.is(subject, 'relatives');
  if (relates && doc.is(subject, 'complementiser') && doc.deprel(verb) !== 'acl:relcl') return none;
  return { mention: mentionOf(doc, subject), path: relates ? 'relative' : 'subject' };
}

function fromHead(doc: Syntax, verb: number, head: number, depth: number): Subject {
  switch (relation(doc, verb)) {
    case 'conj': case 'xcomp': case 'parataxis': case 'dep': {
      const found = spokenBy(doc, head, depth + 1);
      return found.mention ? { ...found, path: found.path === 'subject' ? 'shared' : found.path } : none;
    }
    case 'advcl': return ofParticiple(doc, verb, head, depth);
    case 'acl': return doc.at(verb).xpos === 'VBG' ? ofNoun(doc, verb, head, depth) : ofInfinitive(doc, verb, head, depth);
    case 'ccomp': return ofInfinitive(doc, verb, head, depth);
    default: return none;
  }
}

/** "…, adding that": the subject of the sentence; "by saying": of the verb it hangs on. */
function ofParticiple(doc: Syntax, verb: number, head: number, depth: number): Subject {
  const comma = doc.tokens.slice(Math.max(0, verb - 2), verb).some((t) => /^(?:,|[–—-]+|["”’']+)$/.test(t.form));
  const main = comma ? mainVerb(doc, head, verb) : head;
  const found = spokenOrSuffered(doc, main, depth);
  const fallback = found.mention || main === head ? found : spokenOrSuffered(doc, head, depth);
  return fallback.mention ? { ...fallback, path: 'participle' } : none;
}

const spokenOrSuffered = (doc: Syntax, verb: number, depth: number): Subject => isPassive(doc, verb) ? subjectOfPassive(doc, verb) : spokenBy(doc, verb, depth + 1);

/** The verb of the main clause that `from` stands in, if it stands before `before`. */
function mainVerb(doc: Syntax, from: number, before: number): number {
  let main = from;
  for (let t = doc.head(from), n = 0; t >= 0 && n < 8; t = doc.head(t), n++) if (t < before && child(doc, t, 'nsubj', 'nsubj:pass') >= 0) main = t;
  return main;
}

/** "a statement saying", "voters saying"; in "issued a statement saying" and after a comma it is the subject of the verb. */
function ofNoun(doc: Syntax, verb: number, noun: number, depth: number): Subject {
  const own: Subject = { mention: mentionOf(doc, noun), path: 'noun' };
  const far = doc.tokens.slice(noun + 1, verb).some((t) => t.form === ',' || /^[–—]$/.test(t.form));
  const carries = doc.lemmaIs(noun, 'carriersOfWords'); // what is held up or worn speaks for itself: "held up a sign saying"
  if (!far) {
    if (carries) return own;
    const issuer = documentVerb(doc, noun);
    const found = issuer >= 0 ? spokenBy(doc, issuer, depth + 1) : none;
    if (found.mention && found.mention.to <= issuer) return { ...found, path: 'participle' };
  }
  const above = doc.head(noun);
  if (above < 0 || !far && !isIssued(doc, noun, above)) return own;
  const found = spokenBy(doc, far ? mainVerb(doc, above, verb) : above, depth + 1);
  return found.mention ? { ...found, path: 'participle' } : own;
}

const isIssued = (doc: Syntax, noun: number, above: number): boolean => doc.at(above).upos === 'VERB' && relation(doc, noun) === 'obj' && isDocument(doc, doc.at(noun).lemma);

const beforeNoun: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NOUN', 'PRON']);

/** The verb right before a document: "issued a joint statement". -1 where there is none. */
function documentVerb(doc: Syntax, noun: number): number {
  if (!isDocument(doc, doc.at(noun).lemma)) return -1;
  for (let k = noun - 1; noun - k < 6; k--) {
    const token = doc.at(k);
    if (token.upos === 'VERB' && token.xpos !== 'VBN') return k;
    if (!beforeNoun.has(token.upos) && !(token.upos === 'ADP' && doc.is(k, 'outWord'))) return -1;
  }
  return -1;
}

/** "is right to note", "wants to say": the subject of what it hangs on. */
function ofInfinitive(doc: Syntax, verb: number, head: number, depth: number): Subject {
  if (!doc.is(child(doc, verb, 'mark'), 'infinitiveMarker')) return none;
  const found = doc.at(head).upos === 'VERB' ? spokenBy(doc, head, depth + 1) : subjectOfPassive(doc, head);
  return found.mention ? { ...found, path: 'shared' } : none;
}

/** "X was quoted as saying", "asked about it, X said": the subject of a passive speaks the verb that hangs on it. */
export function subjectOfPassive(doc: Syntax, verb: number): Subject {
  const subject = child(doc, verb, 'nsubj:pass', 'nsubj');
  return subject >= 0 ? { mention: mentionOf(doc, subject), path: 'shared' } : none;
}
