import { CodePoints } from '../article/sidecar/codePoints';
import type { Span } from '../span';
import { ImportFault, joined, placeIn, senseOf, type Imported, type ImportedPlace, type Labelled, type Relation } from './imported';
import { kindOfLabel, quoteTypeOf } from './importLabels';

interface TextLine {
  readonly id: string;
  readonly label: string;
  readonly spans: readonly Span[];
  readonly words: string;
  readonly line: number;
}

const textLine = /^(T\S*)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)(?:\t(.*))?$/;
const eventLine = /^(E\S*)\t([^\s:]+):(T\S+)((?: \S+:\S+)*)\s*$/;
const relationLine = /^R\S*\t(\S+) \S+:(\S+) \S+:(\S+)\s*$/;
const attributeLine = /^[AM]\S*\t(\S+) (\S+)(?: (.+?))?\s*$/;
const noteLine = /^#\S*\t\S+ (\S+)(?:\t(.*))?$/;

/** What a note of ours says in words that a person reads too: who or where, and what a person noted; a note of others is a note. */
function readNote(remark: string): { readonly entity?: string; readonly note: string } {
  const [, entity, note] = /^(?:who|where): (.*?)(?: \(-?[\d.]+, -?[\d.]+(?:, GeoNames \d+)?\))?(?: \| note: (.*))?$/.exec(remark) ?? [];
  if (entity !== undefined) return { entity, note: note ?? '' };
  return { note: remark.replace(/^note: /, '') };
}

/** How a file counts: in code points, as brat does, or in UTF-16 code units, as Java does. */
interface Counting {
  readonly offset: (offset: number) => number;
  /** The first so many of some words, and what follows them. */
  readonly cut: (words: string, length: number) => readonly [string, string];
}

/** How the file counts, as the words tell that it says stand there. */
function countingOf(lines: readonly TextLine[], text: string): Counting {
  const codePoints = new CodePoints(text);
  const points: Counting = { offset: (offset) => codePoints.offset(offset), cut: (words, length) => [[...words].slice(0, length).join(''), [...words].slice(length).join('')] };
  const units: Counting = { offset: (offset) => offset, cut: (words, length) => [words.slice(0, length), words.slice(length)] };
  const fits = ({ offset }: Counting): number => lines.filter(({ spans, words }) => spans.map(({ start, end }) => text.slice(offset(start), offset(end)).replace(/\s/g, ' ')).join(' ') === words).length;
  return fits(points) >= fits(units) ? points : units;
}

/** Reads a .ann file; `text` is what its offsets count in, `isOwn` whether that came with it. */
export function readAnn(content: string, text: string, isOwn: boolean): Imported {
  const lines: TextLine[] = [];
  const relations: Relation[] = [];
  const attributes = new Map<string, Map<string, string>>();
  const remarks = new Map<string, string[]>();
  const triggers = new Map<string, string>();
  const events: { readonly trigger: string; readonly args: readonly (readonly [string, string])[] }[] = [];
  for (const [i, raw] of content.split(/\r?\n/).entries()) {
    const line = i + 1;
    if (!raw.trim()) continue;
    const told = textLine.exec(raw);
    const event = eventLine.exec(raw);
    const relation = relationLine.exec(raw);
    const attribute = attributeLine.exec(raw);
    const note = noteLine.exec(raw);
    if (told) lines.push({ id: told[1]!, label: told[2]!, spans: told[3]!.split(';').map((pair) => { const [start, end] = pair.split(' ').map(Number); return { start: start!, end: end! }; }), words: told[4] ?? '', line });
    else if (event) {
      triggers.set(event[1]!, event[3]!);
      events.push({ trigger: event[3]!, args: [...event[4]!.matchAll(/ (\S+?)\d*:(\S+)/g)].map(([, role, id]) => [role!, id!] as const) });
    } else if (relation) relations.push({ role: relation[1]!, from: relation[2]!, to: relation[3]! });
    else if (attribute) attributes.set(attribute[2]!, new Map([...(attributes.get(attribute[2]!) ?? []), [attribute[1]!.toLowerCase(), attribute[3] ?? '']]));
    else if (note) remarks.set(note[1]!, [...(remarks.get(note[1]!) ?? []), note[2] ?? '']);
    else if (!/^[N*]/.test(raw)) throw new ImportFault('notThisFormat', { line });
  }
  const counting = countingOf(lines, text);
  const place = ({ spans, words, line }: TextLine): [ImportedPlace, ...ImportedPlace[]] => {
    let said = words;
    const [first, ...others] = spans.map((span): ImportedPlace => {
      if (span.start >= span.end) throw new ImportFault('offsets', { line });
      const units = { start: counting.offset(span.start), end: counting.offset(span.end) };
      const [piece, rest] = counting.cut(said, span.end - span.start);
      said = rest.slice(1);
      const there = text.slice(units.start, units.end).replace(/\s/g, ' ');
      if (there && (words ? there === piece : units.end <= text.length)) return placeIn(text, units, { line });
      if (isOwn || !piece) throw new ImportFault('offsets', { line });
      return { position: Math.min(units.start, text.length), selector: { exact: piece, prefix: '', suffix: '' } };
    });
    return [first!, ...others];
  };
  let left = 0;
  const spans = lines.flatMap((told): Labelled[] => {
    const own = attributes.get(told.id);
    const label = kindOfLabel(told.label);
    if (!label) {
      left++;
      return [];
    }
    const { entity, note } = readNote((remarks.get(told.id) ?? []).join(' '));
    return [{ id: told.id, label, pieces: place(told), quoteType: quoteTypeOf(own?.get('type')) ?? quoteTypeOf(told.label), sense: senseOf(own?.get('sense')), entity, note }];
  });
  const ids = (id: string): string => triggers.get(id) ?? id;
  for (const { trigger, args } of events) {
    const quote = args.find(([role]) => kindOfLabel(role) === 'quote')?.[1];
    if (!quote) continue;
    relations.push({ role: 'cue', from: quote, to: trigger }, ...args.filter(([, id]) => id !== quote).map(([role, id]) => ({ role, from: quote, to: ids(id) })));
  }
  return { text, marks: joined(spans, relations), left };
}

/** Reads a .ann file of brat for an article whose text is `text`; a place whose words stand elsewhere is looked for. */
export const readBratAnn = (content: string, text: string): Imported => readAnn(content, text, false);
