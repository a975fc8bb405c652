import type { EntityKind } from '../analysis/analysis';
import { eachInSteps, type Steps } from '../analysis/steps';
import type { Doc, NameKind } from '../language/doc';
import type { Lexicon } from '../language/language';
import { addReference, addRole, femaleShare, newDraft, stateGender } from './drafts';
import { People } from './people';
import { plain } from '../language/plain';
import type { EntityDraft, NameReference, NominalReference, Reference } from './references';

/** From this probability on the model of names knows what a name is by itself. */
const knownByName = 0.8;
/** So many names are looked at in one step. */
const namesAtOnce = 256;
/** So many names that an acronym is explained by are taken for one: more are not one thing. */
const mostMerged = 20;

/** A place that the article names, what it is called, and where that mention of it ends. */
export interface PlaceAt {
  readonly draft: EntityDraft;
  readonly name: string;
  readonly end: number;
}

/** "Crown prosecutors" of an article that tells of Edna Crown, too. */
const isInstitutions = ({ name, role, parts }: NameReference, { lexicon }: Doc): boolean => name.kind === 'ORG' && role === 'modifier' && lexicon.nameWords.institutions.has(parts.words.join(' '));

/** What each name is, by the kind that most of the names with the same words have: a name does not change its kind within an article. */
function* settleKinds(doc: Doc, names: readonly NameReference[], places: ReadonlyMap<number, PlaceAt>): Steps<Map<NameReference, NameKind>> {
  const votes = new Map<string, Map<NameKind, number>>();
  // "Amazon said" of an article that tells of the Amazon, too: what was found to be a place is apart, and so is what a team's list says ("Dr. Mercer" of Mercer, the firm)
  const key = (r: NameReference): string => `${r.parts.words.join(' ')}${r.name.kind === 'LOC' && places.has(r.start) && doc.lexicon.definiteArticle.has(doc.tokens[r.firstToken - 1]?.lower ?? '') ? ' (place)' : isInstitutions(r, doc) ? ' (body)' : r.name.isListed ? ' (listed)' : ''}`;
  yield* eachInSteps(names, (r) => {
    const by = votes.get(key(r)) ?? new Map<NameKind, number>();
    // "Maryland Gov. Martin Hale" is a person, whatever the model of names took it for
    const kind = !r.name.isListed && r.name.kind !== 'PER' && r.parts.titles.length && r.parts.given && doc.lexicon.givenNames.has(r.parts.given) ? 'PER' : r.name.kind;
    by.set(kind, (by.get(kind) ?? 0) + 0.1 + r.name.confidence);
    votes.set(key(r), by);
  }, namesAtOnce);
  const lone = new Set<string>();
  yield* eachInSteps([...votes], ([words, by]) => {
    if (!words.includes(' ') && Math.max(...by.values()) === by.get('PER')) lone.add(words);
  }, namesAtOnce);
  yield* eachInSteps(names, (r) => {
    // "Grace Hartman" of an article that calls a person Hartman, or "Grace Hartman, who"
    if (r.name.isListed || !r.parts.given || r.parts.words.length > 3 || !doc.lexicon.givenNames.has(r.parts.given) || doc.lexicon.nouns.kind(r.parts.surname) !== 'other') return;
    if (!lone.has(r.parts.surname) && !(doc.tokens[r.endToken]?.form === ',' && doc.lexicon.personRelative.has(doc.tokens[r.endToken + 1]?.lower ?? ''))) return;
    votes.get(key(r))?.set('PER', Infinity);
  }, namesAtOnce);
  const settled = new Map<string, NameKind | undefined>();
  yield* eachInSteps([...votes], ([words, by]) => settled.set(words, [...by].sort((a, b) => b[1] - a[1])[0]?.[0]), namesAtOnce);
  const kinds = new Map<NameReference, NameKind>();
  yield* eachInSteps(names, (r) => kinds.set(r, settled.get(key(r)) ?? r.name.kind), namesAtOnce);
  return kinds;
}

/** Words of an organisation's name for comparing, without articles. */
const nameWords = (doc: Doc, r: NameReference): string[] =>
  doc.tokens.slice(r.firstToken, r.endToken).filter((t) => t.xpos !== 'POS' && /[\p{L}\p{N}]/u.test(t.form)).map((t) => plain(t.form)).filter((w) => !doc.lexicon.definiteArticle.has(w) && w !== 's');

/** Whether `acronym` is made of the first letters of `words` ("FBI", with or without the minor words: "DoD", "CAIR"). */
const isAcronymOf = (acronym: string, words: readonly string[], lexicon: Lexicon['nameWords']): boolean => acronymsOf(words, lexicon).includes(acronym);

const acronymsOf = (words: readonly string[], { minorWords }: Lexicon['nameWords']): string[] => {
  const initials = (list: readonly string[]): string => list.flatMap((w) => w.split('-')).map((w) => w[0] ?? '').join('');
  return words.length < 2 ? [] : [initials(words.filter((w) => !minorWords.has(w))), initials(words)].filter((acronym) => acronym.length > 1);
};

/** People the text itself keeps apart: "Ahmed, son of Ali", "Ali's son Ahmed". Keyed by the first name, giving the other. */
function* keptApart(doc: Doc, references: readonly Reference[], byHead: ReadonlyMap<number, Reference>): Steps<Map<NameReference, NameReference>> {
  const apart = new Map<NameReference, NameReference>();
  const note = (a: Reference | undefined, ownerToken: number): void => {
    const b = byHead.get(ownerToken);
    if (a?.form === 'name' && b?.form === 'name' && a !== b) apart.set(a, b);
  };
  yield* eachInSteps(references, (r, i) => {
    if (r.form === 'nominal' && r.owner >= 0 && doc.lexicon.nouns.isRelational(r.lemma)) {
      const before = references.slice(Math.max(0, i - 3), i).filter((x): x is NameReference => x.form === 'name' && x.endToken === r.firstToken - 1).pop();
      if (before && doc.tokens[r.firstToken - 1]?.form === ',') note(before, r.owner);
      const after = references.slice(i + 1, i + 5).find((x): x is NameReference => x.form === 'name' && (x.firstToken === r.endWithOwner + 1 || x.firstToken === r.endToken + 1));
      if (after && doc.tokens[after.firstToken - 1]?.form === ',') note(after, r.owner);
    }
    if (r.form === 'name' && r.phraseStart < r.firstToken) {
      const possessive = doc.tokens[r.phraseStart - 1];
      if (possessive?.xpos === 'POS') note(r, [...references.slice(Math.max(0, i - 3), i)].reverse().find((x) => x.endToken === r.phraseStart - 1)?.head ?? -1);
    }
  }, namesAtOnce);
  return apart;
}

const entityKinds: Readonly<Record<NameKind, EntityKind>> = { PER: 'person', ORG: 'organisation', LOC: 'place', MISC: 'other' };

/** Whether what the title and the given name say of the gender contradicts what is known of the person. */
const genderClash = (r: NameReference, draft: EntityDraft): boolean => {
  if (!r.gender) return false;
  const share = femaleShare(draft);
  return r.gender === 'female' ? share < 0.1 : share > 0.9;
};

const join = (doc: Doc, draft: EntityDraft, r: NameReference): void => {
  addReference(draft, r);
  stateGender(draft, r.gender);
  const given = r.parts.given || (draft.references.length === 1 ? r.parts.surname : '');
  const share = given ? doc.lexicon.givenNames.shareOfWomen(given) : undefined;
  // a single word may be a surname that is also a given name: it tells less
  if (draft.kind === 'person' && share !== undefined && (draft.likelyFemale === undefined || r.parts.given)) draft.likelyFemale = r.parts.given ? share : 0.5 + (share - 0.5) * 0.85;
};

/** Groups the names of an article by what they name. Gives the entities in order of first mention. */
export function* groupNames(doc: Doc, references: readonly Reference[], byHead: ReadonlyMap<number, Reference>, places: ReadonlyMap<number, PlaceAt>): Steps<EntityDraft[]> {
  const names = references.filter((r): r is NameReference => r.form === 'name');
  const drafts: EntityDraft[] = [];
  const kinds = yield* settleKinds(doc, names, places);
  const apart = yield* keptApart(doc, references, byHead);

  // full names of people first: they say which people there are
  const people = new People(doc.lexicon.nameWords);
  for (const r of names) {
    if (kinds.get(r) !== 'PER' || !r.parts.given) continue;
    yield;
    const known = people.named(r.parts, (draft) => apart.get(r)?.entity === draft);
    const draft = known ?? newDraft('person', true);
    if (!known) drafts.push(draft);
    people.add(draft, r);
    join(doc, draft, r);
  }

  // then single words, which mean the person last called so, else the person last named in full
  const bareUses = new Map<EntityDraft, number>();
  const single = new Map<string, EntityDraft[]>(); // those of one word, the last called so last
  const lastFull = new Map<EntityDraft, number>();
  // who is only ever somebody's father or somebody's house is not meant by the surname alone
  const owners = new Set<Reference | undefined>();
  yield* eachInSteps(references, (r) => {
    if (r.form === 'nominal' && doc.lexicon.nouns.isRelational(r.lemma)) owners.add(byHead.get(r.owner));
  });
  const inPassing = new Set<EntityDraft>();
  for (const draft of people.drafts) {
    if (draft.references.every((r) => owners.has(r) || r.role === 'modifier')) inPassing.add(draft);
    yield;
  }
  for (const [index, r] of names.entries()) {
    yield;
    if (r.entity && people.has(r.entity)) {
      lastFull.set(r.entity, index);
      people.noteNamed(r.entity);
      continue;
    }
    const known = kinds.get(r) === 'PER';
    const placed = places.get(r.start);
    const oneWord = r.parts.words.length <= 2 && r.parts.words.length > 0;
    // "Carr" that the model of names took for a firm, in an article about Edward Carr
    const bare = kinds.get(r) !== 'ORG' || ((r.endToken - r.firstToken === 1 || r.parts.words.length === 2 && doc.lexicon.nameWords.nameParticles.has(r.parts.words[0]!)) && r.role !== 'modifier' && /\p{Ll}/u.test(doc.text.slice(r.start, r.end)) && !doc.lexicon.definiteArticle.has(doc.tokens[r.firstToken - 1]?.lower ?? ''));
    if (known || (oneWord && bare && !placed && !r.name.isListed)) {
      const fits = people.meantBy(r.parts.words).filter(({ draft, by }) => (known || by === 'surname' || r.name.confidence < knownByName && r.role !== 'modifier') && !genderClash(r, draft) && apart.get(r)?.entity !== draft);
      const surnames = fits.filter((f) => f.by === 'surname');
      const best = (surnames.length ? surnames : fits).map(({ draft, start }) => {
        const last = lastFull.get(draft);
        return { draft, score: (last === undefined ? -1000 - start / 1e6 : last / 1000) + Math.min(3, bareUses.get(draft) ?? 0) * 10 - (inPassing.has(draft) ? 5 : 0) };
      }).sort((a, b) => b.score - a.score)[0];
      if (best) {
        join(doc, best.draft, r);
        bareUses.set(best.draft, (bareUses.get(best.draft) ?? 0) + 1);
        continue;
      }
    }
    if (known) {
      const key = r.parts.words.join(' ');
      const bearers = single.get(key) ?? [];
      const known = bearers.findLast((draft) => !genderClash(r, draft)); // Mr. Cass is not Mrs. Cass
      const draft = known ?? newDraft('person', true);
      if (!known) drafts.push(draft);
      single.set(key, [...bearers.filter((other) => other !== draft), draft]);
      join(doc, draft, r);
      continue;
    }
    // "Danish" is Denmark's, "the Danish Encyclopedia" isn't
    if (placed && (placed.draft.kind === 'organisation' || kinds.get(r) === 'LOC' || (kinds.get(r) === 'MISC' && r.end <= placed.end))) addReference(placed.draft, r);
  }

  yield* groupOthers(doc, names, kinds, drafts, references, places);
  for (const draft of drafts) {
    yield* noteNouns(doc, draft);
    yield;
  }
  return drafts.sort((a, b) => (a.references[0]?.start ?? 0) - (b.references[0]?.start ?? 0));
}

/** The nouns in an organisation's name are what the text can call it: "the church" of the Church of Scientology. */
function* noteNouns(doc: Doc, draft: EntityDraft): Steps<void> {
  if (draft.kind === 'person' || draft.kind === 'place') return;
  yield* eachInSteps(draft.references, (r) => {
    if (r.form !== 'name' || r.endToken - r.firstToken < 2) return;
    const words = nameWords(doc, r);
    // the noun that closes it, or that its complement follows: "the city" is not the Granite City Herald
    const nouns = words.filter((_, i) => i === words.length - 1 || doc.lexicon.nameWords.minorWords.has(words[i + 1] ?? ''));
    for (const w of words) for (const noun of doc.lexicon.nouns.calledByWord(w)) addRole(draft, noun, words);
    for (const w of nouns) if (doc.lexicon.nouns.kind(w) === 'organisation' || (draft.kind === 'other' && doc.lexicon.nouns.kind(w) === 'document')) addRole(draft, w, words);
  }, namesAtOnce);
}

/** A name of several words, for finding it by a part of it. */
interface Whole {
  readonly draft: EntityDraft;
  readonly words: readonly string[];
}

/** A longer part of a name than this, in words, is not looked for. */
const longestPart = 12;

/** The names of organisations and the like, found by how they begin, by how they end, and by their acronyms. */
class Wholes {
  private readonly byPart = new Map<string, Whole[]>();

  constructor(private readonly lexicon: Lexicon['nameWords']) {}

  add(draft: EntityDraft, words: readonly string[]): void {
    const whole: Whole = { draft, words };
    const parts = new Set([`^${words[0] ?? ''}`]);
    for (let length = 1; length <= Math.min(words.length, longestPart); length++) parts.add(`$${words.slice(-length).join(' ')}`);
    for (const acronym of acronymsOf(words, this.lexicon)) if (acronym[0] === words[0]?.[0]) parts.add(acronym);
    for (const part of parts) {
      const known = this.byPart.get(part);
      if (known) known.push(whole);
      else this.byPart.set(part, [whole]);
    }
  }

  /** The names of which these words may be a part, or the acronym. */
  around(words: readonly string[]): Whole[] {
    const key = words.join(' ');
    const at = (part: string): readonly Whole[] => this.byPart.get(part) ?? [];
    return words.length === 1 ? [...at(`^${key}`), ...at(`$${key}`), ...at(key)] : [...at(`$${key}`)];
  }
}

/** Organisations, places and other names: by the same words, by acronym, and by a part of the name. */
function* groupOthers(doc: Doc, names: readonly NameReference[], kinds: ReadonlyMap<NameReference, NameKind>, drafts: EntityDraft[], references: readonly Reference[], places: ReadonlyMap<number, PlaceAt>): Steps<void> {
  const rest = names.filter((r) => !r.entity);
  const byWords = new Map<string, EntityDraft>();
  const bySpelling = new Map<string, EntityDraft>(); // of bodies: their words without spaces
  const wholes = new Wholes(doc.lexicon.nameWords);
  for (const { draft, name } of places.values()) {
    if (draft.kind !== 'organisation' || byWords.has(plain(name))) continue;
    byWords.set(plain(name), draft);
    wholes.add(draft, plain(name).split(' '));
    yield;
  }
  // the longer names first, so that a part finds its whole even where the part comes first
  const byLength: { r: NameReference; words: string[] }[][] = [];
  yield* eachInSteps(rest, (r) => {
    const words = nameWords(doc, r);
    (byLength[words.length] ??= []).push({ r, words });
  }, namesAtOnce);
  for (const { r, words } of byLength.reverse().flatMap((names = []) => names)) {
    const key = words.join(' ');
    let draft = byWords.get(key);
    if (!draft) {
      const kind = entityKinds[kinds.get(r) ?? r.name.kind];
      // "the State Department" of "the US State Department", "the Post" of "the Washington Post", "the Census" of "the Census Bureau"
      // "the Conservatives" of "the Conservative Party", "Air Asia" of "AirAsia"
      const members = words.length === 1 && doc.tokens[r.endToken - 1]?.xpos === 'NNPS' ? key.replace(/s$/, '') : undefined;
      draft = bySpelling.get(words.join('')) ?? doc.lexicon.nouns.nicknamed(key).map((name) => byWords.get(name)).find((known) => known?.kind === 'organisation') ?? wholes.around(members === undefined ? words : [members]).find(({ draft: d, words: whole }) => {
        if (words.length === 1 && isAcronymOf(key, whole, doc.lexicon.nameWords)) return true;
        // what the gazetteer knows is a place stays one
        if (d.kind !== 'organisation' || (kind === 'place' && places.has(r.start)) || whole.length <= words.length) return false;
        if (kind === 'place') return words.length === 1 && whole[0] === key && doc.lexicon.nouns.closesCompany(whole[whole.length - 1] ?? '');
        if (whole.slice(-words.length).join(' ') === key) return true;
        if (members !== undefined && whole.includes(key) && doc.lexicon.definiteArticle.has(doc.tokens[r.firstToken - 1]?.lower ?? '')) return true; // "the Challengers" of the Royal Challengers Hubli
        if (members !== undefined && whole[0] === members) return whole.length === 2 && doc.lexicon.nouns.kind(whole[1]!) === 'organisation';
        return words.length === 1 && whole[0] === key && whole.length <= 3 && (kind === 'organisation' || doc.lexicon.definiteArticle.has(doc.tokens[r.firstToken - 1]?.lower ?? '') || doc.lexicon.nouns.kind(whole[whole.length - 1] ?? '') === 'organisation');
      })?.draft;
      if (!draft) {
        const plural = doc.tokens[r.endToken - 1]?.xpos === 'NNPS' && words.length === 1;
        draft = newDraft(kind === 'organisation' && plural && !r.name.isListed ? 'group' : kind, true);
        draft.plural = plural;
        drafts.push(draft);
        wholes.add(draft, words);
      }
      byWords.set(key, draft);
      if (draft.kind === 'organisation') bySpelling.set(words.join(''), draft);
    }
    addReference(draft, r);
    yield;
  }
  for (const draft of drafts) {
    draft.references.sort((a, b) => a.start - b.start);
    yield;
  }
  yield* expandAcronyms(doc, references);
}

/** "the Federal Aviation Authority (FAA)": whatever kinds the two were given, they are one. */
function* expandAcronyms(doc: Doc, references: readonly Reference[]): Steps<void> {
  const merged = new Map<EntityDraft, number>();
  yield* eachInSteps(references, (r, i) => {
    if (r.form !== 'name' || doc.tokens[r.firstToken - 1]?.form !== '(' || doc.tokens[r.endToken]?.form !== ')') return;
    const before = references.slice(Math.max(0, i - 3), i).reverse().find((x): x is NameReference | NominalReference => x.form !== 'pronoun' && x.endToken === r.firstToken - 1);
    if (before?.form !== 'name' || !before.entity || !r.entity || before.entity === r.entity || before.entity.kind === 'place') return;
    if (!isAcronymOf(plain(doc.text.slice(r.start, r.end)), nameWords(doc, before), doc.lexicon.nameWords)) return;
    const times = 1 + (merged.get(r.entity) ?? 0);
    if (times > mostMerged) return;
    merged.set(before.entity, times);
    mergeInto(before.entity, r.entity);
  }, 64);
}

/** Moves all mentions of `from` to `into`; `from` stays behind empty. */
export const mergeInto = (into: EntityDraft, from: EntityDraft): void => {
  if (into === from) return;
  for (const r of from.references.splice(0)) {
    r.entity = into;
    into.references.push(r);
  }
  into.references.sort((a, b) => a.start - b.start);
  for (const description of from.descriptions) into.descriptions.push(description);
  into.named ||= from.named;
  stateGender(into, from.gender);
  for (const [noun, modifiers] of from.roles) addRole(into, noun, modifiers);
};
