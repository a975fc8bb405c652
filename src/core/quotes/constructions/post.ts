import { mapInSteps } from '../../analysis/steps';
import type { Paragraph } from '../../language/doc';
import { tokenAt } from '../../syntax/tokenRange';
import type { Report } from '../candidate';
import type { OfArticle } from '../construction';
import { isStory } from '../quotations/quotations';
import { quotedWhole, type Reading } from '../reading';

/** Posts set into the article: the words before the signature in its paragraph, else the paragraph before it. */
export const post: OfArticle = {
  name: 'post',
  triggers: 'layout',
  weighs: 'before',
  says: 'A post that its writer has signed: …',
  examples: [
    ['The mayor answered at once.\n\nThe pier will open in May. — Marta Hale (@martahale) May 4, 2021', 'The pier will open in May. [—; Marta Hale]'],
  ],
  *propose(reading) {
    if (!reading.doc.text.includes('(@')) return [];
    return (yield* mapInSteps(reading.doc.paragraphs, (paragraph, i) => postIn(reading, paragraph, reading.doc.paragraphs[i - 1]))).filter((report) => report !== undefined);
  },
};

/** "— Marta Hale (@martahale) May 4, 2021" at the end of a paragraph: how a post is signed where it is set into an article. */
const signature = /[—–-]{1,2}[ \t]*([^\n—–@()]{2,50}?)[ \t]*\(@\w{1,30}\)(?:[ \t]+[A-Z][a-z]+\.?[ \t]+\d{1,2},[ \t]+\d{4})?[ \t]*$/u;
/** The longest post in any network that is shown so, with its signature; in UTF-16 code units. */
const longest = 1200;

const couldBe = (paragraph: Paragraph): boolean => isStory(paragraph) && paragraph.end - paragraph.start < longest;

function postIn(reading: Reading, paragraph: Paragraph, before: Paragraph | undefined): Report | undefined {
  const { doc } = reading;
  const signed = couldBe(paragraph) ? signature.exec(doc.text.slice(paragraph.start, paragraph.end)) : null;
  const name = signed?.[1];
  if (!signed || !name) return undefined;
  const at = paragraph.start + signed.index;
  const own = { start: paragraph.start, end: paragraph.start + doc.text.slice(paragraph.start, at).trimEnd().length };
  const said = own.end > own.start ? own : before && couldBe(before) ? { start: before.start, end: before.end } : undefined;
  if (!said || quotedWhole(reading, said)) return undefined;
  const start = at + signed[0].indexOf(name);
  const cue = { start: at, end: at + (/^[—–-]+/.exec(signed[0])?.[0].length ?? 1) };
  return { type: 'direct', pieces: [said], cue, cueToken: doc.at(tokenAt(doc, at)).index, speaker: { start, end: start + name.length }, path: 'subject' };
}
