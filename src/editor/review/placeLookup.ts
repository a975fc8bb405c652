import type { PlacedReading } from '../../core/analysis/analysis';
import type { Analyser } from '../../parts/analysis';

/** Readings of a name in a list to choose from, at most. */
const most = 30;

/** Looks names of places up in the gazetteer. */
export class PlaceLookup {
  constructor(private readonly analyser: () => Promise<Analyser>) {}

  /** The places that a person can mean by the name, the best known first; none where the gazetteer could not be loaded. */
  async readings(name: string): Promise<PlacedReading[]> {
    return (await this.analyser()).placesNamed(name, most);
  }
}
