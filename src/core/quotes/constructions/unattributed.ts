import { nounPhraseUpTo } from '../../syntax/nounPhrase';
import type { Syntax } from '../../syntax/syntax';
import { hasFinite } from '../../syntax/verbGroup';
import { isEmpty, spanOf, tokensIn } from '../../syntax/tokenRange';
import { sentenceBefore } from '../aroundQuotation';
import type { Span } from '../../span';
import type { Report } from '../candidate';
import type { OfQuotation } from '../construction';
import { spansOf } from '../cuesOfQuotation';
import { cueSpan } from '../cueSpan';
import { isName } from '../notSpeech';
import type { ReadQuotation } from '../quotations/readQuotations';
import type { Reading } from '../reading';
import { cueOfTold, isSomebody, whoIsToldOf, type Told } from '../whoIsToldOf';
import { sourceIn } from './toldBefore';

/** Fewer words in quotation marks may be a term, a title or a slogan. */
const fewest = 5;

/**
 * Words in quotation marks that no verb of saying is near, and that are speech by their form: set apart from what stands around them, and a sentence or more than one. They are the words of
 * whom their sentence tells of or, where they open it, the sentence before.
 */
export const unattributed: OfQuotation = {
  name: 'unattributed',
  triggers: 'quotation left over',
  sure: 0.3,
  says: 'In quotation marks, as only somebody’s words are: …',
  examples: [
    ['Then, on the wall: “It has walls lined with crystals. A stay takes ten minutes.”', '“It has walls lined with crystals. A stay takes ten minutes.” [-; -]'],
    ['The salt room, “has walls lined with crystals. A stay takes ten minutes.”'],
    ['Marta Hale went home (“I was tired of it all by then.”) before the vote.', '“I was tired of it all by then.” [-; Marta Hale]'],
    ['The hall, “where we danced until the band had gone home”, is a car park.'],
    ['The band played “The Long Way Home to the Old Grey Harbour” twice.'],
  ],
  propose(quotation, reading) {
    const { doc } = reading;
    if (isAskedElsewhere(doc, quotation) || !isSpeech(doc, quotation)) return undefined;
    if (isCredited(doc, quotation)) return undefined;
    const told = speakerOf(reading, quotation);
    const source = sourceBeforeColon(doc, quotation) ?? { cue: told ? cueOf(doc, quotation, told) : null, speaker: told ? spanOf(doc, told.mention) ?? null : null };
    if (!source.speaker && isInMidSentence(doc, quotation)) return undefined;
    return { type: 'direct', pieces: spansOf(quotation.quotation), cueToken: -1, path: source.speaker ? 'subject' : 'none', ...source };
  },
};

/** "According to the Herald: “…”", "That does not surprise pollster Otto Lenz: “…”": the source that the words before the colon name, or the name right before it. */
function sourceBeforeColon(doc: Syntax, { left }: ReadQuotation): Pick<Report, 'cue' | 'speaker'> | undefined {
  const colon = left.to - 1;
  if (isEmpty(left) || doc.at(colon).form !== ':') return undefined;
  const source = sourceIn(doc, { from: doc.sentenceFrom(colon), to: colon });
  if (source) return source;
  const name = nounPhraseUpTo(doc, colon - 1, left.from);
  return !isEmpty(name) && doc.at(name.to - 1).upos === 'PROPN' && isSomebody(doc, name) ? { cue: { start: doc.at(colon).start, end: doc.at(colon).end }, speaker: spanOf(doc, name) ?? null } : undefined;
}

/** What leads up to it: whatever the verb in its own sentence, a verb of saying in the one before. */
const cueOf = (doc: Syntax, { left }: ReadQuotation, told: Told): Span | null => (isEmpty(left) ? cueOfTold(doc, told) : leadsUp.test(doc.at(left.to - 1).form) ? cueSpan(doc, told.verb) : null);

const leadsUp = /^[,:—–-]+$/;

/** Whether words stand on both sides of it, or before it without a mark that leads up to it: what nobody says there is as often a title, a slogan or an example. */
const isInMidSentence = (doc: Syntax, { left, right }: ReadQuotation): boolean => !isEmpty(left) && (!isEmpty(right) || !/^[:(—–-]+$/.test(doc.at(left.to - 1).form));

/** "“Met gets a new hall,” by Ben Sisario: “The museum …”": the title of what somebody wrote, or how it begins, as in a press review. */
function isCredited(doc: Syntax, { left, right }: ReadQuotation): boolean {
  if (doc.is(right.from, 'agentMarker') && !isEmpty(right)) return true;
  return !isEmpty(left) && doc.at(left.to - 1).form === ':' && doc.is(left.from, 'agentMarker') && Boolean(doc.quoted(left.from - 1));
}

/** Whether it stands alone or in a heading: what reads those has been asked whether it is a quote. */
const isAskedElsewhere = ({ paragraphs }: Syntax, { left, right, quotation: { pieces } }: ReadQuotation): boolean =>
  isEmpty(left) && isEmpty(right) || paragraphs[pieces[0]?.paragraph ?? -1]?.kind !== 'body';

/** Whether it is speech by its form: a whole sentence or more, set apart, and no title. */
function isSpeech(doc: Syntax, here: ReadQuotation): boolean {
  const { words, titled, left, apart, quotation } = here;
  const { from, to } = tokensIn(doc, quotation);
  return words >= fewest && !titled && apart && quotation.closed && isSentence(doc.text, here) && !isName(doc, left.to - 1) && hasFinite(doc, from, to);
}

/** Whether the words begin as a sentence does, or one ends among them. */
const isSentence = (text: string, { startsCapital, quotation: { pieces } }: ReadQuotation): boolean =>
  startsCapital || pieces.some(({ inner }) => /[.?!]["”’']?\s+["“‘']?\p{Lu}/u.test(text.slice(inner.start, inner.end)));

/** Whom the words that lead up to it, or the sentence before it, tell of. */
function speakerOf({ doc }: Reading, { quotation, left }: ReadQuotation): Told | undefined {
  const range = isEmpty(left) ? sentenceBefore(doc, quotation) : { from: doc.sentenceFrom(left.to - 1), to: left.to };
  const told = range && whoIsToldOf(doc, range);
  return told && !doc.quoted(told.mention.from) ? told : undefined;
}
