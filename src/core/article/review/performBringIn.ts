import { spanKey, type Span } from '../../span';
import { canonical, type Json } from '../sidecar/json';
import type { Article } from '../article';
import type { Mark } from '../mark';
import type { MarkKind } from '../markKind';
import type { BroughtMark } from './bringIn';
import type { Change, Step } from './change';
import { aboutWordsThere, wordsThere } from './decidedWords';
import type { Decision, EntityReference, MarkDecision, MarkValue } from './decision';
import type { Operation, Reviewer } from './operation';
import { newValue, referenceAt, valueOf } from './value';

const keyOf = (kind: MarkKind, span: Span): string => `${kind} ${spanKey(span)}`;
const sameValue = (a: MarkValue, b: MarkValue): boolean => canonical(a as unknown as Json) === canonical(b as unknown as Json);

/** Makes decisions of marks that were made elsewhere. */
class BringIn {
  /** What is decided already, by kind and place: it stays as it is. */
  private readonly decided = new Set<string>();
  private readonly suggested: ReadonlyMap<string, Mark>;

  constructor(
    private readonly article: Article,
    private readonly text: string,
    private readonly source: string,
    private readonly reviewer: Reviewer,
  ) {
    for (const decision of article.decisions.values()) if (decision.about === 'mark') this.note(decision);
    this.suggested = new Map(article.marks.filter(({ state, decision }) => state === 'suggested' && decision === null).map((mark) => [keyOf(mark.kind, mark), mark]));
  }

  /** A decision that was kept elsewhere, as it is. */
  *decision(decision: Decision): Generator<Step> {
    if (this.article.decisions.has(decision.id) || (decision.about === 'mark' && this.isDecided(decision.value.kind, decision.anchor.span))) return;
    if (decision.about === 'mark') this.note(decision);
    yield { id: decision.id, before: null, after: decision };
  }

  *mark(mark: BroughtMark): Generator<Step> {
    const { kind, anchor, isOnlyName } = mark;
    if (this.isDecided(kind, anchor.span)) return;
    const suggested = anchor.span ? this.suggested.get(keyOf(kind, anchor.span)) : undefined;
    if (isOnlyName && !suggested) return;
    const { now, name, newId } = this.reviewer;
    const id = newId();
    const as = suggested && valueOf(this.article, this.text, suggested);
    const value = this.value(mark, as);
    const state = !as ? 'added' : sameValue(value, as) ? 'accepted' : 'changed';
    const made: MarkDecision = {
      about: 'mark', id, state, anchor, decidedWords: wordsThere({ anchor, value }), suggestion: suggested ? { kind, anchor } : null, value,
      note: [mark.note, this.source].filter(Boolean).join(' — '), by: name, created: now, modified: now,
    };
    const after = anchor.span ? aboutWordsThere(made, this.text) : made;
    this.note(after);
    yield { id, before: null, after };
  }

  private isDecided(kind: MarkKind, span: Span | null): boolean {
    return span !== null && this.decided.has(keyOf(kind, span));
  }

  private note({ value: { kind }, anchor: { span }, suggestion }: MarkDecision): void {
    if (span) this.decided.add(keyOf(kind, span));
    if (suggestion?.anchor.span) this.decided.add(keyOf(suggestion.kind, suggestion.anchor.span));
  }

  /** What is told goes before what a mark of its kind says at first, or what was suggested. */
  private value(mark: BroughtMark, suggested: MarkValue | undefined): MarkValue {
    const { anchor, entity, quoteType, cue, speaker, pieces, place, sense } = mark;
    const at = anchor.span;
    // of what was not found, only the words are known
    const first = suggested ?? (at ? newValue(mark.kind, this.text, at, referenceAt(this.article, this.text, at), place ?? undefined) : withoutPlaces(newValue(mark.kind, anchor.selector.exact, { start: 0, end: anchor.selector.exact.length }, null, place ?? undefined)));
    switch (first.kind) {
      case 'quote': {
        const meant = this.meant(entity, speaker?.span ?? null) ?? first.entity;
        return { ...first, type: quoteType ?? first.type, pieces: pieces.length ? pieces : first.pieces, cue: cue ?? first.cue, speaker: speaker ?? (meant?.name === first.entity?.name ? first.speaker : null), entity: meant }; // a mention of another is not of whom the file tells
      }
      case 'speaker': return { ...first, entity: this.meant(entity, at) ?? first.entity };
      case 'claim': return { ...first, claimant: this.meant(entity, null) ?? first.claimant };
      case 'location': return { ...first, sense: sense ?? first.sense, ...(place ? { place, name: place.name, chosen: !suggested || first.place?.lat !== place.lat || first.place.lon !== place.lon } : {}) };
    }
  }

  /** Whom a name means: who is mentioned there, if that is their name; else who bears it in the article; else somebody new. */
  private meant(name: string | null, mention: Span | null): EntityReference | null {
    const there = mention && referenceAt(this.article, this.text, mention);
    if (name === null || there?.name === name) return there;
    const known = this.article.analysis.entities.find((entity) => entity.name === name || entity.aliases?.includes(name));
    return { name: known?.name ?? name, kind: known?.kind ?? 'person', mention: null };
  }
}

const withoutPlaces = (value: MarkValue): MarkValue => ('entity' in value && value.entity ? { ...value, entity: { ...value.entity, mention: null } } : value);

/** The change that brings in what was decided elsewhere. What a person decided here about the same words stays as it is. */
export function performBringIn(article: Article, text: string, { marks, decisions, source }: Extract<Operation, { type: 'bringIn' }>, reviewer: Reviewer): Change {
  const bringing = new BringIn(article, text, source, reviewer);
  return [...decisions.flatMap((decision) => [...bringing.decision(decision)]), ...marks.flatMap((mark) => [...bringing.mark(mark)])];
}
