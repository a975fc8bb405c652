import type { PlacedReading } from '../../analysis/analysis';
import type { Anchor, QuoteSelector } from '../anchoring/anchor';
import { hasOtherWords, isAboutItsWords } from '../review/decidedWords';
import { checkOf } from '../review/claimCheck';
import type { Comparison, Decision, EntityDecision, EntityReference, MarkDecision, MarkValue } from '../review/decision';
import type { CodePoints } from './codePoints';
import { KnownWords, placeOf, rangeOf, writePlace } from './compactPlace';
import { given, type Json, type JsonObject } from './json';
import { sameAnchor, usualEntity } from './usual';
import { bodyTypes, bodyTypesOfQuotes, checkBody, motivations } from './vocabulary';

/** What it takes to write a place of the article. */
export interface Source {
  /** The article's text. */
  readonly text: string;
  /** IRI of the article, relative to the sidecar. */
  readonly article: string;
  readonly codePoints: CodePoints;
}

/** A target of the W3C standard, with both selectors: where it is, in code points, and the words that stand there. */
function target(anchor: Anchor, { article, codePoints }: Source, words = anchor.selector, splitOff?: true): JsonObject {
  const { exact, prefix, suffix } = words;
  const selector = [{ type: 'TextPositionSelector', ...rangeOf(anchor, codePoints) }, { type: 'TextQuoteSelector', exact, prefix, suffix }];
  return given({ source: article, selector, orphaned: anchor.span ? undefined : true, splitOff });
}

const readingOf = ({ name, lat, lon, country, admin1, geonameId, feature }: PlacedReading, usualName: string): JsonObject =>
  given({ name: name === usualName ? undefined : name, lat, lon, country, admin1, geonameId, feature });

/** Code units of the text beside a quote that its selector tells at most, so that the words of its speaker and cue need not be told apart from it. */
const furthest = 120;

/** The words of the mark with as much beside them as holds its cue and its speaker; just its selector where the text has other words by now. */
function wordsAround({ anchor, value }: MarkDecision, text: string): QuoteSelector {
  const { span, selector } = anchor;
  if (!span || value.kind !== 'quote' || !text.startsWith(selector.prefix + selector.exact + selector.suffix, span.start - selector.prefix.length)) return selector;
  let [before, after] = [selector.prefix.length, selector.suffix.length];
  for (const part of [value.cue?.span, value.speaker?.span]) {
    if (part && part.start >= span.start - furthest) before = Math.max(before, span.start - part.start);
    if (part && part.end <= span.end + furthest) after = Math.max(after, part.end - span.end);
  }
  return { exact: selector.exact, prefix: text.slice(span.start - before, span.start), suffix: text.slice(span.end, span.end + after) };
}

/** Writes the body of a decision about a mark: what goes without saying is not said. */
class MarkBody {
  private readonly known: KnownWords;

  constructor(
    private readonly decision: MarkDecision,
    private readonly source: Source,
    words: QuoteSelector,
  ) {
    this.known = new KnownWords(rangeOf(decision.anchor, source.codePoints), words);
  }

  write(): JsonObject {
    const { state, note, value, compared } = this.decision;
    return given({ type: value.kind === 'quote' ? bodyTypesOfQuotes[value.type] : bodyTypes[value.kind], state, note: note || undefined, suggestion: this.suggestion(), decidedWords: this.decidedWords(), ...this.value(value), compared: compared?.length ? compared.map(writeComparison) : undefined });
  }

  /** Said only where other words stand there now. */
  private decidedWords(): readonly string[] | undefined {
    return isAboutItsWords(this.decision) && hasOtherWords(this.decision) ? this.decision.decidedWords : undefined;
  }

  private place(anchor: Anchor | null): Json | undefined {
    return anchor ? writePlace(anchor, this.known, this.source.codePoints) : undefined;
  }

  /** What was suggested is what was decided about, unless it is said; what a person added was not suggested. */
  private suggestion(): Json | undefined {
    const { state, suggestion, anchor, value } = this.decision;
    if (!suggestion) return state === 'added' ? undefined : null;
    const kind = suggestion.kind === value.kind ? undefined : suggestion.kind;
    const at = sameAnchor(suggestion.anchor, anchor) ? undefined : this.place(suggestion.anchor);
    return kind === undefined && at === undefined && state !== 'added' ? undefined : given({ kind, place: at });
  }

  /** Whom the decision names; an object that says nothing where that is as usual. */
  private entity(reference: EntityReference | null): Json | undefined {
    const usual = usualEntity(this.decision);
    if (!reference) return usual ? null : undefined;
    const { name, kind, mention } = reference;
    const isUsual = mention ? usual && sameAnchor(mention, usual.mention) : !usual;
    return given({
      name: name === usual?.name ? undefined : name,
      kind: kind === (usual?.kind ?? 'person') ? undefined : kind,
      ...(isUsual ? {} : mention ? placeOf(mention, this.known, this.source.codePoints, name) : { at: null }),
    });
  }

  private value(value: MarkValue): Readonly<Record<string, Json | undefined>> {
    switch (value.kind) {
      case 'quote': {
        const { pieces, cue, speaker, entity, confidence, reason } = value;
        return {
          pieces: pieces.length ? pieces.map((piece) => this.place(piece) ?? null) : undefined, cue: this.place(cue), speaker: this.place(speaker),
          entity: this.entity(entity), ...machineWords(confidence, reason),
        };
      }
      case 'speaker':
        return { entity: this.entity(value.entity) };
      case 'claim': {
        const { score, reasons, lowers, claimKind, evidence, claimant } = value;
        return { score, claimKind: claimKind ?? undefined, evidence: evidence ?? undefined, claimant: this.entity(claimant), reasons: reasons.length ? reasons : undefined, lowers: lowers.length ? lowers : undefined };
      }
      case 'location': {
        const { name, sense, place, chosen, alternatives, entity, confidence, reason } = value;
        return {
          name: name === this.decision.anchor.selector.exact ? undefined : name, sense: sense === 'place' ? undefined : sense, place: place ? readingOf(place, name) : undefined, chosen: chosen || undefined,
          entity: this.entity(entity), ...machineWords(confidence, reason),
          alternatives: alternatives.length ? alternatives.map((other) => given({ ...readingOf(other, name), score: other.score })) : undefined,
        };
      }
    }
  }
}

const writeComparison = ({ reader, had }: Comparison): JsonObject => given({ name: reader, had: had ?? undefined });

const machineWords = (confidence: number, reason: string): Readonly<Record<string, Json | undefined>> => ({ confidence: confidence === 1 ? undefined : confidence, reason: reason || undefined });

function entityBody({ note, machineNames, name, kind, description }: EntityDecision): JsonObject {
  return given({ type: bodyTypes.entity, note: note || undefined, machineNames, name: name ?? undefined, kind: kind ?? undefined, description: description ?? undefined });
}

/** What came of checking a claim: a body of its own (W3C Web Annotation Data Model, 3.2.4 and 3.2.5), whose text is what was found. By whom and when is said where it is not as with the decision. */
function checkBodyOf(decision: Decision): JsonObject | null {
  const check = decision.about === 'mark' ? checkOf(decision) : null;
  if (!check) return null;
  const { status, source, note, by, at } = check;
  const isSigned = (by || '') === (decision.by || '');
  return given({ type: checkBody, purpose: 'assessing', checkStatus: status, value: note, basedOn: source || undefined, creator: isSigned ? undefined : person(by), created: at === decision.modified ? undefined : at });
}

const person = (name: string | null): JsonObject => given({ type: 'Person', name: name || undefined });

function bodyAndTarget(decision: Decision, source: Source): { readonly body: JsonObject; readonly target: Json } {
  if (decision.about === 'mark') {
    const words = wordsAround(decision, source.text);
    return { body: new MarkBody(decision, source, words).write(), target: target(decision.anchor, source, words) };
  }
  const targets = [...decision.mentions.map((mention) => target(mention, source)), ...decision.splitOff.map((mention) => target(mention, source, mention.selector, true))];
  return { body: entityBody(decision), target: targets.length ? targets : source.article }; // an annotation is always about something
}

/** The decision as a W3C Web Annotation. Its body says what was decided; of a claim that was checked a second one, of the type {@link checkBody}, what came of that. */
export function writeDecision(decision: Decision, source: Source): JsonObject {
  const { id, by, created, modified } = decision;
  const { body, target } = bodyAndTarget(decision, source);
  const check = checkBodyOf(decision);
  return given({
    id, type: 'Annotation',
    motivation: motivations[decision.about === 'mark' ? decision.value.kind : 'entity'],
    creator: person(by),
    created, modified: modified === created ? undefined : modified,
    body: check ? [body, check] : body, target,
  });
}
