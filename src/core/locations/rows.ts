import type { Doc } from '../language/doc';
import type { Candidate } from './candidates';

/** "Hitchcock and Hayes counties": the generic word for one of the row that the name stands in, if one for several closes it. */
export function kindOfRow(doc: Doc, { line: { pieces }, to }: Candidate): string | undefined {
  const { places } = doc.lexicon;
  let at = to;
  for (let names = 0; names < longestRow && at < pieces.length; at++) {
    const piece = pieces[at];
    if (!piece) return undefined;
    const kind = places.singularOf.get(piece.lower);
    if (kind !== undefined) return at > to || piece.joined ? kind : undefined;
    const gap = doc.text.slice(pieces[at - 1]?.end ?? 0, piece.start);
    if (places.rowJoiners.has(piece.lower) && /^,?\s+$/.test(gap)) continue;
    if (!piece.capital || !/^,?\s+$/.test(gap)) return undefined;
    names++;
  }
  return undefined;
}

/** A row of places has at most so many names behind the first. */
const longestRow = 12;
