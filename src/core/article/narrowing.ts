import type { Article } from './article';
import type { Mark } from './mark';
import { isUnsure } from './review/walk';

/** What a list can be narrowed to: claims that somebody put on the list to check, quotes that nobody is known to say, and what the machine is not fairly sure of, while nobody has decided about it. */
export const narrowings = ['toCheck', 'unattributed', 'unsure'] as const;
export type Narrowing = (typeof narrowings)[number];

const has: Readonly<Record<Narrowing, (mark: Mark) => boolean>> = {
  toCheck: ({ check, state }) => check?.status === 'toCheck' && state !== 'rejected',
  unattributed: ({ kind, entity, state }) => kind === 'quote' && entity === null && state !== 'rejected',
  unsure: isUnsure,
};

/** How many marks of the article, or of a row of a list, are shown when the list is narrowed to this. */
export const countOf = ({ marks }: Pick<Article, 'marks'>, to: Narrowing): number => marks.filter(has[to]).length;
