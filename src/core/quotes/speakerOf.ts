import type { Doc } from '../language/doc';
import { child, relation } from '../language/tree';
import { mentionOf } from './mention';
import type { TokenRange } from './tokenRange';

/** How a verb comes by its speaker. */
export type Path = 'subject' | 'shared' | 'agent' | 'participle' | 'noun' | 'relative' | 'possessor' | 'none';

export interface SpeakerFound {
  readonly mention: TokenRange | undefined;
  readonly path: Path;
}

const none: SpeakerFound = { mention: undefined, path: 'none' };
const relative = /^(?:who|which|that)$/;

/** The "by" phrase of a passive: its main word, or -1. */
export function agentOf(doc: Doc, verb: number): number {
  for (const c of doc.children(verb)) {
    if (relation(doc, c) !== 'obl' || c < verb) continue;
    const by = child(doc, c, 'case');
    if (by >= 0 && doc.tokens[by]?.lower === 'by') return c;
  }
  return -1;
}

/** Whether the verb is in the passive, or a past participle that modifies a noun. */
export const isPassive = (doc: Doc, verb: number): boolean =>
  child(doc, verb, 'nsubj:pass') >= 0 || child(doc, verb, 'aux:pass') >= 0 || doc.tokens[verb]?.xpos === 'VBN' && child(doc, verb, 'aux') < 0 && /^acl/.test(doc.deprel(verb));

/** Who speaks the verb: its subject, the subject it shares with the verb it hangs on, the agent of a passive, the noun it modifies. */
export function speakerOf(doc: Doc, verb: number, depth = 0): SpeakerFound {
  if (isPassive(doc, verb)) {
    const agent = agentOf(doc, verb);
    return agent >= 0 ? { mention: mentionOf(doc, agent), path: 'agent' } : none;
  }
  const subject = child(doc, verb, 'nsubj');
  if (subject >= 0) {
    const token = doc.tokens[subject];
    if (token && relative.test(token.lower) && token.lower === 'that' && doc.deprel(verb) !== 'acl:relcl') return none;
    return { mention: mentionOf(doc, subject), path: token && relative.test(token.lower) ? 'relative' : 'subject' };
  }
  const head = doc.head(verb);
  if (head < 0 || depth > 4) return none;
  switch (relation(doc, verb)) {
    case 'conj': case 'xcomp': case 'parataxis': case 'dep': {
      const found = speakerOf(doc, head, depth + 1);
      return found.mention ? { ...found, path: found.path === 'subject' ? 'shared' : found.path } : none;
    }
    case 'advcl': {
      const found = isPassive(doc, head) ? subjectOfPassive(doc, head) : speakerOf(doc, head, depth + 1);
      return found.mention ? { ...found, path: 'participle' } : none;
    }
    case 'acl': return doc.tokens[verb]?.xpos === 'VBG' ? { mention: mentionOf(doc, head), path: 'noun' } : none;
    default: return none;
  }
}

/** "X was quoted as saying", "asked about it, X said": the subject of a passive speaks the verb that hangs on it. */
export function subjectOfPassive(doc: Doc, verb: number): SpeakerFound {
  const subject = child(doc, verb, 'nsubj:pass', 'nsubj');
  return subject >= 0 ? { mention: mentionOf(doc, subject), path: 'shared' } : none;
}
