import { anchorsOf } from '../review/anchorsOf';
import type { Decision, DecisionState } from '../review/decision';
import { CodePoints } from './codePoints';
import { format, given, isList, isObject, own, without, type Json, type JsonObject } from './json';
import type { Sidecar } from './sidecar';
import { textHash } from './textHash';
import { withUnknown } from './unknown';
import { context, schemaVersion, software } from './vocabulary';
import { writeDecision, type Source } from './writeDecision';

/** The page without its annotations. */
export const pageOf = ({ hash, id }: { readonly hash: string; readonly id: string }): JsonObject => ({ '@context': context, id, type: 'AnnotationPage', schemaVersion, textHash: hash });

/** What was taken back, each in the words of the W3C's Activity Streams vocabulary ("deleted", section 5.3, Tombstone), ordered by id; then what is not understood among it. */
function takenBackOf({ past, unknownOfPage }: Sidecar): Json | undefined {
  const gone = [...past].flatMap(([id, { versions, takenBack }]) => (takenBack === undefined ? [] : [{ id, past: versions, 'as:deleted': takenBack }]));
  const rest = unknownOfPage.get('takenBack');
  const all = [...gone.sort((a, b) => (a.id < b.id ? -1 : 1)), ...(rest && 'whole' in rest && isList(rest.whole) ? rest.whole : [])];
  return all.length ? all : undefined;
}

export interface Writing {
  readonly text: string;
  /** IRI of the article, relative to the sidecar. */
  readonly article: string;
  /** The version of the extension. */
  readonly version: string;
  /** The IRI of a page that has none yet. */
  readonly newId: () => string;
}

/** The content of a sidecar: a W3C Annotation Page, by place in the article. The same decisions give the same bytes. */
export function writeSidecar(sidecar: Sidecar, { text, article, version, newId }: Writing): string {
  const source: Source = { article, codePoints: new CodePoints(text) };
  const items: { readonly at: number; readonly id: string; readonly item: Json }[] = [];
  const add = (decision: Decision, id: string, otherVersionOf?: string): void => {
    const { versions } = (otherVersionOf === undefined ? sidecar.past.get(id) : undefined) ?? {};
    const annotation = withUnknown({ ...annotationOf(decision, id, otherVersionOf, source), ...(versions?.length ? { past: versions } : {}) }, sidecar.unknown.get(id) ?? new Map());
    items.push({ at: firstPosition(decision), id, item: withSoftware(annotation, decision, version) });
  };
  for (const decision of sidecar.decisions.values()) add(decision, decision.id);
  for (const other of sidecar.others) add(other.decision, other.id, other.of);
  for (const item of sidecar.foreign) items.push({ at: source.codePoints.offset(positionIn(item)), id: idOf(item), item });
  items.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const page = withUnknown(given({ ...pageOf({ hash: textHash(text), id: sidecar.page ?? newId() }), takenBack: takenBackOf(sidecar) }), sidecar.unknownOfPage);
  return format({ ...page, items: items.map(({ item }) => item) });
}

function annotationOf(decision: Decision, id: string, otherVersionOf: string | undefined, source: Source): JsonObject {
  const annotation = { ...writeDecision(decision, source), id };
  return otherVersionOf === undefined ? annotation : { ...annotation, body: { ...(own(annotation, 'body') as JsonObject), otherVersionOf } };
}

/** States of what the machine had suggested. */
const ofMachine: readonly DecisionState[] = ['suggested', 'accepted', 'rejected'];

/** What the machine had suggested was made by it, in the version that suggested it; what a person changed or added was not. */
function withSoftware(annotation: JsonObject, decision: Decision, version: string): JsonObject {
  const isSuggested = decision.about === 'mark' && ofMachine.includes(decision.state);
  const body = own(annotation, 'body');
  if (!isObject(body)) return annotation; // a list, into which others have put bodies of theirs
  const creator = own(body, 'creator');
  const isOurs = isObject(creator) && own(creator, 'name') === software;
  if (isSuggested) return creator ? annotation : { ...annotation, body: { ...body, creator: { type: 'Software', name: software, version } } };
  if (!isOurs) return annotation;
  return { ...annotation, body: without(body, 'creator') };
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
  const list = (value: Json | undefined): readonly Json[] => (value === undefined ? [] : isList(value) ? value : [value]);
  if (!isObject(item)) return Infinity;
  for (const target of list(own(item, 'target')).filter(isObject)) {
    for (const selector of list(own(target, 'selector')).filter(isObject)) {
      const start = own(selector, 'start');
      if (typeof start === 'number') return start;
    }
  }
  return Infinity;
}
