import type { Paragraph } from '../../language/doc';
import type { Candidate } from '../candidate';
import { isStory } from '../quotations';
import { quotationsOverlapping, type Reading } from '../reading';
import { spanOf, tokenAt, tokensIn } from '../../syntax/tokenRange';
import { isNone } from '../../syntax/syntax';

const opening = /^[A-Z][\p{L}.'’-]+(?:[ \t]+(?:[A-Z][\p{L}.'’-]*|de|van|von|al|bin)){0,3}(?=[ \t]*:[ \t]+\S)/u;

const asks = ({ doc }: Reading, paragraph: Paragraph | undefined): boolean => paragraph !== undefined && /\?["'”’)]*$/.test(doc.text.slice(paragraph.start, paragraph.end).trimEnd());

/**
 * "LEE: We are ready." paragraph by paragraph: a transcript or an interview, taken for one where two speakers take turns or
 * where names answer questions that stand in paragraphs of their own.
 */
export function transcripts(reading: Reading): Candidate[] {
  const { doc } = reading;
  const turns = doc.paragraphs.flatMap((paragraph) => {
    const name = isStory(paragraph) ? opening.exec(doc.text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 80))) : null;
    const { from, to } = tokensIn(doc, paragraph);
    const tells = doc.tokens.slice(from, to).some((t) => t.upos === 'VERB' || t.upos === 'AUX') || /[?!]$/.test(doc.text.slice(paragraph.start, paragraph.end).trimEnd());
    return name && !/^(?:Question|Answer)$/.test(name[0]) ? [{ paragraph, tells, surname: name[0].split(/[ \t]+/).at(-1)?.toLowerCase() ?? '', end: paragraph.start + name[0].length }] : [];
  });
  const turnsOf = new Map<string, number>();
  for (const { surname } of turns) turnsOf.set(surname, (turnsOf.get(surname) ?? 0) + 1);
  const takeTurns = [...turnsOf.values()].filter((n) => n > 1).length >= 2 && turns.filter((t) => t.tells).length * 2 > turns.length;
  const answers = turns.filter((t) => t.tells).filter(({ paragraph }) => asks(reading, doc.paragraphs[paragraph.index - 1])).length >= 2;
  if (!takeTurns && !answers) return []; // a list with headings in front, not a conversation
  return turns.flatMap(({ paragraph, end }): Candidate[] => {
    const colon = tokenAt(doc, end);
    const said = spanOf(doc, { from: colon + 1, to: tokensIn(doc, paragraph).to });
    const mark = doc.at(colon);
    if (!said || isNone(mark) || mark.form !== ':' || quotationsOverlapping(reading.quotations, said).some((q) => q.start <= said.start + 1 && q.end >= said.end - 1)) return [];
    return [{ construction: 'transcript', type: 'direct', pieces: [said], cue: { start: mark.start, end: mark.end }, cueToken: colon, speaker: { start: paragraph.start, end }, features: [] }];
  });
}
