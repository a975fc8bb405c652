import { runToEnd, type Steps } from '../../analysis/steps';
import type { Decision } from '../review/decision';
import { CodePoints } from './codePoints';
import type { Places } from './compactPlace';
import { asList, isList, isObject, isVerbatim, own, without, type Json, type JsonObject } from './json';
import { parseSource } from './parseSource';
import { checkBodyIn, decisionBody, NotUnderstood, readDecision } from './readDecision';
import { readPast, readTakenBack } from './readPast';
import type { OtherVersion, Past, Sidecar } from './sidecar';
import { splitPage, type Source } from './splitPage';
import { textHashInSteps } from './textHash';
import { unknownOf, type Unknown } from './unknown';
import { upgraded } from './upgrade';
import { anyBody, checkBody, knownContext, knownTerms, knownTermsOfBody, largestSidecar, pageOf, schemaVersion } from './vocabulary';
import { writeDecision } from './writeDecision';

/**
 * What came of reading a sidecar. broken: it is no sidecar at all, and `because` says why: no JSON (half written, say), JSON that
 * is no page of annotations, or more of it than any article needs. newer: a later version of the extension wrote it.
 */
export type SidecarRead =
  | { readonly outcome: 'read'; readonly sidecar: Sidecar; /** Annotations of ours that were not understood, and are kept as they are. */ readonly notUnderstood: number }
  | { readonly outcome: 'newer'; readonly version: number }
  | { readonly outcome: 'broken'; readonly because: 'notJson' | 'notAnnotations' | 'tooLarge' };

/** Reads the content of a sidecar for an article whose text is `text`. Never throws, whatever the content. What the extension wrote is never too large. */
export const readSidecar = (content: string, text: string): SidecarRead => runToEnd(readSidecarInSteps(content, text));

/** {@link readSidecar}, an annotation a step. */
export function* readSidecarInSteps(content: string, text: string): Steps<SidecarRead> {
  if (content.length > largestSidecar) return { outcome: 'broken', because: 'tooLarge' };
  const split = yield* splitPage(content.replace(/^\uFEFF/, ''));
  if (split === 'tooLarge') return { outcome: 'broken', because: 'tooLarge' };
  const page = split && valueOf(split.page);
  if (!split || page === undefined) return { outcome: 'broken', because: 'notJson' };
  if (!isObject(page)) return { outcome: 'broken', because: 'notAnnotations' };
  const version = own(page, 'schemaVersion') ?? schemaVersion;
  if (typeof version === 'number' && version > schemaVersion) return { outcome: 'newer', version };
  const items = own(page, 'items');
  if (own(page, 'type') !== 'AnnotationPage' || !isList(items) || items.length || typeof version !== 'number') return { outcome: 'broken', because: 'notAnnotations' };
  const reading = new PageReading({ text, codePoints: new CodePoints(text), isSameText: own(page, 'textHash') === (yield* textHashInSteps(text)) });
  for (const source of split.items) {
    if (!reading.take(source)) return { outcome: 'broken', because: 'notJson' };
    yield;
  }
  return { outcome: 'read', ...reading.end(page) };
}

/** Of a page that has a key twice, as when both sides of a conflict were left in it, the last value counts. */
function valueOf(page: Source): Json | undefined {
  const value = parseSource(page);
  return isVerbatim(value) ? (JSON.parse(value.source) as Json) : value;
}

/** Reads the annotations of a page one by one. */
class PageReading {
  private readonly decisions = new Map<string, Decision>();
  private readonly others: OtherVersion[] = [];
  private readonly foreign: Json[] = [];
  private readonly unknown = new Map<string, Unknown>();
  private readonly past = new Map<string, Past>();
  private notUnderstood = 0;
  private readonly seen = new Set<string>();

  constructor(private readonly places: Places) {}

  /** Takes in an annotation; false where it is not JSON. */
  take(source: Source): boolean {
    const item = parseSource(source);
    if (item === undefined) return false;
    const annotation = isObject(item) ? upgraded(item) : undefined;
    const isOurs = annotation !== undefined && decisionBody(annotation) !== undefined;
    const read = isOurs ? understand(annotation, this.places) : undefined;
    if (!read || this.seen.has(read.id)) {
      if (isOurs) this.notUnderstood++;
      this.foreign.push(item);
      return true;
    }
    const { id, decision, of, versions, rest } = read;
    this.seen.add(id);
    if (of === undefined) {
      this.decisions.set(id, decision);
      if (versions.length) this.past.set(id, { versions });
    } else this.others.push({ id, of, decision });
    if (rest.size) this.unknown.set(id, rest);
    return true;
  }

  end(page: JsonObject): { readonly sidecar: Sidecar; readonly notUnderstood: number } {
    const { decisions, others, foreign, unknown, past, notUnderstood } = this;
    const takenBack = readTakenBack(own(page, 'takenBack'));
    for (const [id, gone] of takenBack.past) if (!decisions.has(id)) past.set(id, gone); // what is there was not taken back
    const id = own(page, 'id');
    const unknownOfPage: Unknown = new Map([
      ...unknownOf(without(page, 'items', 'takenBack'), pageOf({ hash: '', id: '', context: knownContext })),
      ...(takenBack.rest.length ? [['takenBack', { whole: takenBack.rest }] as const] : []),
    ]);
    return { notUnderstood, sidecar: { decisions, past, others, foreign, unknown, unknownOfPage, ...(typeof id === 'string' && id !== '' ? { page: id } : {}) } };
  }
}

interface Understood {
  readonly id: string;
  readonly decision: Decision;
  /** The decision of which it is another version. */
  readonly of: string | undefined;
  readonly versions: readonly string[];
  readonly rest: Unknown;
}

function understand(annotation: JsonObject, places: Places): Understood | undefined {
  try {
    const decision = readDecision(annotation, places);
    const of = own(decisionBody(annotation)!, 'otherVersionOf');
    if (of !== undefined && typeof of !== 'string') return undefined;
    const { id } = decision;
    const versions = readPast(own(annotation, 'past')) ?? [];
    return { id, decision: of === undefined ? decision : { ...decision, id: of }, of, versions, rest: restOf(annotation, decision, places) };
  } catch (error) {
    if (error instanceof NotUnderstood) return undefined;
    throw error;
  }
}

/** What the annotation says beyond the decision. */
function restOf(annotation: JsonObject, decision: Decision, places: Places): Unknown {
  const { body, ...understood } = writeDecision(decision, { article: '', text: places.text, codePoints: places.codePoints });
  const rest = new Map(unknownOf(without(annotation, 'body'), understood, knownTerms));
  const [ours, check] = [decisionBody(annotation), checkBodyIn(annotation)];
  const named = (each: Json): Json => (each === ours ? { ...ours, type: anyBody } : each === check ? { ...check, type: checkBody } : each);
  const [decided, ...checked] = asList(body) as readonly JsonObject[];
  const bodies = unknownOf(asList(own(annotation, 'body')).map(named), [{ ...decided, type: anyBody }, ...checked], knownTermsOfBody);
  if (bodies.size) rest.set('body', { part: bodies });
  return rest;
}
