import { mapInSteps, type Steps } from '../../analysis/steps';
import { storyOf } from '../../language/doc';
import { firstEndingAfter } from '../../span';
import { nounPhraseFrom } from '../../syntax/nounPhrase';
import { has, reportingForm, stemVerb, type Frame, type ReportingVerb } from '../../syntax/reportingWords';
import type { Syntax } from '../../syntax/syntax';
import { isEmpty, range, spanOf, tokensIn, type TokenRange } from '../../syntax/tokenRange';
import { beforeAuxiliaries, hasFinite } from '../../syntax/verbGroup';
import type { Report } from '../candidate';
import type { OfArticle } from '../construction';
import { piecesOf } from '../content';
import { isNoReport } from '../notSpeech';
import { isStory } from '../quotations/quotations';
import { clauseAt, quotesInside, typeOf, withWholeQuotations, type Reading } from '../reading';
import { isSomebody } from '../whoIsToldOf';
import { isDoneByThing } from './acts';

/** The furthest that a source or its verb stands from the end of a headline that it begins or closes, in tokens. */
const reach = 8;

/** A headline that names its source, before or behind what is said. */
export const headline: OfArticle = {
  name: 'headline',
  triggers: 'headline',
  weighs: 'headline',
  says: 'A headline that names its source: …',
  examples: [
    ['Hale denies taking bribes\n\nThe mayor spoke on Monday at a meeting in the town hall.', 'taking bribes [denies; Hale]'],
    ['UN warns of famine in the north\n\nThe agency spoke on Monday at a meeting in the town hall.', 'famine in the north [warns of; UN]'],
    ['Hale accuses Ruiz of lying\n\nThe mayor spoke on Monday at a meeting in the town hall.', 'Ruiz of lying [accuses; Hale]'],
    ['Minister: new taxes will come this year\n\nThe finance minister met the press on Monday in the town hall.', 'new taxes will come this year [:; Minister]'],
    ['Bridge to stay shut until June, says Hale\n\nMarta Hale, the mayor, spoke on Monday at a meeting in the town hall.', 'Bridge to stay shut until June [says; Hale]'],
    ['Guards gave back my wallet after I left it behind – Senator Hale\n\nMarta Hale spoke on Monday at a meeting in the town hall.', 'Guards gave back my wallet after I left it behind [–; Senator Hale]'],
    ['Storm kills nine – live updates\n\nThe storm came on Monday at noon.'],
    ['Bridge is safe, mayor says\n\nThe mayor spoke on Monday at a meeting in the town hall.', 'Bridge is safe [says; mayor]'],
  ],
  *propose(reading) {
    return (yield* reportsOf(reading)).filter(({ type }) => type !== 'direct');
  },
};

/** The same where what is said stands in quotation marks, which leave less doubt. */
export const quotedHeadline: OfArticle = {
  name: 'quotation in a headline',
  triggers: 'headline',
  weighs: 'before',
  says: 'A quotation in a headline that names its source: …',
  examples: [
    ["'We will not pay for the bridge' - mayor\n\nMarta Hale, the mayor, met the council on Monday in the town hall.", "'We will not pay for the bridge' [-; mayor]"],
    ['“We will not pay”: Hale rejects bridge bill\n\nMarta Hale, the mayor, met the council on Monday in the town hall.', '“We will not pay” [:; Hale]'],
    ['Minister: ‘We will build the wall’\n\nThe finance minister met the press on Monday in the town hall.', '‘We will build the wall’ [:; Minister]'],
  ],
  *propose(reading) {
    return (yield* reportsOf(reading)).filter(({ type }) => type === 'direct');
  },
};

/** What the headlines and subheadings report. */
function* reportsOf(reading: Reading): Steps<readonly Report[]> {
  const { doc } = reading;
  return (yield* mapInSteps(doc.paragraphs, (paragraph) => {
    if (!isStory(paragraph) || paragraph.kind === 'body' && paragraph.index > 0) return [];
    const line = withoutMark(doc, tokensIn(doc, storyOf(paragraph)));
    if (paragraph.kind === 'body' && line.to - line.from >= 25) return [];
    return [sourceLast, sourceInverted, sourceBehindDash, quotationFirst, sourceFirst, sourceAndColon].map((find) => find(reading, line)).filter((r): r is Report => r !== undefined);
  })).flat();
}

/** "BRIDGE IS SAFE, MAYOR SAYS": read off the form of the last word, since headlines lead a tagger astray. */
function sourceLast(reading: Reading, { from, to }: TokenRange): Report | undefined {
  const { doc } = reading;
  const verb = doc.at(to - 1).upos === 'PUNCT' ? to - 2 : to - 1;
  if (!closesHeadline(doc, verb) || isNoReport(doc, verb)) return undefined;
  let mark = verb - 1;
  while (mark > from && !comma.test(doc.at(mark).form)) mark--;
  const source = beforeAuxiliaries(doc, verb - 1, mark + 1) + 1;
  if (mark - from < 3 || source - mark < 2 || source - mark > 6 || range(from, verb).some((k) => doc.quoted(k)) || range(mark, source).some((k) => isVerb(doc, k))) return undefined;
  return reportIn(reading, 'indirect', range(from, mark), { from: mark + 1, to: source }, { from: source, to: verb + 1 });
}

/** The line without marks of Markdown and bullets before its words. */
function withoutMark(doc: Syntax, { from, to }: TokenRange): TokenRange {
  let first = from;
  while (first < to && /^(?:#+|[*•·>–—-]+)$/.test(doc.at(first).form)) first++;
  return { from: first, to };
}

const comma = /^[,–—-]$/;
const spacedDash = /^[–—-]+$/;

/** "Bridge to stay shut, says Hale". */
function sourceInverted(reading: Reading, { from, to }: TokenRange): Report | undefined {
  const { doc } = reading;
  const verb = range(Math.max(from + 3, to - reach), to - 1).find((k) => !doc.quoted(k) && comma.test(doc.at(k - 1).form) && closesHeadline(doc, k)) ?? -1;
  const source = verb < 0 ? undefined : nounPhraseFrom(doc, verb + 1, to);
  if (!source || isEmpty(source) || source.to < to && doc.at(source.to).upos !== 'PUNCT') return undefined;
  return reportIn(reading, undefined, range(from, verb - 1), source, { from: verb, to: verb + 1 });
}

/** "Guards gave back my wallet – Senator Hale". */
function sourceBehindDash(reading: Reading, { from, to }: TokenRange): Report | undefined {
  const { doc } = reading;
  const dash = range(Math.max(from + 3, to - reach), to - 1).findLast((k) => spacedDash.test(doc.at(k).form) && !doc.quoted(k) && doc.at(k).start > doc.at(k - 1).end) ?? -1;
  const source = dash < 0 ? undefined : nounPhraseFrom(doc, dash + 1, to);
  if (!source || source.to < to || isEmpty(source) || !isSomebody(doc, source) || !quotesInside(reading, { from, to: dash }) && !hasFinite(doc, from, dash)) return undefined;
  return reportIn(reading, undefined, range(from, dash), source, { from: dash, to: dash + 1 });
}

/** "“We will not pay”: Hale rejects the bill". */
function quotationFirst(reading: Reading, { from, to }: TokenRange): Report | undefined {
  const { doc } = reading;
  let colon = from;
  while (colon < to && doc.quoted(colon) === doc.quoted(from)) colon++;
  if (!doc.quoted(from) || doc.at(colon).form !== ':') return undefined;
  const source = nameFrom(doc, colon + 1) ?? nounPhraseFrom(doc, colon + 1, to);
  const isNamed = doc.at(source.to - 1).upos === 'PROPN'; // and not "Families wait"
  return !isEmpty(source) && source.to < to && isNamed && isSomebody(doc, source) ? reportIn(reading, undefined, range(from, colon), source, { from: colon, to: colon + 1 }) : undefined;
}

/** The name that begins at token `from`: in a headline a tagger may take the verb behind it for one more noun. */
function nameFrom(doc: Syntax, from: number): TokenRange | undefined {
  const name = doc.names[firstEndingAfter(doc.names, doc.at(from).start)];
  return name?.firstToken === from ? { from, to: name.endToken } : undefined;
}

function closesHeadline(doc: Syntax, verb: number): boolean {
  const entry = reportingForm(doc, verb) ?? (doc.is(verb, 'headlineVerbs') ? stemVerb(doc, verb) : undefined);
  return isSpeech(entry) && has(entry, 'clause') && (doc.is(verb, 'headlineVerbs') || doc.at(verb).lower.endsWith('s'));
}

const isSpeech = (entry: ReportingVerb | undefined): boolean => entry?.kind === 'speech';

/** "Hale denies taking bribes", "UN warns of famine": a speaker, a verb in the present and what is said, which is all the rest. */
function sourceFirst(reading: Reading, { from, to }: TokenRange): Report | undefined {
  const { doc } = reading;
  const verb = range(from + 1, Math.min(to - 1, from + reach + 1)).find((i) => /[a-z]s$/.test(doc.at(i).form) && reportingForm(doc, i)) ?? -1;
  const entry = verb < 0 ? undefined : reportingForm(doc, verb);
  const speaker = nounPhraseFrom(doc, from, Math.min(to, from + reach + 1));
  if (!entry || !isSpeech(entry) || isQuiet(reading, verb, entry) || doc.quoted(verb) || isEmpty(speaker) || speaker.to < verb || !fits(doc, entry, verb, to)) return undefined;
  const content = leads(doc, entry, verb + 1) ? verb + 2 : verb + 1;
  return reportIn(reading, undefined, range(content, to), { from: speaker.from, to: verb }, { from: verb, to: content });
}

/** Whether the verb reports nothing: an idiom, or a thing that threatens or promises. */
const isQuiet = (reading: Reading, verb: number, entry: ReportingVerb): boolean => isNoReport(reading.doc, verb) || has(entry, 'things') && isDoneByThing(clauseAt(reading, verb));

/** Whether the word is a preposition that what is said can follow. */
const leads = (doc: Syntax, entry: ReportingVerb, k: number): boolean => doc.at(k).upos === 'ADP' && doc.is(k, 'reportingPrepositions') && has(entry, doc.at(k).lower as Frame);

function fits(doc: Syntax, entry: ReportingVerb, verb: number, to: number): boolean {
  if (leads(doc, entry, verb + 1) || doc.at(verb + 1).xpos === 'VBG' && has(entry, 'gerund')) return true;
  if (doc.is(verb + 1, 'infinitiveMarker') && has(entry, 'infinitive')) return true;
  return has(entry, 'charge') && range(verb + 2, to).some((k) => doc.is(k, 'genitive') || doc.is(k, 'forWord'));
}

/** "Lomax Tools (NYSE: LTX)". */
const inBrackets = (doc: Syntax, from: number, at: number): boolean => range(from, at).filter((k) => doc.at(k).form === '(').length > range(from, at).filter((k) => doc.at(k).form === ')').length;

/** "Mayor: Bridge is safe". */
function sourceAndColon(reading: Reading, { from, to }: TokenRange): Report | undefined {
  const { doc } = reading;
  const colon = range(from + 1, to - 2).find((i) => doc.at(i).form === ':' && !doc.quoted(i)) ?? -1;
  const source = nounPhraseFrom(doc, from, colon);
  const tells = doc.quoted(colon + 1) !== 0 || range(colon + 1, to).some((w) => isVerb(doc, w));
  if (colon < 0 || isEmpty(source) || colon - from > reach || !tells || range(source.to, colon).some((w) => isVerb(doc, w)) || inBrackets(doc, from, colon)) return undefined;
  return reportIn(reading, undefined, range(colon + 1, to), source, { from: colon, to: colon + 1 });
}

const isVerb = (doc: Syntax, k: number): boolean => doc.at(k).upos === 'VERB' || doc.at(k).upos === 'AUX';

function reportIn(reading: Reading, type: Report['type'] | undefined, words: readonly number[], source: TokenRange, cue: TokenRange): Report | undefined {
  const { doc } = reading;
  const pieces = withWholeQuotations(reading, piecesOf(doc, words));
  const speaker = spanOf(doc, source);
  return pieces.length && speaker ? { type: type ?? typeOf(reading, pieces), pieces, cue: spanOf(doc, cue) ?? null, cueToken: cue.from, speaker, path: 'subject' } : undefined;
}
