// The analysis and what it reads: loaded with the first article of a window, and no sooner.
import { analyseInSteps } from '../core/analysis/analyse';
import type { Analysis, PlacedReading } from '../core/analysis/analysis';
import { loadResources } from '../core/analysis/loadResources';
import type { ReadMedia } from '../core/analysis/readMedia';
import type { Resources } from '../core/analysis/resources';
import type { Steps } from '../core/analysis/steps';
import { articleSource } from '../core/formats/articleSource';
import type { ArticleSource } from '../core/language/articleHead';
import type { Doc } from '../core/language/doc';
import type { Inflate } from '../core/language/model/unpack';
import { readDoc } from '../core/language/read';
import { placesNamed } from '../core/locations/placeSearch';
import type { TeamList } from '../core/teamList/teamList';

/** What reads articles, with all that it reads besides. */
export class Analyser {
  private constructor(private readonly resources: Resources) {}

  /** Loads what can be loaded. Never rejects. */
  static async load(read: ReadMedia, inflate: Inflate | undefined): Promise<Analyser> {
    return new Analyser(await loadResources(read, inflate));
  }

  /** What could not be loaded, in words for a person. */
  get notices(): readonly string[] {
    return this.resources.notices;
  }

  /** What is found in an article; `list` is what the team has settled. */
  analyse(text: string, list?: TeamList): Steps<Analysis> {
    return analyseInSteps(text, this.resources, list);
  }

  /** What is known of an article by its text. */
  sourceOf(text: string): ArticleSource {
    return articleSource(text, this.resources.language.lexicon);
  }

  /** An article's words and sentences. */
  wordsOf(text: string): Doc {
    return readDoc(text, this.resources);
  }

  /** The places that a person can mean by a name, the best known first, at most `most`; none where the gazetteer could not be loaded. */
  placesNamed(name: string, most: number): PlacedReading[] {
    const { gazetteer } = this.resources;
    return gazetteer ? placesNamed(gazetteer, name, most) : [];
  }
}
