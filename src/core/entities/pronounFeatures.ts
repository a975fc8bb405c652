import type { Doc } from '../language/doc';
import { isAbove, relation } from '../language/tree';
import { isJoined, isSubordinate, predicateOf } from '../syntax/relations';
import { femaleShare, priorFemaleShare } from './drafts';
import { phraseStartOf, type EntityDraft, type NameReference, type PronounReference, type Reference } from './references';

/** What is weighed when a pronoun looks for its entity. Each is a number between about -5 and 5, most of them 0 or 1. */
export const featureNames = [
  'same sentence', 'one sentence back', 'both subjects', 'sentences back', 'words back', 'mentions between',
  'subject', 'object', 'oblique', 'possessive', 'part of a name or phrase', 'same role', 'first in its sentence', 'in a subordinate clause', 'one of several',
  'last mention is a pronoun', 'last mention is a name', 'last mention is a common noun',
  'subject of the sentence before', 'mentions near', 'mentions in the article', 'first named in the article',
  'pronouns of this gender so far', 'same pronoun last meant it', 'gender likely', 'gender told', 'last named in full', 'not a person', 'plural', 'organisation',
  'in a quote, the pronoun outside', 'speaker just before', 'times a subject near', 'same paragraph',
  'subject of the same clause', 'subject of a clause joined to it', 'subject of a clause around it', 'joined in one phrase', 'subject of the clause that follows', 'named after the pronoun',
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
  /** Who spoke last before the pronoun, where the pronoun itself speaks, and in which sentence. */
  readonly lastSpeaker: { readonly entity: EntityDraft; readonly sentence: number } | undefined;
  /** Whether the pronoun speaks a quote. */
  readonly speaks: boolean;
  /** Who speaks the quote in which the pronoun stands. */
  readonly quoteSpeaker: EntityDraft | undefined;
  /** Whom the quote names that the pronoun speaks. */
  readonly namedInQuote: ReadonlySet<EntityDraft>;
  /** The entity to which a pronoun of this gender was last resolved. */
  readonly lastOfGender: EntityDraft | undefined;
  readonly firstEntity: EntityDraft | undefined;
  /** What is known of where mentions stand, by their head token: asked for again at every pronoun near. */
  readonly places: Map<number, Place>;
  /** The predicates in whose clauses tokens stand, likewise. */
  readonly governors: Map<number, number>;
}

/** Where a mention stands in its sentence. */
interface Place {
  readonly subordinate: boolean;
  readonly oneOfSeveral: boolean;
}

const placeOf = (context: PronounContext, r: Reference): Place => {
  const known = context.places.get(r.head);
  if (known) return known;
  const place: Place = { subordinate: isSubordinate(context.doc, governorOf(context, r)), oneOfSeveral: isJoined(context.doc, r.head) };
  context.places.set(r.head, place);
  return place;
};

const governorOf = ({ doc, governors }: PronounContext, { head }: Reference): number => {
  let found = governors.get(head);
  if (found === undefined) governors.set(head, (found = predicateOf(doc, head)));
  return found;
};

/** How far back a pronoun looks: sentences, and mentions. */
const window = { sentences: 8, mentions: 90 };

/** "his father", "his brother Paul": whoever is somebody's is somebody else. */
const encloses = (pronoun: PronounReference, other: Reference): boolean => {
  return (phraseStartOf(other) <= pronoun.head && pronoun.head < other.endToken) || (other.form === 'nominal' && other.owner === pronoun.head);
};

/** Whether the two cannot be the same because of where they stand in one clause: "Smith praised him", "his father". */
const isBound = (context: PronounContext, pronoun: PronounReference, other: Reference): boolean => {
  const { doc } = context;
  if (encloses(pronoun, other)) return true;
  if (pronoun.word.case === 'possessive' || pronoun.word.case === 'reflexive' || other.sentence !== pronoun.sentence || !doc.parsed) return false;
  if (other.role === 'possessive' || other.role === 'modifier') return false;
  return isDirect(other) && isDirect(pronoun) && governorOf(context, other) === governorOf(context, pronoun);
};

const isDirect = ({ role }: Reference): boolean => role === 'subject' || role === 'object' || role === 'oblique';

/** From this share of women, or men, on an entity is no candidate for the other pronoun: a telling name and a pronoun resolved to it before. */
const surely = 0.996;

/** Whether the article has called the person by the pronoun of the other gender alone, and the name doesn't speak against that. */
const isOfOther = (entity: EntityDraft, gender: 'female' | 'male'): boolean => {
  const { female, male } = entity.pronouns, prior = priorFemaleShare(entity);
  return gender === 'female' ? male > 0 && female === 0 && prior <= 0.5 : female > 0 && male === 0 && prior >= 0.5;
};

const nearestName = ({ references }: EntityDraft): NameReference | undefined => references.find((r) => r.form === 'name');

/** Whether the words of a name are those of a body and of nobody: "the FBI", "Norvane PLC", "the College of Engineering". */
const namesBody = (doc: Doc, name: NameReference | undefined): boolean => {
  if (name?.name.kind !== 'ORG') return false;
  const { definiteArticle, nouns, nameWords } = doc.lexicon;
  const words = doc.tokens.slice(name.firstToken, name.endToken);
  const closing = words.at(-1);
  return definiteArticle.has(doc.tokens[name.firstToken - 1]?.lower ?? '') || words.every(({ form }) => /^\p{Lu}{2,}$/u.test(form))
    || words.some(({ lower }) => nameWords.minorWords.has(lower)) || closing !== undefined && words.length > 1 && (nouns.closesCompany(closing.form) || nouns.kind(closing.lower) === 'organisation');
};

const agrees = (doc: Doc, pronoun: PronounReference, entity: EntityDraft, nearest: Reference, strict: boolean): boolean => {
  const { gender, plural } = pronoun.word;
  if (gender === 'female' || gender === 'male') {
    if (entity.plural || nearest.plural && nearest.form !== 'pronoun') return false; // one "they" for a person does not make him several
    if (entity.gender && entity.gender !== gender && entity.gender !== 'nonbinary') return false;
    const share = femaleShare(entity);
    if (strict && (gender === 'female' ? share < 1 - surely : share > surely)) return false;
    if (isOfOther(entity, gender)) return false;
    if (entity.kind === 'person') return true;
    return entity.named && entity.place === undefined && !namesBody(doc, nearestName(entity)); // a name whose kind may be mistaken
  }
  if (gender === 'neuter') return entity.kind !== 'person' && !entity.plural && (!nearest.plural || nearest.form === 'pronoun' && entity.kind === 'organisation'); // "The ministry urged members to keep their word. It said"
  if (plural) return entity.plural || nearest.plural || entity.kind === 'organisation' || entity.kind === 'group' || entity.kind === 'person' || entity.kind === 'place';
  return false;
};

/** What is gathered of an entity while looking around a pronoun. */
interface Sighting {
  readonly nearest: Reference;
  readonly after: boolean;
  /** Entities seen nearer to the pronoun. */
  readonly between: number;
  /** Its name that is nearest to the pronoun. */
  name: Reference | undefined;
  count: number;
  subjects: number;
  /** Whether it does something, or something is its own, and it is no mere place where things happen. */
  acts: boolean;
  subjectBefore: boolean;
  /** How its mentions in the pronoun's own sentence stand to the pronoun. */
  sameClause: boolean;
  joinedClause: boolean;
  clauseAround: boolean;
  onePhrase: boolean;
  clauseFollows: boolean;
}

const flag = (x: boolean): number => (x ? 1 : 0);

/** The entities that a third-person pronoun may mean: where everybody near is ruled out by clause or likely gender, those whom only the text's own word on gender does not rule out. */
export const pronounCandidates = (context: PronounContext, index: number): Candidate[] => {
  const strict = candidatesOf(context, index, true);
  return strict.length ? strict : candidatesOf(context, index, false);
};

/** The entities that a third-person pronoun may mean, with their features; at most one candidate an entity, nearest first. */
const candidatesOf = (context: PronounContext, index: number, strict: boolean): Candidate[] => {
  const { doc, references } = context;
  const pronoun = references[index];
  if (pronoun?.form !== 'pronoun') return [];
  const clause = governorOf(context, pronoun);
  const seen = new Map<EntityDraft, Sighting>();
  const excluded = new Set<EntityDraft>(strict ? context.namedInQuote : []);
  // in somebody's own words, "he" is somebody else
  if (context.quoteSpeaker && pronoun.word.gender !== 'neuter') excluded.add(context.quoteSpeaker);
  const consider = (r: Reference, after: boolean): void => {
    const entity = r.entity;
    if (!entity || excluded.has(entity) || entity.author || isInDateline(doc, r)) return;
    if (isBound(context, pronoun, r) || (!seen.has(entity) && !agrees(doc, pronoun, entity, r, strict))) {
      excluded.add(entity);
      seen.delete(entity);
      return;
    }
    let s = seen.get(entity);
    if (!s) {
      s = { nearest: r, after, between: seen.size, name: undefined, count: 0, subjects: 0, acts: false, subjectBefore: false, sameClause: false, joinedClause: false, clauseAround: false, onePhrase: false, clauseFollows: false };
      seen.set(entity, s);
    }
    if (r.form === 'name') s.name ??= r;
    if (!after) s.count++;
    if (!after && r.role === 'subject') s.subjects++;
    s.acts ||= r.role === 'subject' || r.role === 'possessive' || r.form === 'pronoun';
    if (r.role === 'subject' && r.sentence === pronoun.sentence - 1) s.subjectBefore = true;
    if (doc.parsed && r.sentence === pronoun.sentence) relate(context, pronoun, clause, r, after, s);
  };
  for (let i = index - 1; i >= 0 && index - i <= window.mentions; i--) {
    const r = references[i];
    if (!r || r.sentence < pronoun.sentence - window.sentences) break;
    consider(r, false);
  }
  // "Before he left, Smith said": a name later in the sentence
  for (let i = index + 1; i < references.length && i - index <= 12; i++) {
    const r = references[i];
    if (!r || r.sentence !== pronoun.sentence) break;
    if (r.form !== 'pronoun') consider(r, true);
  }
  if (context.speaks) for (const [entity, s] of seen) if (entity.kind === 'place' && !s.acts) seen.delete(entity);
  return [...seen].map(([entity, s]) => ({ entity, nearest: s.nearest, features: weigh(context, pronoun, entity, s) }));
};

/** Whether the mention says where an article was written: it is nobody's antecedent. */
const isInDateline = (doc: Doc, { start, sentence }: Reference): boolean => {
  const dateline = doc.paragraphs[doc.sentences[sentence]?.paragraph ?? -1]?.dateline;
  return dateline !== undefined && start < dateline.end;
};

/** Notes how a mention in the pronoun's own sentence stands to it. */
const relate = (context: PronounContext, pronoun: PronounReference, clause: number, r: Reference, after: boolean, s: Sighting): void => {
  const { doc } = context;
  const theirs = governorOf(context, r);
  if (r.role === 'subject') {
    if (after) {
      // the clause of the name is above the pronoun's: "During her return, Smith met", "Because he was late, Smith ran"
      if (theirs === clause || isAbove(doc, theirs, clause)) s.clauseFollows = true;
    } else if (theirs === clause) s.sameClause = true;
    else if (relation(doc, clause) === 'conj' && doc.head(clause) === theirs) s.joinedClause = true;
    else if (isAbove(doc, theirs, clause)) s.clauseAround = true;
  }
  // "Smith and members of his crew", "Smith's father and her brother"
  if (!after && isAbove(doc, r.head, pronoun.head) && theirs === clause && r.role !== 'subject') s.onePhrase = true;
};

const weigh = (context: PronounContext, pronoun: PronounReference, entity: EntityDraft, s: Sighting): number[] => {
  const { doc } = context;
  const r = s.nearest;
  const back = s.after ? 0 : pronoun.sentence - r.sentence;
  const share = priorFemaleShare(entity);
  const place = placeOf(context, r);
  const female = pronoun.word.gender === 'female', gendered = female || pronoun.word.gender === 'male';
  const votes = female ? entity.pronouns.female - entity.pronouns.male : entity.pronouns.male - entity.pronouns.female;
  return [
    flag(back === 0 && !s.after), flag(back === 1), flag(r.role === 'subject' && pronoun.role === 'subject' && !s.after), Math.min(back, 6), s.after ? 0 : Math.log(1 + Math.abs(pronoun.head - r.head)), s.after ? 0 : Math.min(s.between, 6),
    flag(r.role === 'subject' && !s.after), flag(r.role === 'object'), flag(r.role === 'oblique'), flag(r.role === 'possessive'), flag(r.role === 'modifier'), flag(r.role === pronoun.role && !s.after),
    flag(isFirstOfSentence(doc, r)), flag(place.subordinate), flag(place.oneOfSeveral),
    flag(r.form === 'pronoun'), flag(r.form === 'name'), flag(r.form === 'nominal'),
    flag(s.subjectBefore), Math.log(1 + s.count), Math.log(1 + Math.min(20, entity.references.length)), flag(entity === context.firstEntity),
    gendered ? Math.max(-2, Math.min(2, votes)) : 0, flag(entity === context.lastOfGender), gendered ? Math.log(Math.max(0.01, female ? share : 1 - share) / 0.5) : 0,
    flag(gendered && entity.gender === pronoun.word.gender), flag(s.name?.form === 'name' && s.name.parts.given !== ''), flag(gendered && entity.kind !== 'person'), flag(entity.plural || r.plural), flag(entity.kind === 'organisation' || entity.kind === 'group'),
    flag(r.quotedIn >= 0 && pronoun.quotedIn < 0), spokeJustBefore(context, pronoun, entity), Math.log(1 + s.subjects), flag(doc.sentences[r.sentence]?.paragraph === doc.sentences[pronoun.sentence]?.paragraph),
    flag(s.sameClause), flag(s.joinedClause), flag(s.clauseAround), flag(s.onePhrase), flag(s.clauseFollows && pronoun.word.case !== 'object'), flag(s.after),
  ];
};

/** 1 for the speaker of the sentence before or of this one, less for one further back. */
const spokeJustBefore = ({ lastSpeaker }: PronounContext, pronoun: PronounReference, entity: EntityDraft): number =>
  lastSpeaker?.entity !== entity ? 0 : pronoun.sentence - lastSpeaker.sentence <= 1 ? 1 : 0.4;

const isFirstOfSentence = (doc: Doc, r: Reference): boolean => {
  const first = doc.sentences[r.sentence]?.firstToken ?? -1;
  return r.firstToken - first <= 1 || (r.form === 'name' && r.phraseStart - first <= 1);
};
