import { CodePoints } from '../article/sidecar/codePoints';
import { onOneLine } from '../language/plainWords';
import type { Exported } from './exported';
import { onLines } from './splitLines';
import { tagged, type Role, type Tagged } from './tagged';

/** Counts an offset in code units as the reader of the file does. */
type Count = (offset: number) => number;

const argumentOf: Readonly<Record<Role, string>> = { speaker: 'Speaker', cue: 'Cue', quote: 'Quote' };

/** A label with what tells its kinds apart, as brat's attributes have it. */
function* attributesOf({ quoteType, location, check, state }: Tagged): Generator<readonly [name: string, value: string]> {
  if (quoteType) yield ['Type', quoteType];
  if (location) yield ['Sense', location.sense];
  if (check) yield ['Check', check];
  yield ['State', state];
}

/** What brat has no field for: who is meant, where it is, and what a person noted. */
function remarkOf({ entity, location, note }: Tagged): string {
  const place = location?.lat !== undefined && location.lon !== undefined ? `${location.name} (${location.lat}, ${location.lon}${location.geonameId === undefined ? '' : `, GeoNames ${location.geonameId}`})` : '';
  const named = place ? `where: ${place}` : location ? `where: ${location.name}` : entity ? `who: ${entity.name}` : '';
  return onOneLine([named, note && `note: ${note}`].filter(Boolean).join(' | '));
}

/** How quotes and their speakers are tied: as events, whose trigger is the cue, where there is one; or as relations alone. */
type Ties = 'events' | 'relations';

/** The lines of a .ann file. See https://brat.nlplab.org/standoff.html */
export function standoff({ article, text }: Pick<Exported, 'article' | 'text'>, count: Count, ties: Ties): string {
  const marks = tagged({ article }).map((mark) => ({ ...mark, parts: mark.spans.flatMap((span) => onLines(text, span)) })).filter(({ parts }) => parts.length);
  const isThere = new Set(marks.map(({ number }) => number));
  const lines: string[] = [];
  const next = { A: 0, R: 0, E: 0, '#': 0 };
  const add = (kind: keyof typeof next, rest: string): void => void lines.push(`${kind}${++next[kind]}\t${rest}`);
  for (const { number, label, parts } of marks) {
    const offsets = parts.map(({ start, end }) => `${count(start)} ${count(end)}`).join(';');
    lines.push(`T${number}\t${label} ${offsets}\t${parts.map(({ start, end }) => text.slice(start, end).replace(/\t/g, ' ')).join(' ')}`);
  }
  for (const mark of marks) for (const [name, value] of attributesOf(mark)) add('A', `${name} T${mark.number} ${value}`);
  for (const { number, links } of marks) {
    const there = links.filter(({ to }) => isThere.has(to));
    const cue = ties === 'events' ? there.find(({ role }) => role === 'cue') : undefined;
    if (cue) add('E', `Cue:T${cue.to} Quote:T${number}${there.filter(({ role }) => role === 'speaker').map(({ to }) => ` Speaker:T${to}`).join('')}`);
    else for (const { role, to } of there) add('R', `${argumentOf[role]} Arg1:T${number} Arg2:T${to}`);
  }
  for (const mark of marks) {
    const remark = remarkOf(mark);
    if (remark) add('#', `AnnotatorNotes T${mark.number}\t${remark}`);
  }
  return lines.map((line) => `${line}\n`).join('') || '\n';
}

/** The .ann file that lies beside the article in brat: offsets count code points, as Python does. */
export function bratAnn(exported: Exported): string {
  const codePoints = new CodePoints(exported.text);
  return standoff(exported, (offset) => codePoints.count(offset), 'events');
}
