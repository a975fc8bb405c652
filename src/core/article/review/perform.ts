import type { PlacedReading } from '../../analysis/analysis';
import { onOneLine } from '../../language/plainWords';
import { sameSpan, type Span } from '../../span';
import { anchorAt } from '../anchoring/anchor';
import type { Article } from '../article';
import type { Mark } from '../mark';
import type { MarkKind } from '../markKind';
import type { Change, Step } from './change';
import { chooseVersion, keepBoth } from './chooseVersion';
import { checkOf, sameFinding, type CheckFinding } from './claimCheck';
import { aboutWordsThere, asItStands, hasOtherWords, isAboutItsWords, standsFor, wordsThere } from './decidedWords';
import type { Decision, DecisionState, EntityReference, MarkDecision, MarkValue } from './decision';
import type { Operation, Reviewer, SpeakerChoice } from './operation';
import { laterThan } from './laterThan';
import { performBringIn } from './performBringIn';
import { performOnEntities } from './performOnEntities';
import { performSettle } from './performSettle';
import { newValue, referenceAt, referenceTo, valueOf } from './value';

type Patch = Partial<Pick<MarkDecision, 'state' | 'anchor' | 'value' | 'note'>>;

const present = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;

/** Makes the steps of operations on marks. */
class MarkReview {
  private readonly marks: ReadonlyMap<string, Mark>;

  constructor(
    private readonly article: Article,
    private readonly text: string,
    private readonly reviewer: Reviewer,
  ) {
    this.marks = new Map(article.marks.map((mark) => [mark.key, mark]));
  }

  /** One step for each mark that is still there and for which `of` gives one. */
  each(keys: readonly string[], of: (mark: Mark, decision: MarkDecision | null) => Step | null): Change {
    return [...new Set(keys)].map((key) => {
      const mark = this.marks.get(key);
      return mark ? of(mark, this.decisionOn(mark)) : null;
    }).filter(present);
  }

  /** The quotes that a person stands for lose a speaker that a person rejects; of suggestions the merge takes it. */
  speakersTakenFromQuotes(keys: readonly string[]): Change {
    const rejected = keys.flatMap((key) => this.marks.get(key) ?? []).filter(({ kind }) => kind === 'speaker');
    return [...this.marks.values()].map((mark): Step | null => {
      const before = this.decisionOn(mark);
      const speaker = before && before.state !== 'rejected' ? this.article.quotes.get(mark.id)?.speaker : null;
      const isTaken = speaker && !keys.includes(mark.key) && rejected.some((other) => sameSpan(other, speaker));
      return isTaken ? this.setSpeaker(mark, before, null) : null;
    }).filter(present);
  }

  private decisionOn(mark: Mark): MarkDecision | null {
    const decision = mark.decision === null ? undefined : this.article.decisions.get(mark.decision);
    return decision?.about === 'mark' ? decision : null;
  }

  /** What was decided before and now too, or is decided for the first time. Who stood for the mark before, has not looked at its words anew, unless it was to say where it is. */
  decide(mark: Mark, before: MarkDecision | null, patch: Patch): Step {
    const { now, name, newId } = this.reviewer;
    if (before) {
      const after = { ...before, ...patch, by: name, modified: now };
      const isAboutSameWords = !patch.anchor && isAboutItsWords(before) && (standsFor(before.state) || !standsFor(after.state)) && isAboutItsWords(after);
      return { id: before.id, before, after: isAboutSameWords ? after : aboutWordsThere(after, this.text) };
    }
    const anchor = anchorAt(this.text, mark);
    const id = newId();
    const first: MarkDecision = {
      about: 'mark', id, state: 'accepted', anchor, decidedWords: [], suggestion: { kind: mark.kind, anchor }, value: valueOf(this.article, this.text, mark), note: '', by: name, created: now, modified: now,
    };
    return { id, before: null, after: aboutWordsThere({ ...first, ...patch }, this.text) };
  }

  /** A changed mark stays added where the machine had not suggested it. */
  change(mark: Mark, before: MarkDecision | null, patch: Patch): Step {
    const state: DecisionState = before && !before.suggestion ? 'added' : 'changed';
    return this.decide(mark, before, { ...patch, state });
  }

  accept(mark: Mark, before: MarkDecision | null): Step | null {
    return before && standsFor(before.state) ? this.acceptAnew(before) : this.decide(mark, before, { state: 'accepted' });
  }

  /** Who changed or added a mark stands for that still, and for its words as they are now. */
  private acceptAnew(before: MarkDecision): Step | null {
    const there = asItStands(before, this.text);
    if (!hasOtherWords(there)) return null;
    return { id: before.id, before, after: { ...there, decidedWords: wordsThere(there), by: this.reviewer.name, modified: this.reviewer.now } };
  }

  reject(mark: Mark, before: MarkDecision | null): Step | null {
    if (before?.state === 'rejected') return null;
    return before && !before.suggestion ? { id: before.id, before, after: null } : this.decide(mark, before, { state: 'rejected' });
  }

  /** The mark stands open again; what a person noted about it, or found when they checked it, stays. */
  reopen(before: MarkDecision | null): Step | null {
    if (!before || before.state === 'suggested') return null;
    const isToStay = before.suggestion !== null && (before.note !== '' || (before.suggestion.kind === 'claim' && checkOf(before) !== null));
    return { id: before.id, before, after: isToStay ? { ...before, state: 'suggested', anchor: before.suggestion.anchor, by: this.reviewer.name, modified: this.reviewer.now } : null };
  }

  /** A note decides nothing: a suggestion stays open. */
  note(mark: Mark, before: MarkDecision | null, note: string): Step | null {
    if (note === mark.note) return null;
    if (before?.state === 'suggested' && !note && !checkOf(before)) return { id: before.id, before, after: null };
    return this.decide(mark, before, before ? { note } : { note, state: 'suggested' });
  }

  /** What came of checking decides nothing either. Whoever says it has looked at the words as they are now. */
  check(mark: Mark, before: MarkDecision | null, finding: CheckFinding | null): Step | null {
    const value = this.value(mark, before);
    if (value.kind !== 'claim' || (sameFinding(value.check, finding) && !mark.wordsThen)) return null;
    if (before?.state === 'suggested' && !finding && !before.note) return { id: before.id, before, after: null };
    const { name: by, now: at } = this.reviewer;
    const { id, after } = this.decide(mark, before, { value: { ...value, check: finding && { ...finding, by, at } }, ...(before ? {} : { state: 'suggested' }) });
    return { id, before, after: after?.about === 'mark' && finding ? aboutWordsThere(after, this.text) : after };
  }

  value(mark: Mark, before: MarkDecision | null): MarkValue {
    return before?.value ?? valueOf(this.article, this.text, mark);
  }

  changeKind(mark: Mark, before: MarkDecision | null, kind: MarkKind, place?: PlacedReading): Step | null {
    if (mark.kind === kind) return null;
    return this.change(mark, before, { value: newValue(kind, this.text, mark, referenceAt(this.article, this.text, mark), place) });
  }

  changeSpan(mark: Mark, before: MarkDecision | null, span: Span): Step | null {
    if (sameSpan(span, mark) || span.start >= span.end || span.start < 0 || span.end > this.text.length) return null;
    const value = this.value(mark, before);
    return this.change(mark, before, { anchor: anchorAt(this.text, span), value: value.kind === 'quote' ? { ...value, pieces: [] } : value });
  }

  setSpeaker(mark: Mark, before: MarkDecision | null, choice: SpeakerChoice): Step | null {
    const value = this.value(mark, before);
    const entity = this.speakerReference(choice);
    if (entity?.name === '') return null;
    if (value.kind === 'claim') return this.change(mark, before, { value: { ...value, claimant: entity } });
    if (value.kind === 'speaker') return this.change(mark, before, { value: { ...value, entity } });
    if (value.kind !== 'quote') return null;
    const mention = choice && 'mention' in choice ? anchorAt(this.text, choice.mention) : null;
    return this.change(mark, before, { value: { ...value, entity, speaker: mention ?? (choice ? this.speakerThatStays(mark, choice) : null) } });
  }

  /** The mention that the quote is attributed to now, where it is one of the chosen entity's. */
  private speakerThatStays(mark: Mark, choice: SpeakerChoice): ReturnType<typeof anchorAt> | null {
    const quote = this.article.quotes.get(mark.id);
    const entity = choice && 'entity' in choice ? this.article.entities.get(choice.entity) : undefined;
    const { speaker } = quote ?? {};
    if (!speaker || !entity) return null;
    // a mention may be marked with a title that is no part of the name
    const isTheirs = quote?.entity === entity.id || entity.mentions.some((mention) => sameSpan(mention, speaker));
    return isTheirs ? anchorAt(this.text, speaker) : null;
  }

  private speakerReference(choice: SpeakerChoice): EntityReference | null {
    if (!choice) return null;
    if ('entity' in choice) return referenceTo(this.article.entities.get(choice.entity), this.text);
    if ('name' in choice) return { name: onOneLine(choice.name), kind: 'person', mention: null };
    return referenceAt(this.article, this.text, choice.mention) ?? { name: this.text.slice(choice.mention.start, choice.mention.end), kind: 'person', mention: anchorAt(this.text, choice.mention) };
  }

  /** A mark that a person makes; where the same was rejected before, that decision is turned round. */
  add(kind: MarkKind, span: Span, place?: PlacedReading): Change {
    if (span.start >= span.end || span.start < 0 || span.end > this.text.length) return [];
    for (const decision of this.article.decisions.values()) {
      if (decision.about !== 'mark' || decision.value.kind !== kind || !decision.anchor.span || !sameSpan(decision.anchor.span, span)) continue;
      return decision.state === 'rejected' ? [{ id: decision.id, before: decision, after: { ...aboutWordsThere(decision, this.text), state: 'accepted', by: this.reviewer.name, modified: this.reviewer.now } }] : [];
    }
    const suggested = this.article.marks.find((mark) => mark.kind === kind && mark.state === 'suggested' && sameSpan(mark, span));
    if (suggested) return [this.decide(suggested, null, { state: 'accepted' })];
    const { now, name, newId } = this.reviewer;
    const id = newId();
    const value = newValue(kind, this.text, span, referenceAt(this.article, this.text, span), place);
    const anchor = anchorAt(this.text, span);
    return [{ id, before: null, after: { about: 'mark', id, state: 'added', anchor, decidedWords: wordsThere({ anchor, value }), suggestion: null, value, note: '', by: name, created: now, modified: now } }];
  }
}

/** Puts an orphan at a span that a person chose. */
function attach(article: Article, text: string, id: string, span: Span, { name, now }: Reviewer): Change {
  const before = article.decisions.get(id);
  if (before?.about !== 'mark' || span.start >= span.end) return [];
  const { value } = before;
  const anchor = anchorAt(text, span);
  const attached: MarkDecision = { ...before, anchor, value: value.kind === 'quote' ? { ...value, pieces: [] } : value, by: name, modified: now };
  return [{ id, before, after: aboutWordsThere(attached, text) }];
}

/**
 * The change to the decisions that an operation makes in the article, whose text is `text`. Empty where there is nothing to
 * do, as when a mark is not there any more. Its inverse is {@link inverseOf} it. Each decision bears a later time than before.
 */
export const perform = (article: Article, text: string, operation: Operation, reviewer: Reviewer): Change =>
  changeBy(article, text, operation, reviewer).map(({ id, before, after }) => ({ id, before, after: after && { ...after, modified: laterThan(reviewer.now, [before]) } }));

function changeBy(article: Article, text: string, operation: Operation, reviewer: Reviewer): Change {
  const marks = new MarkReview(article, text, reviewer);
  switch (operation.type) {
    case 'accept': return marks.each(operation.marks, (mark, before) => marks.accept(mark, before));
    case 'reject':
    case 'remove': return [...marks.each(operation.marks, (mark, before) => marks.reject(mark, before)), ...marks.speakersTakenFromQuotes(operation.marks)];
    case 'reopen': return marks.each(operation.marks, (_, before) => marks.reopen(before));
    case 'changeKind': return marks.each(operation.marks, (mark, before) => marks.changeKind(mark, before, operation.kind, operation.place));
    case 'changeSpan': return marks.each([operation.mark], (mark, before) => marks.changeSpan(mark, before, operation.span));
    case 'setSpeaker': return marks.each(operation.marks, (mark, before) => marks.setSpeaker(mark, before, operation.speaker));
    case 'setQuoteType': return marks.each(operation.marks, (mark, before) => {
      const value = marks.value(mark, before);
      return value.kind === 'quote' && value.type !== operation.quoteType ? marks.change(mark, before, { value: { ...value, type: operation.quoteType } }) : null;
    });
    case 'choosePlace': return marks.each(operation.marks, (mark, before) => {
      const value = marks.value(mark, before);
      return value.kind === 'location' ? marks.change(mark, before, { value: { ...value, place: operation.place, chosen: true } }) : null;
    });
    case 'add': return [operation.span, ...(operation.also ?? [])].flatMap((span) => marks.add(operation.kind, span, operation.place));
    case 'note': return marks.each([operation.mark], (mark, before) => marks.note(mark, before, operation.note));
    case 'check': return marks.each(operation.marks, (mark, before) => marks.check(mark, before, operation.check));
    case 'bringIn': return performBringIn(article, text, operation, reviewer);
    case 'settle': return performSettle(article, operation.settled, reviewer);
    case 'attach': return attach(article, text, operation.decision, operation.span, reviewer);
    case 'discard': return operation.decisions.map((id): Step | null => {
      const before: Decision | undefined = article.decisions.get(id);
      return before ? { id, before, after: null } : null;
    }).filter(present);
    case 'chooseVersion': return chooseVersion(article, operation.decision, operation.version);
    case 'keepBoth': return keepBoth(operation.version, reviewer);
    default: return performOnEntities(article, text, operation, reviewer);
  }
}
