import type { Exported } from './exported';
import { tokensOf, type TokenRange } from './tokenRanges';
import { tagged, type Tagged } from './tagged';

/** The layers of INCEpTION that the file fills: core/formats/inceptionLayers.ts defines them. */
export const markLayer = 'webanno.custom.NewsMark';
export const linkLayer = 'webanno.custom.NewsLink';
export const markFeatures = ['label', 'quoteType', 'entity', 'sense', 'check', 'state', 'note'] as const;
export const linkFeature = 'role';
/** The role of the link between two pieces of a quote that is interrupted. */
export const continues = 'continues';

type Feature = (typeof markFeatures)[number];

const valuesOf = ({ label, quoteType, entity, location, check, state, note }: Tagged): Readonly<Record<Feature, string | undefined>> =>
  ({ label, quoteType, entity: location ? location.name : entity?.name, sense: location?.sense, check, state, note: note || undefined });

/** Values as WebAnno TSV 3.3 escapes them; a line break of any kind becomes a space, since the reader splits the file at each. */
const escapeValue = (value: string): string => value.replace(/[\r\u0085\u2028\u2029\f\v]+\n?/g, ' ').replace(/->|[\\[\]|_;\t\n*]/g, (found) => (found === '\t' ? '\\t' : found === '\n' ? '\\n' : `\\${found}`));

const controlNames: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\f': '\\f', '\r': '\\r', '\b': '\\b', '\\': '\\\\' };
/** Text as it is escaped there: controls by a backslash before them, or by their name where they have one. */
export const escapeText = (text: string): string => text.replace(/[\u0000-\u0008\t\n\f\r\u000e-\u001f\\]/g, (found) => controlNames[found] ?? `\\${found}`);

/** A piece of a mark on whole words, under the number by which the file tells it from others. */
interface Piece extends TokenRange {
  readonly id: number;
  readonly values: Readonly<Record<Feature, string | undefined>>;
}

/** A link, written in the row of the first word of its target. */
interface Link {
  readonly from: Piece;
  readonly to: Piece;
  readonly role: string;
}

function layOut(exported: Exported): { readonly pieces: readonly Piece[]; readonly links: readonly Link[] } {
  const { tokens } = exported.words();
  const marks = tagged(exported);
  const byNumber = new Map<number, Piece[]>();
  let id = 0;
  for (const mark of marks) {
    const ranges = mark.spans.flatMap((span) => tokensOf(tokens, span) ?? []).filter(({ first }, i, all) => i === 0 || first > all[i - 1]!.last);
    byNumber.set(mark.number, ranges.map((range) => ({ ...range, id: ++id, values: valuesOf(mark) })));
  }
  const links = marks.flatMap((mark): Link[] => {
    const own = byNumber.get(mark.number)!;
    const [from] = own;
    if (!from) return [];
    return [
      ...own.slice(1).map((to, i) => ({ from: own[i]!, to, role: continues })),
      ...mark.links.flatMap(({ role, to }) => (byNumber.get(to)!.slice(0, 1)).map((target) => ({ from, to: target, role }))),
    ];
  });
  return { pieces: [...byNumber.values()].flat(), links };
}

const header = [
  '#FORMAT=WebAnno TSV 3.3',
  `#T_SP=${markLayer}|${markFeatures.join('|')}`,
  `#T_RL=${linkLayer}|${linkFeature}|BT_${markLayer}`,
];

/**
 * The marks as WebAnno TSV 3.3, as INCEpTION reads it: offsets are UTF-16 code units, spans are made of whole words, and the layers have
 * to be there before. See https://inception-project.github.io/releases/ (user guide, "WebAnno TSV 3.3 File format").
 */
export function webAnnoTsv(exported: Exported): string {
  const { text } = exported;
  const { sentences, tokens } = exported.words();
  const { pieces, links } = layOut(exported);
  const at = new Map<number, Piece[]>();
  for (const piece of pieces) for (let i = piece.first; i <= piece.last; i++) at.set(i, [...(at.get(i) ?? []), piece]);
  const linksAt = new Map<number, Link[]>();
  for (const link of links) linksAt.set(link.to.first, [...(linksAt.get(link.to.first) ?? []), link]);
  const name = (token: number): string => {
    const { sentence } = tokens[token]!;
    return `${sentence + 1}-${token - sentences[sentence]!.firstToken + 1}`;
  };
  const row = (i: number): string => {
    const { start, end } = tokens[i]!;
    const here = at.get(i) ?? [];
    const cells = markFeatures.map((feature) => here.map(({ id, values }) => `${values[feature] === undefined ? '*' : escapeValue(values[feature])}[${id}]`).join('|') || '_');
    const there = linksAt.get(i) ?? [];
    const role = there.map((link) => escapeValue(link.role)).join('|') || '_';
    const from = there.map((link) => `${name(link.from.first)}[${link.from.id}_${link.to.id}]`).join('|') || '_';
    return [name(i), `${start}-${end}`, escapeText(text.slice(start, end)), ...cells, role, from].join('\t');
  };
  const body = sentences.map(({ start, end, firstToken, endToken }) => [
    ...text.slice(start, end).split('\n').map((line) => `#Text=${escapeText(line)}`),
    ...Array.from({ length: endToken - firstToken }, (_, i) => row(firstToken + i)),
  ].join('\n'));
  return `${header.join('\n')}\n\n\n${body.join('\n\n')}\n`;
}
