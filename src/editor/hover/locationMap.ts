import * as vscode from 'vscode';
import type { Location } from '../../core/analysis/analysis';
import { escapeMarkdown } from '../../core/formats/markdown';
import type { MapColours } from '../../core/locations/map';
import type { World } from '../../core/locations/world';
import type { LoadPart } from '../parts';
import { showsMap } from '../settings';

const { Dark, Light, HighContrast, HighContrastLight } = vscode.ColorThemeKind;

/** An image cannot use the theme's colours, so there is a set for each kind of theme; the dot is the colour of locations. */
const colours: Readonly<Record<vscode.ColorThemeKind, MapColours>> = {
  [Dark]: { sea: '#1B2430', land: '#36424F', country: '#5A6C80', border: '#1B2430', dot: '#6BE0BD', text: '#C4CDD8' },
  [Light]: { sea: '#DCE7F0', land: '#F6F4EE', country: '#E6DFC9', border: '#A9B4BE', dot: '#12805C', text: '#42505E' },
  [HighContrast]: { sea: '#000000', land: '#262626', country: '#4D4D4D', border: '#FFFFFF', dot: '#5CF2C0', text: '#FFFFFF' },
  [HighContrastLight]: { sea: '#FFFFFF', land: '#EDEDED', country: '#CFCFCF', border: '#292929', dot: '#005A3C', text: '#000000' },
};

/** The map is small beside the words, which stand above it: a card is 250 pixels high at first. */
const scale = 0.55;

/** The small map of a location's card. The outlines of countries are loaded when the first one is drawn. */
export class LocationMaps {
  constructor(
    private readonly load: LoadPart,
    private readonly world: () => Promise<World | undefined>,
  ) {}

  /** The map as a Markdown image with the region in words; undefined for a location that isn't placed, or when maps are switched off or cannot be drawn. */
  async imageOf(location: Location): Promise<string | undefined> {
    const { lat, lon } = location;
    if (lat === undefined || lon === undefined || !showsMap()) return undefined;
    const world = await this.world();
    if (!world) return undefined;
    const { drawMap, mapHeight, mapWidth, regionInWords } = await this.load('report');
    const reading = { ...location, lat, lon };
    const svg = drawMap(reading, colours[vscode.window.activeColorTheme.kind], world);
    return `![${escapeMarkdown(regionInWords(reading, world))}](data:image/svg+xml;base64,${base64(svg)}|width=${Math.round(mapWidth * scale)},height=${Math.round(mapHeight * scale)})`;
  }
}

const base64 = (text: string): string => btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
