import type { NounKind } from '../language/nounKind';
import { relation } from '../language/tree';
import { mark, named, optional, past, pattern, phrase, tag, upTo, word, written } from './match';
import { nounPhraseFrom, nounPhraseUpTo } from './nounPhrase';
import { isNone, type Syntax } from './syntax';
import { timeFrom } from './time';
import { isEmpty, type TokenRange } from './tokenRange';

/** Whether a noun, by its lemma, names something written or counted that can speak for itself ("report", "poll", "figures"). */
export const isDocument = (doc: Syntax, lemma: string): boolean => doc.lexicon.nouns.kind(lemma) === 'document';

/**
 * A noun phrase and what belongs to it, as far as it can be read off the words around it; each part is looked for when it is first asked
 * for. `from` and `to` are the noun phrase alone, without what commas and brackets set apart.
 */
export class Phrase implements TokenRange {
  readonly from: number;
  readonly to: number;
  private readonly read = new Map<string, TokenRange | undefined>();

  constructor(private readonly doc: Syntax, range: TokenRange) {
    ({ from: this.from, to: this.to } = range);
  }

  /** Its main word: the last noun before a preposition. */
  get head(): number {
    let head = this.to - 1;
    for (let k = this.to - 1; k >= this.from; k--) if (this.doc.at(k).upos === 'ADP') head = k - 1;
    return Math.max(this.from, head);
  }

  /** Whose it is: "Meridian's" of "Meridian's chief executive", "her" of "her lawyer". */
  get owner(): TokenRange | undefined { return this.part('owner', ownerIn); }
  /** What a comma sets behind it: "the mayor of Harlow" of "Ruiz, the mayor of Harlow,". */
  get apposition(): TokenRange | undefined { return this.part('apposition', (doc) => (goesOn(doc, this) ? apposed.from(doc, this.to)?.apposition : undefined)); }
  /** "44" of "Ruiz, 44,". */
  get age(): TokenRange | undefined { return this.part('age', (doc) => aged.from(doc, this.to)?.age); }
  /** "HSB" of "the Harbour Safety Board (HSB)". */
  get acronym(): TokenRange | undefined { return this.part('acronym', (doc) => abbreviated.from(doc, this.to)?.acronym); }
  /** "Treasury Secretary" of "Treasury Secretary Marta Ruiz". */
  get role(): TokenRange | undefined { return this.part('role', roleIn); }
  /** "Marta Ruiz" of "Treasury Secretary Marta Ruiz", or of "its spokeswoman, Marta Ruiz,". */
  get name(): TokenRange | undefined { return this.part('name', nameOf); }
  /** "the institute" of "a report published Tuesday by the institute". */
  get issuer(): TokenRange | undefined { return this.part('issuer', (doc, phrase) => issuerOf(doc, phrase)); }

  /** All of it that is one mention: with who issued it, what those who speak know of, the second of a pair. */
  get whole(): TokenRange {
    return this.part('whole', (doc, phrase) => {
      const known = withKnowledge(doc, withPartner(doc, phrase));
      return this.issuer ? { from: known.from, to: this.issuer.to } : known;
    }) ?? this;
  }

  private part(name: string, find: (doc: Syntax, phrase: Phrase) => TokenRange | undefined): TokenRange | undefined {
    if (!this.read.has(name)) this.read.set(name, find(this.doc, this));
    return this.read.get(name);
  }
}

function ownerIn(doc: Syntax, { from, to }: TokenRange): TokenRange | undefined {
  if (doc.at(from).xpos === 'PRP$') return { from, to: from + 1 };
  for (let k = to - 1; k > from; k--) if (doc.at(k).xpos === 'POS') return { from, to: k };
  return undefined;
}

const apposed = pattern(mark(','), named('apposition', phrase()), mark(','));
const aged = pattern(mark(','), named('age', tag('NUM')), mark(','));
const abbreviated = pattern(mark('('), named('acronym', written(/^\p{Lu}/u)), mark(')'));

/** Whether the phrase ends within its sentence: what follows it is no beginning of the next. */
const goesOn = (doc: Syntax, { to }: TokenRange): boolean => doc.at(to).sentence === doc.at(to - 1).sentence;

function roleIn(doc: Syntax, { from, to }: TokenRange): TokenRange | undefined {
  let name = from;
  while (name < to && isTitle(doc, name)) name++;
  return name > from && name < to && doc.at(to - 1).upos === 'PROPN' ? { from, to: name } : undefined;
}

function nameOf(doc: Syntax, phrase: Phrase): TokenRange | undefined {
  if (doc.at(phrase.to - 1).upos === 'PROPN') return { from: phrase.role?.to ?? phrase.from, to: phrase.to };
  const { apposition } = phrase;
  return apposition && doc.at(apposition.to - 1).upos === 'PROPN' ? apposition : undefined;
}

const issued = pattern(word('issuingParticiples'), optional(past(timeFrom)), word('agentMarker'), named('issuer', phrase()));

function issuerOf(doc: Syntax, { from, to }: TokenRange, limit = doc.sentenceTo(to)): TokenRange | undefined {
  if (to <= from || !goesOn(doc, { from, to })) return undefined;
  const issuer = issued.from(doc, to, limit)?.issuer;
  return issuer && doc.tokens.slice(from, to).some((t) => isDocument(doc, t.lemma)) ? issuer : undefined;
}

const speaking: ReadonlySet<NounKind> = new Set<NounKind>(['person', 'group', 'organisation']);

/** Whether a description may speak, with a name behind it that says who it is: "its spokeswoman, …", "Meridian's chief executive, …", "the militant group, …". */
export function saysWhoSpeaks(doc: Syntax, range: TokenRange): boolean {
  const { head, owner } = new Phrase(doc, range);
  return owner !== undefined || doc.is(range.from, 'articles') && doc.at(head).upos === 'NOUN' && speaking.has(doc.lexicon.nouns.kind(doc.at(head).lemma));
}

/** "a report published on Tuesday by the institute", "documents seen by the Courier": the mention of a document with who issued or saw it. */
export function withIssuer(doc: Syntax, mention: TokenRange, limit = doc.sentenceTo(mention.to)): TokenRange {
  const issuer = issuerOf(doc, mention, limit);
  return issuer ? { from: mention.from, to: issuer.to } : mention;
}

/** "Brunel Fuel Systems, Inc." of which "Inc." alone was found. */
export function withCompanyForm(doc: Syntax, mention: TokenRange): TokenRange {
  if (mention.to - mention.from !== 1 || doc.at(mention.from - 1).form !== ',' || !doc.lexicon.publishers.companyForms.has(doc.at(mention.from).lower.replace(/\.$/, ''))) return mention;
  const name = nounPhraseUpTo(doc, mention.from - 2, doc.sentenceFrom(mention.from));
  return isEmpty(name) || doc.at(name.to - 1).upos !== 'PROPN' ? mention : { from: name.from, to: mention.to };
}

/** "three people familiar with the matter", "somebody close to the talks": with what they know of, from whichever part was found. */
export function withKnowledge(doc: Syntax, { from, to }: TokenRange, limit = doc.sentenceTo(to)): TokenRange {
  const adjective = doc.is(to - 1, 'knowingAdjectives') ? to - 1 : to;
  const known = adjective > from ? knowing.from(doc, adjective, limit) : undefined;
  return known ? { from, to: known.to } : whoKnows(doc, { from, to });
}

const knowing = pattern(word('knowingAdjectives'), tag('ADP'), phrase());
const whoIsKnowing = pattern(named('people', phrase()), word('knowingAdjectives'), tag('ADP'));

/** The people before the adjective, where what they know of was found. */
const whoKnows = (doc: Syntax, { from, to }: TokenRange): TokenRange => ({ from: whoIsKnowing.before(doc, from)?.people.from ?? from, to });

/** "Neither Hale nor Ruiz", "both Hale and Ruiz" of which the second alone was found. */
export function withPartner(doc: Syntax, mention: TokenRange): TokenRange {
  const { sentence } = doc.at(mention.from);
  const inSentence = (k: number): boolean => doc.at(k).sentence === sentence;
  let { from } = mention;
  if (inSentence(from - 1) && doc.is(from - 1, 'coordinators')) {
    const first = nounPhraseUpTo(doc, from - 2, doc.sentenceFrom(from));
    if (!isEmpty(first)) from = first.from;
  }
  if (inSentence(from - 1) && doc.is(from - 1, 'pairWords')) from--;
  if (!doc.is(from, 'pairWords')) return mention;
  const second = doc.is(mention.to, 'coordinators') ? nounPhraseFrom(doc, mention.to + 1, doc.sentenceTo(mention.from)) : mention;
  return { from, to: second.to > mention.to + 1 ? second.to : mention.to };
}

/** "the Harbour Safety Board (HSB) at Karn University": the whole, from the noun phrase before the brackets; undefined where no brackets stand before the phrase. */
export function withAcronym(doc: Syntax, phrase: TokenRange, from: number): TokenRange | undefined {
  const body = withItsInitials.before(doc, phrase.from, from)?.body;
  return body && doc.at(body.to - 1).upos === 'PROPN' ? { from: body.from, to: phrase.to } : undefined;
}

const withItsInitials = pattern(named('body', phrase()), upTo(3, mark('(')), mark(')'), tag('ADP'));

/** In "Hale, 71, said" Hale, where 71 was taken for the mention; undefined elsewhere. */
export function ownerOfAge(doc: Syntax, { from, to }: TokenRange): TokenRange | undefined {
  if (to - from !== 1 || doc.at(from).upos !== 'NUM' || doc.at(from - 1).form !== ',' || doc.at(to).form !== ',') return undefined;
  const whose = nounPhraseUpTo(doc, from - 2, doc.sentenceFrom(from));
  return isEmpty(whose) ? undefined : whose;
}

/** Whether the token is a title or a role right before a name. */
export function isTitle(doc: Syntax, i: number): boolean {
  const token = doc.at(i);
  if (isNone(token)) return false;
  return doc.lexicon.titles.opens(token.form) || token.upos === 'NOUN' && token.xpos === 'NN' && relation(doc, i) !== 'obj' && doc.head(i) >= i;
}

/**
 * The mention that the words make of one in which the parse went astray: not the possessor but what is his ("Meridian's | chief executive said"),
 * not the age but whose it is ("Hale, | 71, said"), not a part of a group but all of it ("one | of them said").
 */
export function wholeMention(doc: Syntax, mention: TokenRange, verb: number): TokenRange {
  const limit = mention.from < verb ? verb : doc.sentenceTo(mention.to - 1);
  return pastOwner(doc, mention, limit) ?? ownerOfAge(doc, mention) ?? aroundAdjective(doc, mention, limit) ?? partitive(doc, mention, limit) ?? mention;
}

/** "Meridian's | chief executive": what is the owner's; undefined where the mention has no owner. */
function pastOwner(doc: Syntax, { from, to }: TokenRange, limit: number): TokenRange | undefined {
  if (to >= limit || !doc.tokens.slice(from, to + 1).some((t) => t.xpos === 'POS')) return undefined;
  const whole = nounPhraseFrom(doc, from, limit);
  return whole.to <= to || doc.at(whole.to - 1).xpos === 'POS' ? { from, to } : whole;
}

const followsAdjective: ReadonlySet<string> = new Set(['ADJ', 'NOUN', 'PROPN']);

/** "two people | familiar | with the talks", "a senior | official": around an adjective that was taken for the noun. */
function aroundAdjective(doc: Syntax, { from, to }: TokenRange, limit: number): TokenRange | undefined {
  if (doc.at(to - 1).upos !== 'ADJ') return undefined;
  if (to - from === 1 && doc.at(from - 1).upos === 'NOUN') {
    const people = nounPhraseUpTo(doc, from - 1, doc.sentenceFrom(to - 1));
    const whole = nounPhraseFrom(doc, people.from, limit);
    if (!isEmpty(people) && whole.to >= to) return whole;
  }
  if (to >= limit || !followsAdjective.has(doc.at(to).upos) || doc.at(to).sentence !== doc.at(to - 1).sentence) return undefined;
  const whole = nounPhraseFrom(doc, from, limit);
  return whole.to > to ? whole : undefined;
}

/** "one | of them". */
const partitive = (doc: Syntax, { from, to }: TokenRange, limit: number): TokenRange | undefined =>
  doc.is(to, 'genitive') && doc.at(to + 1).xpos === 'PRP' && to + 2 <= limit ? { from, to: to + 2 } : undefined;
