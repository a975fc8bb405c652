import type { LocationSense } from '../analysis/analysis';
import { CodePoints } from '../article/sidecar/codePoints';
import { readSidecar } from '../article/sidecar/readSidecar';
import { ImportFault, joined, placeIn, senseOf, type Imported, type ImportedPlace, type Labelled, type Relation } from './imported';
import { kindOfLabel, quoteTypeOf } from './importLabels';
import { asObject, asText, listed, objectsIn, parseJson } from './parseJson';

type Node = Readonly<Record<string, unknown>>;

/** The annotations in what was read: one, a list, a page, or a collection with its pages. */
function annotationsIn(value: unknown, deep = 0): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((each) => annotationsIn(each, deep + 1));
  const node = asObject(value);
  if (!node || deep > 4) return [];
  const types = listed(node['type'] ?? node['@type']);
  if (types.includes('Annotation') || types.includes('oa:Annotation') || node['target'] !== undefined) return [node];
  return [...listed(node['items']), ...listed(node['first']), ...listed(node['annotations'])].flatMap((each) => annotationsIn(each, deep + 1));
}

const words = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The place that the selectors of a target name: its words where they are told, else its positions in the article, which count code points. */
function placeOf(target: Node, text: string, codePoints: CodePoints, entry: number): ImportedPlace | undefined {
  const selectors = objectsIn(target['selector']);
  const ofType = (type: string): Node | undefined => selectors.find((selector) => listed(selector['type']).includes(type));
  const quote = ofType('TextQuoteSelector');
  const fragment = /^char=(\d+),(\d+)$/.exec(words(ofType('FragmentSelector')?.['value']));
  const position = ofType('TextPositionSelector') ?? (fragment ? { start: Number(fragment[1]), end: Number(fragment[2]) } : undefined);
  const [start, end] = [position?.['start'], position?.['end']].map((offset) => (typeof offset === 'number' ? offset : undefined));
  const exact = words(quote?.['exact']);
  if (exact) {
    const at = start === undefined ? Math.max(0, text.indexOf(exact)) : codePoints.offset(start);
    return { position: at, selector: { exact, prefix: words(quote?.['prefix']).slice(-32), suffix: words(quote?.['suffix']).slice(0, 32) } };
  }
  if (start === undefined || end === undefined) return undefined;
  const outside = !Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > codePoints.count(text.length);
  return placeIn(text, outside ? { start: -1, end: 0 } : { start: codePoints.offset(start), end: codePoints.offset(end) }, { entry });
}

/** What the bodies of an annotation say, ours and those of others. */
interface Said {
  readonly labels: readonly string[];
  readonly comments: readonly string[];
  readonly own: Node;
}

function saidBy(annotation: Node): Said {
  const labels: string[] = [];
  const comments: string[] = [];
  let own: Node = {};
  for (const body of [...listed(annotation['body']), ...listed(annotation['bodies'])]) {
    const node = asObject(body);
    const value = asText(node ? (node['value'] ?? node['chars']) : body);
    const purposes = listed(node?.['purpose'] ?? (node ? annotation['motivation'] : 'tagging'));
    if (node && listed(node['type']).includes('Mark')) own = node;
    else if (value && purposes.some((purpose) => /^(?:oa:)?(?:tagging|classifying|identifying)$/.test(words(purpose)))) labels.push(value);
    else if (value) comments.push(value);
  }
  for (const value of [...listed(annotation['bodyValue']), ...listed(annotation['tags'])]) if (asText(value)) labels.push(value as string);
  return { labels, comments, own };
}

/** Reads W3C Web Annotations of any program about the article whose text is `text`; a file of decisions of our own as what it is. */
export function readW3c(content: string, text: string): Imported {
  const value = parseJson(content.replace(/^\uFEFF/, ''));
  if (asObject(value)?.['schemaVersion'] !== undefined) {
    const read = readSidecar(content, text);
    if (read.outcome !== 'read') throw new ImportFault('notThisFormat');
    return { text, marks: [], decisions: [...read.sidecar.decisions.values()], left: read.notUnderstood + read.sidecar.foreign.length };
  }
  const annotations = annotationsIn(value);
  if (!annotations.length) throw new ImportFault('nothing');
  const codePoints = new CodePoints(text);
  const relations: Relation[] = [];
  let left = 0;
  const spans = annotations.flatMap((each, i): Labelled[] => {
    const annotation = asObject(each)!;
    const { labels, comments, own } = saidBy(annotation);
    const label = labels.map(kindOfLabel).find((kind) => kind !== undefined);
    const [first, ...others] = objectsIn(annotation['target']).flatMap((target) => placeOf(target, text, codePoints, i + 1) ?? []);
    if (!label || !first) {
      left++;
      return [];
    }
    const id = asText(annotation['id'] ?? annotation['@id']) ?? `annotation ${i + 1}`;
    for (const [role, key] of [['speaker', 'saidBy'], ['cue', 'reportedBy']] as const) for (const to of listed(own[key])) if (asText(to)) relations.push({ role, from: id, to: to as string });
    const sense: LocationSense | undefined = senseOf(own['sense']);
    const [lat, lon, geonameId, name] = [own['lat'], own['lon'], own['geonameId'], asText(own['entity'])];
    const isPlaced = label === 'location' && typeof lat === 'number' && typeof lon === 'number' && Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && name !== undefined;
    return [{
      id, label, pieces: [first, ...others], quoteType: quoteTypeOf(asText(own['quoteType'])) ?? labels.map(quoteTypeOf).find((type) => type !== undefined), sense, entity: name, note: comments.join(' '),
      ...(isPlaced ? { place: { name, lat, lon, ...(Number.isSafeInteger(geonameId) ? { geonameId: geonameId as number } : {}) } } : {}),
    }];
  });
  return { text, marks: joined(spans, relations), left };
}
