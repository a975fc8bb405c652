import type { Candidate } from '../candidate';
import { isStory } from '../quotations';
import { quotationsOverlapping, type Reading } from '../reading';
import { tokenAt } from '../../syntax/tokenRange';

/** "— Marta Hale (@martahale) May 4, 2021" at the end of a paragraph: how a post is signed where it is set into an article. */
const signature = /[—–-]{1,2}[ \t]*([^\n—–@()]{2,50}?)[ \t]*\(@\w{1,30}\)(?:[ \t]+[A-Z][a-z]+\.?[ \t]+\d{1,2},[ \t]+\d{4})?[ \t]*$/u;
/** The longest post in any network that is shown so, with its signature; in UTF-16 code units. */
const longest = 1200;

/** Posts set into the article: the words before the signature in its paragraph, else the paragraph before it. */
export function posts(reading: Reading): Candidate[] {
  const { doc } = reading;
  if (!doc.text.includes('(@')) return [];
  return doc.paragraphs.flatMap((paragraph, i): Candidate[] => {
    const length = paragraph.end - paragraph.start;
    const signed = isStory(paragraph) && length < longest ? signature.exec(doc.text.slice(paragraph.start, paragraph.end)) : null;
    const name = signed?.[1];
    if (!signed || !name) return [];
    const at = paragraph.start + signed.index;
    const before = doc.paragraphs[i - 1];
    const own = { start: paragraph.start, end: paragraph.start + doc.text.slice(paragraph.start, at).trimEnd().length };
    const said = own.end > own.start ? own : before && isStory(before) && before.end - before.start < longest ? { start: before.start, end: before.end } : undefined;
    if (!said || quotationsOverlapping(reading.quotations, said).some((q) => q.start <= said.start + 1 && q.end >= said.end - 1)) return [];
    const start = at + signed[0].indexOf(name);
    const dash = doc.at(tokenAt(doc, at));
    return [{ construction: 'transcript', type: 'direct', pieces: [said], cue: { start: at, end: at + (/^[—–-]+/.exec(signed[0])?.[0].length ?? 1) }, cueToken: dash.index ?? -1, speaker: { start, end: start + name.length }, features: [] }];
  });
}
