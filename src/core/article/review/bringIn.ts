import type { LocationSense, PlacedReading, QuoteType } from '../../analysis/analysis';
import type { Anchor } from '../anchoring/anchor';
import type { MarkKind } from '../markKind';

/** A mark that was made elsewhere, put into the article. */
export interface BroughtMark {
  readonly kind: MarkKind;
  /** Whether the words only name somebody: then it says something of a speaker that is marked there, and nothing else. */
  readonly isOnlyName: boolean;
  /** Without a span where its words were not found. */
  readonly anchor: Anchor;
  /** The pieces of a quote that is interrupted; empty when it is one piece. */
  readonly pieces: readonly Anchor[];
  /** Each null where it was not told. */
  readonly quoteType: QuoteType | null;
  readonly cue: Anchor | null;
  readonly speaker: Anchor | null;
  readonly entity: string | null;
  readonly sense: LocationSense | null;
  readonly place: PlacedReading | null;
  /** Empty when nothing was noted. */
  readonly note: string;
}
