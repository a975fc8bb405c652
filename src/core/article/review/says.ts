import { canonical, type Json } from '../sidecar/json';
import { mapAnchors } from './anchorsOf';
import { mapCheck } from './claimCheck';
import type { Decision } from './decision';

/** What a person decided, and about which words: whoever, whenever, under whatever id, and wherever the words are now. The same text for the same decision. */
export const saidIn = (decision: Decision): string =>
  canonical(mapAnchors({ ...mapCheck(decision, (check) => ({ ...check, by: '', at: '' })), ...(decision.about === 'mark' ? { decidedWords: [], compared: [] } : {}), id: '', by: '', created: '', modified: '' }, ({ selector: { exact } }) => ({ span: null, position: 0, selector: { exact, prefix: '', suffix: '' } })) as unknown as Json);
