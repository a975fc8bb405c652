import type { Doc, Name, NameKind, Token } from '../language/doc';
import type { NounKind } from '../language/nounKind';
import { pronounWord } from '../language/pronounWords';
import { relation } from '../language/tree';
import { nounPhraseFrom } from '../syntax/nounPhrase';
import { reportingVerb } from '../syntax/reportingWords';
import type { Syntax } from '../syntax/syntax';
import { isFiniteVerbTag } from '../syntax/verbGroup';

/*
 * What the words of a name and those beside it say of its kind, where the model of names took another.
 */

/** Whether a noun of this kind is for a body. */
export const isBody = (kind: NounKind): boolean => kind === 'organisation' || kind === 'group';

const sum = /^(?:\p{Sc}|\p{Lu}\p{L}{0,2}\p{Sc}?)\d+(?:[.,]\d+)*(\p{L}{1,2})$/u;

/** Whether a word is a sum of money: "N500m", "Rs3bn". */
const isSum = (form: string, endings: ReadonlySet<string>): boolean => endings.has(sum.exec(form)?.[1] ?? '');

/** Whether a word that was taken for a name names nobody: a pronoun, a member of a party, a festival, a sum, "the Bill". */
const isNoName = ({ tokens, lexicon: { nameWords, nouns, definiteArticle } }: Doc, { lower, form, index }: Token, kind: NameKind): boolean =>
  nameWords.notNames.has(lower) || nouns.isPartyMember(lower) || nameWords.festivals.has(lower) || isSum(form, nameWords.sumEndings)
  || kind === 'PER' && nouns.kind(lower) === 'document' && definiteArticle.has(tokens[index - 1]?.lower ?? '');

/** The first token of a name, past a word that has its capital from opening the sentence: "Rival | Tesco". */
const pastOpener = (doc: Doc, { firstToken, endToken }: Name): number => {
  const token = doc.tokens[firstToken];
  return endToken - firstToken > 1 && doc.sentences[token?.sentence ?? -1]?.firstToken === firstToken && doc.lexicon.nameWords.looseOpeners.has(token?.lower ?? '') ? firstToken + 1 : firstToken;
};

/** Where the employer's name begins in "Cloud Services for Ascol", of which somebody is the head; the name's first token where no role stands before it. */
const pastDepartment = (doc: Doc, { kind, firstToken, endToken }: Name): number => {
  const { nameWords, genitive, nouns, titles } = doc.lexicon;
  const role = doc.tokens[firstToken - 2];
  if (kind !== 'ORG' || !genitive.has(doc.tokens[firstToken - 1]?.lower ?? '') || !role || nouns.kind(role.lower) !== 'person' && !titles.has(role.form)) return firstToken;
  const at = doc.tokens.slice(firstToken, endToken).findIndex(({ lower }) => nameWords.employerPrepositions.has(lower));
  return at > 0 && firstToken + at + 1 < endToken ? firstToken + at + 1 : firstToken;
};

/** The name without words that stand before it and are none of it. */
export const withoutOpeners = (doc: Doc, name: Name): Name => {
  const first = Math.max(pastOpener(doc, name), pastDepartment(doc, name));
  return first === name.firstToken ? name : { ...name, firstToken: first, start: doc.tokens[first]!.start };
};

/** "Airport chiefs said": a noun for a body that has its capital from opening the sentence, before those who run it. */
const isPlainNoun = ({ sentences, tokens, lexicon: { nouns, places } }: Doc, { form, lower, index, sentence }: Token): boolean => {
  const next = tokens[index + 1];
  return sentences[sentence]?.firstToken === index && /\p{Ll}/u.test(form) && (isBody(nouns.kind(lower)) || places.built.has(lower)) && next?.xpos === 'NNS' && next.form === next.lower;
};

/** "a Tony", "her Oscar gown": a prize, where an article, an owner or a number stands before it, or what somebody wears to it behind. */
const isAward = ({ tokens, lexicon: { nameWords, articles } }: Doc, { firstToken, endToken, kind }: Name): boolean => {
  if (kind === 'LOC' || !nameWords.awards.has(tokens[firstToken]?.lower ?? '') || endToken - firstToken > 2) return false;
  const last = tokens[endToken - 1]!;
  if (endToken - firstToken === 2) return tokens.some(({ form }) => form === last.lower);
  const before = tokens[firstToken - 1];
  return articles.has(before?.lower ?? '') || before?.xpos === 'PRP$' || before?.upos === 'NUM';
};

/** Whether what was taken for a name names nobody. */
export const namesNobody = (doc: Doc, name: Name): boolean => {
  const only = name.endToken - name.firstToken === 1 ? doc.tokens[name.firstToken] : undefined;
  return only !== undefined && (isNoName(doc, only, name.kind) || isPlainNoun(doc, only)) || isAward(doc, name);
};

/** A name in the pieces that it is made of: "Norvane bought Zentro", "the Land Commission and the Force Headquarters". */
export const piecesOf = (doc: Syntax, name: Name): Name[] => {
  const { nouns, mentionWords, definiteArticle } = doc.lexicon;
  const isBodyNoun = (i: number): boolean => isBody(nouns.kind(doc.at(i).lower));
  for (let i = name.firstToken + 1; i < name.endToken - 1; i++) {
    const token = doc.at(i);
    const bought = name.kind !== 'PER' && token.form === token.lower && token.upos === 'VERB' && isFiniteVerbTag(token);
    const joined = name.kind === 'ORG' && mentionWords.conjunctions.has(token.lower) && definiteArticle.has(doc.at(i + 1).lower) && isBodyNoun(i - 1) && isBodyNoun(name.endToken - 1);
    if (!bought && !joined) continue;
    const second = joined ? i + 2 : i + 1;
    return [
      { ...name, kind: 'ORG', endToken: i, end: doc.at(i - 1).end },
      ...piecesOf(doc, { ...name, kind: 'ORG', firstToken: second, start: doc.at(second).start }),
    ];
  }
  return [name];
};

/** So many words back a list of examples is followed to what they are examples of. */
const longestList = 24;

/** Whether the name is one of the examples of something that is nobody: "programmes such as Rythu Sahay and Vidya Lakshmi". */
const isExampleOfThing = (doc: Syntax, { firstToken }: Name): boolean => {
  for (let i = firstToken - 1; i > firstToken - longestList && doc.at(i).sentence === doc.at(firstToken).sentence; i--) {
    if (doc.is(i, 'asWord') && doc.lexicon.nameWords.exampleOpeners.has(doc.at(i - 1).lower)) return isThings(doc, i - 2);
    if (doc.at(i).upos !== 'ADJ' && doc.lexicon.nameWords.exampleOpeners.has(doc.at(i).lower)) return isThings(doc, i - 1);
    if (doc.at(i).upos !== 'PROPN' && doc.at(i).form !== ',' && doc.at(i).upos !== 'CCONJ' && !doc.nameAround(i)) return false;
  }
  return false;
};

const thingKinds: ReadonlySet<NounKind> = new Set<NounKind>(['other', 'document']);

const isThings = (doc: Syntax, i: number): boolean => /^NNP?S$/.test(doc.at(i).xpos) && thingKinds.has(doc.lexicon.nouns.kind(doc.at(i).lemma));

/** What an apposition says that the name is: "Dharani, a website for land papers", a body or a document; undefined where it says nothing such. */
const apposedKind = (doc: Syntax, { endToken }: Name): NameKind | undefined => {
  if (doc.at(endToken).form !== ',' || !doc.lexicon.indefiniteArticles.has(doc.at(endToken + 1).lower)) return undefined;
  const { from, to } = nounPhraseFrom(doc, endToken + 1, doc.sentenceTo(endToken));
  let head = from;
  while (head + 1 < to && doc.at(head + 1).upos !== 'ADP') head++;
  const kind = doc.lexicon.nouns.kind(doc.at(head).lemma);
  return doc.at(head).upos !== 'NOUN' ? undefined : kind === 'organisation' ? 'ORG' : kind === 'document' ? 'MISC' : undefined;
};

/** "CBS DFW": initials in a text that is not all in capitals. */
export const isInitialsOfBody = (doc: Syntax, i: number): boolean => /^\p{Lu}{2,5}$/u.test(doc.at(i).form) && /^\p{Lu}{2,5}$/u.test(doc.at(i - 1).form) && doc.at(i).upos === 'PROPN' && !doc.nameAround(i) && /\p{Ll}/u.test(doc.at(i + 1).form);

/** "the app Kisan Mitra", "the Anna Bhagya scheme": a name behind or before the noun that says what it is. */
const isVenture = ({ tokens, lexicon: { nameWords, definiteArticle } }: Doc, { firstToken, endToken }: Name): boolean => {
  const is = (noun: Token | undefined, article: Token | undefined): boolean => noun !== undefined && noun.form === noun.lower && nameWords.ventures.has(noun.lower) && definiteArticle.has(article?.lower ?? '');
  return is(tokens[firstToken - 1], tokens[firstToken - 2]) || is(tokens[endToken], tokens[firstToken - 1]);
};

/** "The Wild, who stand at 4-2-1": one name with an article, whose clause has a verb of several. */
const isTeam = ({ tokens, lexicon: { definiteArticle, personRelative } }: Doc, { firstToken, endToken }: Name): boolean => {
  if (!definiteArticle.has(tokens[firstToken - 1]?.lower ?? '')) return false;
  const next = tokens[endToken];
  const verb = next?.form === ',' && personRelative.has(tokens[endToken + 1]?.lower ?? '') ? tokens[endToken + 2] : next;
  return verb?.xpos === 'VBP';
};

/** "Crown prosecutors": a word for an institution before those who work there. */
const isInstitution = ({ tokens, lexicon: { nameWords, nouns } }: Doc, { firstToken, endToken }: Name): boolean => {
  const next = tokens[endToken];
  return endToken - firstToken === 1 && nameWords.institutions.has(tokens[firstToken]?.lower ?? '') && next !== undefined && next.form === next.lower && (next.xpos === 'NNS' && nouns.kind(next.lemma) === 'person' || nouns.kind(next.lemma) === 'group');
};

/** "Burgrave Peer Solum": a title of a team's own, and a name that ends in no noun for something else. */
const isBehindOwnTitle = (words: readonly string[], { titles, nouns }: Doc['lexicon']): boolean => {
  const own = titles.ownWords(words);
  return own > 0 && own < words.length && nouns.kind(words.at(-1)!.toLowerCase()) === 'other';
};

/** The kind of a name as its words have it: "Halden Airlines" is a company, "CM Basava" a person, "Chief PNP" a body. */
export const kindOf = (doc: Syntax, name: Name, words: readonly string[]): NameKind => {
  const { tokens, lexicon: { nouns, titles } } = doc;
  const { kind, firstToken } = name;
  const [first = ''] = words, closing = words.at(-1) ?? '';
  if (words.length > 1 && kind !== 'ORG' && nouns.closesCompany(closing)) return 'ORG';
  if (words.length > 1 && words.length < 5 && titles.isInitials(first) && words.slice(1).every((w) => /\p{Ll}/u.test(w)) && nouns.kind(closing.toLowerCase()) === 'other') return 'PER';
  if (kind === 'MISC' && isBehindOwnTitle(words, doc.lexicon)) return 'PER';
  if (words.length === 1 && kind === 'PER' && /^\p{Lu}{2,5}$/u.test(first) && titles.has(tokens[firstToken - 1]?.form ?? '') && /\p{Ll}/u.test(tokens[firstToken - 1]?.form ?? '')) return 'ORG';
  if (isInstitution(doc, name) || kind === 'PER' && words.length === 1 && isTeam(doc, name)) return 'ORG';
  if (kind !== 'PER') return kind;
  return isExampleOfThing(doc, name) || isVenture(doc, name) ? 'MISC' : apposedKind(doc, name) ?? kind;
};

/** In a headline, where every word may have a capital, "Ada Hale Lands in Rome" without the verb: the name as the article has it elsewhere. */
export const withoutVerb = (doc: Syntax, name: Name, full: ReadonlySet<string>): Name => {
  if (doc.paragraphs[doc.sentences[doc.at(name.firstToken).sentence]?.paragraph ?? -1]?.kind !== 'headline') return name;
  for (let endToken = name.endToken - 1; endToken > name.firstToken + 1; endToken--) {
    const { end } = doc.at(endToken - 1);
    if (full.has(doc.text.slice(name.start, end))) return { ...name, kind: 'PER', endToken, end };
  }
  return name;
};

/** From this probability on the model of names knows a person by the name alone. */
const knownByName = 0.8;

/**
 * The names, those that are called "it" as companies: "Avigor said on Monday it would cut jobs", "Zentro has moved. It said …". Only
 * where the model of names is at a loss, and the article calls nobody "he" or "she".
 */
export const withCompanies = (doc: Syntax, names: readonly Name[]): readonly Name[] => {
  const { genderedPronouns } = doc.lexicon.mentionWords;
  const unsure = names.filter((name) => name.kind === 'PER' && name.confidence < knownByName && isOneNewWord(doc, name));
  if (!unsure.length || doc.tokens.some((t) => genderedPronouns.has(t.lower))) return names;
  const companies = new Set(unsure.filter((name) => isCalledIt(doc, name)).map((name) => doc.at(name.firstToken).lower));
  return names.map((name) => (unsure.includes(name) && companies.has(doc.at(name.firstToken).lower) ? { ...name, kind: 'ORG' } : name));
};

const isOneNewWord = ({ lexicon: { givenNames, titles }, tokens }: Doc, { firstToken, endToken }: Name): boolean =>
  endToken - firstToken === 1 && !givenNames.has(tokens[firstToken]?.form ?? '') && !titles.has(tokens[firstToken - 1]?.form ?? '');

/** Whether the subject of a clause is the one whom "it" goes on with: in what it says, or as the first word of the next sentence. */
const isCalledIt = (doc: Syntax, { firstToken }: Name): boolean => {
  const verb = doc.head(firstToken);
  if (relation(doc, firstToken) !== 'nsubj' || doc.at(verb).upos !== 'VERB') return false;
  const isIt = (i: number): boolean => pronounWord(doc.at(i), doc.lexicon.pronouns)?.gender === 'neuter';
  const next = doc.sentenceTo(firstToken);
  if (isIt(next) && relation(doc, next) === 'nsubj' && reportingVerb(doc, doc.head(next))) return true;
  return reportingVerb(doc, verb) !== undefined && doc.children(verb).some((c) => c > verb && relation(doc, c) === 'ccomp' && doc.children(c).some(isIt));
};
