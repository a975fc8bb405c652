import { mapInSteps, type Steps } from '../analysis/steps';
import { anchorAt, type Anchor } from '../article/anchoring/anchor';
import { reanchorAll } from '../article/anchoring/reanchor';
import { settleDecisions } from '../article/anchoring/settle';
import type { Decision } from '../article/review/decision';
import type { BroughtMark } from '../article/review/bringIn';
import { ImportFault, type Imported, type ImportedMark, type ImportedPlace } from './imported';
import { offsetsBetween, sameWordsAs, withoutSpace } from './sameText';

/** What a file says, put into the article. */
export interface PlacedImport {
  readonly marks: readonly BroughtMark[];
  readonly decisions: readonly Decision[];
  /** How many marks stand in the article, and how many were not found in it. */
  readonly placed: number;
  readonly lost: number;
  /** How many entries of the file mean nothing here. */
  readonly left: number;
}

/** A file about an article of which less than this share is found is about another one. */
const leastFound = 0.2;

/** Where words stand that stand in the text but once. */
function onlyPlace(text: string, words: string): number | undefined {
  const at = text.indexOf(words);
  return words && at >= 0 && text.indexOf(words, at + 1) < 0 ? at : undefined;
}

/** Finds the places of a file in the article: where they were counted if its words are the same, else by their words. */
class Placer {
  private readonly lost = new Map<ImportedPlace, Anchor>();
  private readonly offset: (offset: number) => number;
  private readonly isSame: boolean;

  constructor(
    imported: Imported,
    private readonly text: string,
  ) {
    this.isSame = sameWordsAs(imported.text, text);
    this.offset = imported.text === text || !this.isSame ? (offset) => offset : offsetsBetween(imported.text, text);
  }

  /** Looks for those that are not where they were counted, all of them together. */
  *seek(places: readonly ImportedPlace[]): Steps<void> {
    const sought = places.filter((place) => !this.there(place));
    const spans = sought.length ? yield* reanchorAll(this.text, sought) : [];
    sought.forEach((place, i) => {
      const only = onlyPlace(this.text, place.selector.exact);
      const span = spans[i] ?? (only === undefined ? null : { start: only, end: only + place.selector.exact.length });
      this.lost.set(place, span ? anchorAt(this.text, span) : { ...place, span: null });
    });
  }

  anchor(place: ImportedPlace): Anchor {
    return this.there(place) ?? this.lost.get(place) ?? { ...place, span: null };
  }

  private there({ position, selector: { exact, prefix } }: ImportedPlace): Anchor | undefined {
    if (!this.isSame) return undefined;
    const span = { start: this.offset(position), end: this.offset(position + exact.length - 1) + 1 };
    const { text } = this;
    const isBeside = withoutSpace(text.slice(Math.max(0, span.start - 64), span.start)).endsWith(withoutSpace(prefix).slice(-8));
    return span.end <= text.length && isBeside && withoutSpace(text.slice(span.start, span.end)) === withoutSpace(exact) ? anchorAt(text, span) : undefined;
  }
}

const placesOf = ({ pieces, cue, speaker }: ImportedMark): ImportedPlace[] => [...pieces, ...(cue ? [cue] : []), ...(speaker ? [speaker] : [])];

/** Pieces with nothing but white space between them are one. */
function merged(text: string, anchors: readonly Anchor[]): Anchor[] {
  const pieces: Anchor[] = [];
  for (const anchor of anchors) {
    const last = pieces.at(-1);
    if (last?.span && anchor.span && anchor.span.start >= last.span.end && !text.slice(last.span.end, anchor.span.start).trim()) pieces[pieces.length - 1] = anchorAt(text, { start: last.span.start, end: anchor.span.end });
    else pieces.push(anchor);
  }
  return pieces;
}

function broughtMark({ kind, quoteType, entity, sense, place, note, pieces, cue, speaker }: ImportedMark, placer: Placer, text: string): BroughtMark {
  const found = merged(text, pieces.map((piece) => placer.anchor(piece)));
  const [first, last] = [found[0]!, found.at(-1)!];
  const isWhole = found.every(({ span }) => span);
  const hull = first.span && last.span && last.span.end > first.span.start ? anchorAt(text, { start: first.span.start, end: last.span.end }) : first;
  const anchor: Anchor = isWhole ? hull : { span: null, position: first.position, selector: first.selector };
  return {
    kind: kind === 'name' ? 'speaker' : kind, isOnlyName: kind === 'name', anchor, pieces: found.length > 1 ? found : [],
    quoteType: quoteType ?? null, cue: cue ? placer.anchor(cue) : null, speaker: speaker ? placer.anchor(speaker) : null, entity: entity ?? null, sense: sense ?? null, place: place ?? null, note,
  };
}

/**
 * Puts what a file says into the article whose text is `text`. Throws an {@link ImportFault} where it holds nothing, or next to nothing of it
 * is found: then it is about another article.
 */
export function* placeImported(imported: Imported, text: string): Steps<PlacedImport> {
  const placer = new Placer(imported, text);
  yield* placer.seek(imported.marks.flatMap(placesOf));
  const marks = yield* mapInSteps(imported.marks, (mark) => broughtMark(mark, placer, text));
  const own = yield* settleDecisions(new Map((imported.decisions ?? []).map((decision) => [decision.id, decision])), text);
  const anchors = [...marks.map(({ anchor }) => anchor), ...[...own.values()].flatMap((decision) => (decision.about === 'mark' ? [decision.anchor] : []))];
  if (!anchors.length && !own.size) throw new ImportFault('nothing');
  const placed = anchors.filter(({ span }) => span).length;
  if (anchors.length && placed < anchors.length * leastFound) throw new ImportFault('otherArticle');
  return { marks, decisions: [...own.values()], placed, lost: anchors.length - placed, left: imported.left };
}
