import { env, l10n } from 'vscode';
import type { Balance } from '../../core/report/report';
import type { ReportWords } from '../../core/report/reportWords';
import { checkName } from '../checkWords';
import { perCent, quoteCount, scoreWords, speakerCount } from '../words';

const wordCount = (count: number): string => (count === 1 ? l10n.t('1 word') : l10n.t('{0} words', count));

function balanceWords(balance: Balance): string {
  if (balance.kind === 'none') return l10n.t('Nobody is quoted.');
  const { kind, name, words, of, speakers } = balance;
  const share = perCent(words / of);
  if (kind === 'one') return l10n.t('{0} alone is quoted: {1}.', name, wordCount(of));
  if (kind === 'spread') return l10n.t('Nobody has more than half: {0}, who is quoted most, has {1} of what is quoted ({2} of {3}), among {4}.', name, share, words, wordCount(of), speakerCount(speakers));
  return speakers === 1
    ? l10n.t('{0} has {1} of what is quoted ({2} of {3}); for the rest no speaker is told.', name, share, words, wordCount(of))
    : l10n.t('{0} has {1} of what is quoted ({2} of {3}), among {4}.', name, share, words, wordCount(of), speakerCount(speakers));
}

/** What the report says, in the language of the window. */
export const reportWords = (): ReportWords => ({
  language: env.language,
  report: l10n.t('Article Report'), whoSpeaks: l10n.t('Who speaks'), speaker: l10n.t('Speaker'), notAttributed: l10n.t('No speaker told'), bar: l10n.t('Share'), where: l10n.t('Where in the article'),
  all: l10n.t('All words'), words: l10n.t('Words'), quotes: l10n.t('Quotes'), speakers: l10n.t('Speakers'), sources: l10n.t('Kinds of sources'), genders: l10n.t('Women and men, where the text tells it'),
  places: l10n.t('Places'), place: l10n.t('Place'), country: l10n.t('Country'), mentions: l10n.t('Mentions'), claims: l10n.t('Claims'), claim: l10n.t('Claim'), claimant: l10n.t('Claimed by'),
  worth: l10n.t('Worth checking'), check: l10n.t('Check'), theArticle: l10n.t('the article itself'), nothingThere: l10n.t('None.'), text: l10n.t('The article'),
  map: (shown) => l10n.t('Map of the places: {0}', shown),
  madeWith: l10n.t('Made with On the Record. Marks that nobody reviewed are suggestions of a machine.'),
  counts: (words, quotes, quoted) => l10n.t('{0} · {1} · {2} of the words are quoted ({3})', wordCount(words), quoteCount(quotes), perCent(words ? quoted / words : 0), quoted),
  balance: balanceWords,
  type: (type) => ({ direct: l10n.t('Direct'), indirect: l10n.t('Indirect'), mixed: l10n.t('Mixed') })[type],
  sourceKind: (kind) => (kind === null ? l10n.t('Not told') : { 'named person': l10n.t('Named persons'), 'unnamed person': l10n.t('Persons not named'), organisation: l10n.t('Organisations'), document: l10n.t('Documents'), group: l10n.t('Groups') }[kind]),
  gender: (gender) => (gender === null ? l10n.t('Not told') : { female: l10n.t('Women'), male: l10n.t('Men'), nonbinary: l10n.t('Non-binary') }[gender]),
  score: scoreWords,
  status: (status) => (status === null ? l10n.t('not checked') : checkName(status)),
});
