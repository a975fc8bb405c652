/** From which confidence (0..1) on a suggestion is more than a guess, and fairly sure: as cards and lists say it, as marks are drawn, and as a person may want no others marked. */
export const sureLevels = { all: 0, likely: 0.5, sure: 0.75 } as const;
