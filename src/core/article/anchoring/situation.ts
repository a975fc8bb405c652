import type { Alignment } from './alignment';
import type { OldText } from './oldText';
import type { Renames } from './renames';
import type { TextIndex } from './runs';
import type { TokenList, Vocabulary } from './tokens';

/** What the places of anchors are told by. */
export interface Situation {
  readonly text: string;
  readonly old: OldText;
  readonly now: TokenList;
  readonly index: TextIndex;
  readonly alignment: Alignment;
  readonly renames: Renames;
  readonly vocabulary: Vocabulary;
}
