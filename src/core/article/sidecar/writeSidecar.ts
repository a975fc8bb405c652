import { runToEnd, type Steps } from '../../analysis/steps';
import { anchorsOf } from '../review/anchorsOf';
import type { Decision } from '../review/decision';
import { CodePoints } from './codePoints';
import { asList, entriesOf, isList, isObject, own, textOf, without, type Json, type JsonObject } from './json';
import type { Sidecar } from './sidecar';
import { textHashInSteps } from './textHash';
import { withUnknown, type Unknown } from './unknown';
import { anyBody, checkBody, context, largestRest, largestSidecar, mostAnnotations, pageOf, textBody } from './vocabulary';
import { writeDecision, type Source } from './writeDecision';

/** What was taken back, each in the words of the W3C's Activity Streams vocabulary ("deleted", section 5.3, Tombstone), ordered by id; then what is not understood among it. */
function takenBackOf({ past, unknownOfPage }: Sidecar): Json[] {
  const gone = [...past].flatMap(([id, { versions, takenBack }]) => (takenBack === undefined ? [] : [{ id, past: versions, 'as:deleted': takenBack }]));
  const rest = unknownOfPage.get('takenBack');
  return [...gone.sort((a, b) => (a.id < b.id ? -1 : 1)), ...(rest && 'whole' in rest ? asList(rest.whole) : [])];
}

export interface Writing {
  readonly text: string;
  /** IRI of the article, relative to the sidecar. */
  readonly article: string;
  /** The IRI of a page that has none yet. */
  readonly newId: () => string;
}

/**
 * The content of a sidecar: a W3C Annotation Page, by place in the article. The same decisions give the same bytes. Throws a
 * RangeError where they are more than would be read again, which no article comes near.
 */
export const writeSidecar = (sidecar: Sidecar, writing: Writing): string => runToEnd(writeSidecarInSteps(sidecar, writing));

/** {@link writeSidecar}, an annotation a step. */
export function* writeSidecarInSteps(sidecar: Sidecar, { text, article, newId }: Writing): Steps<string> {
  const source: Source = { article, text, codePoints: new CodePoints(text) };
  const items: { readonly at: number; readonly id: string; readonly lines: string }[] = [];
  for (const decision of sidecar.decisions.values()) {
    items.push({ at: firstPosition(decision), id: decision.id, lines: linesOf(annotationOf(decision, sidecar, source)) });
    yield;
  }
  for (const { id, of, decision } of sidecar.others) items.push({ at: firstPosition(decision), id, lines: linesOf(annotationOf(decision, sidecar, source, { id, of })) });
  for (const item of sidecar.foreign) {
    items.push({ at: source.codePoints.offset(positionIn(item)), id: idOf(item), lines: textOf(item) });
    yield;
  }
  items.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  yield;
  const hash = yield* textHashInSteps(text);
  const page = without(withUnknown(pageOf({ hash, id: sidecar.page ?? newId(), context }), sidecar.unknownOfPage), 'takenBack');
  const takenBack = takenBackOf(sidecar);
  const rest = [...entriesOf(page), ...(takenBack.length ? [listOf('takenBack', takenBack.map(textOf))] : [])].join(',\n');
  const content = `{\n${rest},\n${listOf('items', items.map(({ lines }) => lines))}\n}\n`;
  if (items.length > mostAnnotations || rest.length + 100 > largestRest || content.length > largestSidecar) throw new RangeError('more annotations than a sidecar holds');
  return content;
}

const listOf = (key: string, items: readonly string[]): string => (items.length ? `"${key}":[\n${items.join(',\n')}\n]` : `"${key}":[]`);

function annotationOf(decision: Decision, { past, unknown }: Sidecar, source: Source, other?: { readonly id: string; readonly of: string }): JsonObject {
  const { target, body, ...rest } = writeDecision(decision, source);
  const versions = other ? undefined : past.get(decision.id)?.versions;
  const [decided, ...checked] = asList(body) as readonly JsonObject[];
  const ours: JsonObject = { ...decided, ...(other && { otherVersionOf: other.of }) };
  const named: JsonObject = { ...ours, type: anyBody };
  const annotation = { ...rest, ...(other && { id: other.id }), ...(versions?.length ? { past: versions } : {}), body: checked.length ? [named, ...checked] : named, target: target! };
  const whole = withUnknown(annotation, unknown.get(other?.id ?? decision.id) ?? nothing);
  const typed = (each: Json): Json => (isObject(each) && own(each, 'type') === checkBody ? { ...each, type: textBody } : isObject(each) && own(each, 'type') === anyBody ? without({ ...each, type: ours.type! }, ...(saysNothing(own(each, 'entity')) ? (['entity'] as const) : [])) : each);
  const bodies = own(whole, 'body')!;
  return { ...whole, body: isList(bodies) ? bodies.map(typed) : typed(bodies) };
}

const saysNothing = (value: Json | undefined): boolean => isObject(value) && !Object.keys(value).length;

const nothing: Unknown = new Map();

/**
 * An annotation in lines that read well in a diff: what never changes, what a person decided, and where. A further decision adds
 * three lines, another decision about the same changes one.
 */
function linesOf(annotation: JsonObject): string {
  const { id, type, target } = annotation;
  const what = entriesOf(without(annotation, 'id', 'type', 'target')).join(',');
  const where = isList(target) && target.length > 1 ? `"target":[\n${target.map(textOf).join(',\n')}]` : `"target":${textOf(target!)}`;
  return `{"id":${textOf(id!)},"type":${textOf(type!)},\n${what},\n${where}}`;
}

function idOf(item: Json): string {
  const id = isObject(item) ? own(item, 'id') : undefined;
  return typeof id === 'string' ? id : '';
}

/** Where the decision begins in the text, in code units. */
function firstPosition(decision: Decision): number {
  const [first] = decision.about === 'mark' ? [decision.anchor] : anchorsOf(decision);
  return first ? (first.span?.start ?? first.position) : Infinity;
}

/** Where an annotation of others begins, in code points; at the end where it does not say. */
function positionIn(item: Json): number {
  if (!isObject(item)) return Infinity;
  for (const target of asList(own(item, 'target')).filter(isObject)) {
    for (const selector of asList(own(target, 'selector')).filter(isObject)) {
      const start = own(selector, 'start');
      if (typeof start === 'number') return start;
    }
  }
  return Infinity;
}
