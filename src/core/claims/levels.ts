/**
 * From which score (0..1) on claims are worth a checker's time at all, worth it, and well worth it: about the best 35, 18 and 8 % of
 * the sentences of news (npx tsx test/accuracy/claimCalibration.ts).
 */
export const claimLevels = { many: 0.38, normal: 0.66, few: 0.84 } as const;
