import type { Claim, Entity, Location, Quote } from '../analysis/analysis';
import { quotesBy, type Article } from '../article/article';
import type { ClaimCheck } from '../article/review/claimCheck';
import { onOneLine } from '../language/plainWords';
import { claimantName, claimWords } from './claimSource';
import type { Exported } from './exported';
import { escapeMarkdown } from './markdown';

const words = ({ spans, start, end }: Pick<Quote, 'spans' | 'start' | 'end'>, text: string): string =>
  (spans ?? [{ start, end }]).map((piece) => onOneLine(text.slice(piece.start, piece.end))).join(' … ');

/** Who speaks in the article, most quoted first, with their quotes that bear a mark. */
export function speakersOf({ article, text }: Pick<Exported, 'article' | 'text'>): { readonly entity: Entity | undefined; readonly name: string; readonly quotes: readonly Quote[] }[] {
  const speakers = new Map<string, { entity: Entity | undefined; name: string; quotes: Quote[] }>();
  for (const { kind, id, state } of article.marks) {
    const quote = kind === 'quote' && state !== 'rejected' ? article.quotes.get(id) : undefined;
    if (!quote) continue;
    const entity = quote.entity === null ? undefined : article.entities.get(quote.entity);
    const name = entity?.name ?? (quote.speaker ? onOneLine(text.slice(quote.speaker.start, quote.speaker.end)) : '');
    const key = entity?.id ?? `words ${name}`;
    const speaker = speakers.get(key);
    if (speaker) speaker.quotes.push(quote);
    else speakers.set(key, { entity, name, quotes: [quote] });
  }
  return [...speakers.values()].sort((a, b) => b.quotes.length - a.quotes.length);
}

const statuses = { toCheck: 'to check', confirmed: 'confirmed', wrong: 'wrong', misleading: 'misleading', uncheckable: 'cannot be checked' } as const;
/** What came of checking a claim, in words. */
export const statusWords = (status: keyof typeof statuses): string => statuses[status];

/** What came of checking the claims, by their id. */
export const checksOf = ({ marks }: Article): ReadonlyMap<string, ClaimCheck | null> => new Map(marks.flatMap(({ kind, id, check }) => (kind === 'claim' ? [[id, check] as const] : [])));

/** The claims that bear a mark, best worth checking first. */
export const claimsMarked = (article: Article): Claim[] =>
  article.marks.flatMap(({ kind, id, state }) => (kind === 'claim' && state !== 'rejected' ? (article.claims.get(id) ?? []) : [])).sort((a, b) => b.score - a.score);

const section = (title: string, lines: readonly string[]): readonly string[] => (lines.length ? [`## ${title}`, '', ...lines, ''] : []);

/** The places that bear a mark, each name once, with a location that says where it is, if any does. */
export function placeNames({ article }: Pick<Exported, 'article'>): { readonly name: string; readonly location: Location }[] {
  const places = new Map<string, { readonly name: string; readonly location: Location }>();
  for (const { kind, id, state } of article.marks) {
    const location = kind === 'location' && state !== 'rejected' ? article.locations.get(id) : undefined;
    if (location && (places.get(location.name)?.location.lat === undefined)) places.set(location.name, { name: location.name, location });
  }
  return [...places.values()];
}

/** The article in brief, in Markdown: who says what, what is claimed by whom, and where. */
export function summary(exported: Exported): string {
  const { article, text, source, name } = exported;
  const md = escapeMarkdown;
  const known = [source.author, source.publisher, source.date, source.url].flatMap((each) => (each ? md(each) : []));
  const speakers = speakersOf(exported).flatMap((speaker) => [
    `- **${md(speaker.name || 'Speaker not named')}**${speaker.entity?.description ? `, ${md(speaker.entity.description)}` : ''} (${speaker.quotes.length})`,
    ...speaker.quotes.map((quote) => `  - ${md(words(quote, text))} _(${quote.type})_`),
  ]);
  const checks = checksOf(article);
  const claims = claimsMarked(article).map((claim) => {
    const check = checks.get(claim.id);
    const claimant = claimantName(article, claim, text);
    return `- ${md(claimWords(claim, text))} _(${claimant ? md(claimant) : 'the article itself'}${check ? `; ${statusWords(check.status)}` : ''})_`;
  });
  const places = placeNames(exported).map((each) => `- ${md(each.name)}${each.location.country ? ` (${md(each.location.country)})` : ''}`);
  const others = article.analysis.entities.filter(({ id, kind, named }) => named && kind !== 'place' && !quotesBy(article, id).length);
  return [
    `# ${md(source.headline ?? name) || 'Article'}`, '', ...(known.length ? [known.join(' · '), ''] : []),
    ...section('Who speaks', speakers), ...section('Claims', claims), ...section('Places', places),
    ...section('Also mentioned', others.map((entity) => `- ${md(entity.name)}${entity.description ? `, ${md(entity.description)}` : ''}`)),
  ].join('\n');
}
