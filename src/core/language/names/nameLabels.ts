import type { NameKind } from '../doc';

/** The kinds in the order of their labels. */
export const nameKinds: readonly NameKind[] = ['PER', 'ORG', 'LOC', 'MISC'];

/** Places in a name: begins it, is inside it, ends it, or is all of it (Ratinov and Roth 2009, "Design challenges and misconceptions in named entity recognition"). */
export const enum NamePlace { begin, inside, last, unit }

/** Label 0 is "no name"; then four places for each kind. */
export const outside = 0;
export const labelCount = 1 + 4 * nameKinds.length;
export const labelOf = (kind: number, place: NamePlace): number => 1 + kind * 4 + place;
/** Index into {@link nameKinds}; -1 for no name. */
export const kindOf = (label: number): number => (label === outside ? -1 : (label - 1) >> 2);
export const placeOf = (label: number): NamePlace => ((label - 1) & 3);

/** The place of the token `index` in a name of `length` tokens. */
export const placeIn = (index: number, length: number): NamePlace =>
  length === 1 ? NamePlace.unit : index === 0 ? NamePlace.begin : index === length - 1 ? NamePlace.last : NamePlace.inside;

/** Whether a name goes on behind this label. */
const isOpen = (label: number): boolean => label !== outside && (placeOf(label) === NamePlace.begin || placeOf(label) === NamePlace.inside);

/** Whether a name goes on with this label. */
const goesOn = (label: number): boolean => label !== outside && (placeOf(label) === NamePlace.inside || placeOf(label) === NamePlace.last);

/** Whether `label` may stand behind `previous`; the start and the end of a sentence are as {@link outside}. */
export const mayFollow = (previous: number, label: number): boolean =>
  isOpen(previous) ? goesOn(label) && kindOf(label) === kindOf(previous) : !goesOn(label);

/** The names that labels spell, as ranges of their indices, end exclusive. */
export function spelled(labels: Int32Array): { readonly firstToken: number; readonly endToken: number; readonly kind: number }[] {
  const names: { firstToken: number; endToken: number; kind: number }[] = [];
  let firstToken = 0;
  labels.forEach((label, i) => {
    if (label === outside) return;
    const place = placeOf(label);
    if (place === NamePlace.begin || place === NamePlace.unit) firstToken = i;
    if (place === NamePlace.last || place === NamePlace.unit) names.push({ firstToken, endToken: i + 1, kind: kindOf(label) });
  });
  return names;
}
