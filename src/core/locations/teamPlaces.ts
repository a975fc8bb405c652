import type { PlacedReading } from '../analysis/analysis';
import { entriesOf, type TeamList, type TeamPlace } from '../teamList/teamList';
import { fold } from './fold';
import type { Gazetteer, GazetteerEntry } from './gazetteer';

/** Inhabitants; a place of the team's own that the gazetteer does not know is as well known in its articles as a town of so many. */
const ownProminence = 1e5;

/** The feature code of a place that says none: a locality, which is no town, no division and no country. */
const ownFeature = 'LCTY';

/** The gazetteer with a team's own places behind its own; the very same where the team has none. Without a gazetteer there are no places. */
export function withTeamPlaces(gazetteer: Gazetteer | undefined, list: TeamList): Gazetteer | undefined {
  const places = entriesOf(list, 'place').map(({ place }) => place);
  return gazetteer && places.length ? new TeamGazetteer(gazetteer, places) : gazetteer;
}

/** What the gazetteer says of a name, with what a team says: its places come first, and the gazetteer's own of the same number are left out. */
class TeamGazetteer implements Gazetteer {
  readonly size: number;
  private readonly byName = new Map<string, number>();
  /** The gazetteer's own place of the same number, by the index of the team's; -1 where it has none. */
  private readonly same: readonly number[];

  constructor(private readonly base: Gazetteer, private readonly places: readonly TeamPlace[]) {
    this.size = base.size + places.length;
    places.forEach(({ name }, i) => this.byName.set(fold(name), i));
    this.same = places.map(({ name, geonameId }) => (geonameId === undefined ? -1 : base.find(name, 0, name.length).find(({ place }) => base.reading(place).geonameId === geonameId)?.place ?? -1));
  }

  find(text: string, start: number, end: number): readonly GazetteerEntry[] {
    const known = this.base.find(text, start, end);
    const own = this.byName.get(fold(text.slice(start, end)));
    return own === undefined ? known : [this.entryOf(own), ...known.filter(({ place }) => place !== this.same[own])];
  }

  findStarting(start: string): readonly GazetteerEntry[] {
    const key = fold(start);
    return [...(key ? [...this.byName].filter(([name]) => name.startsWith(key)).map(([, own]) => this.entryOf(own)) : []), ...this.base.findStarting(start)];
  }

  otherMeanings(text: string, start: number, end: number): number {
    return this.byName.has(fold(text.slice(start, end))) ? 0 : this.base.otherMeanings(text, start, end);
  }

  name(place: number): string { return this.own(place)?.name ?? this.base.name(place); }
  lat(place: number): number { return this.own(place)?.lat ?? this.base.lat(place); }
  lon(place: number): number { return this.own(place)?.lon ?? this.base.lon(place); }
  country(place: number): string {
    const own = this.own(place);
    return own ? own.country ?? '' : this.base.country(place);
  }
  division(place: number): string {
    const own = this.own(place);
    if (!own) return this.base.division(place);
    const same = this.same[place - this.base.size] ?? -1;
    return same >= 0 ? this.base.division(same) : `${own.country ?? ''}.`;
  }
  placeOf(division: string): number { return this.base.placeOf(division); }
  feature(place: number): string {
    const own = this.own(place);
    return own ? own.feature ?? ownFeature : this.base.feature(place);
  }
  prominence(place: number): number {
    if (!this.own(place)) return this.base.prominence(place);
    const same = this.same[place - this.base.size] ?? -1;
    return same >= 0 ? this.base.prominence(same) : ownProminence;
  }
  reading(place: number): PlacedReading {
    const own = this.own(place);
    if (!own) return this.base.reading(place);
    const { name, lat, lon, country, admin1, geonameId, feature } = own;
    return { name, lat, lon, ...(country === undefined ? {} : { country }), ...(admin1 === undefined ? {} : { admin1 }), ...(geonameId === undefined ? {} : { geonameId }), ...(feature === undefined ? {} : { feature }) };
  }

  private own(place: number): TeamPlace | undefined { return place < this.base.size ? undefined : this.places[place - this.base.size]; }
  private entryOf(own: number): GazetteerEntry { return { place: this.base.size + own, use: 'plain', chief: true, spelling: this.places[own]!.name, isOwn: true }; }
}
