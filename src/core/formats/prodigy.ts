import { CodePoints } from '../article/sidecar/codePoints';
import type { Exported } from './exported';
import { tokensOf } from './tokenRanges';
import { tagged } from './tagged';

/**
 * The article as a task of Prodigy, one line of JSON: text, tokens and labelled spans, which may overlap (`spans.manual`), with relations
 * between them (`rel.manual`). Offsets count code points, as Python does; the token indices of a span are inclusive. A quote that is
 * interrupted is a span a piece. See https://prodi.gy/docs/api-interfaces
 */
export function prodigy(exported: Exported): string {
  const { text, name, source } = exported;
  const { tokens } = exported.words();
  const codePoints = new CodePoints(text);
  const marks = tagged(exported);
  const spanOf = (label: string, { start, end }: { readonly start: number; readonly end: number }): { readonly start: number; readonly end: number; readonly token_start?: number; readonly token_end?: number; readonly label: string } => {
    const range = tokensOf(tokens, { start, end });
    return { start: codePoints.count(start), end: codePoints.count(end), ...(range && { token_start: range.first, token_end: range.last }), label };
  };
  const spansOf = new Map(marks.map(({ number, label, spans }) => [number, spans.map((span) => spanOf(label, span))]));
  const relate = (head: ReturnType<typeof spanOf> | undefined, child: ReturnType<typeof spanOf> | undefined, label: string): object[] =>
    head?.token_end === undefined || child?.token_end === undefined ? [] : [{ head: head.token_end, child: child.token_end, head_span: head, child_span: child, label }];
  const relations = marks.flatMap(({ number, links }) => {
    const own = spansOf.get(number)!;
    return [...own.slice(1).flatMap((piece, i) => relate(own[i], piece, 'continues')), ...links.flatMap(({ role, to }) => relate(own[0], spansOf.get(to)![0], role))];
  });
  const spans = marks.flatMap(({ number, quoteType, entity, location, state, note }) => spansOf.get(number)!.map((span) => ({ ...span, quoteType, entity: location ? location.name : entity?.name, sense: location?.sense, state, note: note || undefined })));
  const task = {
    text, spans, relations,
    tokens: tokens.map(({ start, end }, id) => ({ text: text.slice(start, end), start: codePoints.count(start), end: codePoints.count(end), id, ws: tokens[id + 1] !== undefined && tokens[id + 1]!.start > end })),
    meta: { source: name, ...source },
    ...(marks.length && marks.every(({ state }) => state !== 'suggested') ? { answer: 'accept' } : {}),
  };
  return `${JSON.stringify(task)}\n`;
}
