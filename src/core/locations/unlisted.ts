import type { Steps } from '../analysis/steps';
import type { Doc } from '../language/doc';
import { isHonourOrDegree } from '../language/names/honours';
import { contains, firstEndingAfter, type Span } from '../span';
import type { Line } from './candidates';
import type { Gazetteer } from './gazetteer';
import { otherMeanings } from './gazetteerFormat';

/** A place that the gazetteer does not know: the text shows it to be one. */
export interface UnlistedMention extends Span {
  /** Natural logarithm of the odds that it names a place. */
  readonly score: number;
  readonly reason: string;
}

/** A reader's finding counts from this confidence on. */
const sureName = 0.85;

/** Names that only the text shows to be places: by a word beside them ("Neches River", "the village of Dvani"), or because the reader of names says so. */
export function* findUnlisted(doc: Doc, lines: readonly Line[], gazetteer: Gazetteer | undefined, taken: readonly Span[]): Steps<UnlistedMention[]> {
  const found: UnlistedMention[] = [];
  // what was found is in order, so that a span that none of the rest holds can meet the last one only
  const free = (span: Span): boolean => !collides(taken, span) && (found.at(-1)?.end ?? 0) <= span.start;
  for (const line of lines) {
    yield;
    const before = found.length;
    const dateline = line.dateline && !doc.paragraphs[line.sentence.paragraph]?.dateline?.isLabel ? leadOfDateline(doc, line) : undefined;
    if (dateline && free(dateline)) found.push(dateline);
    for (const mention of line.style === 'upper' ? [] : byWordBeside(doc, line)) if (free(mention) && !isPerson(doc, mention, gazetteer) && !isBodyOrHonour(doc, mention)) found.push(mention);
    if (found.length - before > 200) break;
  }
  const shaped = [...found];
  for (const name of doc.names) {
    yield;
    if (name.kind !== 'LOC' || name.confidence < sureName || collides(taken, name)) continue;
    if (collides(shaped, name)) continue;
    if (isBodyOrHonour(doc, name)) continue;
    if (gazetteer && doc.lexicon.places.never.has(doc.text.slice(name.start, name.end).toLowerCase())) continue;
    found.push({ start: name.start, end: name.end, score: Math.log(name.confidence / (1.02 - name.confidence)), reason: 'named like a place; the list of places does not know it' });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** "OAK HOLLOW, Texas, May 2 —": the words that a dateline opens with, up to the first comma, bracket or dash, are a town. */
function leadOfDateline(doc: Doc, { pieces }: Line): UnlistedMention | undefined {
  const [first] = pieces;
  let to = 0;
  while (pieces[to]?.capitals && (to === 0 || pieces[to]?.joined)) to++;
  const last = pieces[to - 1];
  if (!first || !last || /\d/.test(first.text) || doc.text.slice(0, first.start).endsWith('(')) return undefined;
  const behind = pieces[to];
  const { months, shortMonths } = doc.lexicon;
  if (months.has(first.lower) || shortMonths.has(first.lower) || (behind && doc.text.slice(last.end, behind.start).trim() === '')) return undefined;
  return { start: first.start, end: last.end, score: 2, reason: 'the dateline names it; the list of places does not know it' };
}

/** "Islamic State", "Ada Quist, MBE": what the reader of names takes for a place and never is one. */
function isBodyOrHonour({ text, lexicon }: Doc, { start, end }: Span): boolean {
  const words = text.slice(start, end);
  return lexicon.places.bodiesCalledStates.has(words.toLowerCase()) || (/,\s$/.test(text.slice(Math.max(0, start - 2), start)) && isHonourOrDegree(words, lexicon));
}

/** "Ada Lake", "Tom Hill": whether the reader of names takes it for a person's, or for a place's with little faith where a given name comes first. */
function isPerson(doc: Doc, span: Span, gazetteer: Gazetteer | undefined): boolean {
  const name = doc.names[firstEndingAfter(doc.names, span.start)];
  const words = doc.text.slice(span.start, span.end).split(/\s+/);
  if (!name || name.start >= span.end || !contains(name, span) || doc.lexicon.places.built.has(words.at(-1)?.toLowerCase() ?? '')) return false; // few are called "Street"
  if (name.kind === 'PER') return name.confidence >= likelyPerson;
  return name.kind === 'LOC' && name.confidence < sureOfPlace && gazetteer !== undefined && (gazetteer.otherMeanings(doc.text, span.start, span.start + (words[0]?.length ?? 0)) & otherMeanings.givenName) !== 0;
}

/** How sure the reader of names has to be of a person, and of a place that bears a given name. */
const likelyPerson = 0.6;
const sureOfPlace = 0.6;

/** Whether a span of the sorted list shares something with this one. */
function collides(sorted: readonly Span[], span: Span): boolean {
  const at = sorted[firstEndingAfter(sorted, span.start)];
  return at !== undefined && at.start < span.end;
}

function* byWordBeside(doc: Doc, line: Line): Generator<UnlistedMention> {
  const { genitive, places, titles, articles } = doc.lexicon;
  const { natural, built, division, never, civic, namesake, settlements, settlementsBefore } = places;
  const { pieces } = line;
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i];
    if (!piece?.capital) continue;
    // "Neches River", "Goshen Road": a run of capitalised words that ends in the word for what it is.
    if ((natural.has(piece.lower) || built.has(piece.lower) || division.has(piece.lower)) && piece.joined && line.style === 'prose') {
      let from = i;
      while (from > 0 && i - from < 4 && pieces[from]?.joined && pieces[from - 1]?.capital && !titles.has(pieces[from - 1]?.lower ?? '') && !(from - 1 === 0 && never.has(pieces[0]?.lower ?? ''))) from--;
      const next = pieces[i + 1];
      const goesOn = next?.joined && next.capital && !built.has(next.lower) && !natural.has(next.lower);
      const first = pieces[from];
      if (from < i && first && !goesOn && !(from === i - 1 && (civic.has(first.lower) || namesake.has(first.lower) || division.has(first.lower)))) {
        yield { start: first.start, end: piece.end, score: 1.2, reason: `called a ${piece.lower.replace(/\.$/, '')}; the list of places does not know it` };
        continue;
      }
    }
    // "Daedunsan, a mountain in South Korea".
    const kind = /^,\s$/.test(doc.text.slice(piece.end, pieces[i + 1]?.start ?? 0)) && articles.has(pieces[i + 1]?.lower ?? '') ? pieces.slice(i + 2, i + 5).find((other) => !other.capital && (natural.has(other.lower) || settlements.has(other.lower))) : undefined;
    if (kind && !never.has(piece.lower) && !(piece.joined && pieces[i - 1]?.capital) && pieces.slice(i + 2, i + 5).every((other) => other.start > kind.start || !other.capital)) {
      yield { start: piece.start, end: piece.end, score: 1.5, reason: `called a ${kind.lower}; the list of places does not know it` };
      continue;
    }
    // "the village of Dvani", "Sezad district".
    const noun = pieces[i - 2], of = pieces[i - 1], next = pieces[i + 1];
    if (of && genitive.has(of.lower) && piece.joined && noun && !noun.capital && settlements.has(noun.lower) && !never.has(piece.lower)) {
      let to = i;
      while (to + 1 < pieces.length && to - i < 3 && pieces[to + 1]?.capital && (pieces[to + 1]?.joined || pieces[to + 1]?.hyphened)) to++;
      yield { start: piece.start, end: pieces[to]?.end ?? piece.end, score: 2, reason: `called a ${noun.lower}; the list of places does not know it` };
    } else if (next?.joined && !next.capital && settlementsBefore.has(next.lower) && !never.has(piece.lower) && i > 0 && !(pieces[i - 1]?.capital && piece.joined)) {
      yield { start: piece.start, end: piece.end, score: 1, reason: `called a ${next.lower}; the list of places does not know it` };
    }
  }
}
