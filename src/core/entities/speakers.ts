import type { Doc, Token } from '../language/doc';
import { relation } from '../language/tree';
import { firstStartingFrom, type Span } from '../span';
import { tokensTouching } from '../syntax/tokenRange';
import { entitiesOf, joinedWith } from './groups';
import { mainWord } from './mentions';
import { phraseStartOf, type EntityDraft, type Reference } from './references';

/** The mention that speaks a quote, among the mentions that stand in its speaker span; several where they are coordinated. */
export const speakersIn = (doc: Doc, speaker: Span, references: readonly Reference[], byHead: ReadonlyMap<number, Reference>): Reference[] => {
  const { from: first, to: end } = tokensTouching(doc, speaker);
  if (first >= end) return [];
  const inside = referencesIn(references, speaker);
  const head = mainWord(doc, first, end);
  const main = opening(doc, inside, first, end) ?? byHead.get(head) ?? nameWith(inside, head) ?? pick(inside, first);
  if (!main) return [];
  const paired = pairIn(doc, first, end, inside, main);
  if (paired) return paired;
  const joined = doc.children(main.head).filter((c) => relation(doc, c) === 'conj' && c < end && c >= first).map((c) => closedBy(inside, c) ?? byHead.get(c) ?? nameWith(inside, c));
  const others = joined.filter((r): r is Reference => r !== undefined && r !== main && isJoined(doc, main, r) && !isField(doc, main, r));
  if (!others.length && doc.lexicon.mentionWords.conjunctions.has(doc.tokens[main.endToken]?.lower ?? '') && main.endToken < end) {
    const last = inside.filter((r) => r.firstToken > main.endToken && r.form !== 'pronoun' && r.endToken === end).pop();
    if (last) others.push(last);
  }
  const last = others.at(-1);
  if (last && others.every((other) => other === last || isRoleOf(doc, other, last)) && isRoleOf(doc, main, last)) return [last];
  const chain = joinedWith(doc, references, indexOf(references, main)).filter((r) => inside.includes(r));
  return chain.length > others.length + 1 ? chain : [main, ...others];
};

/** The name at the end of the phrase in which a token stands: "party strategist Ada Hale". */
const closedBy = (references: readonly Reference[], token: number): Reference | undefined =>
  references.filter((r) => r.form === 'name' && r.role !== 'modifier' && r.phraseStart <= token && token < r.endToken).sort((a, b) => b.endToken - a.endToken)[0];

/** Where a mention stands among the mentions, which are sorted. */
export const indexOf = (references: readonly Reference[], mention: Reference): number => {
  let i = firstStartingFrom(references, mention.start);
  while (i < references.length && references[i] !== mention) i++;
  return i;
};

/** Whether a comma or a conjunction stands between the two, and no part of either: not in "Ada Hale of The Globe and Mail". */
const isJoined = (doc: Doc, one: Reference, other: Reference): boolean =>
  doc.tokens.slice(one.endToken, phraseStartOf(other)).some(({ lower }) => doc.lexicon.mentionWords.joiners.has(lower));

/** "the Minister of Agriculture and Livestock": what is joined to a field of somebody's office is no second speaker. */
const isField = (doc: Doc, main: Reference, other: Reference): boolean =>
  main.form === 'nominal' && main.nounKind === 'person' && main.owner >= 0 && doc.lexicon.nouns.isPolicyField(doc.tokens[main.owner]?.form ?? '') && other.form === 'nominal' && other.nounKind !== 'person' && /^\p{Lu}/u.test(doc.tokens[other.head]?.form ?? '');

/** "lobbyist and party strategist Ada Hale", "Trade and Industry Minister Ada Hale": what stands before the "and" is no second person, but another thing that the named one is. */
const isRoleOf = (doc: Doc, one: Reference, other: Reference): boolean =>
  other.form === 'name' && other.phraseStart < other.firstToken
  && (one.form === 'nominal' && one.definiteness === 'bare' && !one.plural && one.nounKind === 'person' || one.form !== 'pronoun' && doc.tokens.slice(one.firstToken, one.endToken).every(({ form }) => doc.lexicon.nouns.isPolicyField(form)));

/** "Neither Hale nor Ruiz", "both the mayor and her deputy": the two. */
const pairIn = (doc: Doc, first: number, end: number, inside: readonly Reference[], main: Reference): Reference[] | undefined => {
  if (!doc.lexicon.syntax.pairWords.has(doc.tokens[first]?.lower ?? '')) return undefined;
  let joint = first + 1;
  while (joint < end && !doc.lexicon.syntax.coordinators.has(doc.tokens[joint]?.lower ?? '')) joint++;
  const one = inside.filter((r) => r.endToken === joint && r.form !== 'pronoun')[0] ?? main;
  const other = inside.filter((r) => r.endToken === end && r.firstToken > joint && r.form !== 'pronoun')[0];
  return other && one !== other ? [one, other] : undefined;
};

/**
 * The mention that opens the span: what a speaker mention names comes first in it, whatever follows. Where the first noun phrase is
 * long ("New Zealand's prime minister John Key", "the Qaeda-linked cleric Anwar Saleh"), that is the mention with which it closes.
 */
const opening = (doc: Doc, references: readonly Reference[], first: number, end: number): Reference | undefined => {
  let close = first;
  while (close < end && isOfFirstPhrase(doc, close, references)) close++;
  const last = references.filter((r) => r.endToken === close && r.form !== 'pronoun').sort((a, b) => a.firstToken - b.firstToken)[0];
  if (last) return last;
  let longest: Reference | undefined;
  for (const r of references) {
    if (phraseStartOf(r) === first && (!longest || r.endToken > longest.endToken)) longest = r;
  }
  return longest;
};

const isOfFirstPhrase = (doc: Doc, token: number, references: readonly Reference[]): boolean => {
  const t = doc.tokens[token];
  if (!t) return false;
  if (['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM'].includes(t.upos) || t.xpos === 'POS' || t.xpos === 'PRP$') return true;
  if (references.some((r) => r.form === 'name' && r.firstToken <= token && token < r.endToken)) return true;
  const before = doc.tokens[token - 1], after = doc.tokens[token + 1];
  if (/^[-‐‑]$/.test(t.form)) return before?.end === t.start && after?.start === t.end;
  return /^[-‐‑]$/.test(before?.form ?? '') && before?.end === t.start;
};

const nameWith = (references: readonly Reference[], token: number): Reference | undefined =>
  references.find((r) => r.form === 'name' && r.phraseStart <= token && token < r.endToken) ?? references.find((r) => r.firstToken <= token && token < r.endToken);

/** Without a usable head: a name that is nobody's possessor, else the first mention. */
const pick = (references: readonly Reference[], first: number): Reference | undefined =>
  references.find((r) => r.form === 'name' && r.role !== 'possessive' && r.role !== 'modifier') ?? references.find((r) => r.firstToken === first) ?? references[0];

const referencesIn = (references: readonly Reference[], span: Span): Reference[] => {
  const low = firstStartingFrom(references, span.start);
  const found: Reference[] = [];
  for (let i = low; i < references.length; i++) {
    const r = references[i];
    if (!r || r.start >= span.end) break;
    if (r.end <= span.end + 1) found.push(r);
  }
  return found;
};

/**
 * Whom "both", "neither" and "both of them" stand for: the two that the text joins just before ("to Ms. Kincaid and to Mr. Rowe"), in the
 * same sentence or the one before. Undefined for other words, and where the text joins no two.
 */
export const twoBefore = (doc: Doc, speaker: Span, references: readonly Reference[]): ReadonlySet<EntityDraft> | undefined => {
  const { from: first, to: end } = tokensTouching(doc, speaker);
  if (!doc.lexicon.mentionWords.pairs.has(doc.tokens[first]?.lower ?? '') || end - first > 1 && !(end - first === 3 && doc.lexicon.mentionWords.them.has(doc.tokens[end - 1]?.lower ?? ''))) return undefined;
  const sentence = doc.tokens[first]?.sentence ?? 0;
  for (let i = firstStartingFrom(references, speaker.start) - 1; i > 0 && (references[i]?.sentence ?? -1) >= sentence - 1; i--) {
    const r = references[i];
    const members = r?.form === 'pronoun' && r.entity?.members ? new Set(r.entity.members) : entitiesOf(joinedWith(doc, references, i));
    if (members.size === 2) return members;
  }
  return undefined;
};

/** So many mentions may stand between a noun and whose it is. */
const reachOfOwner = 40;

/** "An official at the Treasury, who": the official, though the clause hangs from the Treasury. */
const personIn = (found: Reference, references: readonly Reference[]): Reference => {
  if (found.form !== 'name' || found.entity?.kind === 'person') return found;
  const at = firstStartingFrom(references, found.start);
  return references.slice(Math.max(0, at - reachOfOwner), at).find((r) => r.form === 'nominal' && r.nounKind === 'person' && r.owner >= found.firstToken && r.owner < found.endToken) ?? found;
};

/** The mention in which a token stands; the longest where there are several. */
const around = (doc: Doc, references: readonly Reference[], token: number): Reference | undefined => {
  let found: Reference | undefined;
  for (let i = firstStartingFrom(references, (doc.tokens[token]?.start ?? 0) + 1) - 1, seen = 0; i >= 0 && seen < 40; i--, seen++) {
    const r = references[i];
    if (r && r.firstToken <= token && token < r.endToken) found = r;
  }
  return found;
};

/** Whether it is "who", "which", "that" or "whom"; "WHO" is a name. */
export const isRelative = (doc: Doc, { form, lower }: Token): boolean => doc.lexicon.syntax.bareRelatives.has(lower) && !/^\p{Lu}{2}/u.test(form);

/** What "who" and "which" stand for: the noun that the relative clause hangs from, else the mention that ends just before. */
export const antecedent = (doc: Doc, speaker: Span, references: readonly Reference[], byHead: ReadonlyMap<number, Reference>): Reference | undefined => {
  const { personRelatives } = doc.lexicon.mentionWords;
  const { from: first } = tokensTouching(doc, speaker);
  const token = doc.tokens[first];
  if (!token || !isRelative(doc, token)) return undefined;
  if (doc.parsed) {
    for (let verb = doc.head(first), steps = 0; verb >= 0 && steps < 4; verb = doc.head(verb), steps++) {
      if (relation(doc, verb) === 'acl') {
        const noun = doc.head(verb);
        const found = byHead.get(noun) ?? around(doc, references, noun);
        if (found) return personRelatives.has(token.lower) ? personIn(found, references) : found;
      }
    }
  }
  for (let i = firstStartingFrom(references, speaker.start) - 1, seen = 0; i >= 0 && seen < 40; i--, seen++) {
    const r = references[i];
    if (r && r.form !== 'pronoun' && first - r.endToken <= 2 && first >= r.endToken) return personRelatives.has(token.lower) ? personIn(r, references) : r;
  }
  return undefined;
};

/** The organisation that issues a document: "a statement by the ministry", "the Taliban's statement". */
export const issuerOf = (document: Reference, speaker: Span, references: readonly Reference[]): Reference | undefined => {
  const inside = referencesIn(references, { start: Math.min(speaker.start, document.start), end: speaker.end });
  const names = inside.filter((r) => r.form === 'name' && r.entity && r.entity.kind !== 'place');
  return names.find((r) => r.role === 'possessive' || r.firstToken > document.head) ?? names[0];
};
