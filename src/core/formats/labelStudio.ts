import { CodePoints } from '../article/sidecar/codePoints';
import { software } from '../article/sidecar/vocabulary';
import { attributes } from './markup';
import type { Exported } from './exported';
import { labels, quoteTypes, roles, senses, tagged, type Label, type Tagged } from './tagged';

/** The names that the labelling configuration gives its controls, by which results find them. */
export const controls = { text: 'text', label: 'label', quoteType: 'quoteType', sense: 'sense', entity: 'entity', note: 'note' } as const;

/** A control that says something of a region, with what it says. */
const said = (mark: Tagged): (readonly [name: string, type: 'choices' | 'textarea', values: readonly string[]])[] => [
  ...(mark.quoteType ? [[controls.quoteType, 'choices', [mark.quoteType]] as const] : []),
  ...(mark.location ? [[controls.sense, 'choices', [mark.location.sense]] as const] : []),
  ...(mark.entity || mark.location ? [[controls.entity, 'textarea', [mark.location?.name ?? mark.entity!.name]] as const] : []),
  ...(mark.note ? [[controls.note, 'textarea', [mark.note]] as const] : []),
];

/**
 * A task of Label Studio with the marks as predictions, which a person there takes over and corrects. Offsets count code points, as its
 * text regions do; a quote that is interrupted is a region a piece, and these are related. Load the labelling configuration first.
 */
export function labelStudio(exported: Exported): string {
  const { text, name, source } = exported;
  const codePoints = new CodePoints(text);
  const marks = tagged(exported).filter(({ spans }) => spans.length);
  const idOf = (number: number, piece = 0): string => (piece ? `m${number}.${piece + 1}` : `m${number}`);
  const result = marks.flatMap((mark) => mark.spans.flatMap(({ start, end }, piece): object[] => {
    const value = { start: codePoints.count(start), end: codePoints.count(end), text: text.slice(start, end) };
    const common = { id: idOf(mark.number, piece), to_name: controls.text };
    return [
      { ...common, from_name: controls.label, type: 'labels', value: { ...value, labels: [mark.label] }, score: mark.confidence },
      ...(piece ? [] : said(mark).map(([from_name, type, values]) => ({ ...common, from_name, type, value: { ...value, [type === 'choices' ? 'choices' : 'text']: values } }))),
    ];
  }));
  const relations = marks.flatMap(({ number, spans, links }) => [
    ...spans.slice(1).map((_, i) => ({ type: 'relation', from_id: idOf(number, i), to_id: idOf(number, i + 1), direction: 'right', labels: ['continues'] })),
    ...links.map(({ role, to }) => ({ type: 'relation', from_id: idOf(number), to_id: idOf(to), direction: 'right', labels: [role] })),
  ]);
  return `${JSON.stringify([{ data: { text, name, ...source }, predictions: [{ model_version: software, result: [...result, ...relations] }] }], null, 2)}\n`;
}

const colours: Readonly<Record<Label, string>> = { Quote: '#2a7fd4', Speaker: '#8a5cc7', Cue: '#7a7f87', Claim: '#c7781f', Location: '#2f8f5b' };

const choices = (name: string, label: Label, title: string, values: readonly string[]): string =>
  `  <Choices${attributes({ name, toName: controls.text, perRegion: 'true', whenTagName: controls.label, whenLabelValue: label, title })}>\n${values.map((value) => `    <Choice${attributes({ value })}/>\n`).join('')}  </Choices>\n`;
const area = (name: string, placeholder: string): string => `  <TextArea${attributes({ name, toName: controls.text, perRegion: 'true', rows: 1, placeholder })}/>\n`;

/** The labelling configuration of Label Studio (Settings, Labeling Interface, Code) for tasks of {@link labelStudio}. */
export const labelStudioConfig = (): string => [
  '<View>\n',
  `  <Relations>\n${[...roles, 'continues'].map((value) => `    <Relation${attributes({ value })}/>\n`).join('')}  </Relations>\n`,
  `  <Labels${attributes({ name: controls.label, toName: controls.text })}>\n${labels.map((value) => `    <Label${attributes({ value, background: colours[value] })}/>\n`).join('')}  </Labels>\n`,
  `  <Text${attributes({ name: controls.text, value: '$text', granularity: 'word' })}/>\n`,
  choices(controls.quoteType, 'Quote', 'Type of quote', quoteTypes),
  choices(controls.sense, 'Location', 'Sense of place', senses),
  area(controls.entity, 'Who or where'),
  area(controls.note, 'Note'),
  '</View>\n',
].join('');
