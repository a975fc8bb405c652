import { relation } from '../language/tree';
import { nounPhraseFrom, nounPhraseUpTo } from './nounPhrase';
import type { TokenRange } from './tokenRange';
import { isNone, type Syntax } from './syntax';

/** What belongs to a mention of a speaker; clauses, appositions after a comma and adverbs stay out. */
const belongs: ReadonlySet<string> = new Set(['det', 'compound', 'amod', 'flat', 'nmod', 'nummod', 'case', 'goeswith', 'fixed', 'cc', 'conj', 'appos', 'list', 'punct', 'advmod', 'cc:preconj', 'dep']);
const isTimeWord = (doc: Syntax, word: string): boolean => doc.words.weekdays.has(word) || doc.words.dayWords.has(word);

/** Whether the token is a title or a role right before a name. */
const isTitle = (doc: Syntax, i: number): boolean => {
  const token = doc.at(i);
  if (isNone(token)) return false;
  return doc.words.titlesBeforeNames.has(token.lower.replace(/\.$/, '')) || token.upos === 'NOUN' && token.xpos === 'NN' && doc.deprel(i) !== 'obj' && doc.head(i) >= i;
};

/**
 * The mention whose main word is token `head`: the name with its title, or the noun with what says which one is meant
 * ("Afghan Ambassador to the United States Hamdullah Mohib", "a spokesman for the mayor"), up to a comma, bracket or clause.
 */
export function mentionOf(doc: Syntax, head: number): TokenRange {
  const own = doc.at(head);
  if (isNone(own)) return { from: head, to: head };
  const mine = new Set<number>();
  const open = [head];
  for (let t = open.pop(); t !== undefined; t = open.pop()) {
    mine.add(t);
    for (const c of doc.children(t)) {
      const rel = relation(doc, c);
      const child = doc.at(c);
      if (isNone(child) || !belongs.has(rel) || doc.deprel(c) === 'acl:relcl') continue;
      if (rel === 'punct' && !/^(?:[-–/&.'’]|\.)$/.test(child.form)) continue;
      if (rel === 'appos' && c < t) continue;
      if (rel === 'advmod' && c > t) continue;
      if (rel === 'nmod' && c > t && doc.at(t).upos === 'PROPN' && doc.children(c).some((d) => doc.at(d).xpos === 'PRP$')) continue; // "said Smith | of his predecessor"
      if (isTimeWord(doc, child.lower) || child.upos === 'PROPN' && doc.words.months.has(child.lower)) continue;
      open.push(c);
    }
  }
  let from = head;
  while (mine.has(from - 1)) from--;
  let to = head + 1;
  while (mine.has(to)) to++;
  while (to > head + 1 && /^(?:CCONJ|ADP|DET|PUNCT)$/.test(doc.at(to - 1).upos)) to--;
  while (from < head && (/^(?:CCONJ|ADP|PUNCT|ADV|SCONJ)$/.test(doc.at(from).upos) && !doc.is(from, 'approximators') || doc.is(from, 'bareRelatives'))) from++;
  if (own.upos === 'PROPN') { // a name whose last parts the parse left out
    const phrase = nounPhraseFrom(doc, from, to + 4);
    if (phrase.to > to && doc.tokens.slice(to, phrase.to).every((t) => t.upos === 'PROPN')) to = phrase.to;
    while (from > 0 && doc.at(from - 1).sentence === own.sentence && isTitle(doc, from - 1)) from--;
  }
  return { from, to };
}

/**
 * The mention that the words make of one in which the parse went astray: not the possessor but what is his ("Meridian's | chief executive said"),
 * not the age but whose it is ("Hale, | 71, said"), not a part of a group but all of it ("one | of them said").
 */
export function wholeMention(doc: Syntax, mention: TokenRange, verb: number): TokenRange {
  const last = doc.at(mention.to - 1);
  const next = doc.at(mention.to);
  const limit = mention.from < verb ? verb : doc.sentences[last.sentence ?? -1]?.endToken ?? mention.to;
  if (mention.to < limit && doc.tokens.slice(mention.from, mention.to + 1).some((t) => t.xpos === 'POS')) {
    const whole = nounPhraseFrom(doc, mention.from, limit);
    if (whole.to <= mention.to || doc.at(whole.to - 1).xpos === 'POS') return mention;
    const name = doc.at(whole.to).form === ',' ? nounPhraseFrom(doc, whole.to + 1, limit) : whole;
    return name.to === limit - 1 && doc.at(name.to).form === ',' && doc.at(name.to - 1).upos === 'PROPN' ? name : whole;
  }
  const whose = ownerOfAge(doc, mention);
  if (whose) return whose;
  if (last.upos === 'ADJ' && mention.to - mention.from === 1 && doc.at(mention.from - 1).upos === 'NOUN') { // "two people familiar with the talks"
    const people = nounPhraseUpTo(doc, mention.from - 1, doc.sentences[last.sentence]?.firstToken ?? 0);
    const whole = nounPhraseFrom(doc, people.from, limit);
    if (people.to > people.from && whole.to >= mention.to) return whole;
  }
  if (last.upos === 'ADJ' && mention.to < limit && /^(?:ADJ|NOUN|PROPN)$/.test(next.upos) && next.sentence === last.sentence) {
    const whole = nounPhraseFrom(doc, mention.from, limit);
    if (whole.to > mention.to) return whole;
  }
  if (doc.words.genitive.has(next.lower) && doc.at(mention.to + 1).xpos === 'PRP' && mention.to + 2 <= limit) return { from: mention.from, to: mention.to + 2 };
  return mention;
}

/** In "Hale, 71, said" Hale, where 71 was taken for the mention; undefined elsewhere. */
export function ownerOfAge(doc: Syntax, { from, to }: TokenRange): TokenRange | undefined {
  const age = doc.at(from);
  if (to - from !== 1 || age.upos !== 'NUM' || doc.at(from - 1).form !== ',' || doc.at(to).form !== ',') return undefined;
  const whose = nounPhraseUpTo(doc, from - 2, doc.sentences[age.sentence]?.firstToken ?? 0);
  return whose.to > whose.from ? whose : undefined;
}
