// The report of an article, and the maps of places: loaded when the first of them is to be seen.
export { loadWorld } from '../core/locations/world';
export { drawMap, mapHeight, mapWidth, regionInWords } from '../core/locations/map';
export { ArticleReports } from '../editor/report/articleReports';
