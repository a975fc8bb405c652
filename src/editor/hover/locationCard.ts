import { l10n } from 'vscode';
import type { Location, PlacedReading } from '../../core/analysis/analysis';
import { mentionsOf } from '../../core/article/article';
import { spanBeside } from '../../core/article/navigation';
import { coordinates, mapSite } from '../../core/formats/coordinates';
import { escapeMarkdown } from '../../core/formats/markdown';
import type { Mark } from '../../core/article/mark';
import type { Span } from '../../core/span';
import { commands } from '../commandNames';
import { cardMarkCommands } from '../review/reviewCommands';
import { confidenceWords, mentionCount, perCent, placeKindName, regionWords, senseName, sentenceCase } from '../words';
import { commandLink, heading, joined, linkRow, lines, paragraphs, type CardPart, type CardSubject } from './card';

/** Where a place is, and how the article means it. `map` is an image in Markdown. */
export function locationCard({ article, document }: CardSubject, mark: Mark, location: Location, review: CardPart, map: string | undefined): CardPart {
  const { lat, lon } = location;
  const { listed } = location;
  const where = [...(listed ? [l10n.t('also {0}', listed)] : []), ...regionWords(location)];
  const uri = document.uri.toString();
  const others = (location.alternatives ?? []).slice(0, 3);
  const alternatives = others.map((other) =>
    commandLink('arrow-swap', escapeMarkdown(told(other, [location, ...others])), l10n.t('It is this one'), cardMarkCommands.choosePlace, uri, mark.key, other.lat, other.lon));
  const placed = lat !== undefined && lon !== undefined ? { lat, lon } : undefined;
  const entity = location.entity ? article.entities.get(location.entity) : undefined;
  const mentions = entity ? mentionsOf(article, entity) : [];
  const goTo = (icon: string, label: string, span: Span | undefined): string | undefined =>
    span && commandLink(icon, label, l10n.t('Go there'), commands.revealSpan, uri, span.start, span.end);
  return paragraphs(
    lines(
      heading('location', escapeMarkdown(location.name), escapeMarkdown([...where, ...kindWhereAlike(location, others)].join(', ')) || undefined),
      joined(sentenceCase(senseName(location.sense)), placed ? coordinates(placed) : l10n.t('it is not clear where this is'), mentions.length > 1 && mentionCount(mentions.length)),
      `${sentenceCase(confidenceWords(location.confidence))} (${perCent(location.confidence)})${location.reason ? `: ${escapeMarkdown(location.reason)}` : ''}`,
    ),
    review,
    linkRow(
      placed && `[$(link-external) ${l10n.t('Show on a map')}](${mapSite(placed, location.feature)} "${l10n.t('Opens openstreetmap.org in the browser')}")`,
      placed && commandLink('copy', l10n.t('Copy coordinates'), l10n.t('Copy latitude and longitude'), commands.copyCoordinates, placed.lat, placed.lon),
      goTo('arrow-up', l10n.t('Previous mention'), spanBeside(mentions, location, 'previous')),
      goTo('arrow-down', l10n.t('Next mention'), spanBeside(mentions, location, 'next')),
    ),
    linkRow(...(alternatives.length ? [l10n.t('Could also be:')] : []), ...alternatives, commandLink('list-unordered', l10n.t('Another place…'), l10n.t('Choose another place of this name, or look for one'), cardMarkCommands.choosePlace, uri, mark.key)),
    map,
  );
}

const inWords = (place: Partial<PlacedReading>): string => [place.name, ...regionWords(place)].join(', ');

/** What kind of place it is, in words, where one of the others bears the same name and lies in the same region: a town and its county. */
function kindWhereAlike(place: Partial<PlacedReading>, others: readonly Partial<PlacedReading>[]): string[] {
  const kind = placeKindName(place.feature);
  return kind !== undefined && others.some((other) => other !== place && inWords(other) === inWords(place)) ? [kind] : [];
}

/** A place in words that tell it from the others. */
const told = (place: PlacedReading, others: readonly Partial<PlacedReading>[]): string => [inWords(place), ...kindWhereAlike(place, others)].join(', ');
