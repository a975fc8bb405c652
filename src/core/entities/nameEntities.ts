import type { EntityKind } from '../analysis/analysis';
import type { Steps } from '../analysis/steps';
import type { Doc, NameKind } from '../language/doc';
import type { Lexicon } from '../language/language';
import { addReference, addRole, femaleShare, newDraft, stateGender } from './drafts';
import { isSamePersonsName, matchesOneWord } from './nameParts';
import { plain } from './plain';
import type { EntityDraft, NameReference, NominalReference, Reference } from './references';

/** A place that the article names, what it is called, and where that mention of it ends. */
export interface PlaceAt {
  readonly draft: EntityDraft;
  readonly name: string;
  readonly end: number;
}

/** What each name is, by the kind that most of the names with the same words have: a name does not change its kind within an article. */
const settleKinds = (doc: Doc, names: readonly NameReference[]): Map<NameReference, NameKind> => {
  const votes = new Map<string, Map<NameKind, number>>();
  const keys = new Map(names.map((r) => [r, r.parts.words.join(' ')]));
  const key = (r: NameReference): string => keys.get(r) ?? '';
  for (const r of names) {
    const by = votes.get(key(r)) ?? new Map<NameKind, number>();
    // "Maryland Gov. Martin Hale" is a person, whatever the model of names took it for
    const kind = r.name.kind !== 'PER' && r.parts.titles.length && r.parts.given && doc.lexicon.givenNames.has(r.parts.given) ? 'PER' : r.name.kind;
    by.set(kind, (by.get(kind) ?? 0) + 0.1 + r.name.confidence);
    votes.set(key(r), by);
  }
  const lone = new Set([...votes].filter(([words, by]) => !words.includes(' ') && Math.max(...by.values()) === by.get('PER')).map(([words]) => words));
  for (const r of names) {
    // "Grace Hartman" of an article that calls a person Hartman, or "Grace Hartman, who"
    if (!r.parts.given || r.parts.words.length > 3 || !doc.lexicon.givenNames.has(r.parts.given) || doc.lexicon.nouns.kind(r.parts.surname) !== 'other') continue;
    if (!lone.has(r.parts.surname) && !(doc.tokens[r.endToken]?.form === ',' && doc.lexicon.personRelative.has(doc.tokens[r.endToken + 1]?.lower ?? ''))) continue;
    votes.get(key(r))?.set('PER', Infinity);
  }
  const settled = new Map([...votes].map(([words, by]) => [words, [...by].sort((a, b) => b[1] - a[1])[0]?.[0]]));
  return new Map(names.map((r) => [r, settled.get(key(r)) ?? r.name.kind]));
};

/** Words of an organisation's name for comparing, without articles. */
const nameWords = (doc: Doc, r: NameReference): string[] =>
  doc.tokens.slice(r.firstToken, r.endToken).filter((t) => t.xpos !== 'POS' && /[\p{L}\p{N}]/u.test(t.form)).map((t) => plain(t.form)).filter((w) => !doc.lexicon.definiteArticle.has(w) && w !== 's');

/** Whether `acronym` is made of the first letters of `words` ("FBI", with or without the minor words: "DoD", "CAIR"). */
const isAcronymOf = (acronym: string, words: readonly string[], { minorWords }: Lexicon['nameWords']): boolean => {
  if (acronym.length < 2 || words.length < 2) return false;
  const initials = (list: readonly string[]): string => list.flatMap((w) => w.split('-')).map((w) => w[0] ?? '').join('');
  return initials(words.filter((w) => !minorWords.has(w))) === acronym || initials(words) === acronym;
};

/** People the text itself keeps apart: "Ahmed, son of Ali", "Ali's son Ahmed". Keyed by the first name, giving the other. */
const keptApart = (doc: Doc, references: readonly Reference[], byHead: ReadonlyMap<number, Reference>): Map<NameReference, NameReference> => {
  const apart = new Map<NameReference, NameReference>();
  const note = (a: Reference | undefined, ownerToken: number): void => {
    const b = byHead.get(ownerToken);
    if (a?.form === 'name' && b?.form === 'name' && a !== b) apart.set(a, b);
  };
  references.forEach((r, i) => {
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
  });
  return apart;
};

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

/** The first letters of words and of their parts: "al-Saleh" is looked for under a and s. */
const initialsOf = (words: readonly string[]): Set<string> => new Set(words.flatMap((w) => w.split('-')).map((w) => w[0] ?? ''));

/** The people whose names share an initial with the words, in order of first mention. */
const sharing = (byInitial: ReadonlyMap<string, ReadonlySet<EntityDraft>>, words: readonly string[]): EntityDraft[] =>
  [...new Set([...initialsOf(words)].flatMap((initial) => [...(byInitial.get(initial) ?? [])]))];

/** Groups the names of an article by what they name. Gives the entities in order of first mention. */
export function* groupNames(doc: Doc, references: readonly Reference[], byHead: ReadonlyMap<number, Reference>, places: ReadonlyMap<number, PlaceAt>): Steps<EntityDraft[]> {
  const names = references.filter((r): r is NameReference => r.form === 'name');
  const drafts: EntityDraft[] = [];
  yield;
  const kinds = settleKinds(doc, names);
  yield;
  const apart = keptApart(doc, references, byHead);

  // full names of people first: they say which people there are
  const byInitial = new Map<string, Set<EntityDraft>>();
  const full = new Map<EntityDraft, NameReference[]>();
  const people: EntityDraft[] = [];
  for (const r of names) {
    if (kinds.get(r) !== 'PER' || !r.parts.given) continue;
    yield;
    const known = sharing(byInitial, [r.parts.surname]).find((d) => full.get(d)?.some((f) => isSamePersonsName(f.parts, r.parts)) && apart.get(r)?.entity !== d);
    const draft = known ?? newDraft('person', true);
    if (!known) { people.push(draft); drafts.push(draft); full.set(draft, []); }
    full.get(draft)?.push(r);
    join(doc, draft, r);
    for (const initial of initialsOf(r.parts.words)) byInitial.set(initial, (byInitial.get(initial) ?? new Set()).add(draft));
  }

  // then single words, which mean the person last called so, else the person last named in full
  const bareUses = new Map<EntityDraft, number>();
  const single = new Map<string, EntityDraft>();
  const lastFull = new Map<EntityDraft, number>();
  // who is only ever somebody's father or somebody's house is not meant by the surname alone
  const owners = new Set(references.flatMap((r) => (r.form === 'nominal' && doc.lexicon.nouns.isRelational(r.lemma) ? [byHead.get(r.owner)] : [])));
  const inPassing = new Set(people.filter((d) => d.references.every((r) => owners.has(r) || r.role === 'modifier')));
  for (const [index, r] of names.entries()) {
    yield;
    if (r.entity && full.has(r.entity)) { lastFull.set(r.entity, index); continue; }
    const known = kinds.get(r) === 'PER';
    const placed = places.get(r.start);
    const oneWord = r.parts.words.length <= 2 && r.parts.words.length > 0;
    // "Carr" that the model of names took for a firm, in an article about Edward Carr
    const bare = kinds.get(r) !== 'ORG' || (r.endToken - r.firstToken === 1 && r.role !== 'modifier' && /\p{Ll}/u.test(doc.text.slice(r.start, r.end)) && !doc.lexicon.definiteArticle.has(doc.tokens[r.firstToken - 1]?.lower ?? ''));
    if (known || (oneWord && bare && !placed)) {
      const fits = sharing(byInitial, r.parts.words).map((draft) => ({ draft, by: full.get(draft)?.map((f) => matchesOneWord(f.parts, r.parts.words, doc.lexicon.nameWords)).find(Boolean) }))
        .filter(({ draft, by }) => by && !genderClash(r, draft) && apart.get(r)?.entity !== draft)
        .filter(({ by }) => known || by === 'surname');
      const surnames = fits.filter((f) => f.by === 'surname');
      const best = (surnames.length ? surnames : fits).map(({ draft }) => {
        const last = lastFull.get(draft);
        return { draft, score: (last === undefined ? -1000 - (full.get(draft)?.[0]?.start ?? 0) / 1e6 : last / 1000) + Math.min(3, bareUses.get(draft) ?? 0) * 10 - (inPassing.has(draft) ? 5 : 0) };
      }).sort((a, b) => b.score - a.score)[0];
      if (best) {
        join(doc, best.draft, r);
        bareUses.set(best.draft, (bareUses.get(best.draft) ?? 0) + 1);
        continue;
      }
    }
    if (known) {
      const key = r.parts.words.join(' ');
      const draft = single.get(key) ?? newDraft('person', true);
      if (!single.has(key)) { single.set(key, draft); drafts.push(draft); }
      join(doc, draft, r);
      continue;
    }
    // "Danish" is Denmark's, "the Danish Encyclopedia" isn't
    if (placed && (placed.draft.kind === 'organisation' || kinds.get(r) === 'LOC' || (kinds.get(r) === 'MISC' && r.end <= placed.end))) addReference(placed.draft, r);
  }

  yield;
  yield* groupOthers(doc, names, kinds, drafts, references, places);
  yield;
  for (const draft of drafts) noteNouns(doc, draft);
  return drafts.sort((a, b) => (a.references[0]?.start ?? 0) - (b.references[0]?.start ?? 0));
}

/** The nouns in an organisation's name are what the text can call it: "the church" of the Church of Scientology. */
const noteNouns = (doc: Doc, draft: EntityDraft): void => {
  if (draft.kind === 'person' || draft.kind === 'place') return;
  for (const r of draft.references) {
    if (r.form !== 'name' || r.endToken - r.firstToken < 2) continue;
    const words = nameWords(doc, r);
    // the noun that closes it, or that its complement follows: "the city" is not the Granite City Herald
    const nouns = words.filter((_, i) => i === words.length - 1 || doc.lexicon.nameWords.minorWords.has(words[i + 1] ?? ''));
    for (const w of nouns) if (doc.lexicon.nouns.kind(w) === 'organisation' || (draft.kind === 'other' && doc.lexicon.nouns.kind(w) === 'document')) addRole(draft, w, words);
  }
};

/** Organisations, places and other names: by the same words, by acronym, and by a part of the name. */
function* groupOthers(doc: Doc, names: readonly NameReference[], kinds: ReadonlyMap<NameReference, NameKind>, drafts: EntityDraft[], references: readonly Reference[], places: ReadonlyMap<number, PlaceAt>): Steps<void> {
  const rest = names.filter((r) => !r.entity);
  const byWords = new Map<string, EntityDraft>();
  const byWord = new Map<string, { draft: EntityDraft; words: readonly string[] }[]>();
  const register = (draft: EntityDraft, words: readonly string[]): void => {
    // under its first and last word, and under its first letter for acronyms
    const whole = { draft, words };
    for (const at of new Set([`^${words[0] ?? ''}`, `$${words[words.length - 1] ?? ''}`, ...(words.length > 1 ? [words[0]?.[0] ?? ''] : [])])) byWord.set(at, [...(byWord.get(at) ?? []), whole]);
  };
  for (const { draft, name } of places.values()) {
    if (draft.kind !== 'organisation' || byWords.has(plain(name))) continue;
    byWords.set(plain(name), draft);
    register(draft, plain(name).split(' '));
  }
  // the longer names first, so that a part finds its whole even where the part comes first
  const ordered = rest.map((r) => ({ r, words: nameWords(doc, r) })).sort((a, b) => b.words.length - a.words.length || a.r.start - b.r.start);
  for (const { r, words } of ordered) {
    const key = words.join(' ');
    let draft = byWords.get(key);
    if (!draft) {
      const kind = entityKinds[kinds.get(r) ?? r.name.kind];
      // "the State Department" of "the US State Department", "the Post" of "the Washington Post", "the Census" of "the Census Bureau"
      const wholes = words.length === 1 ? [...(byWord.get(`^${key}`) ?? []), ...(byWord.get(`$${key}`) ?? []), ...(byWord.get(key[0] ?? '') ?? [])] : byWord.get(`$${words[words.length - 1] ?? ''}`) ?? [];
      draft = wholes.find(({ draft: d, words: whole }) => {
        if (words.length === 1 && isAcronymOf(key, whole, doc.lexicon.nameWords)) return true;
        // what the gazetteer knows is a place stays one
        if (d.kind !== 'organisation' || (kind === 'place' && places.has(r.start)) || whole.length <= words.length) return false;
        if (kind === 'place') return words.length === 1 && whole[0] === key && doc.lexicon.nouns.closesCompany(whole[whole.length - 1] ?? '');
        if (whole.slice(-words.length).join(' ') === key) return true;
        return words.length === 1 && whole[0] === key && whole.length <= 3 && (doc.lexicon.definiteArticle.has(doc.tokens[r.firstToken - 1]?.lower ?? '') || doc.lexicon.nouns.kind(whole[whole.length - 1] ?? '') === 'organisation');
      })?.draft;
      if (!draft) {
        const plural = doc.tokens[r.endToken - 1]?.xpos === 'NNPS' && words.length === 1;
        draft = newDraft(kind === 'organisation' && plural ? 'group' : kind, true);
        draft.plural = plural;
        drafts.push(draft);
        register(draft, words);
      }
      byWords.set(key, draft);
    }
    addReference(draft, r);
    yield;
  }
  for (const draft of drafts) draft.references.sort((a, b) => a.start - b.start);
  yield;
  expandAcronyms(doc, references);
}

/** "the Federal Aviation Authority (FAA)": whatever kinds the two were given, they are one. */
const expandAcronyms = (doc: Doc, references: readonly Reference[]): void => {
  references.forEach((r, i) => {
    if (r.form !== 'name' || doc.tokens[r.firstToken - 1]?.form !== '(' || doc.tokens[r.endToken]?.form !== ')') return;
    const before = references.slice(Math.max(0, i - 3), i).reverse().find((x): x is NameReference | NominalReference => x.form !== 'pronoun' && x.endToken === r.firstToken - 1);
    if (before?.form !== 'name' || !before.entity || !r.entity || before.entity === r.entity || before.entity.kind === 'place') return;
    if (!isAcronymOf(plain(doc.text.slice(r.start, r.end)), nameWords(doc, before), doc.lexicon.nameWords)) return;
    mergeInto(before.entity, r.entity);
  });
};

/** Moves all mentions of `from` to `into`; `from` stays behind empty. */
export const mergeInto = (into: EntityDraft, from: EntityDraft): void => {
  if (into === from) return;
  for (const r of from.references) r.entity = into;
  into.references.push(...from.references.splice(0));
  into.references.sort((a, b) => a.start - b.start);
  into.descriptions.push(...from.descriptions);
  into.named ||= from.named;
  stateGender(into, from.gender);
  for (const [noun, modifiers] of from.roles) {
    const known = into.roles.get(noun) ?? new Set<string>();
    for (const m of modifiers) known.add(m);
    into.roles.set(noun, known);
  }
};
