import { relation } from '../language/tree';
import { nounPhraseFrom } from './nounPhrase';
import { isTitle } from './phrase';
import { isNone, type Syntax } from './syntax';
import { isDay, pastTime, timeBefore } from './time';
import type { TokenRange } from './tokenRange';

/** What belongs to a mention of a speaker; clauses, appositions after a comma and adverbs stay out. */
const belongs: ReadonlySet<string> = new Set(['det', 'compound', 'amod', 'flat', 'nmod', 'nummod', 'case', 'goeswith', 'fixed', 'cc', 'conj', 'appos', 'list', 'punct', 'advmod', 'cc:preconj', 'dep']);
const trailing: ReadonlySet<string> = new Set(['CCONJ', 'ADP', 'DET', 'PUNCT']);
const leading: ReadonlySet<string> = new Set(['CCONJ', 'ADP', 'PUNCT', 'ADV', 'SCONJ']);

/**
 * The mention whose main word is token `head`: the name with its title, or the noun with what says which one is meant
 * ("Afghan Ambassador to the United States Hamdullah Mohib", "a spokesman for the mayor"), up to a comma, bracket or clause.
 */
export function mentionOf(doc: Syntax, head: number): TokenRange {
  if (isNone(doc.at(head))) return { from: head, to: head };
  const mine = tokensOf(doc, head);
  let from = head;
  while (mine.has(from - 1)) from--;
  let to = head + 1;
  while (mine.has(to)) to++;
  while (to > head + 1 && trailing.has(doc.at(to - 1).upos)) to--;
  while (from < head && isLeading(doc, from)) from++;
  ({ from } = pastTime(doc, { from, to: head + 1 }));
  return doc.at(head).upos === 'PROPN' ? wholeName(doc, { from, to }) : { from, to };
}

const isLeading = (doc: Syntax, k: number): boolean => leading.has(doc.at(k).upos) && !doc.is(k, 'approximators') || doc.is(k, 'bareRelatives');

/** The head with what belongs to it in the tree. */
function tokensOf(doc: Syntax, head: number): ReadonlySet<number> {
  const mine = new Set<number>();
  const open = [head];
  for (let t = open.pop(); t !== undefined; t = open.pop()) {
    mine.add(t);
    for (const c of doc.children(t)) if (belongsTo(doc, c, t)) open.push(c);
  }
  return mine;
}

function belongsTo(doc: Syntax, c: number, to: number): boolean {
  const rel = relation(doc, c);
  const { form, lower, upos } = doc.at(c);
  if (isNone(doc.at(c)) || !belongs.has(rel) || doc.deprel(c) === 'acl:relcl') return false;
  if (isDay(doc, c) || upos === 'PROPN' && doc.words.months.has(lower)) return false;
  switch (rel) {
    case 'punct': return /^(?:[-–/&.'’]|\.)$/.test(form);
    case 'appos': return c > to;
    case 'advmod': return c < to;
    case 'nmod': return !(c > to && doc.at(to).upos === 'PROPN' && isApart(doc, c, to));
    default: return true;
  }
}

/** "said Smith | of his predecessor", "said Smith | outside the court": what hangs on a name and tells of the saying; words of one name stay together. */
function isApart(doc: Syntax, c: number, name: number): boolean {
  if (doc.children(c).some((d) => doc.at(d).xpos === 'PRP$')) return true;
  const link = doc.children(c).find((d) => relation(doc, d) === 'case');
  return link !== undefined && link > name && !doc.is(link, 'prepositionsAfterName') && doc.nameAround(name)?.kind === 'PER';
}

/** A name with its last parts, where the parse left them out, and with the titles before it. */
function wholeName(doc: Syntax, { from, to }: TokenRange): TokenRange {
  const name = doc.nameAround(to - 1);
  if (name?.kind === 'PER' && (name.firstToken < from || name.endToken > to)) return wholeName(doc, { from: Math.min(from, name.firstToken), to: Math.max(to, name.endToken) });
  const phrase = nounPhraseFrom(doc, from, to + 4);
  const end = phrase.to > to && doc.tokens.slice(to, phrase.to).every((t) => t.upos === 'PROPN') ? phrase.to : to;
  let begin = from;
  while (begin > 0 && doc.at(begin).upos !== 'DET' && doc.at(begin - 1).sentence === doc.at(from).sentence && isTitle(doc, begin - 1) && !timeBefore(doc, begin - 1)) begin--;
  return { from: begin, to: end };
}
