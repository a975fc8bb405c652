import type { Gender, QuoteType, SourceKind } from '../analysis/analysis';
import type { CheckStatus } from '../article/review/claimCheck';
import { statusWords } from '../formats/summary';
import { claimLevels } from '../claims/levels';
import type { Balance } from './report';

/** What the report says, in a person's language. Plain text: whoever shows it makes it safe. */
export interface ReportWords {
  /** The language, as HTML names it. */
  readonly language: string;
  readonly report: string;
  readonly whoSpeaks: string;
  readonly speaker: string;
  readonly notAttributed: string;
  readonly bar: string;
  readonly where: string;
  readonly all: string;
  readonly words: string;
  readonly quotes: string;
  readonly speakers: string;
  readonly sources: string;
  readonly genders: string;
  readonly places: string;
  readonly place: string;
  readonly country: string;
  readonly mentions: string;
  readonly claims: string;
  readonly claim: string;
  readonly claimant: string;
  readonly worth: string;
  readonly check: string;
  readonly theArticle: string;
  readonly nothingThere: string;
  readonly text: string;
  readonly map: (shown: number) => string;
  readonly madeWith: string;
  readonly counts: (words: number, quotes: number, quoted: number) => string;
  readonly balance: (balance: Balance) => string;
  readonly type: (type: QuoteType) => string;
  readonly sourceKind: (kind: SourceKind | null) => string;
  readonly gender: (gender: Gender | null) => string;
  readonly score: (score: number) => string;
  readonly status: (status: CheckStatus | null) => string;
}

/** A share (0..1) as per cent. */
const perCent = (share: number): string => `${Math.round(share * 100)}%`;
const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

function balanceInEnglish(balance: Balance): string {
  if (balance.kind === 'none') return 'Nobody is quoted.';
  const { kind, name, words, of, speakers } = balance;
  const share = `${perCent(words / of)} of what is quoted (${words} of ${many(of, 'word', 'words')})`;
  if (kind === 'one') return `${name} alone is quoted: ${many(of, 'word', 'words')}.`;
  if (kind === 'spread') return `Nobody has more than half: ${name}, who is quoted most, has ${share}, among ${many(speakers, 'speaker', 'speakers')}.`;
  return speakers === 1 ? `${name} has ${share}; for the rest no speaker is told.` : `${name} has ${share}; ${many(speakers - 1, 'other speaker has', 'other speakers share')} the rest.`;
}

/** The report in English, as the command line and files have it. */
export const englishReport: ReportWords = {
  language: 'en', report: 'Article report', whoSpeaks: 'Who speaks', speaker: 'Speaker', notAttributed: 'No speaker told', bar: 'Share', where: 'Where in the article', all: 'All words', words: 'Words', quotes: 'Quotes', speakers: 'Speakers',
  sources: 'Kinds of sources', genders: 'Women and men, where the text tells it', places: 'Places', place: 'Place', country: 'Country', mentions: 'Mentions', claims: 'Claims', claim: 'Claim', claimant: 'Claimed by', worth: 'Worth checking', check: 'Check',
  theArticle: 'the article itself', nothingThere: 'None.', text: 'The article', map: (shown) => `Map of ${many(shown, 'place', 'places')}`, madeWith: 'Made with On the Record. Marks that nobody reviewed are suggestions of a machine.',
  counts: (words, quotes, quoted) => `${many(words, 'word', 'words')} · ${many(quotes, 'quote', 'quotes')} · ${words ? perCent(quoted / words) : '0%'} of the words are quoted (${quoted})`,
  balance: balanceInEnglish,
  type: (type) => ({ direct: 'Direct', indirect: 'Indirect', mixed: 'Mixed' })[type],
  sourceKind: (kind) => (kind === null ? 'Not told' : { 'named person': 'Named persons', 'unnamed person': 'Persons not named', organisation: 'Organisations', document: 'Documents', group: 'Groups' }[kind]),
  gender: (gender) => (gender === null ? 'Not told' : { female: 'Women', male: 'Men', nonbinary: 'Non-binary' }[gender]),
  score: (score) => (score >= claimLevels.few ? 'very well' : score >= claimLevels.normal ? 'well' : 'perhaps'),
  status: (status) => (status === null ? 'not checked' : statusWords(status)),
};
