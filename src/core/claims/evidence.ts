import type { ClaimEvidence } from '../analysis/analysis';
import type { Doc } from '../language/doc';
import type { Candidate } from './candidates';
import { lookUp, type Stretch, type WordList } from './lexicon';
import type { Reading } from './reading';

export interface Evidence {
  readonly standing: ClaimEvidence;
  /** Why, in words; empty for a claim without a source. */
  readonly reason: string;
}

const wordsOf = (doc: Doc, { first, end }: Stretch): string => doc.text.slice(doc.tokens[first]?.start ?? 0, doc.tokens[end - 1]?.end ?? 0).replace(/\s+/g, ' ');

const doubts: readonly WordList[] = ['falsehood', 'doubt'];

/** The first word or phrase of `lists` in tokens `first` up to `end`, leaving out those from `skipFrom` up to `skipTo`. */
function firstOf(doc: Doc, lists: readonly WordList[], first: number, end: number, skipFrom = end, skipTo = end): string | undefined {
  for (let t = first; t < end; t++) {
    const token = doc.tokens[t];
    if (!token || t >= skipFrom && t < skipTo) continue;
    let found: string | undefined;
    lookUp(doc, token, end, (list, first, last) => { if (lists.includes(list)) found ??= wordsOf(doc, { first, end: last + 1 }); });
    if (found !== undefined) return found;
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

/** The first word or phrase of `lists` in the claim itself. */
function earliest({ met }: Reading, lists: readonly WordList[]): Stretch | undefined {
  let first: Stretch | undefined;
  for (const list of lists) {
    const stretch = met[list]?.[0];
    if (stretch && (!first || stretch.first < first.first)) first = stretch;
  }
  return first;
}

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
  const doubted = earliest(reading, doubts);
  if (doubted) return { standing: 'disputed', reason: `doubted in the text: “${wordsOf(doc, doubted)}”` };
  const source = reading.met.sourceWords?.[0];
  return source ? { standing: 'attributed', reason: `the article names a source: “${wordsOf(doc, source)}”` } : { standing: 'unattributed', reason: '' };
}
