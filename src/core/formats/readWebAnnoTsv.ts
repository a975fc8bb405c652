import { ImportFault, joined, placeIn, senseOf, type Imported, type Labelled, type Relation } from './imported';
import { kindOfLabel, quoteTypeOf, type ImportedKind } from './importLabels';

const controls: Readonly<Record<string, string>> = { '\\': '\\', t: '\t', n: '\n', r: '\r', f: '\f', b: '\b' };
const unescapeText = (line: string): string => line.replace(/\\([\\tnrfb\u0000-\u0007\u000e-\u001f])/g, (_, sign: string) => controls[sign] ?? sign);
const unescapeValue = (value: string): string => value.replace(/\\(->|[\\[\]|_;*tn])/g, (_, sign: string) => (sign === 't' ? '\t' : sign === 'n' ? '\n' : sign));

/** The parts of a cell that are not parted by an escaped bar. */
const stacked = (cell: string): string[] => cell.match(/(?:\\.|[^|\\])+/g) ?? [];

interface Layer {
  readonly kind: 'span' | 'relation' | 'chain';
  readonly name: string;
  readonly features: readonly string[];
  /** Its first column behind those of the token. */
  readonly column: number;
}

/** An annotation as its rows tell it so far. */
interface Told {
  start: number;
  end: number;
  readonly layer: Layer;
  readonly values: Map<string, string>;
  readonly line: number;
}

const header = /^#T_(SP|RL|CH)=([^|]+)((?:\|[^|]*)*)$/;

/** Reads WebAnno TSV 3, as INCEpTION and WebAnno write it: any layer with a feature whose value is a label that is known here. */
export function readWebAnnoTsv(content: string): Imported {
  const lines = content.split(/\r?\n/);
  if (!/^#FORMAT=WebAnno TSV 3/.test(lines[0] ?? '')) throw new ImportFault('notThisFormat', { line: 1 });
  const layers: Layer[] = [];
  let columns = 0;
  let text = '';
  let sentence: string[] = [];
  const told = new Map<string, Told>();
  const relations: Relation[] = [];
  const rows: { readonly line: number; readonly cells: readonly string[]; readonly start: number; readonly end: number }[] = [];
  const firstAt = new Map<string, Map<string, string>>();
  for (const [i, raw] of lines.entries()) {
    const line = i + 1;
    const declared = header.exec(raw);
    if (declared) {
      const features = declared[3]!.split('|').slice(1);
      layers.push({ kind: declared[1] === 'SP' ? 'span' : declared[1] === 'RL' ? 'relation' : 'chain', name: declared[2]!, features, column: columns });
      columns += Math.max(1, features.length);
    } else if (raw.startsWith('#Text=')) sentence.push(unescapeText(raw.slice('#Text='.length)));
    else if (raw && !raw.startsWith('#')) {
      const [id = '', offsets = '', , ...cells] = raw.split('\t');
      const [, start, end] = /^(\d+)-(\d+)$/.exec(offsets) ?? [];
      if (!/^\d+-\d+(?:\.\d+)?$/.test(id) || start === undefined || end === undefined || cells.length < columns) throw new ImportFault('notThisFormat', { line });
      if (sentence.length) {
        if (text.length > Number(start)) throw new ImportFault('offsets', { line });
        text = text.padEnd(Number(start)) + sentence.join('\n');
      }
      sentence = [];
      rows.push({ line, cells: [id, ...cells], start: Number(start), end: Number(end) });
      if (Number(end) > text.length) throw new ImportFault('offsets', { line });
    }
  }
  for (const { line, cells: [id = '', ...cells], start, end } of rows) {
    for (const layer of layers.filter(({ kind }) => kind === 'span')) {
      layer.features.forEach((feature, f) => {
        const cell = cells[layer.column + f]!;
        if (cell === '_') return;
        stacked(cell).forEach((value, position) => {
          const [, said = '', number] = /^(.*?)(?:\[(\d+)\])?$/s.exec(value) ?? [];
          const key = number === undefined ? `${layer.name} ${id} ${position}` : `#${number}`;
          const known = told.get(key);
          const mark = known ?? { start, end, layer, values: new Map<string, string>(), line };
          if (known) mark.end = Math.max(mark.end, end);
          else told.set(key, mark);
          if (said !== '*' && said !== '') mark.values.set(feature, unescapeValue(said));
          const here = firstAt.get(id) ?? new Map<string, string>();
          if (!here.has(layer.name)) firstAt.set(id, here.set(layer.name, key));
        });
      });
    }
  }
  for (const { cells: [id = '', ...cells] } of rows) {
    for (const layer of layers.filter(({ kind }) => kind === 'relation')) {
      const base = layer.features.at(-1)?.replace(/^BT_/, '') ?? '';
      const sources = stacked(cells[layer.column + layer.features.length - 1] ?? '_');
      const roles = layer.features.length > 1 ? stacked(cells[layer.column]!) : [];
      sources.forEach((source, i) => {
        const [, token, from, to] = /^(\d+-\d+(?:\.\d+)?)(?:\[(\d+)_(\d+)\])?$/.exec(source) ?? [];
        if (token === undefined) return;
        const key = (number: string | undefined, at: string): string | undefined => (number && number !== '0' ? `#${number}` : firstAt.get(at)?.get(base));
        const [a, b] = [key(from, token), key(to, id)];
        if (a && b) relations.push({ role: unescapeValue((roles[i] ?? '').replace(/\[\d+\]$/, '')), from: a, to: b });
      });
    }
  }
  let left = 0;
  const spans = [...told].flatMap(([id, { start, end, layer, values, line }]): Labelled[] => {
    const label = [...values.values()].map(kindOfLabel).find((kind): kind is ImportedKind => kind !== undefined) ?? kindOfLabel(layer.name.split('.').at(-1)!);
    if (!label) {
      left++;
      return [];
    }
    const quoteType = quoteTypeOf(values.get('quoteType')) ?? [...values.values()].map(quoteTypeOf).find((type) => type !== undefined);
    return [{ id, label, pieces: [placeIn(text, { start, end }, { line })], quoteType, entity: values.get('entity'), sense: senseOf(values.get('sense')), note: values.get('note') }];
  });
  return { text, marks: joined(spans, relations), left };
}
