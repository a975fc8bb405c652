import type { Analysis, Claim, Entity, Location, Quote } from '../analysis/analysis';
import { spanKey, type Span } from '../span';
import { moveAnalysis, type Edit } from './edits';
import { marksOf, type Mark, type MarkOptions } from './mark';
import type { MarkKind } from './markKind';
import { moveDecisions } from './review/anchorsOf';
import { checkOf, type ClaimCheck } from './review/claimCheck';
import { noDecisions, type Decisions, type MarkDecision } from './review/decision';
import { wordsThen } from './review/decidedWords';
import { merge, type ReviewedAnalysis } from './review/merge';

/** An article that has been read: what the machine suggests and what a person decided, ready to be looked up. A value: edits and decisions make a new one. */
export interface Article {
  /** What the machine suggests. */
  readonly suggestions: Analysis;
  readonly decisions: Decisions;
  /** What is marked: suggestions and decisions together. */
  readonly analysis: ReviewedAnalysis;
  readonly options: MarkOptions;
  /** In reading order. */
  readonly marks: readonly Mark[];
  readonly entities: ReadonlyMap<string, Entity>;
  /** With those that a person rejected, as the other two. */
  readonly quotes: ReadonlyMap<string, Quote>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly locations: ReadonlyMap<string, Location>;
  /** Decisions whose words are not in the article any more. */
  readonly orphans: readonly MarkDecision[];
}

const byId = <T extends { readonly id: string }>(...lists: readonly (readonly T[])[]): ReadonlyMap<string, T> => new Map(lists.flat().map((item) => [item.id, item]));

/** Makes an analysis and the decisions about it into an article that views can look things up in. */
export function articleOf(suggestions: Analysis, options: MarkOptions, decisions: Decisions = noDecisions): Article {
  const merged = merge(suggestions, decisions);
  const { analysis, rejected, orphans } = merged;
  return {
    suggestions,
    decisions,
    analysis,
    options,
    marks: marksOf(merged, options),
    entities: byId(analysis.entities),
    quotes: byId(analysis.quotes, rejected.quotes),
    claims: byId(analysis.claims, rejected.claims),
    locations: byId(analysis.locations, rejected.locations),
    orphans,
  };
}

/** The article with what a person rejected among its marks. */
export const withRejected = (article: Article): Article => (article.options.showRejected ? article : articleOf(article.suggestions, { ...article.options, showRejected: true }, article.decisions));

/**
 * The article after edits of its text, until it is read again; a suggestion that an edit wiped out bears no mark any more, a
 * decision is orphaned. `moved` are the decisions after the edits, where they were moved already.
 */
export const moveArticle = ({ suggestions, options, decisions }: Article, edits: readonly Edit[], moved: Decisions = moveDecisions(decisions, edits)): Article =>
  articleOf(moveAnalysis(suggestions, edits), options, moved);

/** The words that a person stood for or checked who decided about the item of this id, a piece each, where other words stand there now; null where they are the same. */
export function wordsThenOf({ decisions }: Article, id: string): readonly string[] | null {
  const decision = decisions.get(id);
  return decision?.about === 'mark' ? wordsThen(decision) : null;
}

/** What came of checking the claim of this id; null where nobody said anything of that, or other words stand there now. */
export function checkOn({ decisions }: Pick<Article, 'decisions'>, id: string): ClaimCheck | null {
  const decision = decisions.get(id);
  return decision?.about === 'mark' && !wordsThen(decision) ? checkOf(decision) : null;
}

/** How many marks of each kind there are. */
export type MarkCounts = Readonly<Record<MarkKind, number>>;

/** Counts for the status bar: quotes, claims and locations as marked; speakers as entities, however often each is marked. */
export function countMarks(article: Article): MarkCounts {
  const counts: Record<MarkKind, number> = { speaker: 0, quote: 0, claim: 0, location: 0 };
  const speakers = new Set<string>();
  for (const mark of article.marks) {
    if (mark.kind === 'speaker') speakers.add(mark.entity ?? mark.key);
    else counts[mark.kind]++;
  }
  counts.speaker = speakers.size;
  return counts;
}

const covers = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end;

/** The marks at `offset` (a mark's end counts as part of it), the shortest first. */
export const marksAt = (article: Article, offset: number): Mark[] =>
  article.marks
    .filter((mark) => mark.spans.some((span) => covers(span, offset)))
    .sort((a, b) => a.end - a.start - (b.end - b.start));

/** An entity's mention, or a location's, at `offset`: the shortest that is there. */
export function entityAt(article: Article, offset: number): { readonly entity: Entity; readonly span: Span } | undefined {
  let found: { entity: Entity; span: Span } | undefined;
  const offer = (entity: Entity | undefined, span: Span): void => {
    if (!entity || !covers(span, offset)) return;
    if (!found || span.end - span.start < found.span.end - found.span.start) found = { entity, span };
  };
  for (const entity of article.analysis.entities) for (const mention of entity.mentions) offer(entity, mention);
  for (const location of article.analysis.locations) if (location.entity) offer(article.entities.get(location.entity), location);
  return found;
}

/** Every place where the article mentions the entity, in reading order, each once. */
export function mentionsOf(article: Article, entity: Entity): Span[] {
  const spans = new Map<string, Span>();
  const add = ({ start, end }: Span): void => void spans.set(spanKey({ start, end }), { start, end });
  entity.mentions.forEach(add);
  for (const location of article.analysis.locations) if (location.entity === entity.id) add(location);
  return [...spans.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The quotes attributed to the entity, in reading order. */
export const quotesBy = (article: Article, entity: string): Quote[] => article.analysis.quotes.filter((quote) => quote.entity === entity);
