import type { Gender } from '../analysis/analysis';
import { eachInSteps, type Steps } from '../analysis/steps';
import type { Doc } from '../language/doc';
import type { Lexicon } from '../language/language';
import type { Description, EntityDraft, NameReference, Reference } from './references';
import { onOneLine } from '../language/plainWords';

const isName = (r: Reference): r is NameReference => r.form === 'name';

/** The text of a stretch on one line. */
const textOf = (doc: Doc, start: number, end: number): string => onOneLine(doc.text.slice(start, end));

/** "Hale" of "Hale’s"; "McDonald’s" is a name. */
const withoutOwnersEnding = ({ lexicon: { nameWords } }: Doc, name: string): string => (nameWords.shops.has(name.replace('’', "'").toLowerCase()) ? name : name.replace(/[’']s$/, ''));

/** The names of an entity, a person's without the titles before them, with how often each occurs. */
function* namesOf(doc: Doc, draft: EntityDraft): Steps<Map<string, number>> {
  const written = new Map<string, number>(); // as they stand in the text: the same over and over
  yield* eachInSteps(draft.references, (r) => {
    if (!isName(r)) return;
    const first = doc.tokens[r.firstToken + (r.entity?.kind === 'person' ? r.parts.titles.length : 0)];
    const last = doc.tokens[r.endToken - 1 - (r.entity?.kind === 'person' ? r.parts.honours : 0)];
    const text = doc.text.slice(first?.start ?? r.start, Math.min(last?.end ?? r.end, r.end));
    written.set(text, (written.get(text) ?? 0) + 1);
  });
  const counts = new Map<string, number>();
  for (const [text, n] of written) {
    const name = withoutOwnersEnding(doc, onOneLine(text));
    counts.set(name, (counts.get(name) ?? 0) + n);
  }
  return counts;
}

/** An article at the start is no part of what somebody is called: "a Taliban official" keeps it, in lower case; "The Taliban" loses it. */
const lowerArticle = (text: string, { openingDeterminers }: Lexicon['mentionWords']): string => text.replace(/^\p{Lu}\p{Ll}*\b/u, (word) => (openingDeterminers.has(word) ? word.toLowerCase() : word));

/** Whether the words name several. */
const joins = (doc: Doc, words: string): boolean => words.split(' ').slice(1, -1).some((word) => doc.lexicon.mentionWords.joints.has(word.toLowerCase()));

const withoutArticle = (doc: Doc, phrase: string): string => {
  const space = phrase.indexOf(' ');
  return doc.lexicon.articles.has(phrase.slice(0, Math.max(0, space)).toLowerCase()) ? phrase.slice(space + 1) : phrase;
};

/** What entities are called: the fullest name, without title; of a source that the article does not name, its fullest description. */
export class CanonicalNames {
  private readonly known = new Map<EntityDraft, string>();

  constructor(private readonly doc: Doc) {}

  *of(draft: EntityDraft): Steps<string> {
    const known = this.known.get(draft);
    if (known !== undefined) return known;
    const members: string[] = [];
    for (const member of draft.members ?? []) members.push(yield* this.of(member));
    const name = yield* canonicalName(this.doc, draft, members);
    this.known.set(draft, name);
    return name;
  }
}

/** The first of those for which `weigh` gives most, as arrays are compared: by their first numbers, where these are equal by the second. */
function heaviest<T>(items: Iterable<T>, weigh: (item: T) => readonly [number, number]): T | undefined {
  let best: T | undefined;
  let most: readonly [number, number] = [-Infinity, -Infinity];
  for (const item of items) {
    const weight = weigh(item);
    if (weight[0] > most[0] || (weight[0] === most[0] && weight[1] > most[1])) [best, most] = [item, weight];
  }
  return best;
}

function* canonicalName(doc: Doc, draft: EntityDraft, members: readonly string[]): Steps<string> {
  if (draft.author) return doc.lexicon.phrases.author;
  if (draft.called !== undefined) return draft.called;
  if (members.length && (draft.named || !draft.speaking.some((s) => joins(doc, textOf(doc, s.start, s.end))))) {
    return [members.slice(0, -1).join(', '), ...members.slice(-1)].join(` ${doc.lexicon.phrases.and} `);
  }
  const counts = yield* namesOf(doc, draft);
  if (counts.size) return heaviest(counts, ([name, times]) => [name.split(/\s/).length * 1000 + Math.min(name.length, 80), times])?.[0] ?? '';
  const phrases = new Set<string>();
  yield* eachInSteps(draft.speaking, (s) => phrases.add(textOf(doc, s.start, s.end)));
  yield* eachInSteps(draft.references, (r) => {
    if (r.form === 'nominal') phrases.add(textOf(doc, r.start, doc.tokens[r.endWithOwner - 1]?.end ?? r.end));
  });
  const length = (phrase: string): number => Math.min(60, withoutArticle(doc, phrase).length);
  const [first] = draft.references;
  return lowerArticle(heaviest(phrases, (phrase) => [length(phrase), 0]) ?? (first ? textOf(doc, first.start, first.end) : ''), doc.lexicon.mentionWords);
}

/** Other forms under which the article names the entity, in reading order. */
export function* aliasesOf(doc: Doc, draft: EntityDraft, name: string): Steps<string[]> {
  const known = new Set([name.toLowerCase()]);
  const written = new Set<string>();
  const aliases: string[] = [];
  yield* eachInSteps(draft.references, (r) => {
    if (r.form !== 'name') return;
    const text = doc.text.slice(r.start, r.end);
    if (written.has(text)) return;
    written.add(text);
    const alias = withoutOwnersEnding(doc, textOf(doc, r.start, r.end));
    if (known.has(alias.toLowerCase())) return;
    known.add(alias.toLowerCase());
    aliases.push(alias);
  });
  return aliases;
}

const rank: Readonly<Record<Description['by'], number>> = { apposition: 0, copula: 2, title: 1, 'relative clause': 3 };

/** What the text says the entity is, in its own words. */
export const descriptionOf = (doc: Doc, draft: EntityDraft): string | undefined => {
  const best = [...draft.descriptions].sort((a, b) => rank[a.by] - rank[b.by] || a.start - b.start)[0];
  return best && textOf(doc, best.start, best.end);
};

/** The gender that the text tells: by titles and nouns, else by the pronouns used. */
export const genderOf = (draft: EntityDraft): Gender | undefined => {
  if (draft.kind !== 'person' || draft.plural) return undefined;
  if (draft.gender) return draft.gender;
  const { female, male } = draft.pronouns;
  return female > male ? 'female' : male > female ? 'male' : undefined;
};
