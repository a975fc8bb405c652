import type { ClaimEvidence } from '../analysis/analysis';
import type { Doc } from '../language/doc';
import type { Candidate } from './candidates';
import { lookUp, type WordList } from './lexicon';
import type { Reading } from './reading';

export interface Evidence {
  readonly standing: ClaimEvidence;
  /** Why, in words; empty for a claim without a source. */
  readonly reason: string;
}

const doubts: readonly WordList[] = ['falsehood', 'doubt'];

/** The first word or phrase of `lists` in tokens `first` up to `end`, leaving out those from `skipFrom` up to `skipTo`. */
function firstOf(doc: Doc, lists: readonly WordList[], first: number, end: number, skipFrom = end, skipTo = end): string | undefined {
  for (let t = first; t < end; t++) {
    const token = doc.tokens[t];
    if (!token || t >= skipFrom && t < skipTo) continue;
    let found: string | undefined;
    lookUp(doc, token, end, (list, _, last) => { if (lists.includes(list)) found ??= doc.text.slice(token.start, doc.tokens[last]?.end ?? token.end); });
    if (found !== undefined) return found.replace(/\s+/g, ' ');
  }
  return undefined;
}

const cueTokens = (doc: Doc, candidate: Candidate): [number, number] => {
  const cue = candidate.quote?.cue;
  if (!cue) return [0, 0];
  const { firstToken, endToken } = candidate.sentence;
  let first = firstToken;
  while (first < endToken && (doc.tokens[first]?.end ?? 0) <= cue.start) first++;
  let end = first;
  while (end < endToken && (doc.tokens[end]?.start ?? cue.end) < cue.end) end++;
  return [first, end];
};

/** How the article itself stands to a claim: by the words around it in its sentence, and for its own statements by the words in it. */
export function evidenceOf(reading: Reading): Evidence {
  const { doc, candidate } = reading;
  const { quote, sentence, firstToken, endToken } = candidate;
  if (quote) {
    const [cue, cueEnd] = cueTokens(doc, candidate);
    const denied = firstOf(doc, ['denials'], cue, cueEnd);
    if (denied !== undefined) return { standing: 'disputed', reason: `disputed in the text: “${denied}”` };
    const doubted = firstOf(doc, doubts, sentence.firstToken, sentence.endToken, firstToken, endToken);
    if (doubted !== undefined) return { standing: 'disputed', reason: `doubted in the text: “${doubted}”` };
    return { standing: 'attributed', reason: 'the article says who says so' };
  }
  const doubted = firstOf(doc, doubts, firstToken, endToken);
  if (doubted !== undefined) return { standing: 'disputed', reason: `doubted in the text: “${doubted}”` };
  const source = reading.met.sourceWords?.[0] && firstOf(doc, ['sourceWords'], firstToken, endToken);
  return source ? { standing: 'attributed', reason: `the article names a source: “${source}”` } : { standing: 'unattributed', reason: '' };
}
