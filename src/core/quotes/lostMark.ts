import type { Doc } from '../language/doc';
import { has, kindOf, reportingVerb } from './lexicon';
import { nounPhraseFrom } from './nounPhrase';
import type { Quotation } from './quotation';
import { tokensIn } from './tokenRange';

/**
 * A quotation whose closing mark is lost, cut before the attribution that then stands inside it: “We will rebuild, Hale said on Monday.
 * The quotation as it is where it was closed, or where no attribution follows a comma in it.
 */
export function cutAtAttribution(doc: Doc, quotation: Quotation): Quotation {
  const last = quotation.pieces.at(-1);
  if (quotation.closed || !last) return quotation;
  const { from, to } = tokensIn(doc, last.inner);
  for (let i = from + 2; i < to - 1; i++) {
    if (!/^[,?!]$/.test(doc.tokens[i]?.form ?? '') || !isAttribution(doc, i + 1)) continue;
    const end = doc.tokens[i]?.end ?? last.end;
    const pieces = [...quotation.pieces.slice(0, -1), { ...last, end, inner: { start: last.inner.start, end } }];
    return { ...quotation, end, pieces, nested: quotation.nested.filter((n) => n.end <= end) };
  }
  return quotation;
}

/** Whether a speaker and a cue, or a cue and a speaker, begin at token `at`, and nothing else is told in the rest of their sentence. */
function isAttribution(doc: Doc, at: number): boolean {
  const { tokens, sentences } = doc;
  const sentence = sentences[tokens[at]?.sentence ?? -1];
  if (!sentence || tokens[at]?.sentence !== tokens[at - 1]?.sentence) return false;
  const isCue = (i: number): boolean => {
    const entry = reportingVerb(doc, i);
    return /^VB[DZ]$/.test(tokens[i]?.xpos ?? '') && has(entry, 'quote') && entry !== undefined && kindOf(entry) === 'speech';
  };
  let end: number;
  if (isCue(at)) {
    const speaker = nounPhraseFrom(doc, at + 1, sentence.endToken);
    if (speaker.to === speaker.from) return false;
    end = speaker.to;
  } else {
    const speaker = nounPhraseFrom(doc, at, sentence.endToken);
    let verb = speaker.to;
    while (tokens[verb]?.upos === 'ADV') verb++;
    if (speaker.to === speaker.from || !isCue(verb)) return false;
    end = verb + 1;
  }
  for (let i = end; i < sentence.endToken; i++) {
    if (/^(?:who|which|whose)$/.test(tokens[i]?.lower ?? '')) return true;
    if (/^(?:VB[DZP]|MD)$/.test(tokens[i]?.xpos ?? '') || tokens[i]?.lower === 'that') return false;
  }
  return true;
}
