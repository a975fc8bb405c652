import type { EntityKind } from '../../analysis/analysis';
import type { Anchor } from '../anchoring/anchor';
import type { MarkValue } from '../review/decision';

/** Whom a decision names where nothing else is said. */
export interface UsualEntity {
  readonly name: string;
  readonly kind: EntityKind;
  readonly mention: Anchor;
}

/** What of a decision tells whom it usually names. */
export interface Telling {
  readonly anchor: Anchor;
  readonly value: Pick<MarkValue, 'kind'> & { readonly speaker?: Anchor | null; readonly name?: string };
}

/** A quote is usually by whom its speaker's words name, a mention of whom its words name, a location the place of its name; a claim tells nothing. */
export function usualEntity({ anchor, value }: Telling): UsualEntity | null {
  switch (value.kind) {
    case 'quote': return value.speaker ? { name: value.speaker.selector.exact, kind: 'person', mention: value.speaker } : null;
    case 'speaker': return { name: anchor.selector.exact, kind: 'person', mention: anchor };
    case 'location': return { name: value.name ?? anchor.selector.exact, kind: 'place', mention: anchor };
    case 'claim': return null;
  }
}

/** Whether two anchors are of one place and tell the same words. */
export const sameAnchor = (a: Anchor, b: Anchor): boolean =>
  a === b || (a.span?.start === b.span?.start && a.span?.end === b.span?.end && a.position === b.position && a.selector.exact === b.selector.exact);
