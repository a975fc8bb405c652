import type { Lexicon } from '../language';

/** Whether words behind a name are an honour or a degree, with full stops or without: "KC", "Ph.D.". */
export const isHonourOrDegree = (words: string, { nameWords }: Pick<Lexicon, 'nameWords'>): boolean => nameWords.honours.has(words.replace(/\./g, ''));
