import { plain } from '../language/plain';
import table from './data/givenNames.json';

/** The middle of each class's share of women, after the table's note. */
const classes = [
  [table.male, 0.005], [table.mostlyMale, 0.12], [table.either, 0.5], [table.mostlyFemale, 0.88], [table.female, 0.995],
] as const;

const shares = new Map<string, number>();
for (const [names, share] of classes) for (const name of names.split(' ')) shares.set(name, share);

export const givenNames = {
  /**
   * The share of women among the people who bear a given name, 0 to 1; undefined for a name that the registers do not have.
   * It weighs readings of a pronoun against each other and is never stated as somebody's gender.
   */
  shareOfWomen(givenName: string): number | undefined {
    const key = plain(givenName);
    const known = shares.get(key);
    if (known !== undefined) return known;
    const hyphen = key.indexOf('-');
    return hyphen > 0 ? shares.get(key.slice(0, hyphen)) : undefined;
  },

  /** Whether the registers of births know the word as a given name. */
  has: (word: string): boolean => shares.has(plain(word)),
};
