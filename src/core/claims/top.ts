import type { Doc, Token } from '../language/doc';
import type { Lexicon } from '../language/language';
import { subjectBelow } from '../syntax/relations';
import type { Candidate } from './candidates';
import type { Stretch } from './lexicon';

/** What the topmost verb's subject is: a name, a common noun, a person or a thing under a pronoun. */
export type Subject = 'named' | 'noun' | 'person' | 'thing' | 'none';

/** The word that a candidate turns on, and who or what it tells of. */
export interface Top {
  /** The topmost verb or predicate; without a parse the first finite verb. -1 where there is none. */
  readonly top: number;
  readonly subject: Subject;
  readonly subjectAt: Stretch | null;
}

function kindOf(token: Token | undefined, { claims: { personSubjects, thingSubjects } }: Lexicon): Subject {
  if (!token) return 'none';
  if (token.upos === 'PROPN') return 'named';
  if (personSubjects.has(token.lower)) return 'person';
  return token.upos === 'PRON' || thingSubjects.has(token.lower) ? 'thing' : 'noun';
}

/** The topmost verb of a candidate and its subject; without a parse, the last nominal before its first finite verb (-1 for none). */
export function topOf(doc: Doc, { firstToken, endToken }: Candidate, firstFinite: number): Top {
  const inside = (t: number): boolean => t >= firstToken && t < endToken;
  let top = -1;
  if (doc.parsed) {
    for (let t = firstToken; t < endToken; t++) {
      if (inside(doc.head(t))) continue;
      if (top < 0 && /^(VERB|AUX|ADJ|NOUN|PROPN)$/.test(doc.tokens[t]?.upos ?? '')) top = t;
      const s = subjectBelow(doc, t);
      if (inside(s)) return { top: t, subject: kindOf(doc.tokens[s], doc.lexicon), subjectAt: { first: s, end: s + 1 } };
    }
  }
  if (firstFinite < 0) return { top, subject: 'none', subjectAt: null };
  if (top < 0) top = firstFinite;
  for (let t = firstFinite - 1; t >= firstToken; t--) {
    const token = doc.tokens[t];
    if (token && /^(NOUN|PROPN|PRON|NUM)$/.test(token.upos)) return { top, subject: kindOf(token, doc.lexicon), subjectAt: { first: t, end: t + 1 } };
  }
  return { top, subject: 'none', subjectAt: null };
}
