import type { PlacedReading } from '../../core/analysis/analysis';
import type { Resources } from '../../core/analysis/resources';

/** Readings of a name in a list to choose from, at most. */
const most = 30;

/** Looks names of places up in the gazetteer. */
export class PlaceLookup {
  constructor(private readonly resources: () => Promise<Resources>) {}

  /** Every place that bears the name, the best known first; none where the gazetteer could not be loaded. */
  async readings(name: string): Promise<PlacedReading[]> {
    const { gazetteer } = await this.resources();
    if (!gazetteer || !name.trim()) return [];
    const places = new Set(gazetteer.find(name, 0, name.length).filter(({ use }) => use !== 'demonym').map(({ place }) => place));
    return [...places].sort((a, b) => gazetteer.prominence(b) - gazetteer.prominence(a)).slice(0, most).map((place) => gazetteer.reading(place));
  }
}
