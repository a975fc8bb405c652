import type { Gender } from '../analysis/analysis';
import type { Doc } from '../language/doc';
import type { Lexicon } from '../language/language';
import type { Description, EntityDraft, NameReference, Reference } from './references';

const isName = (r: Reference): r is NameReference => r.form === 'name';

/** The text of a stretch on one line. */
const textOf = (doc: Doc, start: number, end: number): string => doc.text.slice(start, end).replace(/\s+/g, ' ').trim();

/** The names of an entity, a person's without the titles before them, with how often each occurs. */
const namesOf = (doc: Doc, draft: EntityDraft): Map<string, number> => {
  const written = new Map<string, number>(); // as they stand in the text: the same over and over
  for (const r of draft.references) {
    if (!isName(r)) continue;
    const first = doc.tokens[r.firstToken + (r.entity?.kind === 'person' ? r.parts.titles.length : 0)];
    const text = doc.text.slice(first?.start ?? r.start, r.end);
    written.set(text, (written.get(text) ?? 0) + 1);
  }
  const counts = new Map<string, number>();
  for (const [text, n] of written) {
    const name = text.replace(/\s+/g, ' ').trim().replace(/[’']s$/, '');
    counts.set(name, (counts.get(name) ?? 0) + n);
  }
  return counts;
};

/** An article at the start is no part of what somebody is called: "a Taliban official" keeps it, in lower case; "The Taliban" loses it. */
const lowerArticle = (text: string, { openingDeterminers }: Lexicon['mentionWords']): string => text.replace(/^\p{Lu}\p{Ll}*\b/u, (word) => (openingDeterminers.has(word) ? word.toLowerCase() : word));

/** Whether the words name several. */
const joins = (doc: Doc, words: string): boolean => words.split(' ').slice(1, -1).some((word) => doc.lexicon.mentionWords.joints.has(word.toLowerCase()));

const withoutArticle = (doc: Doc, phrase: string): string => {
  const space = phrase.indexOf(' ');
  return doc.lexicon.articles.has(phrase.slice(0, Math.max(0, space)).toLowerCase()) ? phrase.slice(space + 1) : phrase;
};

/** The fullest name, without title; for a source that the article does not name, its fullest description. */
export const canonicalName = (doc: Doc, draft: EntityDraft): string => {
  if (draft.author) return doc.lexicon.phrases.author;
  if (draft.members && (draft.named || !draft.speaking.some((s) => joins(doc, textOf(doc, s.start, s.end))))) {
    const members = draft.members.map((member) => canonicalName(doc, member));
    return [members.slice(0, -1).join(', '), ...members.slice(-1)].join(` ${doc.lexicon.phrases.and} `);
  }
  const counts = namesOf(doc, draft);
  if (counts.size) {
    const size = (n: string): number => n.split(/\s/).length * 1000 + Math.min(n.length, 80);
    return [...counts.keys()].sort((a, b) => size(b) - size(a) || (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0] ?? '';
  }
  const phrases = draft.speaking.map((s) => textOf(doc, s.start, s.end)).concat(draft.references.flatMap((r) => (r.form === 'nominal' ? [textOf(doc, r.start, doc.tokens[r.endWithOwner - 1]?.end ?? r.end)] : [])));
  const length = (phrase: string): number => Math.min(60, withoutArticle(doc, phrase).length);
  const fullest = phrases.sort((a, b) => length(b) - length(a))[0] ?? draft.references.map((r) => textOf(doc, r.start, r.end))[0] ?? '';
  return lowerArticle(fullest, doc.lexicon.mentionWords);
};

/** Other forms under which the article names the entity, in reading order. */
export const aliasesOf = (doc: Doc, draft: EntityDraft, name: string): string[] => {
  const known = new Set([name.toLowerCase()]);
  const written = new Set<string>();
  const aliases: string[] = [];
  for (const r of draft.references) {
    if (r.form !== 'name') continue;
    const text = doc.text.slice(r.start, r.end);
    if (written.has(text)) continue;
    written.add(text);
    const alias = textOf(doc, r.start, r.end).replace(/[’']s$/, '');
    if (known.has(alias.toLowerCase())) continue;
    known.add(alias.toLowerCase());
    aliases.push(alias);
  }
  return aliases;
};

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
