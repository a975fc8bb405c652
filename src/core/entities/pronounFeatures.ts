import type { Doc } from '../language/doc';
import { relation } from '../language/tree';
import { femaleShare } from './drafts';
import type { EntityDraft, PronounReference, Reference } from './references';

/** What is weighed when a pronoun looks for its entity. Each is a number between about -5 and 5, most of them 0 or 1. */
export const featureNames = [
  'same sentence', 'one sentence back', 'two sentences back', 'sentences back', 'words back', 'mentions between',
  'subject', 'object', 'oblique', 'possessive', 'part of a name or phrase', 'same role',
  'subject for subject', 'first in its sentence', 'subject of the sentence before', 'mentions so far', 'also by a pronoun', 'last mention is a pronoun', 'last mention is a name',
  'gender likely', 'gender told', 'gender unknown', 'a person', 'not a person', 'a common noun', 'in a quote, the pronoun outside', 'speaker just before', 'speaker of this quote',
  'named after the pronoun', 'subject of the same clause', 'subject of a clause joined to it', 'same paragraph', 'first entity of the article', 'in a subordinate clause',
  'owner of a noun near', 'same pronoun last meant it', 'plural', 'organisation', 'governs the clause', 'only one',
] as const;

export interface Candidate {
  readonly entity: EntityDraft;
  /** Its mention that is nearest to the pronoun. */
  readonly nearest: Reference;
  readonly features: number[];
}

export interface PronounContext {
  readonly doc: Doc;
  /** All mentions in reading order. */
  readonly references: readonly Reference[];
  /** Who spoke last before the pronoun, where the pronoun itself speaks. */
  readonly lastSpeaker: EntityDraft | undefined;
  /** Who speaks the quote in which the pronoun stands. */
  readonly quoteSpeaker: EntityDraft | undefined;
  /** The entity to which a pronoun of this gender was last resolved. */
  readonly lastOfGender: EntityDraft | undefined;
  readonly firstEntity: EntityDraft | undefined;
}

/** How far back a pronoun looks: sentences, and mentions. */
const window = { sentences: 8, mentions: 90 };

/** The predicate in whose clause a token stands: its head, up through names and coordinated phrases. */
const governor = (doc: Doc, token: number): number => {
  let t = token;
  for (let steps = 0; steps < 8; steps++) {
    const up = doc.head(t);
    if (up < 0) return t;
    if (!['flat', 'conj', 'appos', 'compound', 'fixed', 'nmod', 'amod', 'det', 'nummod'].includes(relation(doc, t))) return up;
    t = up;
  }
  return t;
};

/** Whether the two cannot be the same because of where they stand in one clause: "Smith praised him", "his father". */
const isBound = (doc: Doc, pronoun: PronounReference, other: Reference): boolean => {
  if (other.firstToken <= pronoun.head && pronoun.head < other.endToken) return true; // "his father"
  if (other.form === 'nominal' && other.owner === pronoun.head) return true;
  if (pronoun.word.case === 'possessive' || pronoun.word.case === 'reflexive' || other.sentence !== pronoun.sentence || !doc.parsed) return false;
  if (other.role === 'possessive' || other.role === 'modifier') return false;
  const direct = (r: Reference): boolean => ['subject', 'object', 'oblique'].includes(r.role);
  return direct(other) && direct(pronoun) && doc.head(other.head) === doc.head(pronoun.head) && doc.head(other.head) >= 0;
};

const agrees = (pronoun: PronounReference, entity: EntityDraft, nearest: Reference): boolean => {
  const { gender, plural } = pronoun.word;
  if (gender === 'female' || gender === 'male') {
    if (entity.plural || nearest.plural) return false;
    if (entity.gender && entity.gender !== gender && entity.gender !== 'nonbinary') return false;
    if (entity.kind === 'person') return true;
    return entity.named; // a name whose kind may be mistaken
  }
  if (gender === 'neuter') return entity.kind !== 'person' && !entity.plural && !nearest.plural;
  if (plural) return entity.plural || nearest.plural || entity.kind === 'organisation' || entity.kind === 'group' || entity.kind === 'person' || entity.kind === 'place';
  return false;
};

/** The entities that a third-person pronoun may mean, with their features; at most one candidate an entity, nearest first. */
export const pronounCandidates = (context: PronounContext, index: number): Candidate[] => {
  const { doc, references } = context;
  const pronoun = references[index];
  if (pronoun?.form !== 'pronoun') return [];
  const seen = new Map<EntityDraft, { nearest: Reference; count: number; pronouns: number; after: boolean; between: number; previousSubject: boolean }>();
  const excluded = new Set<EntityDraft>();
  const consider = (r: Reference, after: boolean): void => {
    const entity = r.entity;
    if (!entity || excluded.has(entity)) return;
    const known = seen.get(entity);
    if (known) {
      known.count++;
      if (r.form === 'pronoun') known.pronouns++;
      if (r.role === 'subject' && r.sentence === pronoun.sentence - 1) known.previousSubject = true;
      return;
    }
    if (isBound(doc, pronoun, r)) { excluded.add(entity); return; }
    if (!agrees(pronoun, entity, r)) { excluded.add(entity); return; }
    seen.set(entity, { nearest: r, count: 1, pronouns: r.form === 'pronoun' ? 1 : 0, after, between: seen.size, previousSubject: r.role === 'subject' && r.sentence === pronoun.sentence - 1 });
  };
  for (let i = index - 1; i >= 0 && index - i <= window.mentions; i--) {
    const r = references[i];
    if (!r || r.sentence < pronoun.sentence - window.sentences) break;
    consider(r, false);
  }
  // "Before he left, Smith said": a name later in the sentence, when the pronoun's clause hangs from it
  for (let i = index + 1; i < references.length && i - index <= 12; i++) {
    const r = references[i];
    if (!r || r.sentence !== pronoun.sentence) break;
    if (r.form === 'pronoun' || (r.entity && seen.has(r.entity))) continue;
    consider(r, true);
  }
  const clause = governor(doc, pronoun.head);
  const candidates: Candidate[] = [];
  for (const [entity, c] of seen) {
    const r = c.nearest;
    const back = c.after ? 0 : pronoun.sentence - r.sentence;
    const share = femaleShare(entity);
    const female = pronoun.word.gender === 'female', gendered = female || pronoun.word.gender === 'male';
    const likely = gendered ? Math.log(Math.max(0.01, female ? share : 1 - share) / 0.5) : 0;
    const parsed = doc.parsed && r.sentence === pronoun.sentence;
    const theirs = governor(doc, r.head);
    const flag = (x: boolean): number => (x ? 1 : 0);
    const subject = r.role === 'subject';
    candidates.push({
      entity, nearest: r,
      features: [
        flag(back === 0), flag(back === 1), flag(back === 2), Math.min(back, 6), Math.log(1 + Math.abs(pronoun.head - r.head)), Math.min(c.between, 6),
        flag(subject), flag(r.role === 'object'), flag(r.role === 'oblique'), flag(r.role === 'possessive'), flag(r.role === 'modifier'), flag(r.role === pronoun.role),
        flag(subject && pronoun.role === 'subject'), flag(isFirstOfSentence(doc, r)), flag(c.previousSubject), Math.log(c.count), flag(c.pronouns > 0), flag(r.form === 'pronoun'), flag(r.form === 'name'),
        likely, flag(gendered && entity.gender === pronoun.word.gender), flag(gendered && share > 0.3 && share < 0.7), flag(entity.kind === 'person'), flag(gendered && entity.kind !== 'person'), flag(r.form === 'nominal'),
        flag(r.quotedIn >= 0 && pronoun.quotedIn !== r.quotedIn), flag(entity === context.lastSpeaker), flag(entity === context.quoteSpeaker),
        flag(c.after), flag(parsed && subject && theirs === clause), flag(parsed && subject && theirs !== clause && (doc.head(clause) === theirs || doc.head(theirs) === clause)),
        flag(doc.sentences[r.sentence]?.paragraph === doc.sentences[pronoun.sentence]?.paragraph), flag(entity === context.firstEntity), flag(isSubordinate(doc, theirs)),
        flag(r.role === 'possessive' && back === 0), flag(entity === context.lastOfGender), flag(entity.plural || r.plural), flag(entity.kind === 'organisation' || entity.kind === 'group'),
        flag(parsed && subject && isAbove(doc, theirs, clause)), flag(seen.size === 1),
      ],
    });
  }
  return candidates;
};

const isFirstOfSentence = (doc: Doc, r: Reference): boolean => {
  const first = doc.sentences[r.sentence]?.firstToken ?? -1;
  return r.firstToken - first <= 1 || (r.form === 'name' && r.phraseStart - first <= 1);
};

const isSubordinate = (doc: Doc, predicate: number): boolean => doc.parsed && ['acl', 'advcl', 'ccomp', 'csubj'].includes(relation(doc, predicate));

const isAbove = (doc: Doc, above: number, token: number): boolean => {
  let t = doc.head(token);
  for (let steps = 0; t >= 0 && steps < 30; steps++, t = doc.head(t)) if (t === above) return true;
  return false;
};
