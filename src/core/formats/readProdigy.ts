import { CodePoints } from '../article/sidecar/codePoints';
import { ImportFault, joined, placeIn, senseOf, type Imported, type Labelled, type Relation } from './imported';
import { kindOfLabel, quoteTypeOf } from './importLabels';
import { asObject, asText, listed, parseJson } from './parseJson';
import { sameWordsAs } from './sameText';

type Task = Readonly<Record<string, unknown>>;

const spanKey = (span: unknown): string => {
  const { start, end, label } = asObject(span) ?? {};
  return JSON.stringify([start, end, label]);
};

/** Reads tasks of Prodigy, one a line, and takes the one that is about this article; one that was rejected or ignored is left. */
export function readProdigy(content: string, article: string): Imported {
  const tasks = content.split(/\r?\n/).flatMap((raw, i) => {
    if (!raw.trim()) return [];
    const task: Task | undefined = asObject(parseJson(raw, i + 1));
    const text = asText(task?.['text']);
    if (!task || text === undefined) throw new ImportFault('notThisFormat', { line: i + 1 });
    return [{ task, text, line: i + 1 }];
  });
  const told = tasks.filter(({ task: { answer } }) => answer === undefined || answer === 'accept');
  const found = told.find(({ text }) => sameWordsAs(text, article)) ?? (told.length === 1 ? told[0] : undefined);
  if (!found) throw new ImportFault(told.length ? 'otherArticle' : 'nothing');
  const { task, text, line } = found;
  const codePoints = new CodePoints(text);
  const most = codePoints.count(text.length);
  let left = 0;
  const spans = listed(task['spans']).flatMap((raw): Labelled[] => {
    const span = asObject(raw);
    const label = kindOfLabel(asText(span?.['label']) ?? '');
    if (!span || !label) {
      left++;
      return [];
    }
    const [start, end] = [span['start'], span['end']].map((offset) => (Number.isInteger(offset) && (offset as number) <= most ? codePoints.offset(offset as number) : NaN));
    return [{ id: spanKey(span), label, pieces: [placeIn(text, { start: start!, end: end! }, { line })], quoteType: quoteTypeOf(asText(span['quoteType'])) ?? quoteTypeOf(asText(span['label'])), sense: senseOf(span['sense']), entity: asText(span['entity']), note: asText(span['note']) }];
  });
  const relations = listed(task['relations']).flatMap((raw): Relation[] => {
    const relation = asObject(raw);
    return relation ? [{ role: asText(relation['label']) ?? '', from: spanKey(relation['head_span']), to: spanKey(relation['child_span']) }] : [];
  });
  return { text, marks: joined(spans, relations), left };
}
