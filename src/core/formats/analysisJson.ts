import type { Exported } from './exported';

/** The analysis as the command line prints it, with what a person decided: rejected marks are out, added and changed ones in. */
export const analysisJson = ({ article: { analysis }, name }: Pick<Exported, 'article' | 'name'>): string => `${JSON.stringify({ id: name, ...analysis }, null, 2)}\n`;
