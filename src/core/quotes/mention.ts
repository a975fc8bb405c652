import { isMonth, isWeekday } from '../english/forQuotes';
import type { Doc } from '../language/doc';
import { relation } from '../language/tree';
import { nounPhraseFrom, nounPhraseUpTo, titles } from './nounPhrase';
import type { TokenRange } from './tokenRange';

/** What belongs to a mention of a speaker; clauses, appositions after a comma and adverbs stay out. */
const belongs: ReadonlySet<string> = new Set(['det', 'compound', 'amod', 'flat', 'nmod', 'nummod', 'case', 'goeswith', 'fixed', 'cc', 'conj', 'appos', 'list', 'punct', 'advmod', 'cc:preconj', 'dep']);
const isTimeWord = (word: string): boolean => isWeekday(word) || /^(?:today|yesterday|tonight)$/.test(word);

/** Whether the token is a title or a role right before a name. */
const isTitle = (doc: Doc, i: number): boolean => {
  const token = doc.tokens[i];
  if (!token) return false;
  return titles.has(token.lower.replace(/\.$/, '')) || token.upos === 'NOUN' && token.xpos === 'NN' && doc.deprel(i) !== 'obj' && doc.head(i) >= i;
};

/**
 * The mention whose main word is token `head`: the name with its title, or the noun with what says which one is meant
 * ("Afghan Ambassador to the United States Hamdullah Mohib", "a spokesman for the mayor"), up to a comma, bracket or clause.
 */
export function mentionOf(doc: Doc, head: number): TokenRange {
  const { tokens } = doc;
  const own = tokens[head];
  if (!own) return { from: head, to: head };
  const mine = new Set<number>();
  const open = [head];
  for (let t = open.pop(); t !== undefined; t = open.pop()) {
    mine.add(t);
    for (const c of doc.children(t)) {
      const rel = relation(doc, c);
      const child = tokens[c];
      if (!child || !belongs.has(rel) || doc.deprel(c) === 'acl:relcl') continue;
      if (rel === 'punct' && !/^(?:[-–/&.'’]|\.)$/.test(child.form)) continue;
      if (rel === 'appos' && c < t) continue;
      if (rel === 'advmod' && c > t) continue;
      if (rel === 'nmod' && c > t && tokens[t]?.upos === 'PROPN' && doc.children(c).some((d) => tokens[d]?.xpos === 'PRP$')) continue; // "said Smith | of his predecessor"
      if (isTimeWord(child.lower) || child.upos === 'PROPN' && isMonth(child.lower)) continue;
      open.push(c);
    }
  }
  let from = head;
  while (mine.has(from - 1)) from--;
  let to = head + 1;
  while (mine.has(to)) to++;
  while (to > head + 1 && /^(?:CCONJ|ADP|DET|PUNCT)$/.test(tokens[to - 1]?.upos ?? '')) to--;
  while (from < head && (/^(?:CCONJ|ADP|PUNCT|ADV|SCONJ)$/.test(tokens[from]?.upos ?? '') && tokens[from]?.lower !== 'nearly' || /^(?:which|that|who|whom)$/.test(tokens[from]?.lower ?? ''))) from++;
  if (own.upos === 'PROPN') { // a name whose last parts the parse left out
    const phrase = nounPhraseFrom(doc, from, to + 4);
    if (phrase.to > to && tokens.slice(to, phrase.to).every((t) => t.upos === 'PROPN')) to = phrase.to;
    while (from > 0 && tokens[from - 1]?.sentence === own.sentence && isTitle(doc, from - 1)) from--;
  }
  return { from, to };
}

/**
 * The mention that the words make of one in which the parse went astray: not the possessor but what is his ("Meridian's | chief executive said"),
 * not the age but whose it is ("Hale, | 71, said"), not a part of a group but all of it ("one | of them said").
 */
export function wholeMention(doc: Doc, mention: TokenRange, verb: number): TokenRange {
  const { tokens } = doc;
  const last = tokens[mention.to - 1];
  const next = tokens[mention.to];
  const limit = mention.from < verb ? verb : doc.sentences[last?.sentence ?? -1]?.endToken ?? mention.to;
  if (mention.to < limit && tokens.slice(mention.from, mention.to + 1).some((t) => t.xpos === 'POS')) {
    const whole = nounPhraseFrom(doc, mention.from, limit);
    if (whole.to <= mention.to || tokens[whole.to - 1]?.xpos === 'POS') return mention;
    const name = tokens[whole.to]?.form === ',' ? nounPhraseFrom(doc, whole.to + 1, limit) : whole;
    return name.to === limit - 1 && tokens[name.to]?.form === ',' && tokens[name.to - 1]?.upos === 'PROPN' ? name : whole;
  }
  const whose = ownerOfAge(doc, mention);
  if (whose) return whose;
  if (last?.upos === 'ADJ' && mention.to - mention.from === 1 && tokens[mention.from - 1]?.upos === 'NOUN') { // "two people familiar with the talks"
    const people = nounPhraseUpTo(doc, mention.from - 1, doc.sentences[last.sentence]?.firstToken ?? 0);
    const whole = nounPhraseFrom(doc, people.from, limit);
    if (people.to > people.from && whole.to >= mention.to) return whole;
  }
  if (last?.upos === 'ADJ' && mention.to < limit && /^(?:ADJ|NOUN|PROPN)$/.test(next?.upos ?? '') && next?.sentence === last.sentence) {
    const whole = nounPhraseFrom(doc, mention.from, limit);
    if (whole.to > mention.to) return whole;
  }
  if (next?.lower === 'of' && tokens[mention.to + 1]?.xpos === 'PRP' && mention.to + 2 <= limit) return { from: mention.from, to: mention.to + 2 };
  return mention;
}

/** In "Hale, 71, said" Hale, where 71 was taken for the mention; undefined elsewhere. */
export function ownerOfAge(doc: Doc, { from, to }: TokenRange): TokenRange | undefined {
  const { tokens } = doc;
  const age = tokens[from];
  if (to - from !== 1 || age?.upos !== 'NUM' || tokens[from - 1]?.form !== ',' || tokens[to]?.form !== ',') return undefined;
  const whose = nounPhraseUpTo(doc, from - 2, doc.sentences[age.sentence]?.firstToken ?? 0);
  return whose.to > whose.from ? whose : undefined;
}
