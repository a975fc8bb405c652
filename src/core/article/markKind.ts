/** The four kinds of marks, in the order in which a person meets them in settings, cards and lists. */
export const markKinds = ['speaker', 'quote', 'claim', 'location'] as const;
export type MarkKind = (typeof markKinds)[number];
