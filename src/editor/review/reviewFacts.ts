import { l10n, type TextDocument } from 'vscode';
import { mentionsOf, quotesBy, type Article } from '../../core/article/article';
import type { Mark } from '../../core/article/mark';
import { claimantName } from '../../core/formats/claimSource';
import { coordinates } from '../../core/formats/coordinates';
import { onOneLine } from '../../core/language/plainWords';
import { checkIcons, checkName } from '../checkWords';
import { wordsIn } from '../wordsIn';
import { claimKindName, confidenceWords, entityWords, evidenceWords, mentionCount, perCent, quoteCount, quoteTypeName, regionWords, scoreWords, senseName, sentenceCase } from '../words';
import { changedIcon, markName, standing, stateIcons } from './markWords';
import { markCommands } from './reviewCommands';

/** Something to do, with its key. */
export interface Action {
  readonly words: string;
  readonly key: string;
  readonly command: string;
}

/** One thing to know about a mark, in a few words. */
export interface Fact {
  readonly words: string;
  /** Name of a codicon. */
  readonly icon: string;
  /** What else there is to say of it, where one asks for it. */
  readonly more?: string;
  /** What changes it. */
  readonly change?: Action;
}

/** What a person has to know about a mark to decide: plain words, the article's own among them. The first facts are those that decide. */
export interface Facts {
  /** What it is. */
  readonly title: string;
  readonly facts: readonly Fact[];
}

const joined = (...parts: readonly (string | undefined | false)[]): string => parts.filter(Boolean).join(' · ');
/** A fact, or none where there are no words for it. */
const fact = (icon: string, words: string | undefined | null | false, rest: Omit<Fact, 'icon' | 'words'> = {}): Fact[] => (words ? [{ icon, words, ...rest }] : []);
const setSpeaker = (): Action => ({ words: l10n.t('Set who says it'), key: 'S', command: markCommands.setSpeaker });
const choosePlace = (): Action => ({ words: l10n.t('Choose another place'), key: 'P', command: markCommands.choosePlace });
const setCheck = (): Action => ({ words: l10n.t('Set what came of checking the claim'), key: 'V', command: markCommands.check });

/** How sure the machine is of what it suggests; nothing of what a person marked. */
const sure = ({ state }: Mark, confidence: number, reason: string | undefined): Fact[] =>
  fact('dashboard', state !== 'added' && joined(sentenceCase(confidenceWords(confidence)), perCent(confidence)), { ...(reason ? { more: sentenceCase(reason) } : {}) });

/** What there is to know about a mark. */
export function factsOf(article: Article, document: TextDocument, mark: Mark): Facts {
  const { state, wordsThen, check, note } = mark;
  const isOpen = state === 'suggested' && !wordsThen;
  const { title, facts } = ownFacts(article, document, mark);
  return {
    title,
    facts: [
      ...fact(wordsThen || state === 'suggested' ? changedIcon : stateIcons[state], !isOpen && sentenceCase(standing(mark))),
      ...fact('history', wordsThen && l10n.t('It said: {0}', wordsThen.map(onOneLine).join(' … '))),
      ...facts,
      ...(check ? fact(checkIcons[check.status], joined(checkName(check.status), check.note)) : []),
      ...fact('note', note && l10n.t('Note: {0}', note)),
    ],
  };
}

function ownFacts(article: Article, document: TextDocument, mark: Mark): Facts {
  const entity = mark.entity === null ? undefined : article.entities.get(mark.entity);
  const quote = article.quotes.get(mark.id);
  const claim = article.claims.get(mark.id);
  const location = article.locations.get(mark.id);
  if (mark.kind === 'quote' && quote) {
    const mention = quote.speaker ? onOneLine(wordsIn(document, quote.speaker)) : undefined;
    const name = entity?.name ?? mention;
    const more = mention && mention !== name ? { more: l10n.t('Called “{0}” here', mention) } : {};
    return {
      title: quoteTypeName(quote.type),
      facts: [
        ...fact(name ? 'person' : 'question', name ? l10n.t('Said by {0}', name) : l10n.t('It is not clear who says this.'), { ...more, change: setSpeaker() }),
        ...sure(mark, quote.confidence, quote.reason),
        ...fact('comment', quote.cue && l10n.t('Reported with “{0}”', onOneLine(wordsIn(document, quote.cue)))),
      ],
    };
  }
  if (mark.kind === 'claim' && claim) {
    const claimant = claimantName(article, claim, document.getText());
    const reasons = [...claim.reasons.slice(0, 5).map(sentenceCase), ...(claim.lowers?.length ? [l10n.t('Against: {0}', claim.lowers.slice(0, 3).join('; '))] : [])];
    return {
      title: markName('claim'),
      facts: [
        ...fact(claimant ? 'person' : 'book', claimant ? l10n.t('Claimed by {0}', claimant) : claim.quote ? l10n.t('Claimed by somebody the article quotes') : l10n.t('Claimed by the article itself'), { change: setSpeaker() }),
        ...fact('checklist', sentenceCase(scoreWords(claim.score)), { more: reasons.join('\n'), change: setCheck() }),
        ...fact('info', claim.evidence && sentenceCase(evidenceWords(claim.evidence))),
        ...fact('info', claim.kind && sentenceCase(claimKindName(claim.kind))),
        ...fact('warning', (claim.contradicts ?? []).length > 0 && sentenceCase(l10n.t('contradicted in the article'))),
      ],
    };
  }
  if (mark.kind === 'location' && location) {
    const { lat, lon, name } = location;
    const region = regionWords(location).join(', ');
    const place = lat !== undefined && lon !== undefined ? { lat, lon } : undefined;
    return {
      title: markName('location'),
      facts: [
        ...fact('location', place || region ? [name, region].filter(Boolean).join(', ') : sentenceCase(l10n.t('it is not clear where this is')), { ...(place ? { more: coordinates(place) } : {}), change: choosePlace() }),
        ...sure(mark, location.confidence, location.reason),
        ...fact('info', sentenceCase(senseName(location.sense))),
      ],
    };
  }
  return {
    title: markName(mark.kind),
    facts: [
      ...fact(entity ? 'person' : 'question', entity ? entity.name : l10n.t('It is not clear who this is.'), { change: setSpeaker() }),
      ...fact('info', entity && sentenceCase(joined(entityWords(entity), entity.description))),
      ...fact('list-unordered', entity && joined(quoteCount(quotesBy(article, entity.id).length), mentionCount(mentionsOf(article, entity).length))),
    ],
  };
}
