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

/** Whether a name goes on behind this label. */
const isOpen = (label: number): boolean => label !== outside && (placeOf(label) === NamePlace.begin || placeOf(label) === NamePlace.inside);

/** For each label, which may follow it; the row behind the last is for the start of a sentence. */
const follows: readonly Uint8Array[] = Array.from({ length: labelCount + 1 }, (_, previous) => Uint8Array.from({ length: labelCount }, (_label, label) => {
  const open = previous < labelCount && isOpen(previous);
  const goesOn = label !== outside && (placeOf(label) === NamePlace.inside || placeOf(label) === NamePlace.last);
  return open ? (goesOn && kindOf(label) === kindOf(previous) ? 1 : 0) : goesOn ? 0 : 1;
}));

/** Whether `label` may stand behind `previous` (-1 at the start of a sentence), and at the end of a sentence if `last`. */
export const mayFollow = (previous: number, label: number, last: boolean): boolean =>
  follows[previous < 0 ? labelCount : previous]![label] === 1 && !(last && isOpen(label));
