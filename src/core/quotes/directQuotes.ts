import type { Steps } from '../analysis/steps';
import type { Span } from '../span';
import { reportingVerb } from '../syntax/reportingWords';
import type { Syntax } from '../syntax/syntax';
import { isEmpty, spanOf, tokensIn } from '../syntax/tokenRange';
import { hasFinite } from '../syntax/verbGroup';
import type { Candidate } from './candidate';
import type { OfQuotation } from './construction';
import { triggeredBy } from './constructions';
import { sentenceBefore } from './aroundQuotation';
import { alone } from './constructions/alone';
import { followOn } from './constructions/followOn';
import { spansOf } from './cuesOfQuotation';
import type { Quotation } from './quotations/quotation';
import type { ReadQuotation } from './quotations/readQuotations';
import { withoutRepeats } from './repeats';
import { clauseAt, type Reading } from './reading';
import { whoIsToldOf } from './whoIsToldOf';

const besideQuotations = triggeredBy('quotation');
const aroundAlone = triggeredBy('quotation alone');
const inConversation = triggeredBy('reply');

/** A direct quote as far as it has been read: more of it may follow. */
interface OpenQuote {
  readonly pieces: Span[];
  readonly candidate: Candidate;
  /** Who else talks, where it is part of a conversation; the speaker is null where nobody says who that is. */
  readonly partner: { readonly speaker: Span | null } | undefined;
  last: ReadQuotation;
}

/** Direct quotes: quotations that stand apart, each with the cue and speaker beside it, interrupted ones joined, follow-on ones continued. */
export function* directQuotes(reading: Reading, read: readonly ReadQuotation[]): Steps<Candidate[]> {
  const quotes: OpenQuote[] = [];
  let open: OpenQuote | undefined; // the quote that the next quotation may go on with
  for (const here of read) {
    yield;
    const holder = open && isEmbedded(reading, open, here) ? open : undefined; // the quote in whose sentence it is only named
    const own = ownAttribution(reading, here, holder);
    const answers = open?.partner !== undefined && isReply(reading, open.last, here);
    if (open && !holder && !answers && mayGoOn(reading, open, here, own)) {
      open.pieces.push(...spansOf(here.quotation));
      open.last = here;
      continue;
    }
    const candidate = own ?? (answers ? replyBy(reading, here, open?.partner?.speaker ?? null) : standsAlone(here) ? aloneAfter(reading, open, here) : undefined);
    const partner = answers && open ? { speaker: open.candidate.speaker } : candidate && askedBy(reading, candidate, here);
    if (candidate) quotes.push(open = { pieces: [...candidate.pieces], candidate, partner, last: here });
  }
  const candidates = quotes.map(({ candidate, pieces }) => ({ ...candidate, pieces }));
  return yield* withoutRepeats(reading.doc, candidates);
}

/** The attribution in the quotation's sentence; not that of the quote that it is only embedded behind. */
function ownAttribution(reading: Reading, here: ReadQuotation, behind: OpenQuote | undefined): Candidate | undefined {
  const own = proposed(besideQuotations, reading, here);
  return behind && own?.cueToken === behind.candidate.cueToken ? undefined : own;
}

/** Whether the quotation may belong to the quote before it: it is not only embedded behind it, and no answer. */
const mayGoOn = (reading: Reading, open: OpenQuote, here: ReadQuotation, own: Candidate | undefined): boolean => !isBySomebodyElse(reading, open, here, own) && isPartOf(reading, open, here, own);

/** Whether the quotation answers the one before it, or asks on: right below it, where one of the two is a question. */
function isReply(reading: Reading, before: ReadQuotation, here: ReadQuotation): boolean {
  return here.apart && isEmpty(here.left) && paragraphsBetween(before, here) === 1 && (before.closing === '?' || here.closing === '?') && isNothingBetween(reading, before, here);
}

function replyBy(reading: Reading, here: ReadQuotation, speaker: Span | null): Candidate | undefined {
  const found = isEmpty(here.right) ? proposed(inConversation, reading, here) : undefined;
  return found && { ...found, speaker, path: speaker ? 'subject' : 'none' };
}

/** Who is asked by a question: the listener of its verb, or somebody unnamed whom the author asks; undefined where nobody is. */
function askedBy(reading: Reading, { cueToken, speaker }: Candidate, { closing }: ReadQuotation): OpenQuote['partner'] {
  const { doc } = reading;
  if (closing !== '?' || cueToken < 0 || !speaker || !doc.lemmaIs(cueToken, 'interrogatingVerbs')) return undefined;
  const { addressee } = clauseAt(reading, cueToken).setting;
  const listener = addressee && spanOf(doc, addressee);
  if (listener && listener.start !== speaker.start) return { speaker: listener };
  return doc.words.talkers.has(doc.text.slice(speaker.start, speaker.end).toLowerCase()) ? { speaker: null } : undefined;
}

/** "“Are you sure?” she asked. Otto Lenz nodded. “I am.”": another one answers, or does what people do who are about to speak, between the two quotations. */
function isBySomebodyElse(reading: Reading, { last, candidate }: OpenQuote, here: ReadQuotation, own: Candidate | undefined): boolean {
  const { doc } = reading;
  const before = !own && standsAlone(here) && paragraphsBetween(last, here) === 0 ? sentenceBefore(doc, here.quotation) : undefined;
  if (!before || candidate.cueToken >= before.from || before.from < tokensIn(doc, last.quotation).to) return false;
  const told = whoIsToldOf(doc, before);
  if (!told || doc.at(told.mention.to - 1).upos !== 'PROPN' || last.closing !== '?' && !doc.lemmaIs(told.verb, 'beatVerbs')) return false;
  const { speaker } = candidate;
  return speaker === null || !doc.text.slice(speaker.start, speaker.end).includes(doc.at(told.mention.to - 1).form);
}

/** The quote that the first of the constructions proposes that proposes one. */
function proposed(from: readonly OfQuotation[], reading: Reading, here: ReadQuotation): Candidate | undefined {
  for (const construction of from) {
    const report = construction.propose(here, reading);
    if (report) return { ...report, construction };
  }
  return undefined;
}

/** Whether the quotation belongs to the quote before it: interrupted by its attribution, led up to by the same cue, or going on with it. */
function isPartOf(reading: Reading, open: OpenQuote, here: ReadQuotation, own: Candidate | undefined): boolean {
  if (interrupted(open, here) && !newReport(reading, open, here) && (!own || isLedBack(open, here, own))) return true;
  if (own) return own.cueToken === open.candidate.cueToken;
  if (paragraphsBetween(open.last, here) === 0 && /^[\s.…]+$/.test(reading.doc.text.slice(open.last.quotation.end, here.quotation.start)) && here.apart) return true; // "…?" . . . "…?"
  if (isJoined(reading, open, here)) return true;
  return here.apart && !(here.words < 3 && !isEmpty(here.left)) && continues(reading, open.last, here);
}

/** "chanted, “Save our clinic,” and “Beds not bombs”": one more of what the cue before the first leads up to. */
const isJoined = ({ doc }: Reading, { candidate, last }: OpenQuote, { left }: ReadQuotation): boolean =>
  candidate.construction.weighs === 'before' && left.to - left.from === 1 && doc.at(left.from).upos === 'CCONJ' && left.from === last.right.from;

/** Whether the cue before the quotation is the attribution that interrupts, or the sentence in quotation marks goes on. */
const isLedBack = (open: OpenQuote, here: ReadQuotation, own: Candidate): boolean =>
  own.construction.weighs === 'before' && (own.cueToken <= open.candidate.cueToken || goesOn(open, here));

/** The fewest words that are taken for a sentence of its own where no capital and no stop say so. */
const fewest = 4;

/** Slogans and headings have no more words than these. */
const longestSlogan = 8;

const standsAlone = (here: ReadQuotation): boolean => here.apart && isEmpty(here.left) && isEmpty(here.right) && (here.words >= fewest || isSentence(here));

const isSentence = ({ words, startsCapital, closing, titled }: ReadQuotation): boolean => words > 1 && startsCapital && !titled && /[.?!]/.test(closing);

/** A quotation without an attribution in its sentence: introduced before it, or by whoever spoke last. */
function aloneAfter(reading: Reading, open: OpenQuote | undefined, here: ReadQuotation): Candidate | undefined {
  const found = proposed(aroundAlone, reading, here);
  if (found?.cueToken === -1 && !(isSpoken(reading, here) && isWhole(reading, here))) return undefined;
  if (found?.construction !== alone || !open || paragraphsBetween(open.last, here) > 1 || isHeading(reading, here)) return found;
  const { cue, speaker } = open.candidate;
  return { ...found, construction: followOn, cue, speaker, cueToken: -1, path: speaker ? 'subject' : 'none' };
}

/** "A fight from start to finish." may be a heading or a slogan: without a verb, only what goes on or answers is taken for speech. */
function isSpoken({ doc }: Reading, { quotation, words }: ReadQuotation): boolean {
  const { from, to } = tokensIn(doc, quotation);
  return words > longestSlogan || hasFinite(doc, from, to) || !isParagraph(doc, quotation);
}

/** Whether it is all of its paragraph. */
function isParagraph(doc: Syntax, { start, end, pieces }: Quotation): boolean {
  const paragraph = doc.paragraphs[pieces[0]?.paragraph ?? -1];
  return paragraph?.start === start && paragraph.end === end;
}

/** Whether it is closed, or runs on to the end of its paragraph: the mark may be a slip. */
const isWhole = ({ doc }: Reading, { quotation }: ReadQuotation): boolean => quotation.closed || doc.paragraphs[quotation.pieces.at(-1)?.paragraph ?? -1]?.end === quotation.end;

/** Whether it stands in a heading, which nobody goes on to speak in. */
const isHeading = ({ doc }: Reading, { quotation }: ReadQuotation): boolean => doc.paragraphs[quotation.pieces[0]?.paragraph ?? -1]?.kind !== 'body';

/** "…," she said, "…": the words before this piece are the attribution of the piece before it. */
const interrupted = ({ candidate, last }: OpenQuote, here: ReadQuotation): boolean =>
  candidate.construction.weighs === 'after' && paragraphsBetween(last, here) === 0 && candidate.cueToken >= here.left.from && candidate.cueToken < here.left.to && here.left.from === last.right.from;

/** "…," he said in a call to “This Week”, "…," says Hale, who waited in an “endless line”: words that the attribution leads up to without a pause are no more of what is said. */
function isEmbedded({ doc }: Reading, open: OpenQuote, here: ReadQuotation): boolean {
  const { left } = here;
  const { cueToken, speaker } = open.candidate;
  if (!interrupted(open, here) || isEmpty(left) || doc.at(left.to - 1).upos === 'PUNCT') return false;
  const attributed = Math.max(cueToken + 1, speaker ? tokensIn(doc, speaker).to : 0);
  return doc.tokens.slice(attributed, left.to).some((token) => !leavesOpen.has(token.upos) && !doc.is(token.index, 'weekdays'));
}

/** What may follow an attribution without telling more: "said then", "told her". */
const leavesOpen: ReadonlySet<string> = new Set(['ADV', 'PRON', 'NUM']);

/** "Many are uncertain," she wrote in a letter that explains why she is going, "but most agree": the sentence in quotation marks goes on. */
const goesOn = ({ last }: OpenQuote, here: ReadQuotation): boolean => last.closing === ',' && !here.startsCapital;

/** "…," she said, calling him "a fool": another report begins between the attribution and a quotation that is only a part of its sentence. */
function newReport({ doc }: Reading, { candidate }: OpenQuote, here: ReadQuotation): boolean {
  if (isEmpty(here.left) || /^[,:;—–-]+$/.test(doc.at(here.left.to - 1).form)) return false;
  for (let i = here.left.to - 1; i > candidate.cueToken; i--) if (reportingVerb(doc, i)) return true;
  return false;
}

const paragraphsBetween = (before: ReadQuotation, here: ReadQuotation): number =>
  (here.quotation.pieces[0]?.paragraph ?? -1) - (before.quotation.pieces.at(-1)?.paragraph ?? -1);

/** Whether the quotation goes on with the one before it: nothing but its attribution, or narration in the same paragraph, stands between. */
function continues(reading: Reading, before: ReadQuotation, here: ReadQuotation): boolean {
  if (!isEmpty(here.left)) return false;
  if (!isEmpty(here.right)) return paragraphsBetween(before, here) === 0 && here.startsCapital && here.words >= fewest; // “We could win it all,” which takes …
  const apart = paragraphsBetween(before, here);
  return apart === 0 || apart === 1 && isNothingBetween(reading, before, here);
}

/** Whether nothing but the attribution of the first stands between two quotations, and no heading is the second. */
function isNothingBetween({ doc }: Reading, before: ReadQuotation, here: ReadQuotation): boolean {
  if (doc.paragraphs[here.quotation.pieces[0]?.paragraph ?? -1]?.kind === 'subheading') return false;
  const between = tokensIn(doc, { start: before.quotation.end, end: here.quotation.start });
  return isEmpty(between) || before.right.from === between.from && before.right.to >= between.to;
}
