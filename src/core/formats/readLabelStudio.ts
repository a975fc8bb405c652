import { CodePoints } from '../article/sidecar/codePoints';
import { ImportFault, joined, placeIn, senseOf, type Imported, type ImportedPlace, type Labelled, type Relation } from './imported';
import { kindOfLabel, quoteTypeOf, type ImportedKind } from './importLabels';
import { controls } from './labelStudio';
import { asObject, asText, listed, parseJson } from './parseJson';
import { sameWordsAs } from './sameText';

/** The text of a task: the only long text that its data holds, by preference under "text". */
const textOf = (data: Readonly<Record<string, unknown>> | undefined): string | undefined => asText(data?.['text']) ?? Object.values(data ?? {}).filter((value): value is string => typeof value === 'string').sort((a, b) => b.length - a.length)[0];

/** What a person made of a task; where nobody did anything, what a model suggests. */
function resultsOf(task: Readonly<Record<string, unknown>>): readonly unknown[] {
  const made = [...listed(task['annotations']), ...listed(task['completions'])].map(asObject).filter((each) => each && each['was_cancelled'] !== true);
  const [last] = made.length ? made.slice(-1) : listed(task['predictions']).map(asObject).slice(-1);
  return listed(last?.['result']);
}

/** Reads tasks as Label Studio exports them (JSON), and takes the one that is about this article. */
export function readLabelStudio(content: string, article: string): Imported {
  const tasks = listed(parseJson(content)).map((task, i) => {
    const object = asObject(task);
    const text = textOf(asObject(object?.['data']));
    if (!object || text === undefined) throw new ImportFault('notThisFormat', { entry: i + 1 });
    return { task: object, text, entry: i + 1 };
  });
  const found = tasks.find(({ text }) => sameWordsAs(text, article)) ?? (tasks.length === 1 ? tasks[0] : undefined);
  if (!found) throw new ImportFault(tasks.length ? 'otherArticle' : 'nothing');
  const { task, text, entry } = found;
  const codePoints = new CodePoints(text);
  const regions = new Map<string, { place?: ImportedPlace; label?: ImportedKind; labels: string[]; said: Map<string, string> }>();
  const relations: Relation[] = [];
  let left = 0;
  for (const raw of resultsOf(task)) {
    const result = asObject(raw);
    const value = asObject(result?.['value']);
    if (result?.['type'] === 'relation') {
      const [from, to] = [asText(result['from_id']), asText(result['to_id'])];
      if (from && to) relations.push({ role: asText(listed(result['labels'])[0]) ?? 'speaker', from, to });
      continue;
    }
    const id = asText(result?.['id']);
    if (!result || !value || !id) continue;
    const region = regions.get(id) ?? { labels: [], said: new Map<string, string>() };
    regions.set(id, region);
    const [start, end] = [Number(value['start']), Number(value['end'])];
    if (!region.place && value['start'] !== undefined) {
      const words = asText(value['text']);
      const inPoints = { start: codePoints.offset(start), end: codePoints.offset(end) };
      const inUnits = words !== undefined && text.slice(inPoints.start, inPoints.end) !== words && text.slice(start, end) === words;
      region.place = placeIn(text, inUnits || !Number.isInteger(start) || !Number.isInteger(end) ? { start, end } : end > codePoints.count(text.length) ? { start, end: text.length + 1 } : inPoints, { entry });
    }
    const labels = listed(value['labels']).concat(listed(value['hypertextlabels'])).flatMap((label) => asText(label) ?? []);
    region.labels.push(...labels);
    const said = asText(listed(value['choices'])[0]) ?? (labels.length ? undefined : asText(listed(value['text'])[0]));
    if (said && typeof result['from_name'] === 'string') region.said.set(result['from_name'], said);
  }
  const spans = [...regions].flatMap(([id, { place, labels, said }]): Labelled[] => {
    const label = labels.map(kindOfLabel).find((kind) => kind !== undefined);
    if (!place || !label) {
      left++;
      return [];
    }
    const quoteType = quoteTypeOf(said.get(controls.quoteType)) ?? labels.map(quoteTypeOf).find((type) => type !== undefined);
    return [{ id, label, pieces: [place], quoteType, sense: senseOf(said.get(controls.sense)), entity: said.get(controls.entity), note: said.get(controls.note) }];
  });
  return { text, marks: joined(spans, relations), left };
}
