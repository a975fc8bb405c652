import type { Decision } from '../review/decision';
import { CodePoints } from './codePoints';
import { depthOf, isList, isObject, own, without, type Json, type JsonObject } from './json';
import { decisionBody, NotUnderstood, readDecision, type Reading } from './readDecision';
import type { OtherVersion, Past, Sidecar } from './sidecar';
import { readPast, readTakenBack } from './readPast';
import { textHash } from './textHash';
import { unknownOf, type Unknown } from './unknown';
import { deepest, largestSidecar, mostAnnotations, schemaVersion } from './vocabulary';
import { writeDecision } from './writeDecision';
import { pageOf } from './writeSidecar';

/**
 * What came of reading a sidecar. broken: it is no sidecar at all, and `because` says why: no JSON (half written, say), JSON that
 * is no page of annotations, or more of it than any article needs. newer: a later version of the extension wrote it.
 */
export type SidecarRead =
  | { readonly outcome: 'read'; readonly sidecar: Sidecar; /** Annotations of ours that were not understood, and are kept as they are. */ readonly notUnderstood: number }
  | { readonly outcome: 'newer'; readonly version: number }
  | { readonly outcome: 'broken'; readonly because: 'notJson' | 'notAnnotations' | 'tooLarge' };

/** Reads the content of a sidecar for an article whose text is `text`. Never throws, whatever the content. */
export function readSidecar(content: string, text: string): SidecarRead {
  if (content.length > largestSidecar) return { outcome: 'broken', because: 'tooLarge' };
  const page = parse(content);
  if (page === undefined) return { outcome: 'broken', because: 'notJson' };
  if (!isObject(page)) return { outcome: 'broken', because: 'notAnnotations' };
  if (depthOf(page, deepest) > deepest) return { outcome: 'broken', because: 'tooLarge' };
  const version = own(page, 'schemaVersion') ?? schemaVersion;
  if (typeof version === 'number' && version > schemaVersion) return { outcome: 'newer', version };
  const items = own(page, 'items');
  if (own(page, 'type') !== 'AnnotationPage' || !isList(items) || typeof version !== 'number') return { outcome: 'broken', because: 'notAnnotations' };
  if (items.length > mostAnnotations) return { outcome: 'broken', because: 'tooLarge' };
  return { outcome: 'read', ...readPage(page, items, { text, codePoints: new CodePoints(text), isSameText: own(page, 'textHash') === textHash(text) }) };
}

function parse(content: string): Json | undefined {
  try {
    return JSON.parse(content.replace(/^\uFEFF/, '')) as Json;
  } catch {
    return undefined;
  }
}

function readPage(page: JsonObject, items: readonly Json[], reading: Reading): { readonly sidecar: Sidecar; readonly notUnderstood: number } {
  const decisions = new Map<string, Decision>();
  const others: OtherVersion[] = [];
  const foreign: Json[] = [];
  const unknown = new Map<string, Unknown>();
  const past = new Map<string, Past>();
  let notUnderstood = 0;
  const seen = new Set<string>();
  for (const item of items) {
    const read = isObject(item) && decisionBody(item) ? understand(item, reading) : undefined;
    if (!read || seen.has(read.decision.id)) {
      if (isObject(item) && decisionBody(item)) notUnderstood++;
      foreign.push(item);
      continue;
    }
    const { decision, of, versions, rest } = read;
    seen.add(decision.id);
    if (of === undefined) {
      decisions.set(decision.id, decision);
      if (versions.length) past.set(decision.id, { versions });
    } else others.push({ id: decision.id, of, decision: { ...decision, id: of } });
    if (rest.size) unknown.set(decision.id, rest);
  }
  const takenBack = readTakenBack(own(page, 'takenBack'));
  for (const [id, gone] of takenBack.past) if (!decisions.has(id)) past.set(id, gone); // what is there was not taken back
  const id = own(page, 'id');
  const isNamed = typeof id === 'string' && id !== '';
  const unknownOfPage: Unknown = new Map([...unknownOf(without(without(page, 'items'), 'takenBack'), pageOf({ hash: '', id: '' })), ...(takenBack.rest.length ? [['takenBack', { whole: takenBack.rest }] as const] : [])]);
  return {
    notUnderstood,
    sidecar: { decisions, past, others, foreign, unknown, unknownOfPage, ...(isNamed ? { page: id } : {}) },
  };
}

function understand(annotation: JsonObject, reading: Reading): { readonly decision: Decision; readonly of: string | undefined; readonly versions: readonly string[]; readonly rest: Unknown } | undefined {
  try {
    const decision = readDecision(annotation, reading);
    const of = own(decisionBody(annotation)!, 'otherVersionOf');
    if (of !== undefined && typeof of !== 'string') return undefined;
    const understood = writeDecision(decision, { article: '', codePoints: reading.codePoints });
    const body = own(understood, 'body') as JsonObject;
    const versions = readPast(own(annotation, 'past'));
    return { decision, of, versions: versions ?? [], rest: unknownOf(annotation, { ...understood, ...(versions && { past: versions }), body: { ...body, otherVersionOf: '' } }) };
  } catch (error) {
    if (error instanceof NotUnderstood) return undefined;
    throw error;
  }
}
