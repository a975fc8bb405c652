import type { PageLexicon } from '../../language/language';
import { candidatesOf, type Candidate } from './candidates';
import type { Credit } from './credit';
import table from './data/bylineWeights.json';
import { featuresOf, type PageAround } from './features';

const weights: ReadonlyMap<string, number> = new Map(Object.entries(table.weights));
/** The weight that every candidate has. */
export const bias = 'bias';
/** Whoever is more likely to have written it than not, did. */
const likely = 0.5;
const mostAuthors = 12;

/** How likely it is that a candidate wrote the story, from 0 to 1, by a logistic regression over its features. */
export function likelihood(features: ReadonlySet<string>, of: ReadonlyMap<string, number> = weights): number {
  let sum = of.get(bias) ?? 0;
  for (const feature of features) sum += of.get(feature) ?? 0;
  return 1 / (1 + Math.exp(-sum));
}

/** Who wrote the story of a page, by all that the page says of it, in the order in which it names them; empty where it names nobody. */
export function whoWrote(credits: readonly Credit[], page: PageAround, lexicon: PageLexicon, of: ReadonlyMap<string, number> = weights): string[] {
  const candidates = candidatesOf(credits, page.publisher, lexicon);
  const chosen = candidates.filter((candidate) => {
    if (isOffice(candidate)) return false;
    const { features, canWrite } = featuresOf(candidate, candidates, page, lexicon);
    return canWrite && likelihood(features, of) > likely;
  });
  return chosen.length > mostAuthors ? [] : inOrder(chosen).map(({ name }) => name);
}

/** Whether a candidate is no name wherever it stands. */
export const isOffice = ({ mentions }: Candidate): boolean => mentions.every((mention) => mention.isOffice);

/** In the order of the credit that names most of them. */
function inOrder(chosen: readonly Candidate[]): readonly Candidate[] {
  const lists = new Map<Credit, Candidate[]>();
  for (const candidate of chosen) for (const { credit } of candidate.mentions) lists.set(credit, [...(lists.get(credit) ?? []), candidate]);
  const placeOf = (candidate: Candidate, credit: Credit): number => { const mention = candidate.mentions.find((each) => each.credit === credit); return mention ? 100 * mention.part + mention.index : Infinity; };
  const [fullest] = [...lists].reduce<readonly [Credit | undefined, number]>((best, [credit, list]) => (list.length > best[1] ? [credit, list.length] : best), [undefined, 1]);
  return fullest ? [...chosen].sort((a, b) => { const [x, y] = [placeOf(a, fullest), placeOf(b, fullest)]; return x === y ? 0 : x - y; }) : chosen;
}
