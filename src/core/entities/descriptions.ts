import type { Steps } from '../analysis/steps';
import type { Doc, Token } from '../language/doc';
import { relation, subtree } from '../language/tree';
import { copulaOf, predicateOf } from '../syntax/relations';
import { verbByForm } from '../syntax/reportingWords';
import { addReference, addRole, stateGender } from './drafts';
import { plain } from '../language/plain';
import type { Definiteness, Description, EntityDraft, NameReference, NominalReference, Reference } from './references';

/** A description runs on no further than this, in UTF-16 code units. */
const longest = 160;

/** So many descriptions are kept of one entity: far more than an article has, so that a list of them stays linear. */
const mostDescriptions = 100;

/** Whether a noun phrase can say what the entity is: a person's role, not a crowd of them. */
export const fits = (draft: EntityDraft, nominal: NominalReference): boolean => {
  if (nominal.plural !== draft.plural && nominal.plural) return false;
  switch (draft.kind) {
    case 'person': return nominal.nounKind === 'person';
    case 'organisation': case 'group': return nominal.nounKind === 'organisation' || nominal.nounKind === 'group';
    case 'other': return nominal.nounKind !== 'person';
    default: return false;
  }
};

const note = (doc: Doc, draft: EntityDraft, nominal: NominalReference): void => {
  addRole(draft, nominal.lemma, nominal.modifiers);
  stateGender(draft, doc.lexicon.nouns.gender(nominal.lemma));
};

/** Where the words that begin at token `first` and belong to `head` end: at the comma that closes them, at a bracket, or where the phrase ends. */
const endOfDescription = (doc: Doc, first: number, head: number): number => {
  const sentence = doc.sentences[doc.tokens[first]?.sentence ?? -1];
  const limit = sentence?.endToken ?? first + 1;
  const below = doc.parsed ? subtree(doc, head) : [];
  const phraseEnd = doc.parsed ? Math.max(head + 1, (below[below.length - 1] ?? head) + 1) : limit;
  let end = head + 1;
  for (let t = head + 1; t < Math.min(limit, phraseEnd); t++) {
    const form = doc.tokens[t]?.form ?? '';
    if (/^[,;:()"“”—–]$|^--$/.test(form)) break;
    end = t + 1;
  }
  return end;
};

const describe = (doc: Doc, draft: EntityDraft, first: number, end: number, by: Description['by']): void => {
  const start = doc.tokens[first]?.start, until = doc.tokens[end - 1]?.end;
  if (start === undefined || until === undefined || until <= start) return;
  if (until - start > longest || draft.descriptions.length >= mostDescriptions || draft.descriptions.some((d) => d.start === start)) return;
  draft.descriptions.push({ start, end: until, by });
};

/** Whether the noun before a name can say who its bearer is: none of "with his third ball Hale", "in good form Hale". */
const saysWho = ({ lexicon: { nouns, titles } }: Doc, { form, lower, lemma, xpos }: Token, isPerson: boolean): boolean => {
  const kind = nouns.kind(lemma.toLowerCase());
  return xpos !== 'NN' || form !== lower || titles.has(form) || (isPerson ? kind === 'person' : kind !== 'other') || nouns.closesAgent(lower);
};

/** Notes a title, and what else its bearer may be called. */
const addTitle = (doc: Doc, draft: EntityDraft, title: string, words: readonly string[]): void => {
  for (const noun of [title, ...doc.lexicon.titles.alsoCalled(title.toLowerCase())]) addRole(draft, noun, words);
};

/** "Interior Minister X", "Malaysia's prime minister, X": what stands before the name in its own phrase. */
const readTitle = (doc: Doc, r: NameReference, draft: EntityDraft): void => {
  const before = doc.tokens.slice(r.phraseStart, r.firstToken);
  const nouns = before.filter((t) => t.upos === 'NOUN' || t.upos === 'PROPN');
  for (const title of r.parts.titles) addTitle(doc, draft, title, []);
  if (!nouns.length || draft.kind === 'place' || nouns.at(-1)?.xpos === 'NNS') return; // "For six years Smith led it"
  if (!saysWho(doc, nouns.at(-1)!, draft.kind === 'person')) return;
  for (const t of before) stateGender(draft, doc.lexicon.titles.gender(t.form) ?? (t.upos === 'NOUN' ? doc.lexicon.nouns.gender(t.lemma.toLowerCase()) : undefined));
  const words = before.map((t) => plain(t.form));
  for (const n of nouns) if (n === nouns.at(-1) || doc.lexicon.nouns.kind(n.lemma.toLowerCase()) === 'person' || doc.lexicon.titles.has(n.form)) addTitle(doc, draft, doc.lexicon.titles.noun(n.lemma || n.form), words);
  const first = before.findIndex((t) => t.upos !== 'DET' && t.xpos !== 'PRP$' && t.upos !== 'PUNCT');
  if (first >= 0 && !(nouns.length === 1 && doc.lexicon.titles.gender(nouns[0]?.form ?? '') && before.length <= 2)) describe(doc, draft, r.phraseStart + first, r.firstToken, 'title');
};

/** How a title with a complement can begin: "the minister of state for power Ada Hale", "China’s envoy to Kenya Lin Guo"; "a friend of Ada Hale" is somebody else. */
const opensTitle: ReadonlySet<Definiteness> = new Set<Definiteness>(['bare', 'definite', 'possessive']);

/** "Ambassador to the United States Hamid Rahimi", "former secretary of state Ellen Marsh": a title with its complement, no comma before the name. */
const readLongTitle = (doc: Doc, references: readonly Reference[], i: number, r: NameReference, draft: EntityDraft): void => {
  if (draft.kind !== 'person') return;
  const neighbour = references.slice(Math.max(0, i - 4), i).reverse().find((x) => x.form === 'name' && x.endToken === r.firstToken);
  const start = neighbour?.form === 'name' ? neighbour.phraseStart : r.phraseStart;
  if (start === r.firstToken) return; // "an aide to Smith"
  if (!neighbour && doc.lexicon.titles.has(doc.tokens[r.firstToken - 1]?.form ?? '')) return; // "aide to President Smith"
  for (let t = start - 1, back = 0; t > 0 && back < 14; t--, back++) {
    const token = doc.tokens[t];
    if (!token || token.sentence !== r.sentence || token.upos === 'VERB' || token.upos === 'AUX' || token.upos === 'PUNCT') return;
    if (token.upos !== 'ADP') continue;
    const nominal = references.slice(Math.max(0, i - 10), i).find((x): x is NominalReference => x.form === 'nominal' && x.endToken === t && !x.entity);
    if (!nominal || nominal.plural || !opensTitle.has(nominal.definiteness) || nominal.nounKind !== 'person') continue;
    note(doc, draft, nominal);
    addReference(draft, nominal);
    describe(doc, draft, nominal.coreStart, r.firstToken, 'title');
    return;
  }
};

const closes = (doc: Doc, token: number, sentenceEnd: number): boolean => token >= sentenceEnd || /^[,;.:()!?—–"”]$|^--$/.test(doc.tokens[token]?.form ?? '');

/** Reads what the text says of its named entities: titles, appositions, relative clauses and copulas. Noun phrases that do so become their mentions. */
export function* readDescriptions(doc: Doc, references: readonly Reference[]): Steps<void> {
  const { personRelative, syntax } = doc.lexicon;
  for (const [i, r] of references.entries()) {
    if (i % 64 === 0) yield;
    if (r.form !== 'name' || !r.entity) continue;
    const draft = r.entity;
    readTitle(doc, r, draft);
    readLongTitle(doc, references, i, r, draft);
    const end = doc.sentences[r.sentence]?.endToken ?? r.endToken;
    const comma = r.endToken;
    if (/^[,(—–]$|^--$/.test(doc.tokens[comma]?.form ?? '')) {
      const next = references.slice(i + 1, i + 4).find((x) => x.form === 'nominal' && x.firstToken === comma + 1);
      const age = doc.tokens[comma + 1];
      if (draft.kind === 'person' && age && /^\d{1,3}$/.test(age.form) && closes(doc, comma + 2, end)) addRole(draft, doc.lexicon.nouns.agedAs(age.form), []);
      // "X, Y's brother": the nominal that holds the possessor begins at the same token and comes first
      if (next?.form === 'nominal' && !next.entity && fits(draft, next)) {
        const close = endOfDescription(doc, next.firstToken, next.head);
        const parsed = doc.parsed && relation(doc, next.head) === 'appos' && doc.head(next.head) >= r.phraseStart && doc.head(next.head) < r.endToken;
        const looks = next.definiteness !== 'bare' || next.owner >= 0;
        const reopens = next.definiteness === 'definite' && next.owner >= 0 && opensClause(doc, r); // "Smith, the leader of the union says"
        if (parsed || reopens || (looks && (closes(doc, close, end) || next.role === 'other') && !(next.role === 'subject' && !closes(doc, close, end)))) {
          if (!coordinated(doc, next, close, end)) {
            note(doc, draft, next);
            addReference(draft, next);
            describe(doc, draft, next.firstToken, close, 'apposition');
          }
        }
      }
      // "Smith, a Democrat from Harlow,": a name of a party or a people says what somebody is, too
      const epithet = references.slice(i + 1, i + 4).find((x) => x.form === 'name' && x.firstToken === comma + 2 && x.name.kind === 'MISC');
      if (epithet?.form === 'name' && draft.kind === 'person' && doc.lexicon.indefiniteArticles.has(doc.tokens[comma + 1]?.lower ?? '')) {
        addRole(draft, epithet.parts.words.join(' '), []);
        describe(doc, draft, comma + 1, endOfDescription(doc, comma + 1, epithet.head), 'apposition');
      }
      const who = doc.tokens[comma + 1];
      if (who && ((personRelative.has(who.lower) && draft.kind !== 'organisation' && draft.kind !== 'place') || (syntax.whichWord.has(who.lower) && draft.kind !== 'person'))) {
        let close = comma + 2;
        while (close < end && !/^[,;:.()"“”—–]$|^--$/.test(doc.tokens[close]?.form ?? '')) close++;
        describe(doc, draft, comma + 1, close, 'relative clause');
      }
    }
    // "The leader of the league, X,": the phrase before the comma
    const before = doc.tokens[r.phraseStart - 1];
    if (before && /^[,:]$/.test(before.form)) {
      const nominal = references.slice(Math.max(0, i - 6), i).reverse().find((x): x is NominalReference =>
        x.form === 'nominal' && !x.entity && !x.plural && x.sentence === r.sentence && (fits(draft, x) || mayTrade(draft, x) && namesIt(doc, x, r)) && closesAt(doc, x, r.phraseStart - 1));
      const apposed = nominal && (doc.parsed ? relation(doc, r.head) === 'appos' && doc.head(r.head) === nominal.head : false);
      const between = nominal !== undefined && namesIt(doc, nominal, r);
      const definite = nominal?.definiteness !== 'indefinite' && nominal?.definiteness !== 'bare';
      if (nominal && (between || !isOtherInClause(doc, nominal, r)) && (apposed || (between || (definite || isIntroduced(doc, nominal, r)) && closes(doc, r.endToken, end)) && !coordinated(doc, nominal, r.endToken, end))) {
        note(doc, draft, nominal);
        addReference(draft, nominal);
        describe(doc, draft, nominal.definiteness === 'definite' ? nominal.firstToken : nominal.coreStart, Math.max(nominal.endToken, r.phraseStart - 1), 'apposition');
      }
    }
  }
}

/**
 * "The man who attacked the nurse, X, was jailed", "the woman, X, is accused of killing": whom the relative clause tells of is somebody
 * else than the one that it belongs to, or that is its subject.
 */
const isOtherInClause = (doc: Doc, nominal: NominalReference, r: NameReference): boolean => {
  if (!doc.parsed || nominal.role === 'subject') return false;
  const verb = predicateOf(doc, nominal.head);
  if (doc.deprel(verb) === 'acl:relcl' && doc.lexicon.nouns.kind(doc.tokens[doc.head(verb)]?.lemma ?? '') === 'person') return true;
  const clause = doc.head(r.head);
  return relation(doc, r.head) === 'nsubj' && (doc.tokens[clause]?.xpos ?? '') !== '' && clause > r.head || isSubjectOfAside(doc, nominal, r);
};

const governs: ReadonlySet<string> = new Set(['ADP', 'VERB']);

/** "They searched the car of the nurse, Alan Creel, 51, is accused of killing": a verb stands behind the name and his age, and one that governs the noun before it. */
const isSubjectOfAside = (doc: Doc, nominal: NominalReference, r: NameReference): boolean => {
  const age = doc.tokens[r.endToken + 1], verb = doc.tokens[r.endToken + 3];
  if (!/^\d{1,3}$/.test(age?.form ?? '') || doc.tokens[r.endToken + 2]?.form !== ',' || verb?.upos !== 'AUX' || verb.sentence !== r.sentence) return false;
  const governor = doc.tokens[nominal.firstToken - 1];
  if (!governor || !governs.has(governor.upos)) return false;
  const first = doc.sentences[nominal.sentence]?.firstToken ?? nominal.firstToken;
  const last = doc.tokens.slice(first, nominal.firstToken).findLast(({ xpos }) => finite.has(xpos));
  return last !== undefined && verbByForm(last.lower)?.kind !== 'speech';
};

const finite: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP']);

/** "the appointment of a new sheriff, Neil Gorham, in May": whom a noun with an article brings in, by name between commas, where nobody is listed. */
const isIntroduced = (doc: Doc, nominal: NominalReference, r: NameReference): boolean =>
  nominal.definiteness === 'indefinite' && nominal.nounKind === 'person' && r.entity?.kind === 'person' && doc.tokens[r.phraseStart - 1]?.form === ',' && doc.tokens[r.endToken]?.form === ','
  && !doc.lexicon.mentionWords.listLinks.has(doc.tokens[r.endToken + 1]?.lower ?? '') && !(doc.parsed && relation(doc, r.head) === 'conj');

/**
 * "A spokeswoman for Norwell Energy, Anna Keller, said", "A professor, Anna Keller of Norwell University, said": what begins its clause,
 * before a name between commas and the verb of the two.
 */
const namesIt = (doc: Doc, nominal: NominalReference, r: NameReference): boolean => {
  const before = doc.tokens[nominal.firstToken - 1];
  if (nominal.nounKind !== 'person' || before && before.sentence === nominal.sentence && before.upos !== 'PUNCT') return false;
  let comma = r.endToken;
  while (comma - r.endToken < longestOfName && inName.has(doc.tokens[comma]?.upos ?? '')) comma++;
  const verb = doc.tokens[comma + 1];
  return doc.tokens[comma]?.form === ',' && /^(?:VERB|AUX|ADV)$/.test(verb?.upos ?? '');
};

/** So many words may stand behind a name that say where somebody belongs: "of the Eastern Coast Technical University". */
const longestOfName = 10;
const inName: ReadonlySet<string> = new Set(['ADP', 'DET', 'PROPN', 'ADJ', 'NOUN', 'NUM']);

/** "The contractor, Norwell Energy, said": words for people may stand for a business, where its name follows them. */
const mayTrade = (draft: EntityDraft, nominal: NominalReference): boolean => draft.kind === 'organisation' && nominal.nounKind === 'person' && nominal.definiteness === 'definite';

/** Whether nothing before the name in its clause governs it: it begins the sentence, or stands after a comma. */
const opensClause = (doc: Doc, r: NameReference): boolean => {
  const before = doc.tokens[r.phraseStart - 1];
  return !before || before.sentence !== r.sentence || before.upos === 'PUNCT';
};

/** Whether the phrase of `nominal`, with its complements, ends at token `end`. */
const closesAt = (doc: Doc, nominal: NominalReference, end: number): boolean => {
  if (nominal.endToken === end || nominal.endWithOwner === end) return true;
  if (end - nominal.endToken > 14) return false;
  for (let t = nominal.endToken; t < end; t++) {
    const token = doc.tokens[t];
    if (!token || token.upos === 'VERB' || token.upos === 'AUX' || token.upos === 'PUNCT') return false;
  }
  return doc.lexicon.mentionWords.roleComplements.has(doc.tokens[nominal.endToken]?.lower ?? '');
};

/** "Smith, the mayor, and …" may be a list: three things joined by commas and "and". */
const coordinated = (doc: Doc, nominal: NominalReference, close: number, end: number): boolean => {
  const next = doc.tokens[close], after = doc.tokens[close + 1];
  if (doc.parsed && relation(doc, nominal.head) === 'conj') return true;
  return close < end && next?.form === ',' && doc.lexicon.mentionWords.listLinks.has(after?.lower ?? '') && doc.parsed && relation(doc, nominal.head) === 'conj';
};

/** "X is the leader of …": the predicate of a copula describes its subject. To be called when the subject is known. */
export const readCopula = (doc: Doc, subject: Reference, byHead: ReadonlyMap<number, Reference>): void => {
  if (!doc.parsed || !subject.entity || subject.role !== 'subject') return;
  const predicate = doc.head(subject.head);
  const nominal = byHead.get(predicate);
  if (!nominal || nominal.form !== 'nominal' || nominal.entity || nominal === subject) return;
  const copula = copulaOf(doc, predicate);
  if (copula < 0 || !doc.lexicon.copula.has(doc.tokens[copula]?.lemma ?? '')) return;
  if (doc.children(predicate).some((c) => doc.lexicon.mentionWords.denials.has(doc.tokens[c]?.lower ?? ''))) return;
  if (!fits(subject.entity, nominal)) return;
  note(doc, subject.entity, nominal);
  addReference(subject.entity, nominal);
  if (nominal.definiteness !== 'bare') describe(doc, subject.entity, nominal.firstToken, endOfDescription(doc, nominal.firstToken, nominal.head), 'copula');
};
