import { env, l10n } from 'vscode';
import type { ClaimEvidence, ClaimKind, Entity, EntityKind, LocationSense, PlacedReading, QuoteType, SourceKind } from '../core/analysis/analysis';
import { countMarks, type Article, type MarkCounts } from '../core/article/article';
import type { MarkKind } from '../core/article/markKind';
import { sureLevels } from '../core/article/sureLevels';
import { claimLevels } from '../core/claims/levels';

/** Words that several views use for the same thing. */
export const kindName = (kind: MarkKind): string => ({ speaker: l10n.t('Speakers'), quote: l10n.t('Quotes'), claim: l10n.t('Claims'), location: l10n.t('Locations') })[kind];

export const quoteTypeName = (type: QuoteType): string => ({ direct: l10n.t('Direct quote'), indirect: l10n.t('Indirect quote'), mixed: l10n.t('Mixed quote') })[type];

export const quoteTypeMeaning = (type: QuoteType): string =>
  ({ direct: l10n.t('in quotation marks'), indirect: l10n.t('reported in other words'), mixed: l10n.t('reported, partly in quotation marks') })[type];

const sourceKindName = (kind: SourceKind): string =>
  ({ 'named person': l10n.t('named person'), 'unnamed person': l10n.t('person not named in the article'), organisation: l10n.t('organisation'), document: l10n.t('document'), group: l10n.t('group of people') })[kind];

export const entityKindName = (kind: EntityKind): string =>
  ({ person: l10n.t('person'), organisation: l10n.t('organisation'), group: l10n.t('group of people'), place: l10n.t('place'), other: l10n.t('other source') })[kind];

/** What an entity is: the kind of source where the article tells, and whether the article names it. */
export function entityWords({ kind, sourceKind, named }: Entity): string {
  if (sourceKind === undefined) return named ? entityKindName(kind) : l10n.t('not named in the article');
  return named || sourceKind === 'unnamed person' ? sourceKindName(sourceKind) : l10n.t('{0}, not named in the article', sourceKindName(sourceKind));
}

export const claimKindName = (kind: ClaimKind): string =>
  ({
    quantity: l10n.t('about a number or an amount'), comparison: l10n.t('a comparison'), event: l10n.t('about what happened'), record: l10n.t('about what somebody did'),
    cause: l10n.t('about cause and effect'), law: l10n.t('about law and rules'), source: l10n.t('rests on a source that it names'), forecast: l10n.t('a forecast: can be checked only later'),
  })[kind];

export const evidenceWords = (evidence: ClaimEvidence): string =>
  ({ attributed: l10n.t('the article says where it is from'), unattributed: l10n.t('no source given'), disputed: l10n.t('disputed in the article') })[evidence];

export const senseName = (sense: LocationSense): string =>
  ({ place: l10n.t('meant as a place'), metonym: l10n.t('stands for the institution there'), demonym: l10n.t('stands for its people, or what is theirs') })[sense];

/** The kinds of places that a person tells apart in a list, by the beginning of their GeoNames feature code. */
export function placeKindName(feature = ''): string | undefined {
  if (feature.startsWith('PCL')) return l10n.t('country');
  if (feature.startsWith('ADM1')) return l10n.t('state or province');
  if (feature.startsWith('ADM')) return l10n.t('county or district');
  return feature.startsWith('PPL') ? l10n.t('town') : undefined;
}

export const quoteCount = (count: number): string => (count === 1 ? l10n.t('1 quote') : l10n.t('{0} quotes', count));
export const claimCount = (count: number): string => (count === 1 ? l10n.t('1 claim') : l10n.t('{0} claims', count));
/** How many quotes nobody is known to say. */
export const unattributedCount = (count: number): string => (count === 1 ? l10n.t('1 quote without a speaker') : l10n.t('{0} quotes without a speaker', count));
export const toCheckCount = (count: number): string => l10n.t('{0} to check', count);
export const locationCount = (count: number): string => (count === 1 ? l10n.t('1 location') : l10n.t('{0} locations', count));
export const speakerCount = (count: number): string => (count === 1 ? l10n.t('1 speaker') : l10n.t('{0} speakers', count));
export const mentionCount = (count: number): string => (count === 0 ? l10n.t('not named in the text') : count === 1 ? l10n.t('1 mention') : l10n.t('{0} mentions', count));

export const countsInWords = (counts: MarkCounts): string[] => [speakerCount(counts.speaker), quoteCount(counts.quote), claimCount(counts.claim), locationCount(counts.location)];

/** What was found in an article, as a message. */
export const countArticle = (article: Article): string =>
  article.marks.length ? l10n.t('Found {0}.', countsInWords(countMarks(article)).join(', ')) : l10n.t('Nothing to mark was found in this article.');

/** A confidence (0..1) in words. */
export function confidenceWords(confidence: number): string {
  if (confidence >= 0.9) return l10n.t('very sure');
  if (confidence >= sureLevels.sure) return l10n.t('fairly sure');
  if (confidence >= sureLevels.likely) return l10n.t('not quite sure');
  return l10n.t('a guess');
}

/** A claim's score (0..1) in words; never a number, which beside a statement reads as how true that is. */
export function scoreWords(score: number): string {
  if (score >= claimLevels.few) return l10n.t('well worth checking');
  if (score >= claimLevels.normal) return l10n.t('worth checking');
  return l10n.t('perhaps worth checking');
}

/** The same as dots, three for the best. */
export const scoreDots = (score: number): string => (score >= claimLevels.few ? '•••' : score >= claimLevels.normal ? '••◦' : '•◦◦');

/** A share (0..1) as the person's language writes per cents. */
export const perCent = (share: number): string => new Intl.NumberFormat(env.language, { style: 'percent' }).format(share);

/** A country's name in the person's language; the code itself where it has none. */
export function countryName(code: string): string {
  try {
    return new Intl.DisplayNames([env.language, 'en'], { type: 'region' }).of(code) ?? code;
  } catch {
    return code; // not a region code at all
  }
}

/** The words between quotation marks of the person's language. */
export const inQuotationMarks = (words: string): string => l10n.t('“{0}”', words);

/** Words that may be the article's own for the status bar, where `$(…)` would be an icon. */
export const withoutIcons = (words: string): string => words.replaceAll('$(', '$ (');

/** Where a place lies, in words; the place's own name is none of them. */
export const regionWords = ({ name, admin1, country }: Partial<PlacedReading>): string[] =>
  [...new Set([admin1, country && countryName(country)])].filter((part): part is string => Boolean(part) && part !== name);

/** The words with a capital letter, as a line begins. */
export const sentenceCase = (words: string): string => words.charAt(0).toLocaleUpperCase() + words.slice(1);
