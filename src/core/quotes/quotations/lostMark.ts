import { has, kindOf, reportingVerb } from '../../syntax/reportingWords';
import { nounPhraseFrom } from '../../syntax/nounPhrase';
import type { Quotation } from './quotation';
import { tokensIn } from '../../syntax/tokenRange';
import type { Syntax } from '../../syntax/syntax';
import { isFiniteTag } from '../../syntax/verbGroup';

/**
 * A quotation whose closing mark is lost, cut before the attribution that then stands inside it: “We will rebuild, Hale said on Monday.
 * The quotation as it is where it was closed, or where no attribution follows a comma in it.
 */
export function cutAtAttribution(doc: Syntax, quotation: Quotation): Quotation {
  const last = quotation.pieces.at(-1);
  if (quotation.closed || !last) return quotation;
  const { from, to } = tokensIn(doc, last.inner);
  for (let i = from + 2; i < to - 1; i++) {
    if (!/^[,?!]$/.test(doc.at(i).form) || !isAttribution(doc, i + 1)) continue;
    const end = doc.at(i).end ?? last.end;
    const pieces = [...quotation.pieces.slice(0, -1), { ...last, end, inner: { start: last.inner.start, end } }];
    return { ...quotation, end, pieces, nested: quotation.nested.filter((n) => n.end <= end) };
  }
  return quotation;
}

/** Whether a speaker and a cue, or a cue and a speaker, begin at token `at`, and nothing else is told in the rest of their sentence. */
function isAttribution(doc: Syntax, at: number): boolean {
  const sentence = doc.sentences[doc.at(at).sentence ?? -1];
  if (!sentence || doc.at(at).sentence !== doc.at(at - 1).sentence) return false;
  const isCue = (i: number): boolean => {
    const entry = reportingVerb(doc, i);
    return /^VB[DZ]$/.test(doc.at(i).xpos) && has(entry, 'quote') && entry !== undefined && kindOf(entry) === 'speech';
  };
  let end: number;
  if (isCue(at)) {
    const speaker = nounPhraseFrom(doc, at + 1, sentence.endToken);
    if (speaker.to === speaker.from) return false;
    end = speaker.to;
  } else {
    const speaker = nounPhraseFrom(doc, at, sentence.endToken);
    let verb = speaker.to;
    while (doc.at(verb).upos === 'ADV') verb++;
    if (speaker.to === speaker.from || !isCue(verb)) return false;
    end = verb + 1;
  }
  for (let i = end; i < sentence.endToken; i++) {
    if (doc.is(i, 'relativesApart')) return true;
    if (isFiniteTag(doc.at(i)) || doc.is(i, 'complementiser')) return false;
  }
  return true;
}
